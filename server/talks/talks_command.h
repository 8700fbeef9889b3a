// `confnotes talks`: the talks of many notes as a list, and why one note's headings are what they are.
#pragma once

#include "server/settings_files.h"
#include "server/talks/listed_talk.h"
#include "server/terminal.h"

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::server {

enum class TalksFormat { Table, Json, Csv, Markdown };

struct TalksOptions {
  std::vector<std::string> paths = {};  // files and folders; the current folder where there are none
  TalksFormat format = TalksFormat::Table;
  ColourChoice colour = ColourChoice::Auto;
  TalkFilter filter = {};
  SettingsChoice settings = {};
};

// Talks go to `out`, sorted by path and line, everything else to `err`. `terminal_width` is nothing where `out` is no
// terminal. Exit status: 0, also without a talk, and 2 for a path that could not be read (the others are listed), or a
// chosen settings file.
int run_talks(const TalksOptions& options, std::optional<std::size_t> terminal_width, std::ostream& out,
              std::ostream& err);

// Event, days, and each heading of one note with its role and the reason for it. Exit status as above.
int run_explain_talks(const std::string& file, bool is_coloured, std::ostream& out, std::ostream& err);

}  // namespace confnotes::server
