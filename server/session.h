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
#include "server/progress.h"
#include "server/publisher.h"
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
  void change_editor_settings(const protocol::Json& given);
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
  // Changes the workspace. What is said of a speaker's name depends on all notes: where their speakers are others than
  // before, the open notes are checked again, but for the changed ones.
  void apply(std::span<const analysis::Change> changes);
  // Checks the open notes again that link to one of these.
  void refresh_links_to(const std::set<std::string, std::less<>>& paths);
  void start_reading(const std::vector<Root>& roots);
  View view();
  Source source(const std::string& uri);
  // What a document is called in the workspace.
  std::string document_path(std::string_view uri) const { return server::document_path(uri, roots_); }

  void publish(const protocol::PublishDiagnosticsParams& params);
  // Asks the client, where it can, to tell of changes to files of this name anywhere in the workspace.
  void watch_files(std::string_view name);
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
  Progress progress_;
  boost::asio::steady_timer client_timer_;
  std::size_t watch_count_ = 0;
};

}  // namespace confnotes::server
