// Value problems: why YAML refuses what stands behind a colon or a dash, in words for a writer.
#pragma once

#include "analysis/problem.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// The names of all anchors (`&name`) from `begin`.
std::set<std::string, std::less<>> anchor_names(std::string_view source, Offset begin);

// The first reason to refuse `value`, which goes to the end of its last line. Quotes and brackets may run over more
// lines, but not beyond `source`. Nothing where the fault must lie elsewhere.
std::optional<Problem> find_value_problem(std::string_view source, Span value,
                                          const std::set<std::string, std::less<>>& anchors);

}  // namespace confnotes::analysis
