#include "analysis/front_matter/quoting.h"

#include "analysis/unicode.h"

namespace confnotes::analysis {

bool can_be_plain(std::string_view text) {
  constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`";
  const bool has_flow_mark = text.find_first_of(",[]{}") != std::string_view::npos;
  const bool has_mark = text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos;
  const std::string lower = fold(text);
  const bool is_no_text = lower == "true" || lower == "false" || lower == "null" || lower == "~";
  return !text.empty() && !kIndicators.contains(text.front()) && !text.ends_with(':') && !has_flow_mark && !has_mark &&
         !is_no_text && trim(text).size() == text.size();
}

std::string quoted(std::string_view text, char quote) {
  std::string result(1, quote);
  for (const char c : text) {
    if (quote == '"' && (c == '"' || c == '\\')) result += '\\';
    if (quote == '\'' && c == '\'') result += '\'';
    result += c;
  }
  return result += quote;
}

std::string_view without_quotes(std::string_view typed) {
  while (!typed.empty() && (typed.front() == '"' || typed.front() == '\''))
    typed.remove_prefix(1);
  while (!typed.empty() && (typed.back() == '"' || typed.back() == '\''))
    typed.remove_suffix(1);
  return typed;
}

}  // namespace confnotes::analysis
