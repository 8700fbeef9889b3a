// Session: one editor's conversation with the server. Owns the workspace; lives on the loop, which alone changes it.
#pragma once

#include "analysis/workspace.h"
#include "protocol/lsp/lifecycle.h"
#include "protocol/lsp/synchronization.h"
#include "protocol/lsp/window.h"
#include "protocol/lsp/workspace.h"
#include "server/clock.h"
#include "server/dispatcher.h"
#include "server/documents.h"
#include "server/editor_settings.h"
#include "server/executor.h"
#include "server/features/feature_ports.h"
#include "server/indexer.h"
#include "server/inotify_watch.h"
#include "server/links/page_reader.h"
#include "server/note_watch.h"
#include "server/progress.h"
#include "server/publisher.h"
#include "server/remote_links.h"
#include "server/roots.h"
#include "server/settings_watch.h"
#include "server/source.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {

struct SessionPorts {
  boost::asio::io_context& loop;
  Executor& executor;
  std::function<void(std::string body)> send;  // on the loop
  std::function<bool()> is_congested = [] { return false; };
  std::function<void(std::size_t)> on_request_count = [](std::size_t) {};  // requests without a reply
  std::function<std::optional<analysis::LocalTime>()> now = local_time;
  RemoteLinksOptions links = {};
  std::function<void(std::string line)> log = [](const std::string&) {};  // from any thread
};

class Session {
 public:
  explicit Session(SessionPorts ports);

  void receive(std::string_view body) { dispatcher_.dispatch(body); }
  // The client is gone: as good as `exit`.
  void input_ended();
  // The process to watch for; the session ends with it.
  void watch_client(std::int32_t process_id);

  // 0 after shutdown and exit, 1 for an end without shutdown; nothing while the session goes on.
  std::optional<int> exit_code() const { return exit_code_; }

 private:
  enum class State { Created, Running, ShutDown };

  void register_lifecycle();
  void register_synchronization();
  void register_features();
  void offer_features(protocol::ServerCapabilities& offered) const;
  std::optional<protocol::ResponseError> refusal(std::string_view method) const;

  protocol::Json initialize(protocol::InitializeParams params);
  bool is_on(std::string_view feature) const { return !editor_settings_.features_off.contains(feature); }
  // True for a client that asks for diagnostics; nothing is published for its notes then.
  bool is_pulled() const { return client_.textDocument.diagnostic.has_value(); }
  void change_editor_settings(const protocol::Json& given);
  // Where the client has settings to ask for, or tells of their changes only when it is asked to.
  void ask_for_settings();
  void follow_configuration();
  // Tells the client to ask again for what `method` says, where it can.
  void refresh(const std::string& method, const protocol::RefreshClientCapabilities& client);
  // Holds back what is found on the line that is being typed.
  void note_typing(Document& document, const protocol::DidChangeTextDocumentParams& params);
  void open_document(protocol::DidOpenTextDocumentParams params);
  void change_document(const protocol::DidChangeTextDocumentParams& params);
  void close_document(const protocol::TextDocumentParams& params);
  void change_folders(const protocol::DidChangeWorkspaceFoldersParams& params);

  // Parses what was edited and gives the snapshot that has it.
  std::shared_ptr<const analysis::Snapshot> snapshot();
  void take_notes(std::vector<analysis::Change> changes);
  void forget_settings_below(const std::string& folder);
  // Notes that are excluded now go, and those that are included come.
  void settings_changed(const std::string& folder, bool has_other_scope);
  // Changes to notes that are open wait until they are closed.
  void apply_from_disk(std::vector<analysis::Change> changes);
  void forget_folder(const std::string& path);
  // Changes the workspace. What is said of a speaker's name and of a tag depends on all notes: of the open notes those
  // are checked again that share one with what has changed, but for the changed ones themselves.
  void apply(std::span<const analysis::Change> changes);
  // Checks the open notes again that link to one of these.
  void refresh_links_to(const std::set<std::string, std::less<>>& paths);
  // The same for links to a file or a folder, and to all that is in it.
  void refresh_links_below(const std::string& folder);
  void start_reading(const std::vector<Root>& roots);
  void read_folders(std::vector<std::string> folders);
  void forget_unlisted(const std::vector<std::string>& folders, const std::vector<std::string>& listed);
  // The folder of the workspace that holds the file; nullptr for none.
  const Root* find_root(const std::string& path) const;
  // `modified`: when the folder was, when it was walked through, as in FileStamp.
  void watch_folder(const std::string& path, std::int64_t modified);
  // What waits for it is refused: half an answer would be a wrong one.
  void stop_reading();
  // The folder of the workspace that holds the note, or the note's own: what the user is asked about.
  std::string folder_of(const std::string& path) const;
  // Of an open note.
  std::vector<std::string> urls_in(const std::string& path);
  void check_saved_links(Document& document);
  // What is known of these links is new: the open notes that have one are checked again.
  void refresh_links(const std::set<std::string>& urls);
  void forget_links_of(const std::string& path);
  RemoteLinksPorts remote_links_ports();
  void use_page_title(const protocol::UsePageTitleArgument& wanted);
  void take_page_title(const protocol::UsePageTitleArgument& wanted, const std::string& title);
  void show_warning(const std::string& message);
  View view();
  Source source(const std::string& uri);
  // What a document is called in the workspace.
  std::string document_path(std::string_view uri) const { return server::document_path(uri, roots_); }

  void publish(const protocol::PublishDiagnosticsParams& params);
  // From here on the session hears of changes on the disk: from the client where it can tell, else from the system.
  void start_watching();
  // Asks the client, where it can, to tell of changes to files of these names.
  void watch_files(const std::vector<std::string>& globs);
  // A file or folder was made, changed or deleted by somebody else.
  void changed_on_disk(const std::string& path);
  void forget_notes_below(const std::string& path);
  // nullptr: there is no such note, or none that would be read.
  void take_look(const std::string& path, std::shared_ptr<const analysis::NoteParts> parts);
  void notify(std::string_view method, protocol::Json params);
  void end(int code);

  SessionPorts ports_;
  State state_ = State::Created;
  std::optional<int> exit_code_;
  EditorSettings editor_settings_;
  protocol::ClientCapabilities client_;
  analysis::ColumnUnit unit_ = analysis::ColumnUnit::Utf16;
  std::vector<Root> roots_;
  std::set<std::string, std::less<>> on_disk_;  // the notes that the indexer has read, open ones among them
  Documents documents_;
  analysis::Workspace workspace_;
  Dispatcher dispatcher_;
  FeaturePorts features_;
  Publisher publisher_;
  Indexer indexer_;
  SettingsWatch settings_;
  NoteWatch note_watch_;
  std::unique_ptr<InotifyWatch> inotify_;  // only for a client that does not tell of changes
  Progress progress_;
  RemoteLinks remote_links_;
  std::unique_ptr<links::PageReader> page_reader_;  // made when it is needed
  boost::asio::steady_timer client_timer_;
  boost::asio::steady_timer typing_timer_;
  boost::asio::steady_timer link_timer_;
  std::size_t watch_count_ = 0;
  bool is_reading_ = false;
  std::set<std::string> unread_;  // folders whose turn comes then
  // What was read of these by itself since the reading began is newer than what it will bring.
  std::set<std::string, std::less<>> newer_;
  std::set<std::string> gone_folders_;  // since then
};

}  // namespace confnotes::server
