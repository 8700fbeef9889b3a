#include "server/settings_watch.h"

#include "protocol/uri.h"
#include "server/convert/diagnostics.h"
#include "server/roots.h"

#include <algorithm>
#include <utility>

namespace confnotes::server {

namespace {

std::string folder_of(std::string_view path) {
  return folders_above(path).front();
}

bool have_same_scope(const SettingsFile* a, const SettingsFile* b) {
  if (!a || !b) return a == b;
  return a->settings->include == b->settings->include && a->settings->exclude == b->settings->exclude;
}

bool have_same_settings(const SettingsFile* a, const SettingsFile* b) {
  if (!a || !b) return a == b;
  return *a->settings == *b->settings;
}

}  // namespace

SettingsWatch::SettingsWatch(SettingsWatchPorts ports) : ports_(std::move(ports)), timer_(ports_.loop) {}

bool SettingsWatch::includes(const std::string& path) {
  const auto file = files_.find(path);
  hand_over_new();
  return !file || file->includes(path);
}

void SettingsWatch::open(protocol::TextDocumentItem item, std::string path) {
  const Document& document = documents_.open(std::move(item), std::move(path));
  const std::string folder = folder_of(document.path);
  files_.set_buffer(folder, document.text);
  look_again(folder);
}

void SettingsWatch::change(const std::string& path, const protocol::DidChangeTextDocumentParams& params) {
  Document* document = documents_.find(path);
  if (!document) return;
  const std::int32_t version = params.textDocument.version.value_or(document->version);
  if (version < document->version) return;
  document->text = apply_changes(document->text, params.contentChanges, unit_);
  document->version = version;
  const std::string folder = folder_of(path);
  files_.set_buffer(folder, document->text);
  pending_.insert(folder);
  wait();
}

void SettingsWatch::close(const std::string& path) {
  const Document* document = documents_.find(path);
  if (!document) return;
  const std::string folder = folder_of(path);
  pending_.erase(folder);
  // What is published from now on stands under our spelling of the URI.
  ports_.send({.uri = document->uri, .version = std::nullopt, .diagnostics = {}});
  reported_[folder].erase(document->uri);
  documents_.close(path);
  files_.set_buffer(folder, std::nullopt);
  look_again(folder);
}

void SettingsWatch::changed_on_disk(const std::string& path) {
  if (is_settings_path(path) && !documents_.find(path)) look_again(folder_of(path));
  if (!watched_.contains(path)) return;
  for (const auto& file : files_.found()) {
    if (file->schema_path == path) look_again(file->folder);
  }
}

void SettingsWatch::check_disk(std::string_view note_path) {
  for (const std::string& folder : files_.changed(folders_above(note_path)))
    look_again(folder);
}

void SettingsWatch::forget_below(const std::string& folder) {
  for (const auto& file : files_.found()) {
    const bool is_in = file->folder == folder || is_below(file->folder, folder);
    if (!is_in || documents_.find(file->file.path)) continue;
    clear(file->folder);
    files_.forget(file->folder);
    ports_.apply(analysis::RemoveSettings{file->folder});
  }
}

void SettingsWatch::look_again(const std::string& folder) {
  const auto before = files_.forget(folder);
  const auto nearest = files_.find(folder == "/" ? "/." : folder + "/.");
  const SettingsFile* after = nearest && nearest->folder == folder ? nearest.get() : nullptr;
  hand_over_new();
  if (!after) {
    clear(folder);
    if (before) ports_.apply(analysis::RemoveSettings{folder});
  }
  if (!have_same_settings(before.get(), after)) ports_.on_change(folder, !have_same_scope(before.get(), after));
}

void SettingsWatch::wait() {
  timer_.expires_after(delay_);
  timer_.async_wait([this](const boost::system::error_code& error) {
    if (error) return;
    for (const std::string& folder : std::exchange(pending_, {}))
      look_again(folder);
  });
}

void SettingsWatch::hand_over_new() {
  for (const auto& file : files_.take_new()) {
    ports_.apply(analysis::PutSettings{file->folder, file->settings});
    publish(*file);
    const std::string& schema = file->schema_path;
    if (!schema.empty() && watched_.insert(schema).second) ports_.watch(schema);
  }
}

// An open file always gets its diagnostics, as a note does; another only where there are some, or were.
void SettingsWatch::publish(const SettingsFile& file) {
  std::vector<protocol::PublishDiagnosticsParams> all{params_for(file.file)};
  if (file.schema) all.push_back(params_for(*file.schema));
  std::set<std::string> reported;
  for (const protocol::PublishDiagnosticsParams& params : all) {
    if (!params.diagnostics.empty()) reported.insert(params.uri);
  }
  std::set<std::string> before = std::exchange(reported_[file.folder], reported);
  for (const protocol::PublishDiagnosticsParams& params : all) {
    const bool was_reported = before.erase(params.uri) > 0;
    if (was_reported || params.version || !params.diagnostics.empty()) ports_.send(params);
  }
  for (const std::string& uri : before)
    clear_file(uri);
}

void SettingsWatch::clear(const std::string& folder) {
  const std::set<std::string> reported = std::exchange(reported_[folder], {});
  reported_.erase(folder);
  for (const std::string& uri : reported)
    clear_file(uri);
}

void SettingsWatch::clear_file(const std::string& uri) {
  const bool is_shown = std::ranges::any_of(reported_, [&](const auto& one) { return one.second.contains(uri); });
  if (!is_shown) ports_.send({.uri = uri, .version = std::nullopt, .diagnostics = {}});
}

protocol::PublishDiagnosticsParams SettingsWatch::params_for(const CheckedFile& file) {
  const Document* document = documents_.find(file.path);
  std::string uri = document ? document->uri : protocol::uri_from_path(file.path);
  std::vector<protocol::Diagnostic> diagnostics = to_protocol(file.problems, uri, {file.text, unit_});
  return {.uri = std::move(uri),
          .version = document ? std::optional(document->version) : std::nullopt,
          .diagnostics = std::move(diagnostics)};
}

}  // namespace confnotes::server
