// TOML value problems: why TOML refuses what stands behind a `=`, in plain words, and what would mend it.
#pragma once

#include "analysis/front_matter/toml_reader.h"
#include "analysis/front_matter/toml_statements.h"
#include "analysis/problem.h"

#include <string_view>

namespace confnotes::analysis {

// Why the value of `statement`, which is not empty, is refused with `fault`.
Problem toml_value_problem(std::string_view source, const TomlStatement& statement, const TomlFault& fault);

bool is_toml_value(std::string_view written);

}  // namespace confnotes::analysis
