// SettingsFile: one `.confnotes.yaml` as it is read from the disk or from an editor, with the schema that it names and
// with what is wrong in either. What its lines mean is analysis/settings.h's.
#pragma once

#include "analysis/settings.h"
#include "analysis/text.h"
#include "server/globs.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {

inline constexpr std::string_view kSettingsName = ".confnotes.yaml";

bool is_settings_path(std::string_view path);

// A file that takes part in the settings.
struct CheckedFile {
  std::string path;  // absolute
  analysis::Text text;
  std::vector<analysis::Diagnostic> problems;
};

struct SettingsFile {
  CheckedFile file;
  std::string folder;  // absolute; holds for the notes in it and below it
  std::shared_ptr<const analysis::Settings> settings;
  std::map<std::string, analysis::Span, std::less<>> places;  // rule id → where its severity is set
  std::string schema_path;                                    // absolute; empty where the schema is no file
  std::optional<CheckedFile> schema;                          // that file, where it could be read
  Globs include;
  Globs exclude;

  // `path` is a note's, absolute.
  bool includes(std::string_view path) const;
};

// The settings file at `path` (absolute) with `text`.
SettingsFile parse_settings_file(std::string path, analysis::Text text);

// The same from the disk. A file that cannot be read gives the defaults and a problem that says why.
SettingsFile read_settings_file(const std::string& path);

}  // namespace confnotes::server
