#include "analysis/features/completion.h"

#include "analysis/features/handle_completion.h"
#include "analysis/features/key_completion.h"
#include "analysis/features/stub_completion.h"
#include "analysis/features/tag_completion.h"
#include "analysis/features/value_completion.h"

#include <iterator>

namespace confnotes::analysis {

namespace {

std::optional<CompletionList> complete_field(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor,
                                             const CompletionFacts& facts) {
  auto values = complete_tag(snapshot, entry, cursor);
  if (!values) values = complete_value(snapshot, entry, cursor, facts);
  auto keys = complete_key(snapshot, entry, cursor);
  if (!values || !keys) return values ? values : keys;
  // A blank line below a list may become an item of it as well as a key.
  std::ranges::move(keys->items, std::back_inserter(values->items));
  values->is_incomplete = values->is_incomplete || keys->is_incomplete;
  return values;
}

}  // namespace

CompletionList complete(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor, const CompletionFacts& facts) {
  if (auto stub = complete_stub(snapshot, entry, cursor, facts)) return std::move(*stub);
  if (auto fields = complete_field(snapshot, entry, cursor, facts)) return std::move(*fields);
  if (auto handles = complete_handle(snapshot, *entry.note, cursor)) return std::move(*handles);
  return {};
}

}  // namespace confnotes::analysis
