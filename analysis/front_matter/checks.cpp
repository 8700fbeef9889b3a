#include "analysis/front_matter/checks.h"

#include "analysis/front_matter/problems.h"
#include "analysis/schema.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

Problem problem_of(std::string_view rule, Span span, std::string message) {
  return {.rule = rule, .span = span, .message = std::move(message), .related = {}, .fixes = {}};
}

// Entries with the names that the schema has for them: site generators read keys without case.
std::vector<ValueEntry> with_known_names(std::span<const ValueEntry> entries, const Schema& schema) {
  std::vector<ValueEntry> renamed(entries.begin(), entries.end());
  for (ValueEntry& entry : renamed) {
    if (const SchemaProperty* property = schema.find(entry.name)) entry.name = property->name;
  }
  return renamed;
}

const ValueEntry* entry_at(std::span<const ValueEntry> entries, Span span) {
  const auto found = std::ranges::find_if(entries, [&](const ValueEntry& entry) {
    return entry.key.begin <= span.begin && span.end <= std::max(entry.key.end, entry.value.span.end);
  });
  return found == entries.end() ? nullptr : &*found;
}

void check_entries(const Text& text, const FrontMatter& front_matter, std::span<const ValueEntry> entries,
                   std::vector<Problem>& found) {
  for (SchemaViolation& violation :
       Schema::front_matter().check({text, front_matter.format}, entries, front_matter.whole)) {
    const ValueEntry* entry = entry_at(entries, violation.span);
    if (!entry || is_open(text, front_matter, *entry)) continue;
    found.push_back(problem_of(kTypeRule, violation.span, std::move(violation.message)));
    found.back().fixes = std::move(violation.fixes);
  }
}

void check_schema(const Text& text, const FrontMatter& front_matter, std::vector<Problem>& found) {
  const bool has_capital = std::ranges::any_of(front_matter.entries, [](const ValueEntry& entry) {
    return std::ranges::any_of(entry.name, [](char byte) { return 'A' <= byte && byte <= 'Z'; });
  });
  std::vector<ValueEntry> renamed;
  if (has_capital) renamed = with_known_names(front_matter.entries, Schema::front_matter());
  const std::span<const ValueEntry> entries(has_capital ? renamed : front_matter.entries);
  check_entries(text, front_matter, entries, found);
  // A schema sees the first of two that stand under one key; both are to be mended.
  for (const Problem& problem : front_matter.problems) {
    if (problem.rule != kDuplicateKeyRule) continue;
    const auto second = std::ranges::find(entries, problem.span, &ValueEntry::key);
    if (second != entries.end()) check_entries(text, front_matter, std::span(&*second, 1), found);
  }
}

// Zola's tags stand one level deeper, where the schema does not look.
void check_taxonomies(const Text& text, const FrontMatter& front_matter, std::vector<Problem>& found) {
  for (const ValueEntry* entry : tag_entries(front_matter)) {
    const bool is_at_top =
        std::ranges::any_of(front_matter.entries, [&](const ValueEntry& other) { return &other == entry; });
    if (!is_at_top) check_entries(text, front_matter, std::span(entry, 1), found);
  }
}

// `no`, `On`: booleans to YAML 1.1, which most generators read, and text to YAML 1.2.
bool is_old_boolean(const Value& value) {
  constexpr std::array<std::string_view, 4> kWords = {"yes", "no", "on", "off"};
  return value.kind == ValueKind::Scalar && value.style == ValueStyle::Plain &&
         std::ranges::any_of(kWords,
                             [&](std::string_view word) { return equals_ignoring_ascii_case(value.text, word); });
}

bool is_text_key(std::string_view name) {
  constexpr std::array<std::string_view, 7> kKeys = {"title",  "subtitle", "description", "summary",
                                                     "author", "location", "slug"};
  return is_tag_key(name) ||
         std::ranges::any_of(kKeys, [&](std::string_view key) { return equals_ignoring_ascii_case(name, key); });
}

void check_old_boolean(const Value& value, std::vector<Problem>& found) {
  if (!is_old_boolean(value)) return;
  found.push_back(
      problem_of(kTypeRule, value.span,
                 "Many site generators read " + in_code(value.text) + " as a boolean; put text into quotes."));
  found.back().fixes.push_back({"Quote it", {{value.span, quoted(value.text)}}});
}

// Keys whose `no` is Norway, or Norwegian.
bool is_place_or_language(std::string_view name) {
  constexpr std::array<std::string_view, 5> kKeys = {"country", "lang", "language", "locale", "region"};
  return std::ranges::any_of(kKeys, [&](std::string_view key) { return equals_ignoring_ascii_case(name, key); });
}

