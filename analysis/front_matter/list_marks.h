// List marks: lines that are meant as list items, but start with something else than a dash and a blank.
#pragma once

#include "analysis/problem.h"

#include <span>
#include <string_view>

namespace confnotes::analysis {

// `-python`, `* a`, `• a`, `– a`: no list item to YAML. Neither is `-1`, nor a key such as `-a: b`.
bool is_meant_item(std::string_view text);

// Where the item's text begins in `text`.
std::size_t behind_list_mark(std::string_view text);

// The lines at `begins`, at least one, behind their indentation; one fix mends all of them.
Problem list_marks_problem(std::string_view source, std::span<const Offset> begins);

}  // namespace confnotes::analysis
