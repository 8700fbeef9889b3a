// Literal: where a note's characters are not read as Markdown.
#pragma once

#include "analysis/note.h"

namespace confnotes::analysis {

// True where the byte at `at` stands in front matter, code, HTML or what a site generator fills in.
bool is_literal(const Note& note, Offset at);

}  // namespace confnotes::analysis
