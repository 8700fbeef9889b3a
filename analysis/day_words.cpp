#include "analysis/day_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace confnotes::analysis {

namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

std::string counted(long count, std::string_view unit) {
  std::string words = std::to_string(count) + ' ' + std::string(unit);
  return count == 1 ? words : words + 's';
}

// Whole months from one day to a later one.
long months_between(std::chrono::year_month_day from, std::chrono::year_month_day to) {
  const long months = (to.year() / to.month() - from.year() / from.month()).count();
  return to.day() < from.day() ? months - 1 : months;
}

std::string length_in_words(std::chrono::year_month_day from, std::chrono::year_month_day to) {
  const long months = months_between(from, to);
  if (months >= 12) return counted(months / 12, "year");
  if (months >= 1) return counted(months, "month");
  return counted((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count(), "day");
}

}  // namespace

std::string day_in_words(std::chrono::year_month_day day) {
  const std::chrono::weekday weekday{std::chrono::sys_days(day)};
  return std::string(kWeekdays[weekday.c_encoding()]) + ", " + std::to_string(static_cast<unsigned>(day.day())) + ' ' +
         std::string(kMonths[static_cast<unsigned>(day.month()) - 1]) + ' ' +
         std::to_string(static_cast<int>(day.year()));
}

std::string distance_in_words(std::chrono::year_month_day day, std::chrono::year_month_day today) {
  const auto days = (std::chrono::sys_days(day) - std::chrono::sys_days(today)).count();
  if (days == 0) return "today";
  if (days == -1) return "yesterday";
  if (days == 1) return "tomorrow";
  return days < 0 ? length_in_words(day, today) + " ago" : "in " + length_in_words(today, day);
}

}  // namespace confnotes::analysis
