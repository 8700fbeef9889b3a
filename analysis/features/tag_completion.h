// Tag completion: which tags fit where one is being typed in the front matter.
#pragma once

#include "analysis/features/completion.h"

#include <optional>

namespace confnotes::analysis {

// Nothing where the cursor is not inside the value of `tags:` or its like.
std::optional<CompletionList> complete_tag(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor);

}  // namespace confnotes::analysis
