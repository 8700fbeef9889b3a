#include "server/session.h"

#include "analysis/link_target.h"
#include "analysis/lint.h"
#include "protocol/uri.h"
#include "server/files.h"
#include "server/handshake.h"

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
                 .path = [this](const std::string& uri) { return document_path(uri); },
                 .now = ports_.now,
                 .is_on = [this](std::string_view name) { return !editor_settings_.features_off.contains(name); }}),
      publisher_({.loop = ports_.loop,
                  .executor = ports_.executor,
                  .documents = documents_,
                  .snapshot = [this] { return snapshot(); },
                  .send = [this](const protocol::PublishDiagnosticsParams& params) { publish(params); },
                  .is_congested = ports_.is_congested}),
      indexer_({.executor = ports_.executor,
                .post = [this](std::function<void()> work) { boost::asio::post(ports_.loop, std::move(work)); },
                .on_notes = [this](std::vector<analysis::Change> changes) { take_notes(std::move(changes)); },
                .log = ports_.log}),
      settings_({.loop = ports_.loop,
                 .send = [this](const protocol::PublishDiagnosticsParams& params) { publish(params); },
                 .apply = [this](const analysis::Change& change) { workspace_.apply(change); },
                 .on_change = [this](const std::string& folder,
                                     bool has_other_scope) { settings_changed(folder, has_other_scope); },
                 .watch = [this](const std::string& path) { watch_files(path.substr(path.rfind('/') + 1)); }}),
      progress_(ports_.send),
      client_timer_(ports_.loop) {
  register_lifecycle();
  register_synchronization();
  register_features();
}

