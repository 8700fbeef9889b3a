#include "analysis/front_matter/flow_problems.h"

#include "analysis/front_matter/flow_scan.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/value_extent.h"
#include "analysis/front_matter/value_fixes.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace confnotes::analysis {

namespace {

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
      return quotable_problem(source, item,
                              "An item cannot start with " + character_in_words(byte) + "; put it in quotes.");
    }
    if (starts_item && (byte == '"' || byte == '\'')) at = quoted_end(source, at).value_or(end) - 1;
    starts_item = byte == '[' || byte == '{' || byte == ',' || (starts_item && is_yaml_gap(byte));
  }
  return std::nullopt;
}

// The item of a list on one line that starts at `begin`, up to its comma or the bracket.
Span item_at(std::string_view source, Offset begin, Offset line_end) {
  begin = std::min(skip_blanks(source, begin), line_end);
  const bool is_quoted = begin < line_end && (source[begin] == '"' || source[begin] == '\'');
  const std::optional<Offset> closed = is_quoted ? quoted_end(source.substr(0, line_end), begin) : std::nullopt;
  Offset end = std::min(source.find_first_of(",]", closed.value_or(begin)), line_end);
  while (end > begin && is_blank(source[end - 1]))
    --end;
  return {begin, end};
}

// `#python`, or `a #b`: all that follows on the line is a comment, the closing bracket too.
bool holds_comment(std::string_view item) {
  if (item.starts_with('"') || item.starts_with('\'')) return false;
  const std::size_t mark = item.starts_with('#') ? 0 : item.find(" #");
  if (mark == std::string_view::npos) return false;
  const std::size_t text = item.find('#', mark) + 1;
  return text < item.size() && !is_blank(item[text]);
}

// `[#python, #data]`: a list that the line would close, but for a `#` in it.
std::optional<Problem> find_commented_items(std::string_view source, Span value) {
  const Offset line_end = std::min(end_of_line(source, value.begin), value.end);
  std::optional<Problem> problem;
  Offset at = value.begin + 1;
  while (at < line_end) {
    const Span item = item_at(source, at, line_end);
    const std::string_view text = source.substr(item.begin, item.size());
    if (text.find_first_of("[{}") != std::string_view::npos) return std::nullopt;
    if (holds_comment(text)) {
      if (!problem) {
        problem = syntax_problem(item, "Text behind `#` is a comment, so this list is never closed; put it in quotes.");
        problem->fixes.push_back({"Quote what holds a `#`", {}});
      }
      std::ranges::move(quote_fix(item, text).edits, std::back_inserter(problem->fixes[0].edits));
    }
    at = source.find_first_of(",]", item.end);
    if (at >= line_end) return std::nullopt;
    if (source[at] == ']') return is_rest_empty(source, at + 1, line_end) ? problem : std::nullopt;
    ++at;
  }
  return std::nullopt;
}

// What stands behind the bracket that closes the list or mapping.
Problem text_behind_bracket(std::string_view source, Span value, Offset closed) {
  const Span text = without_comment_from(source, value, closed);
  const Offset behind = skip_blanks(source, closed);
  if (source[behind] == ',' && behind + 1 >= text.end) return trailing_comma_problem(behind);
  const std::string_view rest = source.substr(behind, text.end - behind);
  const bool is_bracket = rest.starts_with(']') || rest.starts_with('}');
  if (is_bracket && rest.find_first_not_of("]},") == std::string_view::npos) {
    Problem problem = syntax_problem({behind, text.end}, "This bracket closes nothing; delete it.");
    problem.fixes.push_back({"Delete it", {{{closed, text.end}, ""}}});
    return problem;
  }
  return quotable_problem(source, text,
                          "Text follows the closing bracket. A value that starts with a bracket needs quotes, unless "
                          "it is a list or a mapping.");
}

}  // namespace

std::optional<Problem> find_flow_problem(std::string_view source, Span value) {
  const std::string_view written = source.substr(value.begin, value.size());
  if (is_markdown_link(written)) {
    return quotable_problem(source, without_comment_from(source, value, source.find("](", value.begin)),
                            "A value that starts with `[` is a list; put a Markdown link in quotes.");
  }
  if (is_template(written)) {
    const std::size_t closed = std::min(written.rfind('}'), written.size());
    return quotable_problem(source, without_comment_from(source, value, value.begin + closed),
                            "A value that starts with `{` is a mapping; put a template in quotes.");
  }
  if (written.starts_with('[')) {
    if (std::optional<Problem> commented = find_commented_items(source, value)) return commented;
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
    return text_behind_bracket(source, value, *flow.end);
  }
  return find_flow_item_problem(source, flow, value.begin);
}

bool is_template(std::string_view value) {
  return value.starts_with("{{") || value.starts_with("{%");
}

}  // namespace confnotes::analysis
