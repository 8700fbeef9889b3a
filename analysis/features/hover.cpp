#include "analysis/features/hover.h"

#include "analysis/features/front_matter_hover.h"
#include "analysis/features/subject_hover.h"

namespace confnotes::analysis {

std::optional<Hover> hover(const Snapshot& snapshot, const NoteEntry& entry, Offset offset, const HoverFacts& facts) {
  // A speaker in the front matter is more than the value of a key.
  const auto person = hover_subject(snapshot, entry, offset);
  return person ? person : hover_front_matter(snapshot, entry, offset, facts);
}

}  // namespace confnotes::analysis
