// front-matter/date-future: a date so far ahead that a digit must be wrong.
#include "analysis/front_matter/checks.h"
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"

#include <charconv>
#include <chrono>
#include <optional>
#include <string>

namespace confnotes::analysis {

namespace {

// Programmes are announced, and notes prepared, no earlier than that.
constexpr std::chrono::days kFarthest{2 * 366};

int number_at(const std::string& text, std::size_t begin, std::size_t size) {
  int number = 0;
  std::from_chars(text.data() + begin, text.data() + begin + size, number);
  return number;
}

std::optional<std::chrono::sys_days> day_of(const Value& value) {
  const std::optional<std::string> day = iso_date(value.text);
  if (!day || day->size() != 10) return std::nullopt;
  return std::chrono::year_month_day{std::chrono::year(number_at(*day, 0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number_at(*day, 5, 2))),
                                     std::chrono::day(static_cast<unsigned>(number_at(*day, 8, 2)))};
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  if (!input.facts.today) return;
  const Note& note = input.note();
  for (const ValueEntry& entry : note.front_matter.entries) {
    const bool is_past =
        equals_ignoring_ascii_case(entry.name, "date") || equals_ignoring_ascii_case(entry.name, "lastmod");
    if (!is_past || entry.value.kind != ValueKind::Scalar || is_open(note.text, note.front_matter, entry)) continue;
    const std::optional<std::chrono::sys_days> day = day_of(entry.value);
    if (!day || *day <= std::chrono::sys_days(*input.facts.today) + kFarthest) continue;
    found.push_back({kFrontMatterDateFuture.id,
                     kFrontMatterDateFuture.severity,
                     entry.value.span,
                     in_code(entry.value.text) + " is more than two years ahead.",
                     {},
                     {}});
  }
}

}  // namespace

constinit const Rule kFrontMatterDateFuture{
    .id = "front-matter/date-future",
    .severity = Severity::Warning,
    .summary = "`date` and `lastmod` must not lie years ahead.",
    .rationale = "A slip in the year sorts the note above all others, and generators hide what lies in the future.",
    .bad = "---\ndate: 2108-07-06\n---\n",
    .good = "---\ndate: 2018-07-06\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
