// Selection ranges: from the word under the cursor to ever more of what holds it.
#pragma once

#include "analysis/note.h"

#include <vector>

namespace confnotes::analysis {

// The innermost first, each inside the next and larger: word, inline text, link, line, block, talk or section, and so
// on to the whole note; in front matter value, entry, all of it. Never empty.
std::vector<Span> selection_ranges(const Note& note, Offset offset);

}  // namespace confnotes::analysis
