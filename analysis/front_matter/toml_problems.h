// TOML problems: what is wrong with a statement that TOML refuses, in plain words, and what would mend it.
#pragma once

#include "analysis/front_matter/toml_reader.h"
#include "analysis/front_matter/toml_statements.h"
#include "analysis/problem.h"

#include <span>
#include <string_view>

namespace confnotes::analysis {

// The statements further up and further down that were not refused.
struct TomlSurroundings {
  std::span<const TomlStatement> above;
  std::span<const TomlStatement> below;
};

// Why `statement` of `source` is refused with `fault`.
Problem toml_problem(std::string_view source, const TomlStatement& statement, const TomlFault& fault,
                     const TomlSurroundings& surroundings);

}  // namespace confnotes::analysis
