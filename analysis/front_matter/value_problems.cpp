#include "analysis/front_matter/value_problems.h"

#include "analysis/front_matter/flow_problems.h"
#include "analysis/front_matter/flow_scan.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/quoted_problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/value_extent.h"
#include "analysis/front_matter/value_fixes.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

std::string_view slice(std::string_view source, Span span) {
  return source.substr(span.begin, span.size());
}

std::optional<Problem> find_alias_problem(std::string_view source, Span value,
                                          const std::set<std::string, std::less<>>& anchors) {
  const std::string_view written = slice(source, value);
  const std::string_view name = written.substr(1, written.find_first_of(" \t\r\n") - 1);
  const bool is_alias = anchors.contains(name) && is_rest_empty(source, value.begin + 1 + name.size(), value.end);
  if (is_alias) return std::nullopt;
  return quotable_problem(source, value, "A value that starts with `*` refers to an anchor; put it in quotes.");
}

// A ` # …` at the end of the line is none of the value, unless quotes or brackets may hold it.
Span without_comment(std::string_view source, Span value) {
  if (value.empty() || std::string_view("\"'[{").contains(source[value.begin])) return value;
  return without_comment_from(source, value, value.begin + 1);
}

// The colon that makes a plain value a key.
std::optional<Offset> find_inner_colon(std::string_view source, Span value) {
  for (Offset at = value.begin; at < value.end; ++at) {
    if (source[at] == ':' && (at + 1 == value.end || is_yaml_gap(source[at + 1]))) return at;
  }
  return std::nullopt;
}

}  // namespace

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
  const bool is_alone = written.size() == 1 || is_yaml_gap(written[1]);
  if (first == '"' || first == '\'') return find_quoted_problem(source, value);
  if (first == '[' || first == '{' || (first == '!' && is_markdown_link(written))) {
    return find_flow_problem(source, value);
  }
  if (first == '*') return find_alias_problem(source, value, anchors);
  if (first == '#') return std::nullopt;
  if (first == '&' || first == '!') {
    const Offset text = skip_properties(source, value.begin);
    const bool is_enclosed = text < value.end && std::string_view("\"'[{|>").contains(source[text]);
    if (text >= value.end || is_enclosed) return std::nullopt;
  }
  if (first == '|' || first == '>') {
    if (is_block_header(written)) return std::nullopt;
    return quotable_problem(
        source, value, "Text behind " + in_code(written.substr(0, 1)) + " belongs on the next line, or in quotes.");
  }
  if (std::string_view("@`%,]}").contains(first) || (first == '?' && is_alone)) {
    return quotable_problem(source, value,
                            "A value cannot start with " + character_in_words(first) + "; put it in quotes.");
  }
  if (first == '-' && is_alone) {
    return syntax_problem(value, "A list item cannot stand on the line of its key; start a new line for it.");
  }
  if (!find_inner_colon(source, value)) return std::nullopt;
  return quotable_problem(source, value, "A value with a colon and a space in it needs quotes.");
}

}  // namespace confnotes::analysis
