// Settings: what the `.confnotes.yaml` above a note says of it. It knows nothing of the disk: whoever reads the file
// hands its text in, and a Workspace holds the outcome for the folder that the file is in.
#pragma once

#include "analysis/problem.h"
#include "analysis/schema.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct Settings {
  // Rule id → the severity that it reports with; nullopt for a rule that is off. Rules that are not named keep theirs.
  std::map<std::string, std::optional<Severity>, std::less<>> severities;
  // Globs by the rules of gitignore(5), from the folder of the file. A note is checked where `include` is empty or has
  // it, and `exclude` has not.
  std::vector<std::string> include;
  std::vector<std::string> exclude;
  // Addresses whose hosts are never asked, with `*` for any text: "https://intranet.example.org/*".
  std::vector<std::string> unasked_links;
  // What front matter must obey besides the built-in schema; nullptr: nothing.
  std::shared_ptr<const Schema> schema;

  bool operator==(const Settings&) const = default;
};

// The id under which problems of a settings file, and of the schema that it names, are reported.
inline constexpr std::string_view kSettingsRule = "settings";

// A schema that stands in a file of its own.
struct SchemaReference {
  std::string path;  // as written: from the settings file's folder
  Span span;         // of the value, for whoever does not find the file

  bool operator==(const SchemaReference&) const = default;
};

struct SettingsReading {
  Settings settings;                                // all that could be understood
  std::vector<Diagnostic> problems;                 // sorted by place, all under kSettingsRule
  std::map<std::string, Span, std::less<>> places;  // rule id → the key in the file; for each in `settings.severities`
  std::optional<SchemaReference> schema_file;       // `settings.schema` is then for the caller to fill in
};

// Reads the text of a `.confnotes.yaml`; an empty one is all defaults. What is wrong leaves the default in force and
// the rest untouched. Errors: what is no YAML, and values that cannot be used; warnings: names that mean nothing here.
SettingsReading read_settings(const Text& text, std::span<const std::string_view> known_rules);

struct SchemaFileReading {
  std::shared_ptr<const Schema> schema;  // nullptr where nothing of it is of use
  std::vector<Diagnostic> problems;      // in that file, as above
};

// Reads the text of the file that a SchemaReference names: a JSON Schema (draft 7) in YAML or JSON.
SchemaFileReading read_schema_file(const Text& text);

// The words for "error", "warning", "info" and "hint"; nullopt for others.
std::optional<Severity> severity_named(std::string_view word);

// A severity as settings write it; "off" for none.
std::string_view setting_word(std::optional<Severity> severity);

}  // namespace confnotes::analysis
