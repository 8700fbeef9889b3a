// Checks of what front matter's well-known keys hold; the rules front-matter/type and front-matter/date report them.
#pragma once

#include "analysis/front_matter.h"

#include <vector>

namespace confnotes::analysis {

// title is text, tags are texts, draft is a boolean, date is a date.
std::vector<Problem> check_types(const Text& text, const FrontMatter& front_matter);

// Dates that no calendar has, or that nobody can read.
std::vector<Problem> check_dates(const Text& text, const FrontMatter& front_matter);

}  // namespace confnotes::analysis
