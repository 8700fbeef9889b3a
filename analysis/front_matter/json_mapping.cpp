#include "analysis/front_matter/json_members.h"
#include "analysis/front_matter/json_problems.h"
#include "analysis/front_matter/json_reader.h"
#include "analysis/front_matter/json_value_problems.h"
#include "analysis/front_matter/mapping.h"
#include "analysis/front_matter/mended_text.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/recovered_value.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_checks.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kMostProblems = 20;

std::string name_of_key(std::string_view source, Span key) {
  const std::string_view written = source.substr(key.begin, key.size());
  if (written[0] == '"') {
    const JsonReading reading = read_json(source, key);
    if (!reading.fault) return reading.value.text;
  }
  std::string_view name = written;
  if (name[0] == '"' || name[0] == '\'') name.remove_prefix(1);
  if (name.size() > 1 && (name.back() == '"' || name.back() == '\'')) name.remove_suffix(1);
  return std::string(name);
}

// What was read of a value in front of its fault, or the best guess at it.
Value value_in_spite_of(std::string_view source, const JsonMember& member, JsonReading reading) {
  if (reading.value.kind == ValueKind::Mapping) {
    reading.value.span = member.value;
    return std::move(reading.value);
  }
  return recovered_value(source.substr(0, member.value.end), member.value);
}

// A writer's habit gives a list the same fault many times.
constexpr int kMostFaultsOfValue = 8;

// Each further fault shows once the one in front of it is mended.
void append_value_problems(std::string_view source, const JsonMember& member, const JsonFault& fault,
                           std::vector<Problem>& problems) {
  Problem problem = json_value_problem(source, member, fault);
  MendedText mended(source);
  std::vector<Fix> fixes = problem.fixes;
  problems.push_back(std::move(problem));
  // What a bracket or quote that is never closed holds is uncertain.
  if (member.open) return;
  for (int i = 1; i < kMostFaultsOfValue && !fixes.empty() && problems.size() < kMostProblems; ++i) {
    mended.apply(fixes[0]);
    const JsonMember rest = json_member_at(mended.bytes(), member.key.begin);
    const JsonReading reading = read_json(mended.bytes(), rest.value);
    if (!reading.fault || rest.open) return;
    Problem next = json_value_problem(mended.bytes(), rest, *reading.fault);
    fixes = next.fixes;
    std::optional<Problem> told = mended.told_before(std::move(next));
    if (!told) return;
    problems.push_back(*std::move(told));
  }
}

// Reads an object that JSON refuses member by member.
Mapping recover_json(std::string_view source, Span within) {
  const JsonMembers found = json_members(source, within);
  Mapping mapping;
  mapping.problems = json_object_problems(source, within, found);
  for (const JsonMember& member : found.members) {
    std::optional<Problem> key_problem = find_json_key_problem(source, member);
    const bool is_key_wrong = key_problem.has_value();
    if (key_problem) mapping.problems.push_back(*std::move(key_problem));
    if (member.key.empty()) continue;
    ValueEntry entry{.key = member.key, .name = name_of_key(source, member.key), .value = {}};
    entry.value.span = member.value;
    if (!member.value.empty()) {
      JsonReading reading = read_json(source, member.value);
      if (reading.fault && !(is_key_wrong && !member.colon)) {
        append_value_problems(source.substr(0, within.end), member, *reading.fault, mapping.problems);
      }
      entry.value = reading.fault ? value_in_spite_of(source, member, std::move(reading)) : std::move(reading.value);
    }
    mapping.entries.push_back(std::move(entry));
  }
  if (mapping.problems.empty()) {
    mapping.problems.push_back(
        syntax_problem({within.begin, within.begin + 1}, "This is not valid JSON. Check quotes, brackets and commas."));
  }
  return mapping;
}

Span without_white(std::string_view source, Span span) {
  while (!span.empty() && is_yaml_gap(source[span.begin]))
    ++span.begin;
  while (!span.empty() && is_yaml_gap(source[span.end - 1]))
    --span.end;
  return span;
}

// The member of `entries`, or of an object below, whose key is at `key`.
const ValueEntry* find_member(const std::vector<ValueEntry>& entries, Span key) {
  for (const ValueEntry& entry : entries) {
    if (entry.key == key) return &entry;
    if (!entry.value.span.contains(key.begin)) continue;
    if (const ValueEntry* found = find_member(entry.value.entries, key)) return found;
    for (const Value& item : entry.value.items) {
      if (const ValueEntry* found = find_member(item.entries, key)) return found;
    }
  }
  return nullptr;
}

// Offers to delete a member that says the same as the one above, with the comma in front of it.
void offer_deletion(std::string_view source, Problem& problem, const std::vector<ValueEntry>& entries) {
  problem.fixes.clear();
  const ValueEntry* first = find_member(entries, problem.related[0].span);
  const ValueEntry* second = find_member(entries, problem.span);
  if (!first || !second) return;
  const auto written = [&](const Value& value) { return source.substr(value.span.begin, value.span.size()); };
  Offset before = problem.span.begin;
  while (before > 0 && is_yaml_gap(source[before - 1]))
    --before;
  if (before == 0 || source[before - 1] != ',' || written(first->value) != written(second->value)) return;
  problem.fixes.push_back({"Delete the second " + in_code(second->name), {{{before - 1, second->value.span.end}, ""}}});
}

// In order of place, and no more than are told.
void sort_and_bound(std::vector<Problem>& problems) {
  std::ranges::stable_sort(problems, {}, [](const Problem& problem) { return problem.span.begin; });
  if (problems.size() > kMostProblems) problems.resize(kMostProblems);
}

}  // namespace

Mapping read_json_mapping(const Text& text, Span content, Confidence confidence) {
  Mapping mapping;
  if (content.size() > kLargestMapping) {
    mapping.problems.push_back(too_large_problem(text, content));
    return mapping;
  }
  const std::string_view source = text.bytes();
  const Span within = without_white(source, content);
  if (within.empty()) return mapping;
  JsonReading reading = read_json(source, within);
  if (!reading.fault && reading.value.kind == ValueKind::Mapping) {
    mapping.entries = std::move(reading.value.entries);
  } else if (source[within.begin] == '{') {
    mapping = recover_json(source, within);
    if (confidence == Confidence::Guess) mapping.problems.clear();
  } else {
    mapping.problems.push_back(syntax_problem(within, "Expected an object in braces: `{\"key\": \"value\"}`."));
  }
  std::vector<Problem> duplicates;
  check_duplicate_keys(source, mapping.entries, duplicates);
  sort_and_bound(duplicates);
  for (Problem& problem : duplicates)
    offer_deletion(source, problem, mapping.entries);
  std::ranges::move(duplicates, std::back_inserter(mapping.problems));
  sort_and_bound(mapping.problems);
  return mapping;
}

}  // namespace confnotes::analysis
