#include "analysis/front_matter/value_problems.h"

#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

std::string_view slice(std::string_view source, Span span) {
  return source.substr(span.begin, span.size());
}

std::string character_in_words(char byte) {
  return byte == '`' ? "a backtick" : in_code(std::string_view(&byte, 1));
}

Problem with_quote_fix(Span value, std::string_view written, std::string message) {
  Problem problem = syntax_problem(value, std::move(message));
  problem.fixes.push_back(quote_fix(value, written));
  return problem;
}

bool is_rest_empty(std::string_view source, Offset at, Offset end) {
  const Offset rest = skip_blanks(source, at);
  return rest >= end || (source[rest] == '#' && rest > at);
}

// `"A" and "B"` is text that starts with a quotation; `"x "y" z"` is quoted text with a quotation in it.
std::string_view without_outer_quotes(std::string_view written) {
  const char quote = written.front();
  if (written.size() < 3 || written.back() != quote) return written;
  const std::size_t second = written.find(quote, 1);
  const bool closes = second > 1 && !is_blank(written[second - 1]) && is_blank(written[second + 1]);
  return closes ? written : written.substr(1, written.size() - 2);
}

Offset end_of_character(std::string_view source, Offset begin) {
  Offset end = begin + 1;
  while (end < source.size() && (static_cast<unsigned char>(source[end]) & 0xC0) == 0x80)
    ++end;
  return end;
}

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// The escapes of YAML 1.2, section 5.7.
std::optional<Span> find_unknown_escape(std::string_view source, Span value) {
  for (Offset at = value.begin + 1; at + 1 < value.end; ++at) {
    if (source[at] != '\\') continue;
    const char escaped = source[at + 1];
    const std::size_t digits = escaped == 'x' ? 2 : escaped == 'u' ? 4 : escaped == 'U' ? 8 : 0;
    const bool is_known = std::string_view("0abt\tnvfre \"/\\N_LP\r\nxuU").contains(escaped);
    const std::string_view hexadecimal = source.substr(at + 2, digits);
    if (!is_known || hexadecimal.size() < digits || !is_hexadecimal(hexadecimal)) {
      return Span{at, end_of_character(source, at + 1)};
    }
    ++at;
  }
  return std::nullopt;
}

Problem unknown_escape(std::string_view source, Span value, Span escape) {
  Problem problem = syntax_problem(escape, "The escape " + in_code(slice(source, escape)) +
                                               " means nothing in double quotes; write `\\\\` for a backslash.");
  const Span inner{value.begin + 1, value.end - 1};
  const std::string_view text = slice(source, inner);
  const bool has_other_escapes = text.contains("\\\"") || text.contains("\\\\") || text.contains("\\n");
  if (!has_other_escapes) problem.fixes.push_back({"Use single quotes", {{value, quoted(text)}}});
  return problem;
}

Problem unclosed_quote(std::string_view source, Span value) {
  Problem problem = syntax_problem({value.begin, value.begin + 1}, "This quote is never closed.");
  const std::string_view text = slice(source, {value.begin + 1, value.end});
  constexpr std::array<std::string_view, 3> kTypographic = {"“", "”", "’"};
  const auto* const typographic =
      std::ranges::find_if(kTypographic, [&](std::string_view quote) { return text.ends_with(quote); });
  const std::string quote(1, source[value.begin]);
  if (typographic != kTypographic.end()) {
    problem.message += " A typographic quote does not close it.";
    problem.fixes.push_back({"Close it with `" + quote + "`", {{{value.end - typographic->size(), value.end}, quote}}});
  } else if (!text.empty() && !text.contains('\\') && !text.contains(" #")) {
    problem.fixes.push_back({"Close the quote at the end of the line", {{{value.end, value.end}, quote}}});
  }
  return problem;
}

std::optional<Problem> find_quoted_problem(std::string_view source, Span value) {
  const std::optional<Offset> end = quoted_end(source, value.begin);
  if (!end) return unclosed_quote(source, value);
  if (*end <= value.end && !is_rest_empty(source, *end, value.end)) {
    const std::string_view written = slice(source, value);
    return with_quote_fix(value, without_outer_quotes(written),
                          "Text follows the closing quote. Put the other kind of quotes around the whole value.");
  }
  if (source[value.begin] != '"') return std::nullopt;
  const Span whole{value.begin, *end};
  const std::optional<Span> escape = find_unknown_escape(source, whole);
  if (escape) return unknown_escape(source, whole, *escape);
  return std::nullopt;
}

