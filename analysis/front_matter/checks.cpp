#include "analysis/front_matter/checks.h"

#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

Problem problem_of(std::string_view rule, Span span, std::string message) {
  return {.rule = rule, .span = span, .message = std::move(message), .related = {}, .fixes = {}};
}

// A template stands for a value of any type, and what YAML refuses has been said already.
bool is_open(const Text& text, const FrontMatter& front_matter, const ValueEntry& entry) {
  const Value& value = entry.value;
  const bool is_template = text.slice(value.span).starts_with("{{") || value.text.contains("{{") ||
                           value.text.contains("{%") || value.text.contains("`r ");
  const bool is_refused = std::ranges::any_of(front_matter.problems, [&](const Problem& problem) {
    return problem.rule == kSyntaxRule && entry.key.begin < problem.span.end && problem.span.begin <= value.span.end;
  });
  return value.kind == ValueKind::Null || value.kind == ValueKind::Alias || is_template || is_refused;
}

bool is_collection(const Value& value) {
  return value.kind == ValueKind::Sequence || value.kind == ValueKind::Mapping;
}

std::string_view kind_word(const Value& value) {
  return value.kind == ValueKind::Sequence ? "a list" : "a mapping";
}

// `true` where a text is wanted: quotes make it one.
void check_text(const Text& text, const Value& value, std::string_view what, std::vector<Problem>& found) {
  if (!is_boolean(value)) return;
  Problem problem = problem_of(kTypeRule, value.span,
                               std::string(what) + " must be text, and this is a boolean to YAML; put it into quotes.");
  problem.fixes.push_back({"Quote it", {{value.span, quoted(text.slice(value.span))}}});
  found.push_back(std::move(problem));
}

void check_title(const Text& text, const ValueEntry& entry, std::vector<Problem>& found) {
  check_text(text, entry.value, "The title", found);
  if (!is_collection(entry.value)) return;
  found.push_back(problem_of(kTypeRule, entry.value.span,
                             "The title must be text, not " + std::string(kind_word(entry.value)) + "."));
}

// `- talk: standard`: a tag with a colon in it, which YAML takes for a mapping.
std::optional<Fix> fix_of_mapping(const Text& text, const Value& item) {
  const std::string_view written = text.slice(item.span);
  const bool is_one_line = !written.empty() && written.find_first_of("\r\n{") == std::string_view::npos;
  if (item.kind != ValueKind::Mapping || !is_one_line) return std::nullopt;
  return Fix{.title = "Quote the tag", .edits = {{item.span, quoted(written)}}};
}

void check_tags(const Text& text, const ValueEntry& entry, std::vector<Problem>& found) {
  if (entry.value.kind == ValueKind::Mapping) {
    found.push_back(problem_of(kTypeRule, entry.value.span, "Tags must be a list of texts, not a mapping."));
  }
  check_text(text, entry.value, "A tag", found);
  for (const Value& item : entry.value.items) {
    check_text(text, item, "A tag", found);
    if (!is_collection(item)) continue;
    Problem problem = problem_of(kTypeRule, item.span, "A tag must be text, not " + std::string(kind_word(item)) + ".");
    if (std::optional<Fix> fix = fix_of_mapping(text, item)) {
      problem.message += " A tag with a colon in it needs quotes.";
      problem.fixes.push_back(*std::move(fix));
    }
    found.push_back(std::move(problem));
  }
}

// What a writer means who writes YAML 1.1's other booleans, or quotes.
std::optional<bool> meant_boolean(std::string_view text) {
  constexpr std::array<std::string_view, 4> kTrue = {"true", "yes", "on", "y"};
  constexpr std::array<std::string_view, 4> kFalse = {"false", "no", "off", "n"};
  const auto is_word = [&](std::string_view word) { return equals_ignoring_ascii_case(text, word); };
  if (std::ranges::any_of(kTrue, is_word)) return true;
  if (std::ranges::any_of(kFalse, is_word)) return false;
  return std::nullopt;
}

