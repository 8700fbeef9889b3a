#include "server/settings_file.h"

#include "analysis/rules/rule.h"
#include "server/files.h"

#include <algorithm>
#include <utility>

namespace confnotes::server {

using analysis::Diagnostic;
using analysis::Severity;
using analysis::Text;

namespace {

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == 0 ? "/" : std::string(path.substr(0, slash));
}

std::vector<std::string_view> rule_ids() {
  std::vector<std::string_view> ids;
  for (const analysis::Rule* rule : analysis::all_rules())
    ids.push_back(rule->id);
  return ids;
}

Diagnostic error_at(analysis::Span span, std::string message) {
  return {analysis::kSettingsRule, Severity::Error, span, std::move(message), {}, {}};
}

// `reference` is from `folder`; what is wrong with the file itself belongs to it, that it cannot be read to the
// reference.
void read_schema(const analysis::SchemaReference& reference, SettingsFile& file, analysis::Settings& settings,
                 std::vector<Diagnostic>& problems) {
  const bool is_absolute = reference.path.starts_with('/');
  file.schema_path = absolute_path(is_absolute ? reference.path : file.folder + "/" + reference.path);
  const std::string name = analysis::in_code(reference.path);
  if (file_state(file.schema_path) == analysis::FileState::Missing) {
    problems.push_back(error_at(reference.span, name + " is not there."));
    return;
  }
  auto contents = read_file(file.schema_path);
  if (!contents) {
    problems.push_back(error_at(reference.span, name + " cannot be read: " + contents.error() + "."));
    return;
  }
  Text text(std::move(*contents));
  analysis::SchemaFileReading reading = analysis::read_schema_file(text);
  settings.schema = std::move(reading.schema);
  file.schema = CheckedFile{file.schema_path, std::move(text), std::move(reading.problems)};
}

}  // namespace

bool is_settings_path(std::string_view path) {
  return path.starts_with('/') && path.substr(path.rfind('/') + 1) == kSettingsName;
}

bool SettingsFile::includes(std::string_view path) const {
  if (exclude.match(path)) return false;
  return settings->include.empty() || include.match(path);
}

SettingsFile parse_settings_file(std::string path, Text text) {
  SettingsFile result;
  result.folder = folder_of(path);
  analysis::SettingsReading reading = analysis::read_settings(text, rule_ids());
  if (reading.schema_file) {
    read_schema(*reading.schema_file, result, reading.settings, reading.problems);
    std::ranges::stable_sort(reading.problems, {}, &Diagnostic::span);
  }
  result.include = Globs(result.folder, reading.settings.include);
  result.exclude = Globs(result.folder, reading.settings.exclude);
  result.settings = std::make_shared<const analysis::Settings>(std::move(reading.settings));
  result.places = std::move(reading.places);
  result.file = {std::move(path), std::move(text), std::move(reading.problems)};
  return result;
}

SettingsFile read_settings_file(const std::string& path) {
  auto contents = read_file(path);
  if (contents) return parse_settings_file(path, Text(std::move(*contents)));
  SettingsFile unread = parse_settings_file(path, Text());
  unread.file.problems.push_back(error_at({}, "This file cannot be read: " + contents.error() + "."));
  return unread;
}

}  // namespace confnotes::server
