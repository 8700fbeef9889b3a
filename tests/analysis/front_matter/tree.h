// A front matter's keys and values as one text, with what stands at their spans.
#pragma once

#include "analysis/front_matter.h"

#include <string>
#include <string_view>

namespace confnotes::test {

// A line for each value, indented by its depth: `name <key> = text <value>`, where the angle brackets hold what the
// note has at the span. Lists and tables show `[]` and `{}`, flow ones with `flow`; strings stand in quotes, nothing is
// `null`.
std::string tree_of(std::string_view note);

}  // namespace confnotes::test
