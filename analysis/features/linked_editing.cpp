#include "analysis/features/linked_editing.h"

namespace confnotes::analysis {

std::vector<Span> linked_ranges(const Note& note, Offset offset) {
  for (const Handle& handle : note.handles) {
    if (!handle.is_mention || handle.whole == handle.span || !handle.whole.touches(offset)) continue;
    const Span name{handle.span.begin + 1, handle.span.end};
    const std::string_view written = note.text.slice(name);
    // The name's last place in the address: its host may hold it as well.
    const std::size_t at = note.text.slice({name.end, handle.whole.end}).rfind(written);
    if (at == std::string_view::npos) continue;
    const Span in_address{name.end + at, name.end + at + written.size()};
    if (name.touches(offset) || in_address.touches(offset)) return {name, in_address};
  }
  return {};
}

}  // namespace confnotes::analysis
