// Clock: what the clock and the calendar of the person at the keyboard show, as facts for rules and features, which
// never ask.
#pragma once

#include "analysis/front_matter/date_shape.h"

#include <chrono>
#include <optional>

namespace confnotes::server {

// Nothing where the system cannot tell.
std::optional<analysis::LocalTime> local_time();
std::optional<std::chrono::year_month_day> today();

}  // namespace confnotes::server
