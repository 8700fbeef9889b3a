// Quoted problems: why YAML refuses a value that starts with a quote.
#pragma once

#include "analysis/problem.h"

#include <optional>
#include <string_view>

namespace confnotes::analysis {

// The first reason to refuse `value`, which may run over several lines; it and its closing quote stand in `source`.
std::optional<Problem> find_quoted_problem(std::string_view source, Span value);

}  // namespace confnotes::analysis