bool is_template(std::string_view value) {
  return value.starts_with("{{") || value.starts_with("{%");
}

std::optional<Problem> find_flow_item_problem(std::string_view source, const FlowScan& flow, Offset begin) {
  // An item must not start with these; `%` only where a directive could stand, but yaml-cpp refuses it everywhere.
  const Offset end = flow.end.value_or(source.size());
  bool starts_item = false;
  for (Offset at = begin; at < end; ++at) {
    const char byte = source[at];
    if (starts_item && (byte == '@' || byte == '`' || byte == '%')) {
      Offset item_end = std::min(source.find_first_of(",]}\r\n", at), end);
      while (is_blank(source[item_end - 1]))
        --item_end;
      const Span item{at, item_end};
      return with_quote_fix(item, slice(source, item),
                            "An item cannot start with " + character_in_words(byte) + "; put it in quotes.");
    }
    if (starts_item && (byte == '"' || byte == '\'')) at = quoted_end(source, at).value_or(end) - 1;
    starts_item = byte == '[' || byte == '{' || byte == ',' || (starts_item && is_yaml_gap(byte));
  }
  return std::nullopt;
}

std::optional<Problem> find_flow_problem(std::string_view source, Span value) {
  const std::string_view written = slice(source, value);
  if (is_markdown_link(written)) {
    return with_quote_fix(value, written, "A value that starts with `[` is a list; put a Markdown link in quotes.");
  }
  if (is_template(written)) {
    return with_quote_fix(value, written, "A value that starts with `{` is a mapping; put a template in quotes.");
  }
  const FlowScan flow = scan_flow(source, value.begin);
  if (flow.unclosed_quote) {
    return syntax_problem({*flow.unclosed_quote, *flow.unclosed_quote + 1}, "This quote is never closed.");
  }
  if (flow.text_behind_quote) {
    return syntax_problem(*flow.text_behind_quote, "Text follows the closing quote. Is a comma or a quote missing?");
  }
  if (!flow.end) return syntax_problem(flow.innermost, "This bracket is never closed.");
  if (*flow.end <= value.end && !is_rest_empty(source, *flow.end, value.end)) {
    return with_quote_fix(value, written,
                          "Text follows the closing bracket. A value that starts with a bracket needs quotes, unless "
                          "it is a list or a mapping.");
  }
  return find_flow_item_problem(source, flow, value.begin);
}

std::optional<Problem> find_alias_problem(std::string_view source, Span value,
                                          const std::set<std::string, std::less<>>& anchors) {
  const std::string_view written = slice(source, value);
  const std::string_view name = written.substr(1, written.find_first_of(" \t") - 1);
  const bool is_alias = anchors.contains(name) && is_rest_empty(source, value.begin + 1 + name.size(), value.end);
  if (is_alias) return std::nullopt;
  return with_quote_fix(value, written, "A value that starts with `*` refers to an anchor; put it in quotes.");
}

// A ` # …` at the end of the line is none of the value, unless quotes or brackets may hold it.
Span without_comment(std::string_view source, Span value) {
  if (value.empty() || std::string_view("\"'[{").contains(source[value.begin])) return value;
  for (Offset at = value.begin + 1; at < value.end; ++at) {
    if (source[at] != '#' || !is_blank(source[at - 1])) continue;
    while (is_blank(source[at - 1]))
      --at;
    return {value.begin, at};
  }
  return value;
}

// The colon that makes a plain value a key.
std::optional<Offset> find_inner_colon(std::string_view source, Span value) {
  for (Offset at = value.begin; at < value.end; ++at) {
    if (source[at] == ':' && (at + 1 == value.end || is_blank(source[at + 1]))) return at;
  }
  return std::nullopt;
}

bool is_block_header(std::string_view value) {
  const std::size_t end = value.find_first_not_of("0123456789+-", 1);
  return end == std::string_view::npos || (is_blank(value[end]) && trimmed(value.substr(end)).starts_with('#'));
}

}  // namespace

