// `confnotes config`: which settings are in force for a note, and where they come from.
#pragma once

#include "server/settings_files.h"
#include "server/terminal.h"

#include <iosfwd>
#include <string>

namespace confnotes::server {

enum class ConfigFormat { Text, Json };

struct ConfigOptions {
  std::string path = ".";  // a note, or a folder that stands for the notes right in it
  ConfigFormat format = ConfigFormat::Text;
  ColourChoice colour = ColourChoice::Auto;
  SettingsChoice settings = {};
};

// Exit status: 0, 1 where the settings file or its schema has an error, 2 for a path that does not exist or a chosen
// settings file that could not be read.
int run_config(const ConfigOptions& options, bool is_terminal, std::ostream& out, std::ostream& err);

// The built-in JSON Schema of front matter.
void print_front_matter_schema(std::ostream& out);

// The JSON Schema (draft 7) of `.confnotes.yaml`, with every rule in it.
void print_settings_schema(std::ostream& out);

}  // namespace confnotes::server
