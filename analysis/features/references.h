// References: every place that is about the thing under the cursor, over the workspace or in the note alone.
#pragma once

#include "analysis/occurrences.h"

#include <vector>

namespace confnotes::analysis {

inline constexpr std::size_t kMostReferences = 5'000;

// Sorted by note and place; without the headings and definitions that the others refer to, if not `with_declaration`.
// Empty where nothing stands that could be referred to.
std::vector<Place> references(const Snapshot& snapshot, const NoteEntry& entry, Offset offset, bool with_declaration);

// The same in this note alone, declarations marked.
std::vector<Occurrence> highlights(const Snapshot& snapshot, const NoteEntry& entry, Offset offset);

}  // namespace confnotes::analysis
