#include "analysis/problem.h"

namespace confnotes::analysis {

std::string in_code(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  std::string shown;
  std::size_t characters = 0;
  for (const char byte : text) {
    const bool starts_character = (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    if (starts_character && ++characters > kLongest) return "`" + shown + "…`";
    shown += byte == '`' ? '\'' : static_cast<unsigned char>(byte) < 0x20 ? ' ' : byte;
  }
  return "`" + shown + "`";
}

}  // namespace confnotes::analysis
