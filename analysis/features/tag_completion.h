// Tag completion: which tags fit where one is being typed in the front matter.
#pragma once

#include "analysis/features/completion.h"
#include "analysis/front_matter/cursor.h"

namespace confnotes::analysis {

// `place` is the cursor's, in the value of `tags:` or its like (is_tag_key).
CompletionList complete_tag(const Snapshot& snapshot, const NoteEntry& entry, const ValueCursor& place, Offset cursor);

}  // namespace confnotes::analysis