void Session::register_lifecycle() {
  dispatcher_.on_lifecycle<protocol::InitializeParams>(
      "initialize", [this](protocol::InitializeParams params) { return initialize(std::move(params)); });
  dispatcher_.on_notification<Json>("initialized", [this](const Json&) {
    watch_files(kSettingsName);
    start_reading(roots_);
  });
  dispatcher_.on_lifecycle<Json>("shutdown", [this](const Json&) -> Json {
    state_ = State::ShutDown;
    indexer_.stop();
    return nullptr;
  });
  dispatcher_.on_notification<Json>("exit", [this](const Json&) { end(state_ == State::ShutDown ? 0 : 1); });
  dispatcher_.on_notification<protocol::DidChangeConfigurationParams>(
      "workspace/didChangeConfiguration",
      [this](const protocol::DidChangeConfigurationParams& params) { change_editor_settings(params.settings); });
  dispatcher_.on_notification<protocol::DidChangeWorkspaceFoldersParams>(
      "workspace/didChangeWorkspaceFolders",
      [this](const protocol::DidChangeWorkspaceFoldersParams& params) { change_folders(params); });
  dispatcher_.on_notification<protocol::DidChangeWatchedFilesParams>(
      "workspace/didChangeWatchedFiles", [this](const protocol::DidChangeWatchedFilesParams& params) {
        for (const protocol::FileEvent& event : params.changes) {
          settings_.changed_on_disk(document_path(event.uri));
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
        for (const auto& [path, document] : documents_.by_path()) {
          settings_.check_disk(path);
          publisher_.surroundings_changed(path);
        }
        const std::string saved = document_path(params.textDocument.uri);
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
  return protocol::encode(result);
}

void Session::change_editor_settings(const Json& given) {
  std::vector<std::string> complaints;
  editor_settings_ = merge_settings(editor_settings_, given, complaints);
  publisher_.set_delay(editor_settings_.diagnostics_delay);
  settings_.set_delay(editor_settings_.diagnostics_delay);
  for (const std::string& complaint : complaints) {
    notify("window/logMessage",
           protocol::encode(protocol::LogMessageParams{protocol::MessageType::Warning, "Settings: " + complaint}));
  }
}

void Session::open_document(protocol::DidOpenTextDocumentParams params) {
  std::string path = document_path(params.textDocument.uri);
  if (is_settings_path(path)) return settings_.open(std::move(params.textDocument), std::move(path));
  settings_.check_disk(path);
  const Document& document = documents_.open(std::move(params.textDocument), std::move(path));
  publisher_.document_changed(document.path);
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
  publisher_.document_changed(document->path);
}

void Session::close_document(const protocol::TextDocumentParams& params) {
  const std::string path = document_path(params.textDocument.uri);
  if (is_settings_path(path)) return settings_.close(path);
  const Document* document = documents_.find(path);
  if (!document) return;
  const Document closed = *document;
  documents_.close(closed.path);
  publisher_.document_closed(closed);
  // From here on the disk speaks for the note again, if it is one of the workspace's.
  auto contents = on_disk_.contains(closed.path) ? read_file(closed.path) : std::unexpected(std::string());
  if (!contents) return apply_from_disk({analysis::RemoveNote{closed.path}});
  auto note = analysis::parse_note(analysis::Text(std::move(*contents)), analysis::file_stem(closed.path));
  auto parts = std::make_shared<const analysis::NoteParts>(analysis::parts_of(*note));
  apply_from_disk({analysis::PutNote{closed.path, nullptr, std::move(parts)}});
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

void Session::forget_folder(const std::string& path) {
  std::vector<analysis::Change> changes;
  std::erase_if(on_disk_, [&](const std::string& note) {
    const auto holds_it = [&](const Root& root) { return is_below(note, root.path); };
    if (!is_below(note, path) || std::ranges::any_of(roots_, holds_it)) return false;
    changes.emplace_back(analysis::RemoveNote{note});
    return true;
  });
  apply_from_disk(std::move(changes));
  const auto is_other_root = [&](const Root& root) { return root.path == path || is_below(path, root.path); };
  if (std::ranges::none_of(roots_, is_other_root)) forget_settings_below(path);
}

// An open note there still has settings, which are found again for it.
void Session::forget_settings_below(const std::string& folder) {
  settings_.forget_below(folder);
  for (auto& [path, document] : documents_.by_path()) {
    if (!is_below(path, folder)) continue;
    document.is_dirty = true;
    publisher_.surroundings_changed(path);
  }
}

void Session::settings_changed(const std::string& folder, bool has_other_scope) {
  std::vector<analysis::Change> excluded;
  std::erase_if(on_disk_, [&](const std::string& path) {
    if (!is_below(path, folder) || settings_.includes(path)) return false;
    excluded.emplace_back(analysis::RemoveNote{path});
    return true;
  });
  for (auto& [path, document] : documents_.by_path()) {
    if (!is_below(path, folder)) continue;
    if (settings_.includes(path)) {
      document.is_dirty = true;
      publisher_.surroundings_changed(path);
    } else {
      excluded.emplace_back(analysis::RemoveNote{path});
      publisher_.document_closed(document);
    }
  }
  apply(excluded);
  if (!has_other_scope) return;
  std::vector<Root> touched;
  std::ranges::copy_if(roots_, std::back_inserter(touched), [&](const Root& root) {
    return root.path == folder || is_below(folder, root.path) || is_below(root.path, folder);
  });
  start_reading(touched);
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

void Session::take_notes(std::vector<analysis::Change> changes) {
  std::erase_if(changes, [this](const analysis::Change& change) {
    return !std::visit([this](const auto& part) { return settings_.includes(part.path); }, change);
  });
  for (const analysis::Change& change : changes)
    std::visit([this](const auto& part) { on_disk_.insert(part.path); }, change);
  apply_from_disk(std::move(changes));
}

void Session::apply_from_disk(std::vector<analysis::Change> changes) {
  std::erase_if(changes, [this](const analysis::Change& change) {
    return std::visit([this](const auto& part) { return documents_.find(part.path) != nullptr; }, change);
  });
  if (changes.empty()) return;
  apply(changes);
  std::set<std::string, std::less<>> paths;
  for (const analysis::Change& change : changes) {
    std::visit([&](const auto& part) { paths.insert(part.path); }, change);
  }
  refresh_links_to(paths);
}

void Session::apply(std::span<const analysis::Change> changes) {
  const auto before = workspace_.snapshot();
  const auto after = workspace_.apply(changes);
  if (&before->speakers() == &after->speakers() && &before->index() == &after->index()) return;
  for (const auto& [path, document] : documents_.by_path()) {
    const auto is_about_it = [&](const analysis::Change& change) {
      return std::visit([&](const auto& part) { return part.path == path; }, change);
    };
    if (std::ranges::none_of(changes, is_about_it)) publisher_.surroundings_changed(path);
  }
}

void Session::refresh_links_to(const std::set<std::string, std::less<>>& paths) {
  for (const auto& [path, document] : documents_.by_path()) {
    const NoteEntry* entry = workspace_.snapshot()->find(path);
    if (!entry) continue;
    const auto is_other = [&](const std::string& linked) { return linked != path && paths.contains(linked); };
    if (std::ranges::any_of(linked_paths(*entry), is_other)) publisher_.surroundings_changed(path);
  }
}

void Session::start_reading(const std::vector<Root>& roots) {
  std::vector<std::string> paths;
  for (const Root& root : roots) {
    if (is_too_large(root))
      ports_.log("Not read as a workspace: " + root.path + ".");
    else
      paths.push_back(root.path);
  }
  if (paths.empty()) return;
  const std::string token = progress_.begin("Reading notes");
  indexer_.read(std::move(paths), settings_.files(), [this, token](std::size_t count) {
    progress_.end(token, std::to_string(count) + (count == 1 ? " note" : " notes"));
  });
}

void Session::publish(const protocol::PublishDiagnosticsParams& params) {
  notify("textDocument/publishDiagnostics", protocol::encode(params));
}

void Session::notify(std::string_view method, Json params) {
  ports_.send(protocol::notification_text(method, std::move(params)));
}

void Session::input_ended() {
  end(state_ == State::ShutDown ? 0 : 1);
}

void Session::watch_files(std::string_view name) {
  if (!client_.workspace.didChangeWatchedFiles.dynamicRegistration) return;
  const std::string id = "confnotes/watch/" + std::to_string(++watch_count_);
  ports_.send(protocol::request_text(id, "client/registerCapability", protocol::encode(watched_files(id, name))));
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
  indexer_.stop();
  // Requests that came before the end get their replies, unless that takes too long.
  client_timer_.expires_after(kLastReplyTime);
  client_timer_.async_wait([this](const boost::system::error_code& error) {
    if (!error) ports_.loop.stop();
  });
  dispatcher_.when_idle([this] { ports_.loop.stop(); });
}

}  // namespace confnotes::server
