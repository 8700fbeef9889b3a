#include "analysis/front_matter/value_extent.h"

#include "analysis/front_matter/flow_scan.h"
#include "analysis/front_matter/value_ends.h"

#include <algorithm>
#include <optional>

namespace confnotes::analysis {

namespace {

// A ` #` at the end of a plain value ends it. Quotes and brackets may hold one.
bool ends_in_comment(std::string_view source, Span text) {
  return !std::string_view("\"'[{").contains(source[text.begin]) &&
         without_comment_from(source, text, text.begin + 1) != text;
}

bool has_word_key(std::string_view source, Span text) {
  const std::optional<KeyAndValue> key = find_key(source, text);
  return key && is_word_key(source.substr(key->key.begin, key->key.size()));
}

}  // namespace

Span with_continuation(std::string_view source, std::span<const YamlLine> lines, Span value, std::size_t column) {
  if (value.empty()) return value;
  const std::string_view written = source.substr(value.begin, value.size());
  if (written[0] == '#' || ((written[0] == '|' || written[0] == '>') && is_block_header(written))) return value;
  std::span<const YamlLine> below = lines.subspan(1);
  Span extent = value;
  const std::string_view chunk = source.substr(0, lines.back().whole.end);
  const std::optional<Offset> enclosed = end_of_enclosed_value(chunk, value.begin);
  while (enclosed && extent.end < *enclosed && !below.empty()) {
    extent.end = std::max(extent.end, below.front().text.end);
    below = below.subspan(1);
  }
  if (ends_in_comment(source, value)) return extent;
  bool has_text = false;
  for (const YamlLine& line : below) {
    if (line.is_blank()) continue;
    const std::string_view text = source.substr(line.text.begin, line.text.size());
    if (line.indent() <= column || is_comment(text) || (!has_text && is_list_item(text))) break;
    if (!has_text && has_word_key(source, line.text)) break;
    has_text = true;
    extent.end = line.text.end;
    if (ends_in_comment(source, line.text)) break;
  }
  return extent;
}

std::string on_one_line(std::string_view source, Span value) {
  source = source.substr(0, value.end);
  std::string joined;
  for (Offset at = value.begin; at < value.end;) {
    const Offset line_end = end_of_line(source, at);
    const std::string_view line = trimmed(source.substr(at, line_end - at));
    if (!joined.empty() && !line.empty()) joined += ' ';
    joined += line;
    at = line_end + 1;
  }
  return joined;
}

Span without_comment_from(std::string_view source, Span value, Offset from) {
  for (Offset at = std::max(from, value.begin + 1); at < value.end; ++at) {
    if (source[at] != '#' || !is_yaml_gap(source[at - 1])) continue;
    while (at > value.begin && is_yaml_gap(source[at - 1]))
      --at;
    return {value.begin, at};
  }
  return value;
}

bool is_block_header(std::string_view value) {
  const std::size_t end = value.find_first_not_of("0123456789+-", 1);
  return end == std::string_view::npos || (is_blank(value[end]) && trimmed(value.substr(end)).starts_with('#'));
}

}  // namespace confnotes::analysis
