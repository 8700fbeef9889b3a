// NoteReader: the notes that a command is given on its command line, found, read and parsed on all cores.
#pragma once

#include "analysis/note.h"
#include "server/settings_files.h"

#include <expected>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace confnotes::server {

struct NamedNote {
  std::string name;  // as the caller gave it, or the folder as given and the way from there
  std::string path;  // absolute
  std::shared_ptr<const analysis::Note> note;
};

struct GivenNotes {
  std::vector<NamedNote> notes;  // those that could be read, in the order of the paths, sorted within each folder
  bool has_failed = false;       // a path could not be read
};

// Every note at `paths`, files and folders, each once; at the current folder where there are none. Notes that their
// settings exclude are left out of folders, but not where they are named themselves. What cannot be read is named on
// `err`, with the reason. `settings` has then looked above every note; a settings file among `paths` is no note.
GivenNotes read_notes(const std::vector<std::string>& paths, SettingsFiles& settings, std::ostream& err);

// One for each of these absolute paths: the note, or a sentence without full stop that says why it cannot be read.
using ParsedFile = std::expected<std::shared_ptr<const analysis::Note>, std::string>;
std::vector<ParsedFile> parse_files(const std::vector<std::string>& paths);

}  // namespace confnotes::server
