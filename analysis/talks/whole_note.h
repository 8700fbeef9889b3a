// Whole note: a note that is one talk, with its title and speakers in the front matter, the first lines or the name of
// the file.
#pragma once

#include "analysis/talks.h"

#include <optional>

namespace confnotes::analysis::talks {

// The note as one talk; nothing where it does not look like one.
std::optional<Talk> whole_note_talk(const TalkSource& source);

// "README", "contributing": the name of a file that is about the folder, not about a talk.
bool is_about_the_folder(std::string_view file_stem);

// True where the first line is meant as a heading but has no plain space behind its #s.
bool begins_with_tight_heading(const TalkSource& source);

// Speakers in the front matter: under `speaker`, `speakers`, `presenter` …, one name, a list, or names parted by
// commas.
std::vector<Speaker> front_matter_speakers(const TalkSource& source);

}  // namespace confnotes::analysis::talks
