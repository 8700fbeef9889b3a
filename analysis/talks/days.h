// Days and dates in headings and titles.
#pragma once

#include "analysis/text.h"

#include <optional>
#include <string_view>

namespace confnotes::analysis::talks {

struct DayName {
  Span span;       // of the day within the title: "Day One" in "SciPy 2016 - Day One"; the whole title for a date
  int number = 0;  // 0 for a weekday or a date
};

// "Day 1", "SciPy: Day Two", "Second day", "Day 3 - Friday, February 20", "Saturday, April 22", "2018-07-06", "Erster
// Tag", 第一天; not "Prime Day 2017", "day to day", "a 2-day workshop".
std::optional<DayName> day_name(std::string_view plain);

// A date and nothing else: "19 Feb 2015", "April 22nd", "2018-07-06", "Wed 14 Feb".
bool is_calendar_date(std::string_view text);

}  // namespace confnotes::analysis::talks
