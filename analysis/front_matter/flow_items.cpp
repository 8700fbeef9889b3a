#include "analysis/front_matter/flow_items.h"

#include "analysis/unicode.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kBlanks = " \t";

bool ends_with_separator(std::string_view words) {
  return words.ends_with(',') || words.ends_with('[');
}

std::string_view without_comment(std::string_view words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] == '#' && (at == 0 || kBlanks.contains(words[at - 1]))) return words.substr(0, at);
  }
  return words;
}

}  // namespace

Span flow_item(const Text& text, Span line, Offset value_begin, Offset cursor) {
  const std::string_view all = text.bytes();
  Offset begin = std::max(line.begin, value_begin);
  char quote = '\0';
  for (Offset i = begin; i < cursor; ++i) {
    const char c = all[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == ',' || c == '[') {
      begin = i + 1;
    }
  }
  while (begin < cursor && kBlanks.contains(all[begin]))
    ++begin;
  Offset end = cursor;
  if (quote != '\0') {
    const Offset close = std::min(all.find(quote, cursor), line.end);
    const Offset comma = std::min(all.find_first_of(",]", cursor), line.end);
    end = close < comma ? close + 1 : comma;
  } else {
    while (end < line.end && !std::string_view(",]}#").contains(all[end]))
      ++end;
  }
  while (end > cursor && kBlanks.contains(all[end - 1]))
    --end;
  return {begin, end};
}

bool is_in_brackets(std::string_view value) {
  char quote = '\0';
  int depth = 0;
  for (const char c : value) {
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[') {
      ++depth;
    } else if (c == ']') {
      --depth;
    }
  }
  return depth > 0;
}

bool is_behind_separator(const Text& text, Offset value_begin, Offset item) {
  for (std::size_t number = text.line_at(item);; --number) {
    const Span line = text.line(number);
    const Span before{std::max(line.begin, value_begin), std::min(line.end, item)};
    const std::string_view words = before.begin < before.end ? trim(text.slice(before)) : std::string_view();
    const std::string_view said = ends_with_separator(words) ? words : trim(without_comment(words));
    if (!said.empty()) return ends_with_separator(said);
    if (line.begin <= value_begin || number == 0) return false;
  }
}

}  // namespace confnotes::analysis
