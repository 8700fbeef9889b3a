// Key completion: the keys that front matter may have and has not yet, those of most notes first.
#pragma once

#include "analysis/features/completion.h"

#include <optional>

namespace confnotes::analysis {

// Nothing where no key can stand at the cursor.
std::optional<CompletionList> complete_key(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor);

}  // namespace confnotes::analysis
