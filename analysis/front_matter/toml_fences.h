// TOML fences: where front matter between `+++` begins and ends.
#pragma once

#include "analysis/front_matter/fences.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace confnotes::analysis {

bool is_toml_fence(std::string_view line);            // `+++`, blanks behind it allowed
bool is_malformed_toml_fence(std::string_view line);  // meant as `+++`, but is not

struct TomlFences {
  Fences fences;
  bool is_closed = false;
  std::size_t keys = 0;  // lines with `key =`
  std::size_t known_keys = 0;
};

// What the `+++` in line `opening`, or something like it, opens; nullopt where that is no front matter.
std::optional<TomlFences> toml_fences(const Text& text, std::size_t opening);

}  // namespace confnotes::analysis
