// Checks of what front matter's well-known keys hold; the rules about values report them.
#pragma once

#include "analysis/front_matter.h"

#include <string_view>
#include <vector>

namespace confnotes::analysis {

// date, lastmod, publishDate, expiryDate (without case).
bool is_date_key(std::string_view name);

// A value that nothing can be said of: a template, which stands for one of any type, an alias, one that is left out, or
// one that the parser refused.
bool is_open(const Text& text, const FrontMatter& front_matter, const ValueEntry& entry);

// What the built-in schema refuses, dates that are none, and booleans of YAML 1.1 where text is wanted.
std::vector<Problem> check_types(const Text& text, const FrontMatter& front_matter);

// Dates that no calendar has, or that nobody can read.
std::vector<Problem> check_dates(const Text& text, const FrontMatter& front_matter);

}  // namespace confnotes::analysis
