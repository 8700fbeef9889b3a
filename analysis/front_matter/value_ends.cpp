#include "analysis/front_matter/value_ends.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

Offset next_line(std::string_view source, Offset at) {
  const std::size_t line_end = source.find('\n', at);
  return line_end == std::string_view::npos ? source.size() : line_end + 1;
}

Offset double_quoted_end(std::string_view source, Offset begin, Offset& at) {
  for (at = begin + 1; at < source.size(); ++at) {
    if (source[at] == '\\') {
      ++at;
    } else if (source[at] == '"') {
      return at + 1;
    }
  }
  return 0;
}

Offset single_quoted_end(std::string_view source, Offset begin) {
  for (Offset at = begin + 1; at < source.size(); ++at) {
    if (source[at] != '\'') continue;
    const bool is_escaped = at + 1 < source.size() && source[at + 1] == '\'';
    if (!is_escaped) return at + 1;
    ++at;
  }
  return 0;
}

}  // namespace

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}

bool is_line_end(char byte) {
  return byte == '\n' || byte == '\r';
}

bool is_yaml_gap(char byte) {
  return is_blank(byte) || is_line_end(byte);
}

Offset skip_gaps(std::string_view source, Offset at) {
  while (at < source.size()) {
    if (is_yaml_gap(source[at])) {
      ++at;
    } else if (source[at] == '#' && (at == 0 || is_yaml_gap(source[at - 1]))) {
      at = end_of_line(source, at);
    } else {
      break;
    }
  }
  return at;
}

Offset skip_blanks(std::string_view source, Offset at) {
  while (at < source.size() && is_blank(source[at]))
    ++at;
  return at;
}

Offset skip_properties(std::string_view source, Offset at) {
  while (at < source.size() && (source[at] == '&' || source[at] == '!')) {
    Offset end = at;
    const bool is_verbatim = source.substr(at).starts_with("!<");
    while (end < source.size() && !is_yaml_gap(source[end])) {
      const bool ends_in_flow = !is_verbatim && (source[end] == ',' || source[end] == ']' || source[end] == '}');
      if (ends_in_flow) return end;
      ++end;
    }
    at = skip_gaps(source, end);
  }
  return at;
}

Offset end_of_line(std::string_view source, Offset at) {
  const std::size_t end = source.find_first_of("\r\n", at);
  return end == std::string_view::npos ? source.size() : end;
}

std::optional<Offset> quoted_end(std::string_view source, Offset begin) {
  Offset at = begin;
  const Offset end = source[begin] == '"' ? double_quoted_end(source, begin, at) : single_quoted_end(source, begin);
  if (end == 0) return std::nullopt;
  return end;
}

Offset plain_end(std::string_view source, Offset begin, std::string_view value) {
  if (source.substr(begin).starts_with(value)) return begin + value.size();
  // Folded over several lines: a line end and the indentation behind it count as one blank or as line ends.
  Offset at = begin;
  Offset end = begin;
  for (const char byte : value) {
    if (is_yaml_gap(byte)) {
      while (at < source.size() && is_yaml_gap(source[at]))
        ++at;
    } else if (at < source.size() && source[at] == byte) {
      end = ++at;
    } else {
      return std::max(end, end_of_line(source, begin));
    }
  }
  return end;
}

Offset block_scalar_end(std::string_view source, Offset begin, std::string_view value, std::size_t parent_indent) {
  const Offset header_end = end_of_line(source, begin);
  Offset end = header_end;
  while (end > begin && is_blank(source[end - 1]))
    --end;
  if (value.find_first_not_of('\n') == std::string_view::npos) return end;

  std::size_t indent = 0;
  for (Offset at = begin + 1; at < header_end && !is_blank(source[at]); ++at) {
    const bool is_indicator = '1' <= source[at] && source[at] <= '9';
    if (is_indicator) indent = parent_indent + static_cast<std::size_t>(source[at] - '0');
  }
  for (Offset line = next_line(source, header_end); line < source.size(); line = next_line(source, line)) {
    Offset text = line;
    while (text < source.size() && source[text] == ' ')
      ++text;
    const Offset line_end = end_of_line(source, text);
    if (text == line_end) continue;
    if (indent == 0) indent = std::max<std::size_t>(text - line, 1);
    if (text - line < indent) break;
    end = line_end;
  }
  return end;
}

}  // namespace confnotes::analysis
