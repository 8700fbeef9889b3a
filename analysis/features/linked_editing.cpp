#include "analysis/features/linked_editing.h"

namespace confnotes::analysis {

std::vector<Span> linked_ranges(const Note& note, Offset offset) {
  for (const Handle& handle : note.handles) {
    if (!handle.is_mention || handle.whole == handle.span || !handle.whole.touches(offset)) continue;
    const Span name{handle.span.begin + 1, handle.span.end};
    const auto in_address = name_in_address(note.text, handle.span, handle.whole, handle.name);
    // An editor takes both for the same text.
    if (!in_address || note.text.slice(*in_address) != note.text.slice(name)) continue;
    if (name.touches(offset) || in_address->touches(offset)) return {name, *in_address};
  }
  return {};
}

}  // namespace confnotes::analysis
