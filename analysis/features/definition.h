// Definition: where the thing under the cursor is said to be what it is.
#pragma once

#include "analysis/place.h"
#include "analysis/snapshot.h"

#include <optional>
#include <string>
#include <vector>

namespace confnotes::analysis {

// A place to go to.
struct Destination {
  std::string path;  // of a note of the workspace, or of another file
  Span whole;        // of the thing: a talk's heading, a definition; empty for a file as a whole
  Span selection;    // of its name, inside `whole`

  bool operator==(const Destination&) const = default;
};

struct Definitions {
  Span origin;  // what was pointed at, with the place that was asked about
  std::vector<Destination> destinations;

  bool operator==(const Definitions&) const = default;
};

inline constexpr std::size_t kMostDestinations = 500;

// A reference or a footnote leads to its definition, a link to its heading or its file, a handle and a speaker to the
// talks (the note's own first, then the latest; a handle whose owner is not known to where it is written first), a tag
// to the notes that carry it. At a definition or a heading itself: to that very place. Nothing where nothing of the
// kind stands, or where it leads nowhere.
std::optional<Definitions> definition(const Snapshot& snapshot, const NoteEntry& entry, Offset offset);

}  // namespace confnotes::analysis
