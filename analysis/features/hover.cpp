#include "analysis/features/hover.h"

#include "analysis/features/front_matter_hover.h"
#include "analysis/features/subject_hover.h"

namespace confnotes::analysis {

std::optional<Hover> hover(const Snapshot& snapshot, const NoteEntry& entry, Offset offset, const HoverFacts& facts) {
  // A speaker in the front matter is more than the value of a key.
  auto found = hover_subject(snapshot, entry, offset);
  if (!found) found = hover_front_matter(snapshot, entry, offset, facts);
  if (found && found->is_about_all_notes && !facts.has_all_notes)
    found->words.paragraph().text("Other notes are still being read.");
  return found;
}

}  // namespace confnotes::analysis
