// Flow problems: why YAML refuses a value that starts with a bracket.
#pragma once

#include "analysis/problem.h"

#include <optional>
#include <string_view>

namespace confnotes::analysis {

// The first reason to refuse `value`, a list or a mapping, or text that looks like one; it may run over several lines.
std::optional<Problem> find_flow_problem(std::string_view source, Span value);

// `{{ x }}`, `{% x %}`.
bool is_template(std::string_view value);

}  // namespace confnotes::analysis
