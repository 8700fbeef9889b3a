#include "analysis/front_matter/quoted_problems.h"

#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/value_extent.h"
#include "analysis/front_matter/value_fixes.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace confnotes::analysis {

namespace {

std::string_view slice(std::string_view source, Span span) {
  return source.substr(span.begin, span.size());
}

// `"A" and "B"`, `"A", "B"` and `"A": "B"` are text that starts with a quotation; `"x "y" z"` and `"Ann"s"` are quoted
// text with quotes in it.
std::string_view without_outer_quotes(std::string_view written) {
  const char quote = written.front();
  if (written.size() < 3 || written.back() != quote) return written;
  const std::size_t second = written.find(quote, 1);
  const bool closes = second > 1 && second + 1 < written.size() && !is_blank(written[second - 1]) &&
                      std::string_view(" \t,;:.!?/)-&+").contains(written[second + 1]);
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

// A ` #` behind the closing quote starts a comment, but for one between two more quotes.
Span without_comment(std::string_view source, Span value, Offset closed) {
  const char quote = source[value.begin];
  for (Offset from = closed; from < value.end;) {
    const Span before = without_comment_from(source, value, from);
    if (before == value) return value;
    const bool is_balanced = std::ranges::count(slice(source, before), quote) % 2 == 0;
    const bool is_last = !slice(source, {before.end, value.end}).contains(quote);
    if (is_balanced || is_last) return before;
    from = source.find('#', before.end) + 1;
  }
  return value;
}

// Behind a run such as `"Ada", "Bob"`, without a comma at its end; nothing for another text or for a single one.
std::optional<Offset> quoted_run_end(std::string_view source, Span value) {
  Offset end = value.begin;
  std::size_t count = 0;
  for (Offset at = value.begin; at < value.end;) {
    if (source[at] != '"' && source[at] != '\'') return std::nullopt;
    const std::optional<Offset> closed = quoted_end(source.substr(0, value.end), at);
    if (!closed) return std::nullopt;
    end = *closed;
    ++count;
    at = skip_gaps(source, end);
    if (at >= value.end) break;
    if (source[at] != ',') return std::nullopt;
    at = skip_gaps(source, at + 1);
  }
  return count > 1 ? std::optional(end) : std::nullopt;
}

// A list fits behind any key but one, and not in an item of another list.
bool may_be_list(std::string_view source, Span value) {
  const std::size_t line = source.substr(0, value.begin).find_last_of("\r\n") + 1;
  const std::string_view before = trimmed(source.substr(line, value.begin - line));
  return before.ends_with(':') && !equals_ignoring_ascii_case(before, "title:");
}

Problem text_behind_quote(std::string_view source, Span value) {
  const std::string written = on_one_line(source, value);
  const Fix quote = quote_fix(value, without_outer_quotes(written));
  const std::optional<Offset> run_end = quoted_run_end(source, value);
  if (run_end && may_be_list(source, value)) {
    Problem problem = syntax_problem(value, "Several texts in quotes need brackets around them, as a list.");
    problem.fixes.push_back({"Make it a list", {{{value.begin, value.begin}, "["}, {{*run_end, value.end}, "]"}}});
    problem.fixes.push_back(quote);
    return problem;
  }
  Problem problem =
      syntax_problem(value, "Text follows the closing quote. Put the other kind of quotes around the whole value.");
  problem.fixes.push_back(quote);
  return problem;
}

}  // namespace

std::optional<Problem> find_quoted_problem(std::string_view source, Span value) {
  const std::optional<Offset> end = quoted_end(source, value.begin);
  if (!end) return unclosed_quote(source, value);
  if (*end <= value.end && !is_rest_empty(source, *end, value.end)) {
    const Span text = without_comment(source, value, *end);
    const Offset behind = skip_blanks(source, *end);
    if (source[behind] == ',' && behind + 1 >= text.end) return trailing_comma_problem(behind);
    return text_behind_quote(source, text);
  }
  if (source[value.begin] != '"') return std::nullopt;
  const Span whole{value.begin, *end};
  const std::optional<Span> escape = find_unknown_escape(source, whole);
  if (escape) return unknown_escape(source, whole, *escape);
  return std::nullopt;
}

}  // namespace confnotes::analysis
