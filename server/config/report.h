// Report: the settings in force for a path, and how they are printed.
#pragma once

#include "analysis/problem.h"
#include "server/lint/report.h"
#include "server/settings_files.h"

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {

struct RuleInForce {
  std::string_view id;
  std::optional<analysis::Severity> default_severity;  // nothing: off
  std::optional<analysis::Severity> severity;          // nothing: off
  std::optional<std::size_t> line;                     // where the settings file sets it, from 1
};

struct SettingsInForce {
  std::string path;                          // as it was given
  std::shared_ptr<const SettingsFile> file;  // nullptr: the defaults
  bool is_told_to_use_none = false;          // whatever files there are
  std::vector<RuleInForce> rules;            // every rule, sorted by id
  std::optional<bool> is_included;           // nothing for what is no note
  std::vector<CheckedNote> checked;          // the settings file and the schema that it names, as findings' files
};

// Problems first, as `confnotes lint` prints them; then the files, and the rules that are not as they are by default.
void print_text_report(const SettingsInForce& settings, bool is_coloured, std::ostream& out);

// One object, with all rules.
void print_json_report(const SettingsInForce& settings, std::ostream& out);

}  // namespace confnotes::server
