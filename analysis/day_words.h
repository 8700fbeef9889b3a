// Day words: a day as people say it.
#pragma once

#include <chrono>
#include <string>

namespace confnotes::analysis {

// "Friday, 6 July 2018"; `day` must be one that exists.
std::string day_in_words(std::chrono::year_month_day day);

// "today", "yesterday", "in 3 days", "5 months ago", "8 years ago": whole days, months and years, as birthdays count.
std::string distance_in_words(std::chrono::year_month_day day, std::chrono::year_month_day today);

}  // namespace confnotes::analysis
