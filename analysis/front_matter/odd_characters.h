// Odd characters: blanks and colons that look like YAML's, but are none.
#pragma once

#include "analysis/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct OddCharacters {
  std::vector<Problem> problems;
  std::string source;  // with YAML's own in their place, byte for byte; empty where there are none
};

// In front of keys and list items, and behind colons and dashes; elsewhere they are text. Looks at `source` from
// `begin`, which starts a line.
OddCharacters find_odd_characters(std::string_view source, Offset begin);

// A colon of full width behind a key that everyone uses; nothing where `text` holds none.
std::optional<Span> find_full_width_colon(std::string_view source, Span text);

}  // namespace confnotes::analysis
