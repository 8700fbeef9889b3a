// TOML keys: bare, quoted and dotted ones, and which statement defines what another one defines again.
#pragma once

#include "analysis/front_matter/toml_statements.h"

#include <span>
#include <string_view>

namespace confnotes::analysis {

// Behind the key that `line` starts with, all of its parts; 0 where it starts with none.
std::size_t toml_key_end(std::string_view line);

bool is_toml_key(std::string_view text);

// The statement among `above`, which are in order of place, that defines the key or table of `statement`; nullptr where
// none is found.
const TomlStatement* find_first_definition(std::string_view source, std::span<const TomlStatement> above,
                                           const TomlStatement& statement);

}  // namespace confnotes::analysis
