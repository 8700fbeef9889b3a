// Inlay hints: what a link leads to, and which weekday a date is.
#pragma once

#include "analysis/note.h"

#include <string>
#include <vector>

namespace confnotes::analysis {

struct InlayHint {
  Offset offset = 0;  // behind the link or the date
  std::string label;  // "slides", "Friday"

  bool operator==(const InlayHint&) const = default;
};

// Those inside `range`, sorted. A link whose text says what it is gets none, nor a date that names its weekday.
std::vector<InlayHint> inlay_hints(const Note& note, Span range);

}  // namespace confnotes::analysis
