// day/order: days whose numbers leave one out, come twice or run backwards.
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace confnotes::analysis {

namespace {

using Days = std::vector<const Day*>;

// Only days side by side are counted together: a note may hold two conferences, each with its days.
std::map<std::size_t, Days> numbered_days(const Note& note) {
  std::map<std::size_t, Days> days;
  for (const Day& day : note.programme.days) {
    if (day.section && day.number > 0) days[note.sections[*day.section].parent].push_back(&day);
  }
  return days;
}

// "Day 2", "Second day", "Day 2 - Friday, 20 February": nothing but a day. "Day 2: afternoon" may follow the same day's
// morning.
bool is_bare(std::string_view title) {
  const std::string lower = to_lower(title) + ' ';
  std::string word;
  std::size_t i = 0;
  while (i < lower.size()) {
    const std::size_t at = i;
    if (is_word(next_character(lower, i))) {
      word.append(lower, at, i - at);
      continue;
    }
    const bool is_number = !word.empty() && '0' <= word.front() && word.front() <= '9';
    const bool is_part =
        word.empty() || word == "day" || is_number || number_word(word) != 0 || is_weekday(word) || is_month(word);
    if (!is_part) return false;
    word.clear();
  }
  return true;
}

bool is_repeated(const Day& first, const Day& second) {
  return fold(first.title) == fold(second.title) || (is_bare(first.title) && is_bare(second.title));
}

std::string name_of(int number) {
  return "day " + std::to_string(number);
}

// "Day 2 is", "Days 2 and 3 are", "Days 2 to 4 are"
std::string missing(int first, int last) {
  if (first == last) return "Day " + std::to_string(first) + " is";
  return "Days " + std::to_string(first) + (last == first + 1 ? " and " : " to ") + std::to_string(last) + " are";
}

void report(const Day& day, std::string message, std::vector<Related> related, std::vector<Diagnostic>& found) {
  found.push_back({kDayOrder.id, kDayOrder.severity, day.span, std::move(message), std::move(related), {}});
}

void check_days(const Days& days, std::vector<Diagnostic>& found) {
  const auto has = [&](int number) { return std::ranges::find(days, number, &Day::number) != days.end(); };
  std::map<int, const Day*> seen;
  for (const Day* day : days) {
    const auto same = seen.find(day->number);
    const bool is_first = seen.empty();
    const int last = is_first ? day->number : seen.rbegin()->first;
    if (same != seen.end()) {
      if (is_repeated(*same->second, *day)) {
        report(*day, "There is a " + name_of(day->number) + " already.", {{same->second->span, "It stands here."}},
               found);
      }
      continue;
    }
    if (day->number < last) {
      report(*day, "Day " + std::to_string(day->number) + " comes after " + name_of(last) + ".",
             {{seen.rbegin()->second->span, "Day " + std::to_string(last) + " stands here."}}, found);
    } else if (day->number > last + 1 && !has(day->number - 1)) {
      int first_missing = day->number - 1;
      while (first_missing > last + 1 && !has(first_missing - 1))
        --first_missing;
      report(*day, missing(first_missing, day->number - 1) + " missing before " + name_of(day->number) + ".", {},
             found);
    }
    seen.emplace(day->number, day);
  }
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for (const auto& [parent, days] : numbered_days(input.note()))
    check_days(days, found);
}

}  // namespace

constinit const Rule kDayOrder{
    .id = "day/order",
    .severity = Severity::Warning,
    .summary = "Numbered days must follow each other without a gap.",
    .rationale =
        "A day that was copied and kept its number puts its talks under the wrong day, in the outline and on the "
        "page. A note may begin with any day, and two parts of one day, as in `Day 1: morning`, may share its number.",
    .bad = "## Day 1\n\n## Day 3\n",
    .good = "## Day 1\n\n## Day 2\n",
    .check = check,
};

}  // namespace confnotes::analysis
