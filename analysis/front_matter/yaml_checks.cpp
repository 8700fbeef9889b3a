#include "analysis/front_matter/yaml_checks.h"

#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace confnotes::analysis {

namespace {

// In small mappings comparing every pair is quicker than hashing.
constexpr std::size_t kSmallMapping = 24;

// The entry's lines, where nothing else stands on them.
std::optional<Span> lines_of(std::string_view source, const YamlEntry& entry) {
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

Problem duplicate(std::string_view source, const YamlEntry& first, const YamlEntry& second) {
  Problem problem{
      .rule = kDuplicateKeyRule,
      .span = second.key,
      .message = "The key " + in_code(second.name) + " stands here for the second time; keep one of the two.",
      .related = {{first.key, "The first " + in_code(first.name) + " is here."}},
      .fixes = {}};
  const auto written = [&](const YamlValue& value) { return source.substr(value.span.begin, value.span.size()); };
  const std::optional<Span> lines = lines_of(source, second);
  if (lines && written(first.value) == written(second.value)) {
    problem.fixes.push_back({"Delete the second " + in_code(second.name), {{*lines, ""}}});
  }
  return problem;
}

void check_small(std::string_view source, const std::vector<YamlEntry>& entries, std::vector<Problem>& found) {
  for (auto second = entries.begin(); second != entries.end(); ++second) {
    const auto first =
        std::find_if(entries.begin(), second, [&](const YamlEntry& entry) { return entry.name == second->name; });
    if (first != second) found.push_back(duplicate(source, *first, *second));
  }
}

void check_large(std::string_view source, const std::vector<YamlEntry>& entries, std::vector<Problem>& found) {
  std::unordered_map<std::string_view, const YamlEntry*> seen;
  for (const YamlEntry& entry : entries) {
    const auto [first, is_new] = seen.try_emplace(entry.name, &entry);
    if (!is_new) found.push_back(duplicate(source, *first->second, entry));
  }
}

void check_duplicates_below(std::string_view source, const YamlValue& value, std::vector<Problem>& found) {
  check_duplicate_keys(source, value.entries, found);
  for (const YamlValue& item : value.items)
    check_duplicates_below(source, item, found);
}

}  // namespace

void check_duplicate_keys(std::string_view source, const std::vector<YamlEntry>& entries, std::vector<Problem>& found) {
  if (entries.size() <= kSmallMapping) {
    check_small(source, entries, found);
  } else {
    check_large(source, entries, found);
  }
  for (const YamlEntry& entry : entries)
    check_duplicates_below(source, entry.value, found);
}
void check_yaml_traps(std::string_view, const std::vector<YamlEntry>&, std::vector<Problem>&) {}
void check_characters(std::string_view, Span, std::vector<Problem>&) {}

}  // namespace confnotes::analysis