void check_draft(const ValueEntry& entry, std::vector<Problem>& found) {
  if (is_boolean(entry.value)) return;
  const std::optional<bool> meant = meant_boolean(entry.value.text);
  if (!meant) {
    found.push_back(problem_of(kTypeRule, entry.value.span, in_code(entry.name) + " must be `true` or `false`."));
    return;
  }
  const std::string boolean = *meant ? "true" : "false";
  Problem problem =
      problem_of(kTypeRule, entry.value.span, "This is text to YAML 1.2, not a boolean; write `" + boolean + "`.");
  problem.fixes.push_back({"Replace it by `" + boolean + "`", {{entry.value.span, boolean}}});
  found.push_back(std::move(problem));
}

bool is_date_key(std::string_view name) {
  constexpr std::array<std::string_view, 4> kKeys = {"date", "lastmod", "publishDate", "expiryDate"};
  return std::ranges::any_of(kKeys, [&](std::string_view key) { return equals_ignoring_ascii_case(name, key); });
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// Text with digits was meant as a date, so front-matter/date speaks of it.
void check_date_type(const ValueEntry& entry, std::vector<Problem>& found) {
  const bool is_word = entry.value.kind == ValueKind::Scalar && !has_digit(entry.value.text);
  // Too short for a year, and no separator in it.
  const bool is_small_number = is_number(entry.value) && entry.value.text.size() < 4;
  if (!is_word && !is_small_number && !is_collection(entry.value)) return;
  found.push_back(problem_of(kTypeRule, entry.value.span, in_code(entry.name) + " must be a date such as 2018-07-06."));
}

constexpr std::array<std::string_view, 6> kTypographicQuotes = {"“", "”", "„", "‘", "’", "‚"};

// `„2022-03-01“`: the date between quotes that YAML does not know.
std::string_view without_typographic_quotes(std::string_view text) {
  for (const std::string_view quote : kTypographicQuotes) {
    if (text.starts_with(quote)) text.remove_prefix(quote.size());
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  return text;
}

// Only what was meant for a machine is refused where it cannot be read: `14.-16.6.2019` or `2018-07-06 & 07` may stand.
bool is_like_timestamp(std::string_view text) {
  const std::size_t dash = text.find_first_not_of("0123456789");
  return dash == 4 && text[dash] == '-' && text.find_first_not_of("0123456789-:.+TZ") == std::string_view::npos &&
         !text.contains("..");
}

std::optional<Problem> find_date_problem(const ValueEntry& entry) {
  const std::string_view written = entry.value.text;
  const std::string_view bare = without_typographic_quotes(written);
  if (bare.size() < written.size()) {
    Problem problem =
        problem_of(kDateRule, entry.value.span, "Typographic quotes are a part of the value; use straight ones.");
    problem.fixes.push_back({"Use straight quotes", {{entry.value.span, quoted(bare)}}});
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

std::vector<Problem> check_types(const Text& text, const FrontMatter& front_matter) {
  std::vector<Problem> found;
  for (const ValueEntry& entry : front_matter.entries) {
    if (is_open(text, front_matter, entry)) continue;
    if (equals_ignoring_ascii_case(entry.name, "title")) check_title(text, entry, found);
    if (equals_ignoring_ascii_case(entry.name, "tags") || equals_ignoring_ascii_case(entry.name, "tag"))
      check_tags(text, entry, found);
    if (equals_ignoring_ascii_case(entry.name, "draft")) check_draft(entry, found);
    if (is_date_key(entry.name)) check_date_type(entry, found);
  }
  return found;
}

std::vector<Problem> check_dates(const Text& text, const FrontMatter& front_matter) {
  std::vector<Problem> found;
  for (const ValueEntry& entry : front_matter.entries) {
    const bool is_written = entry.value.kind == ValueKind::Scalar && has_digit(entry.value.text);
    if (!is_date_key(entry.name) || !is_written || is_open(text, front_matter, entry)) continue;
    if (std::optional<Problem> problem = find_date_problem(entry)) found.push_back(*std::move(problem));
  }
  return found;
}

}  // namespace confnotes::analysis