FlowScan scan_flow(std::string_view source, Offset begin) {
  FlowScan scan;
  std::vector<Offset> open;
  bool starts_item = true;
  Offset at = begin;
  while (at < source.size()) {
    const char byte = source[at];
    if (is_yaml_gap(byte)) {
      at = skip_gaps(source, at);
      continue;
    }
    if (starts_item && (byte == '"' || byte == '\'')) {
      const std::optional<Offset> end = quoted_end(source, at);
      if (!end) {
        scan.unclosed_quote = at;
        return scan;
      }
      const Offset behind = skip_gaps(source, *end);
      const bool may_follow = behind >= source.size() || std::string_view(",:]}").contains(source[behind]);
      if (!may_follow && !scan.text_behind_quote) {
        const Offset item_end = std::min(source.find_first_of(",]}\r\n", behind), source.size());
        scan.text_behind_quote = Span{at, item_end};
      }
      at = *end;
      starts_item = false;
      continue;
    }
    if (byte == '[' || byte == '{') open.push_back(at);
    if ((byte == ']' || byte == '}') && !open.empty()) {
      const bool is_match = (source[open.back()] == '[') == (byte == ']');
      if (!is_match) break;
      open.pop_back();
      if (open.empty()) {
        scan.end = at + 1;
        return scan;
      }
    }
    starts_item = byte == '[' || byte == '{' || byte == ',' ||
                  (byte == ':' && at + 1 < source.size() && is_yaml_gap(source[at + 1]));
    ++at;
  }
  if (!open.empty()) scan.innermost = {open.back(), open.back() + 1};
  return scan;
}

std::set<std::string, std::less<>> anchor_names(std::string_view source, Offset begin) {
  std::set<std::string, std::less<>> names;
  for (Offset at = source.find('&', begin); at < source.size(); at = source.find('&', at + 1)) {
    const Offset end = std::min(source.find_first_of(" \t\r\n,[]{}", at), source.size());
    if (at == 0 || is_yaml_gap(source[at - 1])) names.emplace(source.substr(at + 1, end - at - 1));
  }
  return names;
}

std::optional<Problem> find_value_problem(std::string_view source, Span value,
                                          const std::set<std::string, std::less<>>& anchors) {
  value = without_comment(source, value);
  if (value.empty()) return std::nullopt;
  const std::string_view written = slice(source, value);
  const char first = written[0];
  const bool is_alone = written.size() == 1 || is_blank(written[1]);
  if (first == '"' || first == '\'') return find_quoted_problem(source, value);
  if (first == '[' || first == '{' || (first == '!' && is_markdown_link(written))) {
    return find_flow_problem(source, value);
  }
  if (first == '*') return find_alias_problem(source, value, anchors);
  if (first == '#' || first == '&' || first == '!') return std::nullopt;
  if (first == '|' || first == '>') {
    if (is_block_header(written)) return std::nullopt;
    return with_quote_fix(value, written,
                          "Text behind " + in_code(written.substr(0, 1)) + " belongs on the next line, or in quotes.");
  }
  if (std::string_view("@`%,]}").contains(first) || (first == '?' && is_alone)) {
    return with_quote_fix(value, written,
                          "A value cannot start with " + character_in_words(first) + "; put it in quotes.");
  }
  if (first == '-' && is_alone) {
    return syntax_problem(value, "A list item cannot stand on the line of its key; start a new line for it.");
  }
  const std::optional<Offset> colon = find_inner_colon(source, value);
  if (!colon) return std::nullopt;
  return with_quote_fix(value, written, "A value with a colon and a space in it needs quotes.");
}

std::optional<Offset> end_of_enclosed_value(std::string_view source, Offset begin) {
  if (begin >= source.size()) return std::nullopt;
  const char first = source[begin];
  if (first == '"' || first == '\'') return quoted_end(source, begin);
  if (first == '[' || first == '{') return scan_flow(source, begin).end;
  return std::nullopt;
}

bool is_markdown_link(std::string_view value) {
  if (value.starts_with('!')) value.remove_prefix(1);
  if (!value.starts_with('[')) return false;
  const std::size_t middle = value.find("](");
  return middle != std::string_view::npos && value.find(')', middle) != std::string_view::npos &&
         !value.substr(0, middle).contains(',');
}

}  // namespace confnotes::analysis
