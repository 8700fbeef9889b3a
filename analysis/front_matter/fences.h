// Fences: where front matter begins and ends, and what is wrong with the lines that say so.
#pragma once

#include "analysis/front_matter.h"

#include <vector>

namespace confnotes::analysis {

struct Fences {
  ValueFormat format = ValueFormat::None;
  Span whole;  // as in FrontMatter
  Span content;
  std::vector<Problem> problems;
};

// A `---` at the top that opens nothing like front matter is a thematic break: None, and no problem.
Fences find_fences(const Text& text);

}  // namespace confnotes::analysis
