#include "server/config/report.h"
#include "server/terminal.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <ostream>
#include <utility>

namespace confnotes::server {

namespace {

std::string listed(const std::vector<std::string>& globs, std::string_view otherwise) {
  if (globs.empty()) return std::string(otherwise);
  std::string result;
  for (const std::string& glob : globs) {
    if (!result.empty()) result += ", ";
    result += printable(glob);
  }
  return result;
}

std::string schema_of(const SettingsFile& file) {
  if (!file.schema_path.empty()) return printable(shown_path(file.schema_path));
  return file.settings->schema ? "in the settings file" : "the built-in one";
}

void print_file(const SettingsInForce& settings, std::ostream& out) {
  if (!settings.file) {
    out << (settings.is_told_to_use_none ? "settings  none, as told: defaults\n"
                                         : "settings  no .confnotes.yaml: defaults\n");
    return;
  }
  const SettingsFile& file = *settings.file;
  out << "settings  " << printable(shown_path(file.file.path)) << '\n'
      << "include   " << listed(file.settings->include, "every note") << '\n'
      << "exclude   " << listed(file.settings->exclude, "no note") << '\n'
      << "schema    " << schema_of(file) << '\n';
  if (!file.settings->unasked_links.empty())
    out << "links     none to " << listed(file.settings->unasked_links, "") << " are checked\n";
}

void print_rules(const SettingsInForce& settings, const Palette& palette, std::ostream& out) {
  std::vector<RuleInForce> changed;
  std::ranges::copy_if(settings.rules, std::back_inserter(changed),
                       [](const RuleInForce& rule) { return rule.severity != rule.default_severity; });
  if (changed.empty()) {
    out << "rules     all as they are by default\n";
    return;
  }
  std::size_t width = 0;
  for (const RuleInForce& rule : changed)
    width = std::max(width, rule.id.size());
  const std::string name = settings.file ? printable(shown_path(settings.file->file.path)) : "";
  std::string_view label = "rules";
  for (const RuleInForce& rule : changed) {
    out << fmt::format("{:<10}{}{}{}  {}  {}:{}\n", std::exchange(label, ""), palette.bold, padded(rule.id, width),
                       palette.reset, padded(analysis::setting_word(rule.severity), 7), name, rule.line.value_or(1));
  }
}

}  // namespace

void print_text_report(const SettingsInForce& settings, bool is_coloured, std::ostream& out) {
  print_text_report(settings.checked, is_coloured, out);
  print_file(settings, out);
  print_rules(settings, palette_for(is_coloured), out);
  if (settings.is_included) out << "note      " << (*settings.is_included ? "is checked" : "is excluded") << '\n';
}

}  // namespace confnotes::server
