// Occurrences: every place of a subject, over all notes of the workspace.
#pragma once

#include "analysis/place.h"
#include "analysis/subject.h"

#include <vector>

namespace confnotes::analysis {

struct Occurrence {
  Place place;
  bool is_declaration = false;  // the heading, the definition: what the others refer to

  auto operator<=>(const Occurrence&) const = default;
};

// Sorted by note, then by place; each place once. What stands in the note at hand is seen as it is there; of all other
// notes, what their facts tell:
// - a speaker: each talk that names them exactly so (nothing of it is a declaration);
// - a handle: each use of the account, and a tag: each note's;
// - an anchor: its heading, and the address of each link to it;
// - a file: the address of each link to it or into it;
// - a label or footnote: its definitions and uses in the note.
std::vector<Occurrence> occurrences(const Snapshot& snapshot, const NoteEntry& entry, const Subject& subject);

// The links to the note or file at `path` from other notes and from itself, with their notes; of a note also those to
// its anchors. `visit(entry, link, target)`.
template <typename Visit>
void for_each_link_to(const Snapshot& snapshot, std::string_view path, const Visit& visit) {
  const auto look_into = [&](const NoteEntry& entry) {
    for (const LinkFact& link : entry.facts->links) {
      const LinkTarget target = link_target(entry.facts->string(link.url));
      const bool is_own = target.kind == LinkTarget::Kind::Anchor;
      if (is_own ? entry.path == path : target_path(snapshot, entry.path, target) == path) visit(entry, link, target);
    }
  };
  const NoteEntry* own = snapshot.find(path);
  bool is_own_seen = false;
  for (const NoteId id : snapshot.links().notes_linking_to(path)) {
    const NoteEntry* entry = snapshot.find(id);
    if (!entry) continue;
    is_own_seen = is_own_seen || entry == own;
    look_into(*entry);
  }
  if (own && !is_own_seen) look_into(*own);
}

}  // namespace confnotes::analysis
