#include "analysis/front_matter/json_texts.h"

#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

// The line's first quote, if a value, an item or a key can end there.
std::optional<Offset> end_in_line(std::string_view source, Span line) {
  for (Offset at = line.begin; at < line.end; ++at) {
    if (source[at] == '\\') ++at;
    if (at >= line.end || source[at] != '"') continue;
    const Offset behind = std::min(skip_blanks(source, at + 1), line.end);
    const bool is_end = behind == line.end || std::string_view(",:}]").contains(source[behind]);
    return is_end ? std::optional(at + 1) : std::nullopt;
  }
  return std::nullopt;
}

// `"key":`; without quotes only with a value that JSON has, as a text may hold lines such as `Note: see below`.
bool is_surely_member(std::string_view line) {
  if (!starts_json_member(line)) return false;
  if (line[0] == '"' || line[0] == '\'') return true;
  const std::string_view value = trimmed(line.substr(line.find(':') + 1));
  return !value.empty() && std::string_view("\"[{-0123456789").contains(value[0]);
}

}  // namespace

std::optional<Offset> json_text_end(std::string_view source, Offset begin) {
  for (Offset at = begin + 1; at < source.size() && !is_line_end(source[at]); ++at) {
    if (source[at] == source[begin]) return at + 1;
    const bool is_escape = source[at] == '\\' && at + 1 < source.size() && !is_line_end(source[at + 1]);
    if (is_escape) ++at;
  }
  return std::nullopt;
}

Offset json_comment_end(std::string_view source, Offset at) {
  if (source.substr(at).starts_with("//") || source.substr(at).starts_with("#")) return end_of_line(source, at);
  if (!source.substr(at).starts_with("/*")) return at;
  const std::size_t end = source.find("*/", at + 2);
  return end == std::string_view::npos ? end_of_line(source, at) : end + 2;
}

std::optional<Offset> json_broken_text_end(std::string_view source, Offset begin) {
  constexpr int kMostLines = 50;
  if (source[begin] != '"') return std::nullopt;
  Offset line_end = end_of_line(source, begin);
  for (int i = 0; i < kMostLines && line_end < source.size(); ++i) {
    const bool is_crlf = source.substr(line_end).starts_with("\r\n");
    const Offset line = line_end + (is_crlf ? 2 : 1);
    line_end = end_of_line(source, line);
    const std::string_view words = trimmed(source.substr(line, line_end - line));
    // The next member, or the end of the object or list.
    const bool closes = !words.empty() && words.find_first_not_of("}], ") == std::string_view::npos;
    if (closes || is_surely_member(words)) return std::nullopt;
    if (words.contains('"')) return end_in_line(source, {line, line_end});
  }
  return std::nullopt;
}

bool starts_json_member(std::string_view line) {
  if (line.empty()) return false;
  if (line[0] == '"' || line[0] == '\'') {
    const std::optional<Offset> end = json_text_end(line, 0);
    return end && line.substr(skip_blanks(line, *end)).starts_with(':');
  }
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && is_word_key(trimmed(line.substr(0, colon))) &&
         !line.substr(colon).starts_with("://") && !('0' <= line[0] && line[0] <= '9');
}

}  // namespace confnotes::analysis
