// Linked editing: a handle and the name in its profile's address, which are typed as one.
#pragma once

#include "analysis/note.h"

#include <vector>

namespace confnotes::analysis {

// The spans, of equal text, that change together while one of them is typed at: of `[@ada](https://twitter.com/ada)`
// the two `ada`. Empty elsewhere.
std::vector<Span> linked_ranges(const Note& note, Offset offset);

}  // namespace confnotes::analysis
