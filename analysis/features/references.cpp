#include "analysis/features/references.h"

#include "analysis/subject.h"

namespace confnotes::analysis {

std::vector<Place> references(const Snapshot& snapshot, const NoteEntry& entry, Offset offset, bool with_declaration) {
  std::vector<Place> places;
  const auto subject = subject_at(snapshot, entry, offset);
  if (!subject) return places;
  for (const Occurrence& one : occurrences(snapshot, entry, *subject)) {
    if (places.size() == kMostReferences) break;
    if (with_declaration || !one.is_declaration) places.push_back(one.place);
  }
  return places;
}

std::vector<Occurrence> highlights(const Snapshot& snapshot, const NoteEntry& entry, Offset offset) {
  const auto subject = subject_at(snapshot, entry, offset);
  if (!subject) return {};
  std::vector<Occurrence> found = occurrences(snapshot, entry, *subject);
  std::erase_if(found, [&](const Occurrence& one) { return one.place.note != entry.id; });
  return found;
}

}  // namespace confnotes::analysis
