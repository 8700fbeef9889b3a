#include "analysis/front_matter/problems.h"

#include <utility>

namespace confnotes::analysis {

Problem syntax_problem(Span span, std::string message) {
  return {.rule = kSyntaxRule, .span = span, .message = std::move(message), .related = {}, .fixes = {}};
}

std::string quoted(std::string_view text) {
  if (text.find_first_of("\"\\") == std::string_view::npos) return '"' + std::string(text) + '"';
  std::string result = "'";
  for (const char byte : text) {
    result += byte;
    if (byte == '\'') result += byte;
  }
  return result + "'";
}

Fix quote_fix(Span span, std::string_view value) {
  return {.title = "Quote the value", .edits = {{span, quoted(value)}}};
}

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
