// Value completion: what the value of a key may be: by the schema, by the clock, and by what other notes hold there.
#pragma once

#include "analysis/features/completion.h"
#include "analysis/front_matter/cursor.h"

#include <optional>

namespace confnotes::analysis {

// `place` is the cursor's, in the value of another key than those of tags. Nothing where no value can begin there.
std::optional<CompletionList> complete_value(const Snapshot& snapshot, const NoteEntry& entry, const ValueCursor& place,
                                             Offset cursor, const CompletionFacts& facts);

}  // namespace confnotes::analysis
