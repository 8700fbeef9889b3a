#include "analysis/front_matter/yaml_checks.h"

#include "analysis/front_matter/line_problems.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

namespace confnotes::analysis {

namespace {

bool is_control(char byte) {
  return (static_cast<unsigned char>(byte) < 0x20 && !is_yaml_gap(byte)) || byte == '\x7f';
}

// In small mappings comparing every pair is quicker than hashing.
constexpr std::size_t kSmallMapping = 24;

// The entry's lines, where nothing else stands on them.
std::optional<Span> lines_of(std::string_view source, const ValueEntry& entry) {
  Offset begin = entry.key.begin;
  while (begin > 0 && is_blank(source[begin - 1]))
    --begin;
  if (begin > 0 && !is_line_end(source[begin - 1])) return std::nullopt;
  const Offset value_end = std::max(entry.value.span.end, entry.key.end);
  const Offset behind = skip_blanks(source, value_end);
  if (behind < source.size() && !is_line_end(source[behind])) return std::nullopt;
  const std::size_t line_end = source.find('\n', behind);
  return Span{begin, line_end == std::string_view::npos ? source.size() : line_end + 1};
}

Problem duplicate(std::string_view source, const ValueEntry& first, const ValueEntry& second) {
  Problem problem = duplicate_key_problem(second.name, first.key, second.key);
  const auto written = [&](const Value& value) { return source.substr(value.span.begin, value.span.size()); };
  const std::optional<Span> lines = lines_of(source, second);
  if (lines && written(first.value) == written(second.value)) {
    problem.fixes.push_back({"Delete the second " + in_code(second.name), {{*lines, ""}}});
  }
  return problem;
}

void check_small(std::string_view source, const std::vector<ValueEntry>& entries, std::vector<Problem>& found) {
  for (auto second = entries.begin(); second != entries.end(); ++second) {
    const auto first =
        std::find_if(entries.begin(), second, [&](const ValueEntry& entry) { return entry.name == second->name; });
    if (first != second && !second->key.empty()) found.push_back(duplicate(source, *first, *second));
  }
}

void check_large(std::string_view source, const std::vector<ValueEntry>& entries, std::vector<Problem>& found) {
  std::unordered_map<std::string_view, const ValueEntry*> seen;
  for (const ValueEntry& entry : entries) {
    const auto [first, is_new] = seen.try_emplace(entry.name, &entry);
    if (!is_new && !entry.key.empty()) found.push_back(duplicate(source, *first->second, entry));
  }
}

void check_duplicates_below(std::string_view source, const Value& value, std::vector<Problem>& found) {
  check_duplicate_keys(source, value.entries, found);
  for (const Value& item : value.items)
    check_duplicates_below(source, item, found);
}

// Strict readers refuse a tab as indentation inside of brackets too; yaml-cpp and libyaml take it.
void check_tabs(std::string_view source, const Value& value, std::vector<Problem>& found) {
  const std::string_view written = source.substr(value.span.begin, value.span.size());
  if (!written.contains('\t') || !written.contains('\n')) return;
  const std::vector<YamlLine> lines = yaml_lines(source.substr(0, value.span.end), value.span.begin);
  std::optional<Problem> problem = find_tab_problem(source, std::span(lines).subspan(1));
  if (problem) found.push_back(*std::move(problem));
}

void check_missing_item(std::string_view source, const Value& item, std::vector<Problem>& found) {
  const bool is_left_out = item.kind == ValueKind::Null && item.span.empty();
  const Offset at = item.span.begin;
  const Offset property = skip_blanks(source, at);
  const bool has_property = property < source.size() && (source[property] == '&' || source[property] == '!');
  if (!is_left_out || at == 0 || has_property) return;
  const Offset separator = source[at - 1] == ',' || source[at - 1] == '[' ? at - 1 : at;
  found.push_back(
      syntax_problem({separator, separator + 1}, "An item is missing here; delete the comma or write one."));
  const Offset comma = source[separator] == ',' ? separator : property;
  if (comma < source.size() && source[comma] == ',')
    found.back().fixes.push_back({"Delete the comma", {{{comma, comma + 1}, ""}}});
}

void check_value(std::string_view source, const Value& value, bool is_inside_flow, std::vector<Problem>& found) {
  const std::string_view written = source.substr(value.span.begin, value.span.size());
  const bool is_flow = value.style == ValueStyle::Flow && (written.starts_with('[') || written.starts_with('{'));
  if (is_flow && written.starts_with("{{")) {
    Problem problem =
        syntax_problem(value.span, "A value that starts with `{` is a mapping; put a template in quotes.");
    problem.fixes.push_back(quote_fix(value.span, written));
    found.push_back(std::move(problem));
    return;
  }
  if (is_flow && !is_inside_flow) check_tabs(source, value, found);
  for (const Value& item : value.items) {
    if (is_flow) check_missing_item(source, item, found);
    check_value(source, item, is_flow, found);
  }
  for (const ValueEntry& entry : value.entries)
    check_value(source, entry.value, is_flow, found);
}

}  // namespace

void check_duplicate_keys(std::string_view source, const std::vector<ValueEntry>& entries,
                          std::vector<Problem>& found) {
  if (entries.size() <= kSmallMapping) {
    check_small(source, entries, found);
  } else {
    check_large(source, entries, found);
  }
  for (const ValueEntry& entry : entries)
    check_duplicates_below(source, entry.value, found);
}

void check_yaml_traps(std::string_view source, const std::vector<ValueEntry>& entries, std::vector<Problem>& found) {
  for (const ValueEntry& entry : entries)
    check_value(source, entry.value, false, found);
}

void check_characters(std::string_view source, Span content, std::string_view format, std::vector<Problem>& found) {
  std::size_t count = 0;
  Offset first = 0;
  for (Offset at = content.begin; at < content.end; ++at) {
    if (!is_control(source[at])) continue;
    if (count++ == 0) first = at;
  }
  if (count == 0) return;
  std::string message = std::string(format) + " allows no control character and no byte that is not UTF-8; delete it.";
  if (count > 1) message += " There are " + std::to_string(count) + " of them.";
  found.push_back(syntax_problem({first, first + 1}, std::move(message)));
}

}  // namespace confnotes::analysis
