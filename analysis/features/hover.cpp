#include "analysis/features/hover.h"

#include "analysis/features/front_matter_hover.h"

namespace confnotes::analysis {

std::optional<Hover> hover(const Snapshot& snapshot, const NoteEntry& entry, Offset offset, const HoverFacts& facts) {
  return hover_front_matter(snapshot, entry, offset, facts);
}

}  // namespace confnotes::analysis
