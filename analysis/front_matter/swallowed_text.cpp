#include "analysis/front_matter/swallowed_text.h"

#include "analysis/front_matter.h"
#include "analysis/front_matter/list_marks.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/value_extent.h"
#include "analysis/front_matter/value_fixes.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

namespace confnotes::analysis {

namespace {

bool is_left_out(const Value& value) {
  return value.kind == ValueKind::Null && value.span.empty();
}

// The names of all aliases (`*name`) from `begin`.
std::set<std::string, std::less<>> alias_names(std::string_view source, Offset begin) {
  std::set<std::string, std::less<>> names;
  for (Offset at = source.find('*', begin); at < source.size(); at = source.find('*', at + 1)) {
    const Offset end = std::min(source.find_first_of(" \t\r\n,[]{}", at), source.size());
    names.emplace(source.substr(at + 1, end - at - 1));
  }
  return names;
}

// What stands from `begin` to the end of the line, without a comment behind it; between brackets up to their next sign.
Span rest_of_line(std::string_view source, Offset begin, bool is_in_brackets) {
  const Offset line_end = end_of_line(source, begin);
  const Offset end = is_in_brackets ? std::min(source.find_first_of(",]}", begin), line_end) : line_end;
  Span rest = without_comment_from(source, {begin, end}, begin + 1);
  while (rest.size() > 1 && is_blank(source[rest.end - 1]))
    --rest.end;
  return rest;
}

// `title: #1 talk`, `- #python`: a `#` that no comment starts with. `subject` is what has no value then.
void check_comment(std::string_view source, const Value& value, const std::string& subject,
                   std::vector<Problem>& found) {
  if (!is_left_out(value)) return;
  const Offset begin = skip_blanks(source, value.span.end);
  const bool is_comment =
      begin + 1 < source.size() && source[begin] == '#' && !is_yaml_gap(source[begin + 1]) && source[begin + 1] != '#';
  if (!is_comment) return;
  Span comment{begin, end_of_line(source, begin)};
  while (is_blank(source[comment.end - 1]))
    --comment.end;
  found.push_back(quotable_problem(source, comment,
                                   "Text behind `#` is a comment, so " + subject + " has no value; put it in quotes."));
}

void check_comments(std::string_view source, const ValueEntry& entry, std::vector<Problem>& found) {
  check_comment(source, entry.value, in_code(entry.name), found);
  if (entry.value.style != ValueStyle::Block) return;
  for (const Value& item : entry.value.items)
    check_comment(source, item, "this item", found);
}

// Where the anchor and the tag in front of a value begin, on its line; the value's begin where it has none.
Offset properties_begin(std::string_view source, const Value& value) {
  if (is_left_out(value)) {
    const Offset at = skip_blanks(source, value.span.begin);
    return at < source.size() && (source[at] == '&' || source[at] == '!') ? at : value.span.begin;
  }
  Offset begin = value.span.begin;
  while (true) {
    Offset end = begin;
    // An empty scalar stands at the next token, which may be lines below.
    while (end > 0 && (value.span.empty() ? is_yaml_gap(source[end - 1]) : is_blank(source[end - 1])))
      --end;
    Offset word = end;
    while (word > 0 && !is_yaml_gap(source[word - 1]))
      --word;
    const bool is_property =
        word < end && (end < begin || value.span.empty()) && (source[word] == '&' || source[word] == '!');
    if (!is_property) return begin;
    begin = word;
  }
}

using Names = std::set<std::string, std::less<>>;

// `title: &foo bar`, `title: !wow x`: the first word is an anchor that nothing refers to, or a type that nobody knows.
void check_properties(std::string_view source, const Value& value, bool is_in_brackets, const Names& aliases,
                      std::vector<Problem>& found) {
  const bool may_be_text = is_left_out(value) || (value.kind == ValueKind::Scalar && value.style == ValueStyle::Plain);
  if (!may_be_text) return;
  const Offset begin = properties_begin(source, value);
  const bool has_property = begin < source.size() && (source[begin] == '&' || source[begin] == '!');
  if (!has_property || (begin == value.span.begin && !is_left_out(value))) return;
  const Span text = value.span.empty() ? rest_of_line(source, begin, is_in_brackets) : Span{begin, value.span.end};
  const std::string_view written = source.substr(begin, text.size());
  const std::string_view word = written.substr(0, written.find_first_of(" \t\r\n"));
  if (word.starts_with("!!") || word.starts_with("!<") || (word[0] == '&' && aliases.contains(word.substr(1)))) return;
  const std::string meaning = word[0] == '&' ? "names an anchor" : "names a type";
  found.push_back(quotable_problem(
      source, text, "A value that starts with " + character_in_words(word[0]) + " " + meaning + "; put it in quotes."));
}

// `tags:` above `-python` and `-data`: one text over several lines.
void check_list_marks(std::string_view source, const ValueEntry& entry, std::vector<Problem>& found) {
  const Value& value = entry.value;
  if (value.kind != ValueKind::Scalar || value.style != ValueStyle::Plain || value.span.begin < entry.key.end) return;
  const std::string_view between = source.substr(entry.key.end, value.span.begin - entry.key.end);
  if (!between.contains('\n') && !between.contains('\r')) return;
  std::vector<Offset> begins;
  for (const YamlLine& line : yaml_lines(source.substr(0, value.span.end), value.span.begin)) {
    if (line.is_blank()) continue;
    const std::string_view words = source.substr(line.text.begin, line.text.size());
    if (is_meant_item(words)) {
      begins.push_back(line.text.begin);
    } else if (!is_list_item(words)) {
      return;
    }
  }
  if (!begins.empty()) found.push_back(list_marks_problem(source, begins));
}

bool is_typed(std::string_view text) {
  Value value;
  value.kind = ValueKind::Scalar;
  value.text = std::string(text);
  const bool is_numeric = !text.empty() && text.find_first_not_of("0123456789-/.:TZ+ ") == std::string_view::npos;
  return is_boolean(value) || is_number(value) || (is_numeric && date_state(text) == DateState::Valid);
}

// `date: 2018-01-01,`: text only because of the comma.
void check_comma(std::string_view source, const Value& value, std::vector<Problem>& found) {
  const bool is_plain = value.kind == ValueKind::Scalar && value.style == ValueStyle::Plain;
  if (!is_plain || !value.text.ends_with(',') || source.substr(0, value.span.end).back() != ',') return;
  const std::string_view bare = std::string_view(value.text).substr(0, value.text.size() - 1);
  if (is_typed(bare)) found.push_back(trailing_comma_problem(value.span.end - 1));
}

void check_value(std::string_view source, const Value& value, bool is_in_brackets, const Names& aliases,
                 std::vector<Problem>& found) {
  check_properties(source, value, is_in_brackets, aliases, found);
  is_in_brackets = value.style == ValueStyle::Flow;
  for (const Value& item : value.items)
    check_value(source, item, is_in_brackets, aliases, found);
  for (const ValueEntry& entry : value.entries) {
    check_list_marks(source, entry, found);
    check_value(source, entry.value, is_in_brackets, aliases, found);
  }
}

bool overlaps(Span a, Span b) {
  return a.begin < b.end && b.begin < a.end;
}

}  // namespace

void check_swallowed_text(std::string_view source, Offset begin, const std::vector<ValueEntry>& entries,
                          std::vector<Problem>& found) {
  const Names aliases = alias_names(source, begin);
  std::vector<Problem> swallowed;
  for (const ValueEntry& entry : entries) {
    check_comments(source, entry, swallowed);
    check_comma(source, entry.value, swallowed);
    check_list_marks(source, entry, swallowed);
    check_value(source, entry.value, false, aliases, swallowed);
  }
  // Of a fault that was found already nothing more is said.
  std::erase_if(swallowed, [&](const Problem& problem) {
    return std::ranges::any_of(found, [&](const Problem& other) { return overlaps(problem.span, other.span); });
  });
  std::ranges::move(swallowed, std::back_inserter(found));
}

}  // namespace confnotes::analysis
