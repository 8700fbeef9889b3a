#include "server/session.h"

#include "analysis/link_target.h"
#include "analysis/lint.h"
#include "protocol/lsp/rename.h"
#include "protocol/uri.h"
#include "server/convert/diagnostics.h"
#include "server/files.h"
#include "server/handshake.h"
#include "server/note_parts.h"

#include <boost/asio/post.hpp>
#include <signal.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <utility>

namespace confnotes::server {

using analysis::NoteEntry;
using protocol::ErrorCode;
using protocol::Json;
using protocol::ResponseError;

namespace {

constexpr auto kClientCheckTime = std::chrono::seconds(2);
constexpr auto kLastReplyTime = std::chrono::seconds(1);

bool have_same_anchors(const analysis::NoteFacts& a, const analysis::NoteFacts& b) {
  return std::ranges::equal(a.anchors, b.anchors, [&](const auto& left, const auto& right) {
    return a.string(left.id) == b.string(right.id);
  });
}

}  // namespace

Session::Session(SessionPorts ports)
    : ports_(std::move(ports)),
      dispatcher_({.executor = ports_.executor,
                   .post = [this](std::function<void()> work) { boost::asio::post(ports_.loop, std::move(work)); },
                   .send = ports_.send,
                   .log = ports_.log,
                   .on_count = ports_.on_request_count,
                   .refusal = [this](std::string_view method) { return refusal(method); }}),
      features_({.dispatcher = dispatcher_,
                 .client = client_,
                 .source = [this](const std::string& uri) { return source(uri); },
                 .view = [this] { return view(); },
                 .post = [this](std::function<void()> work) { boost::asio::post(ports_.loop, std::move(work)); },
                 .now = ports_.now,
                 .is_on = [this](std::string_view name) { return is_on(name); },
                 .link_refusal = [this] { return remote_links_.refusal(); },
                 .check_links = [this](const std::vector<std::string>& urls) { remote_links_.check(urls); },
                 .use_page_title = [this](const protocol::UsePageTitleArgument& wanted) { use_page_title(wanted); }}),
      publisher_({.loop = ports_.loop,
                  .executor = ports_.executor,
                  .documents = documents_,
                  .snapshot = [this] { return snapshot(); },
                  .links = [this] { return remote_links_.known(); },
                  .send = [this](const protocol::PublishDiagnosticsParams& params) { publish(params); },
                  .refresh = [this] { refresh("workspace/diagnostic/refresh", client_.workspace.diagnostics); },
                  .is_on = [this] { return is_on("diagnostics"); },
                  .is_congested = ports_.is_congested}),
      indexer_({.executor = ports_.executor,
                .post = [this](std::function<void()> work) { boost::asio::post(ports_.loop, std::move(work)); },
                .on_notes = [this](std::vector<analysis::Change> changes) { take_notes(std::move(changes)); },
                .on_folder = [this](const std::string& path, std::int64_t modified) { watch_folder(path, modified); },
                .log = ports_.log}),
      settings_(
          {.loop = ports_.loop,
           .send = [this](const protocol::PublishDiagnosticsParams& params) { publish(params); },
           .apply = [this](const analysis::Change& change) { workspace_.apply(change); },
           .on_change = [this](const std::string& folder,
                               bool has_other_scope) { settings_changed(folder, has_other_scope); },
           .watch = [this](const std::string& path) { watch_files({"**/" + path.substr(path.rfind('/') + 1)}); }}),
      note_watch_(
          {.executor = ports_.executor,
           .post = [this](std::function<void()> work) { boost::asio::post(ports_.loop, std::move(work)); },
           .on_look = [this](const std::string& path,
                             std::shared_ptr<const analysis::NoteParts> parts) { take_look(path, std::move(parts)); }}),
      progress_(ports_.send),
      remote_links_(remote_links_ports()),
      client_timer_(ports_.loop),
      typing_timer_(ports_.loop),
      link_timer_(ports_.loop) {
  register_lifecycle();
  register_synchronization();
  register_features();
}

void Session::register_lifecycle() {
  dispatcher_.on_lifecycle<protocol::InitializeParams>(
      "initialize", [this](protocol::InitializeParams params) { return initialize(std::move(params)); });
  dispatcher_.on_notification<Json>("initialized", [this](const Json&) {
    ask_for_settings();
    follow_configuration();
    start_watching();
    start_reading(roots_);
  });
  dispatcher_.on_lifecycle<Json>("shutdown", [this](const Json&) -> Json {
    state_ = State::ShutDown;
    stop_reading();
    return nullptr;
  });
  dispatcher_.on_notification<Json>("exit", [this](const Json&) { end(state_ == State::ShutDown ? 0 : 1); });
  dispatcher_.on_notification<protocol::WorkDoneProgressCancelParams>(
      "window/workDoneProgress/cancel", [this](const protocol::WorkDoneProgressCancelParams& params) {
        if (params.token.is_string()) remote_links_.cancel(params.token.get<std::string>());
      });
  dispatcher_.on_notification<protocol::DidChangeConfigurationParams>(
      "workspace/didChangeConfiguration", [this](const protocol::DidChangeConfigurationParams& params) {
        change_editor_settings(params.settings);
        ask_for_settings();
      });
  dispatcher_.on_notification<protocol::DidChangeWorkspaceFoldersParams>(
      "workspace/didChangeWorkspaceFolders",
      [this](const protocol::DidChangeWorkspaceFoldersParams& params) { change_folders(params); });
  dispatcher_.on_notification<protocol::DidChangeWatchedFilesParams>(
      "workspace/didChangeWatchedFiles", [this](const protocol::DidChangeWatchedFilesParams& params) {
        for (const protocol::FileEvent& event : params.changes) {
          changed_on_disk(document_path(event.uri));
        }
      });
  const auto look_at_files = [this](const protocol::FilesParams& params) {
    for (const protocol::NamedFile& file : params.files)
      changed_on_disk(document_path(file.uri));
  };
  dispatcher_.on_notification<protocol::FilesParams>("workspace/didCreateFiles", look_at_files);
  dispatcher_.on_notification<protocol::FilesParams>("workspace/didDeleteFiles", look_at_files);
  dispatcher_.on_notification<protocol::RenameFilesParams>("workspace/didRenameFiles",
                                                           [this](const protocol::RenameFilesParams& params) {
                                                             for (const protocol::FileRename& file : params.files) {
                                                               changed_on_disk(document_path(file.oldUri));
                                                               changed_on_disk(document_path(file.newUri));
                                                             }
                                                           });
}

void Session::register_synchronization() {
  dispatcher_.on_notification<protocol::DidOpenTextDocumentParams>(
      "textDocument/didOpen", [this](protocol::DidOpenTextDocumentParams params) { open_document(std::move(params)); });
  dispatcher_.on_notification<protocol::DidChangeTextDocumentParams>(
      "textDocument/didChange",
      [this](const protocol::DidChangeTextDocumentParams& params) { change_document(params); });
  dispatcher_.on_notification<protocol::TextDocumentParams>(
      "textDocument/didClose", [this](const protocol::TextDocumentParams& params) { close_document(params); });
  dispatcher_.on_notification<protocol::TextDocumentParams>(
      "textDocument/didSave", [this](const protocol::TextDocumentParams& params) {
        // Whoever saves may have made the file that a link names.
        const std::string saved = document_path(params.textDocument.uri);
        if (Document* document = documents_.find(saved)) check_saved_links(*document);
        for (auto& [path, document] : documents_.by_path()) {
          document.typed_line.reset();
          settings_.check_disk(path);
          publisher_.surroundings_changed(path);
        }
        if (!is_settings_path(saved) && !documents_.find(saved))
          ports_.log("Saved, but not open: " + params.textDocument.uri);
      });
}

std::optional<ResponseError> Session::refusal(std::string_view method) const {
  switch (state_) {
    case State::Created:
      if (method == "initialize" || method == "exit") return std::nullopt;
      return ResponseError{ErrorCode::ServerNotInitialized, "The first request must be initialize."};
    case State::Running:
      if (method != "initialize") return std::nullopt;
      return ResponseError{ErrorCode::InvalidRequest, "The server is initialized already."};
    case State::ShutDown:
      if (method == "exit") return std::nullopt;
      return ResponseError{ErrorCode::InvalidRequest, "The server is shut down; only exit may follow."};
  }
  return std::nullopt;
}

Json Session::initialize(protocol::InitializeParams params) {
  state_ = State::Running;
  client_ = params.capabilities;
  unit_ = choose_unit(params);
  publisher_.set_unit(unit_);
  settings_.set_unit(unit_);
  progress_.set_wanted(client_.window.workDoneProgress);
  publisher_.set_is_pulled(is_pulled());
  change_editor_settings(params.initializationOptions);
  for (const std::string& uri : root_uris(params)) {
    if (protocol::path_from_uri(uri)) roots_.push_back(root_of(uri));
  }
  if (params.processId) watch_client(*params.processId);

  protocol::InitializeResult result;
  result.serverInfo = {"confnotes", CONFNOTES_VERSION};
  result.capabilities.positionEncoding = encoding_name(unit_);
  if (reorders_changes(params)) {
    result.capabilities.textDocumentSync.change = protocol::TextDocumentSyncKind::Full;
  }
  offer_features(result.capabilities);
  offer_file_operations(client_.workspace.fileOperations, result.capabilities);
  return protocol::encode(result);
}

void Session::open_document(protocol::DidOpenTextDocumentParams params) {
  std::string path = document_path(params.textDocument.uri);
  if (is_settings_path(path)) return settings_.open(std::move(params.textDocument), std::move(path));
  settings_.check_disk(path);
  const Document& document = documents_.open(std::move(params.textDocument), std::move(path));
  publisher_.document_changed(document.path);
  if (const std::string folder = folder_of(document.path); remote_links_.wants_opened(folder))
    remote_links_.note_opened(folder, urls_in(document.path));
}

void Session::change_document(const protocol::DidChangeTextDocumentParams& params) {
  const std::string path = document_path(params.textDocument.uri);
  if (is_settings_path(path)) return settings_.change(path, params);
  Document* document = documents_.find(path);
  if (!document) return ports_.log("Changed, but not open: " + params.textDocument.uri);
  const std::int32_t version = params.textDocument.version.value_or(document->version);
  // Overtaken by a later version: the text it would give is older than the one at hand.
  if (version < document->version) return ports_.log("Dropped an older version of " + params.textDocument.uri);
  document->text = apply_changes(document->text, params.contentChanges, unit_);
  document->version = version;
  document->is_dirty = true;
  note_typing(*document, params);
  publisher_.document_changed(document->path);
}

void Session::close_document(const protocol::TextDocumentParams& params) {
  const std::string path = document_path(params.textDocument.uri);
  if (is_settings_path(path)) return settings_.close(path);
  const Document* document = documents_.find(path);
  if (!document) return;
  const Document closed = *document;
  if (remote_links_.is_busy()) forget_links_of(closed.path);
  documents_.close(closed.path);
  publisher_.document_closed(closed);
  // From here on the disk speaks for the note again, if it is one of the workspace's.
  if (is_reading_) {
    newer_.insert(closed.path);
    // The reading may not have come to it yet.
    const Root* root = find_root(closed.path);
    if (root && is_walked(root->path, closed.path) && settings_.includes(closed.path)) on_disk_.insert(closed.path);
  }
  auto parts = on_disk_.contains(closed.path) ? read_parts(closed.path) : std::unexpected(std::string());
  if (!parts) {
    on_disk_.erase(closed.path);
    return apply_from_disk({analysis::RemoveNote{closed.path}});
  }
  apply_from_disk({analysis::PutNote{closed.path, nullptr, std::move(*parts)}});
}

void Session::change_folders(const protocol::DidChangeWorkspaceFoldersParams& params) {
  for (const protocol::WorkspaceFolder& folder : params.event.removed) {
    const Root removed = root_of(folder.uri);
    std::erase_if(roots_, [&](const Root& root) { return root.path == removed.path; });
    forget_folder(removed.path);
  }
  std::vector<Root> added;
  for (const protocol::WorkspaceFolder& folder : params.event.added) {
    if (protocol::path_from_uri(folder.uri)) added.push_back(root_of(folder.uri));
  }
  roots_.insert(roots_.end(), added.begin(), added.end());
  start_reading(added);
}

std::shared_ptr<const analysis::Snapshot> Session::snapshot() {
  for (auto& [path, document] : documents_.by_path()) {
    if (!document.is_dirty) continue;
    document.is_dirty = false;
    if (!settings_.includes(path)) continue;
    auto note = analysis::parse_note(document.text, analysis::file_stem(path));
    auto parts = std::make_shared<const analysis::NoteParts>(analysis::parts_of(*note));
    const NoteEntry* before = workspace_.snapshot()->find(path);
    const bool changes_anchors = !before || !have_same_anchors(*before->facts, *parts->facts);
    const analysis::Change change = analysis::PutNote{path, std::move(note), std::move(parts)};
    apply(std::span(&change, 1));
    if (changes_anchors) refresh_links_to({path});
  }
  return workspace_.snapshot();
}

void Session::publish(const protocol::PublishDiagnosticsParams& params) {
  protocol::PublishDiagnosticsParams known = params;
  restrict_to(client_.textDocument.publishDiagnostics, known.diagnostics);
  notify("textDocument/publishDiagnostics", protocol::encode(known));
}

void Session::notify(std::string_view method, Json params) {
  ports_.send(protocol::notification_text(method, std::move(params)));
}

void Session::input_ended() {
  end(state_ == State::ShutDown ? 0 : 1);
}

void Session::watch_client(std::int32_t process_id) {
  client_timer_.expires_after(kClientCheckTime);
  client_timer_.async_wait([this, process_id](const boost::system::error_code& error) {
    if (error) return;
    if (::kill(process_id, 0) != 0 && errno == ESRCH) return end(1);
    watch_client(process_id);
  });
}

void Session::end(int code) {
  if (!exit_code_) exit_code_ = code;
  stop_reading();
  // Requests that came before the end get their replies, unless that takes too long.
  client_timer_.expires_after(kLastReplyTime);
  client_timer_.async_wait([this](const boost::system::error_code& error) {
    if (error) return;
    dispatcher_.stop();
    ports_.loop.stop();
  });
  dispatcher_.when_idle([this] { ports_.loop.stop(); });
}

}  // namespace confnotes::server
