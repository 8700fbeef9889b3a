// TOML dates: dates and times that other formats allow and TOML does not.
#pragma once

#include "analysis/problem.h"

#include <optional>
#include <string_view>

namespace confnotes::analysis {

// What TOML wants otherwise (RFC 3339) of the date, the time or both at `value`: digits, seconds, the zone. Nothing for
// one that needs no more than to exist, and for anything else.
std::optional<Problem> find_toml_date_problem(std::string_view source, Span value);

}  // namespace confnotes::analysis
