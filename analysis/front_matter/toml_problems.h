// TOML problems: what is wrong with a statement that TOML refuses, in plain words, and what would mend it.
#pragma once

#include "analysis/front_matter/toml_reader.h"
#include "analysis/front_matter/toml_statements.h"
#include "analysis/problem.h"

#include <span>
#include <string_view>

namespace confnotes::analysis {

// Why `statement` of `source` is refused with `fault`. `above` are the statements further up that were not refused.
Problem toml_problem(std::string_view source, const TomlStatement& statement, const TomlFault& fault,
                     std::span<const TomlStatement> above);

}  // namespace confnotes::analysis
