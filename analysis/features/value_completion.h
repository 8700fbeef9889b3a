// Value completion: what the value of a key may be: by the schema, by the clock, and by what other notes hold there.
#pragma once

#include "analysis/features/completion.h"

#include <optional>

namespace confnotes::analysis {

// Nothing where the cursor is in no value of front matter, or in that of a tag key.
std::optional<CompletionList> complete_value(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor,
                                             const CompletionFacts& facts);

}  // namespace confnotes::analysis
