// Tag completion: where in the front matter a tag is being typed, and which tags fit there.
#pragma once

#include "analysis/features/completion.h"

#include <optional>

namespace confnotes::analysis {

// Nothing where the cursor is not inside the value of `tags:` or its like. Works on the lines, not on the parsed
// YAML: while a tag is typed, the YAML is broken more often than not.
std::optional<CompletionList> complete_tag(const Snapshot& snapshot, const Note& note, Offset cursor);

}  // namespace confnotes::analysis
