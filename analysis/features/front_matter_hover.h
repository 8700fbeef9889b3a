// Front-matter hover: what a key means and who else has it; who carries a tag; which day a date is.
#pragma once

#include "analysis/features/hover.h"

#include <optional>

namespace confnotes::analysis {

// Nothing outside of keys and values, and where nothing is known of them.
std::optional<Hover> hover_front_matter(const Snapshot& snapshot, const NoteEntry& entry, Offset offset,
                                        const HoverFacts& facts);

}  // namespace confnotes::analysis
