// Swallowed text: what YAML takes for a comment, an anchor, a type or one long text, and a writer for text or a list.
#pragma once

#include "analysis/problem.h"
#include "analysis/value.h"

#include <string_view>
#include <vector>

namespace confnotes::analysis {

// Looks at all values of `entries`, which were read from `source` behind `begin`.
void check_swallowed_text(std::string_view source, Offset begin, const std::vector<ValueEntry>& entries,
                          std::vector<Problem>& found);

}  // namespace confnotes::analysis
