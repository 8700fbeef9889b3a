// Local time: what the clock and the calendar of the person at the keyboard show.
#pragma once

#include "analysis/front_matter/date_shape.h"

#include <optional>

namespace confnotes::server {

// Nothing where the system cannot tell.
std::optional<analysis::LocalTime> local_time();

}  // namespace confnotes::server
