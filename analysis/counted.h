// Counted: a number with its noun.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// "1 item", "3 items"
inline std::string counted(std::uint64_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace confnotes::analysis
