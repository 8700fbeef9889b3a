#include "analysis/day_words.h"

#include <gtest/gtest.h>

namespace confnotes::analysis {
namespace {

using namespace std::chrono_literals;
using std::chrono::month;

TEST(DayWords, NamesWeekdayDayMonthAndYear) {
  EXPECT_EQ(day_in_words(2018y / month(7) / 6), "Friday, 6 July 2018");
  EXPECT_EQ(day_in_words(2024y / month(2) / 29), "Thursday, 29 February 2024");
}

TEST(DayWords, CountsWholeDaysMonthsAndYears) {
  const auto today = 2026y / month(3) / 10;
  EXPECT_EQ(distance_in_words(today, today), "today");
  EXPECT_EQ(distance_in_words(2026y / month(3) / 9, today), "yesterday");
  EXPECT_EQ(distance_in_words(2026y / month(3) / 11, today), "tomorrow");
  EXPECT_EQ(distance_in_words(2026y / month(2) / 11, today), "27 days ago");
  EXPECT_EQ(distance_in_words(2026y / month(2) / 10, today), "1 month ago");
  EXPECT_EQ(distance_in_words(2025y / month(3) / 11, today), "11 months ago");
  EXPECT_EQ(distance_in_words(2025y / month(3) / 10, today), "1 year ago");
  EXPECT_EQ(distance_in_words(2029y / month(3) / 10, today), "in 3 years");
}

}  // namespace
}  // namespace confnotes::analysis
