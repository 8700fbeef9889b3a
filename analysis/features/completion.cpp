#include "analysis/features/completion.h"

#include "analysis/features/handle_completion.h"
#include "analysis/features/heading_completion.h"
#include "analysis/features/key_completion.h"
#include "analysis/features/link_completion.h"
#include "analysis/features/stub_completion.h"
#include "analysis/features/tag_completion.h"
#include "analysis/features/value_completion.h"
#include "analysis/front_matter/cursor.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace confnotes::analysis {

namespace {

CompletionList joined(CompletionList first, CompletionList second) {
  std::ranges::move(second.items, std::back_inserter(first.items));
  first.is_incomplete = first.is_incomplete || second.is_incomplete;
  return first;
}

std::optional<CompletionList> complete_field(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor,
                                             const CompletionFacts& facts) {
  const Note& note = *entry.note;
  const auto place = find_value_cursor(note.text, note.front_matter, cursor);
  std::optional<CompletionList> values;
  if (place && is_tag_key(place->key)) {
    values = complete_tag(snapshot, entry, *place, cursor);
  } else if (place) {
    values = complete_value(snapshot, entry, *place, cursor, facts);
  }
  auto keys = complete_key(snapshot, entry, cursor);
  if (!values || !keys) return values ? values : keys;
  // A blank line below a list may become an item of it as well as a key.
  const bool is_key_likelier = place->blank_line == BlankLine::LeftOfItems;
  return is_key_likelier ? joined(std::move(*keys), std::move(*values)) : joined(std::move(*values), std::move(*keys));
}

CompletionList complete_any(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor,
                            const CompletionFacts& facts) {
  if (auto stub = complete_stub(snapshot, entry, cursor, facts)) return std::move(*stub);
  if (auto fields = complete_field(snapshot, entry, cursor, facts)) return std::move(*fields);
  if (auto handles = complete_handle(snapshot, *entry.note, cursor)) return std::move(*handles);
  if (auto link = complete_link(snapshot, entry, cursor)) return std::move(*link);
  if (auto heading = complete_heading(snapshot, entry, cursor)) return std::move(*heading);
  return {};
}

}  // namespace

CompletionList complete(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor, const CompletionFacts& facts) {
  CompletionList list = complete_any(snapshot, entry, cursor, facts);
  list.is_incomplete = list.is_incomplete || !facts.has_all_notes;
  return list;
}

}  // namespace confnotes::analysis