// Under a key of which nothing is known. One that must be a boolean is the schema's business.
void check_old_boolean_of(const ValueEntry& entry, std::vector<Problem>& found) {
  const SchemaProperty* property = Schema::front_matter().find(entry.name);
  const bool is_known_boolean = property && property->is_boolean;
  const std::optional<bool> meant = meant_boolean(entry.value.text);
  if (is_known_boolean || !is_old_boolean(entry.value) || !meant) return;
  const std::string boolean = *meant ? "true" : "false";
  found.push_back(problem_of(kTypeRule, entry.value.span,
                             "Some site generators read " + in_code(entry.value.text) +
                                 " as a boolean, others as text; write `" + boolean + "`, or put text into quotes."));
  std::vector<Fix>& fixes = found.back().fixes;
  fixes.push_back({"Replace it by `" + boolean + "`", {{entry.value.span, boolean}}});
  fixes.push_back({"Quote it", {{entry.value.span, quoted(entry.value.text)}}});
  if (is_place_or_language(entry.name)) std::swap(fixes[0], fixes[1]);
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// Text with digits was meant as a date, so front-matter/date speaks of it.
void check_date_type(const ValueEntry& entry, std::vector<Problem>& found) {
  const bool is_word = entry.value.kind == ValueKind::Scalar && !has_digit(entry.value.text);
  // Too short for a year, and no separator in it.
  const bool is_small_number = is_number(entry.value) && entry.value.text.size() < 4;
  const bool is_collection = entry.value.kind == ValueKind::Sequence || entry.value.kind == ValueKind::Mapping;
  if (!is_word && !is_small_number && !is_collection) return;
  found.push_back(problem_of(kTypeRule, entry.value.span, in_code(entry.name) + " must be a date such as 2018-07-06."));
}

// Only what was meant for a machine is refused where it cannot be read: `14.-16.6.2019` or `2018-07-06 & 07` may stand.
bool is_like_timestamp(std::string_view text) {
  constexpr std::size_t kDay = std::string_view("2018-07-06").size();
  const std::size_t dash = text.find_first_not_of("0123456789");
  const bool is_clock =
      dash != std::string_view::npos && text.find_first_not_of("0123456789:") == std::string_view::npos;
  if (dash != 4 || text[dash] != '-') return is_clock;
  const bool has_time = text.size() > kDay && text[kDay] == 'T' && iso_date(text.substr(0, kDay));
  return has_time || (text.find_first_not_of("0123456789-:.+TZ") == std::string_view::npos && !text.contains(".."));
}

// `2018–07–06`: the hyphens that an editor has made dashes of.
std::string with_hyphens(std::string_view text) {
  std::string result(text);
  for (const std::string_view dash : {"–", "—", "‑", "−"}) {
    for (std::size_t at = result.find(dash); at != std::string::npos; at = result.find(dash, at))
      result.replace(at, dash.size(), "-");
  }
  return result;
}

std::optional<Problem> find_date_problem(const ValueEntry& entry, ValueFormat format) {
  const std::string_view written = entry.value.text;
  const std::string_view bare = without_typographic_quotes(written);
  if (bare.size() < written.size()) {
    Problem problem =
        problem_of(kDateRule, entry.value.span, "Typographic quotes are a part of the value; use straight ones.");
    problem.fixes.push_back({"Use straight quotes", {{entry.value.span, quoted(bare, format)}}});
    return problem;
  }
  const std::string with_plain = with_hyphens(written);
  if (with_plain != written && with_plain.size() > 4 && with_plain[4] == '-' && iso_date(with_plain)) {
    Problem problem = problem_of(kDateRule, entry.value.span, "A date has hyphens between its numbers, not dashes.");
    problem.fixes.push_back({"Use hyphens", {{entry.value.span, quoted(with_plain, format)}}});
    if (entry.value.style == ValueStyle::Plain) problem.fixes.back().edits[0].replacement = with_plain;
    return problem;
  }
  const DateState state = date_state(written);
  if (state == DateState::Valid || (state == DateState::NotADate && !is_like_timestamp(written))) return std::nullopt;
  const std::string ending = state == DateState::Impossible
                                 ? " is no day or time that exists."
                                 : " cannot be read as a date; write one such as 2018-07-06.";
  return problem_of(kDateRule, entry.value.span, in_code(written) + ending);
}

}  // namespace

bool is_date_key(std::string_view name) {
  constexpr std::array<std::string_view, 4> kKeys = {"date", "lastmod", "publishDate", "expiryDate"};
  return std::ranges::any_of(kKeys, [&](std::string_view key) { return equals_ignoring_ascii_case(name, key); });
}

// A template stands for a value of any type, and what the format refuses has been said already.
bool is_open(const Text& text, const FrontMatter& front_matter, const ValueEntry& entry) {
  const Value& value = entry.value;
  const bool is_template = text.slice(value.span).starts_with("{{") || value.text.contains("{{") ||
                           value.text.contains("{%") || value.text.contains("`r ");
  const bool is_refused = std::ranges::any_of(front_matter.problems, [&](const Problem& problem) {
    return problem.rule == kSyntaxRule && entry.key.begin < problem.span.end && problem.span.begin <= value.span.end;
  });
  return value.kind == ValueKind::Null || value.kind == ValueKind::Alias || is_template || is_refused;
}

std::vector<Problem> check_types(const Text& text, const FrontMatter& front_matter) {
  std::vector<Problem> found;
  check_schema(text, front_matter, found);
  check_taxonomies(text, front_matter, found);
  for (const ValueEntry& entry : front_matter.entries) {
    if (is_open(text, front_matter, entry)) continue;
    if (is_date_key(entry.name)) check_date_type(entry, found);
    if (!is_text_key(entry.name)) {
      check_old_boolean_of(entry, found);
      continue;
    }
    check_old_boolean(entry.value, found);
    for (const Value& item : entry.value.items)
      check_old_boolean(item, found);
  }
  return found;
}

std::vector<Problem> check_dates(const Text& text, const FrontMatter& front_matter) {
  std::vector<Problem> found;
  for (const ValueEntry& entry : front_matter.entries) {
    const bool is_written = entry.value.kind == ValueKind::Scalar && has_digit(entry.value.text);
    if (!is_date_key(entry.name) || !is_written || is_open(text, front_matter, entry)) continue;
    if (std::optional<Problem> problem = find_date_problem(entry, front_matter.format))
      found.push_back(*std::move(problem));
  }
  return found;
}

}  // namespace confnotes::analysis
