#include "server/config/config_command.h"

#include "analysis/rules/rule.h"
#include "server/config/report.h"
#include "server/files.h"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <utility>

namespace confnotes::server {

namespace {

RuleInForce in_force(const analysis::Rule& rule, const SettingsFile* file) {
  const auto default_severity = rule.is_on ? std::optional(rule.severity) : std::nullopt;
  RuleInForce result{rule.id, default_severity, default_severity, std::nullopt};
  if (!file) return result;
  const auto chosen = file->settings->severities.find(rule.id);
  if (chosen == file->settings->severities.end()) return result;
  result.severity = chosen->second;
  const auto place = file->places.find(rule.id);
  if (place != file->places.end()) result.line = human_position(file->file.text, place->second.begin).line;
  return result;
}

std::vector<CheckedNote> checked_files(const SettingsFile* file) {
  if (!file) return {};
  std::vector<CheckedNote> checked{{shown_path(file->file.path), file->file.text, file->file.problems}};
  if (file->schema) checked.push_back({shown_path(file->schema->path), file->schema->text, file->schema->problems});
  return checked;
}

SettingsInForce settings_of(const std::string& given, SettingsFiles& files) {
  const std::string path = absolute_path(given);
  const bool is_folder = file_state(path) == analysis::FileState::Directory;
  // A folder's settings are those of a note in it.
  auto file = files.find(is_folder ? path + "/note.md" : path);
  SettingsInForce result;
  result.path = given;
  result.file = std::move(file);
  for (const analysis::Rule* rule : analysis::all_rules())
    result.rules.push_back(in_force(*rule, result.file.get()));
  if (!is_folder && !is_settings_path(path)) result.is_included = !result.file || result.file->includes(path);
  result.checked = checked_files(result.file.get());
  return result;
}

bool has_error(const std::vector<CheckedNote>& checked) {
  return std::ranges::any_of(checked, [](const CheckedNote& file) {
    return std::ranges::any_of(file.diagnostics,
                               [](const auto& diagnostic) { return diagnostic.severity == analysis::Severity::Error; });
  });
}

}  // namespace

int run_config(const ConfigOptions& options, bool is_terminal, std::ostream& out, std::ostream& err) {
  if (file_state(options.path) == analysis::FileState::Missing) {
    err << fmt::format("confnotes: {}: No such file or folder.\n", printable(options.path));
    return 2;
  }
  auto files = SettingsFiles::chosen(options.settings);
  if (!files) {
    err << fmt::format("confnotes: {}: {}.\n", printable(options.settings.file), files.error());
    return 2;
  }
  SettingsInForce settings = settings_of(options.path, *files);
  settings.is_told_to_use_none = options.settings.has_none;
  if (options.format == ConfigFormat::Json)
    print_json_report(settings, out);
  else
    print_text_report(settings, wants_colour(options.colour, is_terminal), out);
  out.flush();
  if (!out) return 2;
  return has_error(settings.checked) ? 1 : 0;
}

void print_front_matter_schema(std::ostream& out) {
  const std::string_view text = analysis::Schema::front_matter_text();
  out << text << (text.ends_with('\n') ? "" : "\n");
}

}  // namespace confnotes::server
