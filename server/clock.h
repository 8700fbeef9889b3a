// Clock: what day it is, as a fact for rules and features, which never ask.
#pragma once

#include <chrono>

namespace confnotes::server {

// In local time.
std::chrono::year_month_day today();

}  // namespace confnotes::server
