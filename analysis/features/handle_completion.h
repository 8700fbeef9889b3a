// Handle completion: the handles of the workspace after an @, in the form in which notes already use them.
#pragma once

#include "analysis/features/completion.h"

#include <optional>

namespace confnotes::analysis {

// Nothing where no handle is being typed before the cursor.
std::optional<CompletionList> complete_handle(const Snapshot& snapshot, const Note& note, Offset cursor);

}  // namespace confnotes::analysis
