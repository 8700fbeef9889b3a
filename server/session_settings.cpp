// What a client chooses, and what follows when it or a settings file says something else than before.
#include "protocol/lsp/workspace.h"
#include "server/session.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace confnotes::server {

using protocol::Json;

namespace {

// How much longer than other findings those on the line that is being typed wait.
constexpr int kTypingFactor = 5;
constexpr std::chrono::seconds kTypingPause{1};  // of whoever may still be typing an address

}  // namespace

void Session::change_editor_settings(const Json& given) {
  std::vector<std::string> complaints;
  const EditorSettings before = std::exchange(editor_settings_, merge_settings(editor_settings_, given, complaints));
  publisher_.set_delay(editor_settings_.diagnostics_delay);
  settings_.set_delay(editor_settings_.diagnostics_delay);
  remote_links_.set_mode(editor_settings_.remote);
  remote_links_.set_depth(editor_settings_.link_depth);
  remote_links_.set_is_trusted(editor_settings_.is_trusted);
  for (const std::string& complaint : complaints) {
    notify("window/logMessage",
           protocol::encode(protocol::LogMessageParams{protocol::MessageType::Warning, "Settings: " + complaint}));
  }
  if (before.rules != editor_settings_.rules) {
    analysis::Settings settings;
    settings.severities = editor_settings_.rules;
    workspace_.apply(analysis::PutEditorSettings{std::make_shared<const analysis::Settings>(std::move(settings))});
  }
  if (before == editor_settings_ || state_ != State::Running) return;
  for (const auto& [path, document] : documents_.by_path())
    publisher_.surroundings_changed(path);
  if (before.features_off == editor_settings_.features_off) return;
  refresh("workspace/codeLens/refresh", client_.workspace.codeLens);
  refresh("workspace/inlayHint/refresh", client_.workspace.inlayHint);
  refresh("workspace/semanticTokens/refresh", client_.workspace.semanticTokens);
}

void Session::ask_for_settings() {
  if (!client_.workspace.configuration) return;
  dispatcher_.request("workspace/configuration", {{"items", Json::array({{{"section", "confnotes"}}})}},
                      [this](const Json& result) {
                        if (result.is_array() && result.size() == 1 && result.front().is_object())
                          change_editor_settings({{"confnotes", result.front()}});
                      });
}

void Session::follow_configuration() {
  if (!client_.workspace.didChangeConfiguration.dynamicRegistration) return;
  const protocol::RegistrationParams params{
      {{"confnotes/configuration", "workspace/didChangeConfiguration", {{"section", "confnotes"}}}}};
  dispatcher_.request("client/registerCapability", protocol::encode(params));
}

void Session::refresh(const std::string& method, const protocol::RefreshClientCapabilities& client) {
  if (client.refreshSupport && state_ == State::Running) dispatcher_.request(method, nullptr);
}

void Session::note_typing(Document& document, const protocol::DidChangeTextDocumentParams& params) {
  document.is_typed = true;
  link_timer_.expires_after(kTypingPause);
  link_timer_.async_wait([this](const boost::system::error_code& error) {
    if (error) return;
    for (auto& [path, open] : documents_.by_path()) {
      open.is_typed = false;
      if (std::exchange(open.has_unchecked_links, false)) check_saved_links(open);
    }
  });
  const auto pause = editor_settings_.diagnostics_delay * kTypingFactor;
  const auto& changes = params.contentChanges;
  if (pause.count() == 0 || changes.empty() || !changes.back().range) return;
  document.typed_line = changes.back().range->start.line;
  typing_timer_.expires_after(pause);
  typing_timer_.async_wait([this](const boost::system::error_code& error) {
    if (error) return;
    for (auto& [path, open] : documents_.by_path()) {
      if (std::exchange(open.typed_line, std::nullopt)) publisher_.surroundings_changed(path);
    }
  });
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

}  // namespace confnotes::server
