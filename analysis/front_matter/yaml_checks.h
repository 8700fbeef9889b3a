// YAML checks: what is wrong in front matter although YAML takes it.
#pragma once

#include "analysis/front_matter.h"

#include <string_view>
#include <vector>

namespace confnotes::analysis {

// Keys that stand twice in one mapping, at any level; the first is the related place.
void check_duplicate_keys(std::string_view source, const std::vector<ValueEntry>& entries, std::vector<Problem>& found);

// Templates, missing list items and tabs as indentation.
void check_yaml_traps(std::string_view source, const std::vector<ValueEntry>& entries, std::vector<Problem>& found);

// Characters that no text in YAML or TOML may hold, bytes that are not UTF-8 among them; one problem for all. `format`
// is its name.
void check_characters(std::string_view source, Span content, std::string_view format, std::vector<Problem>& found);

}  // namespace confnotes::analysis
