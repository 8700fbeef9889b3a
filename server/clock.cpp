#include "server/clock.h"

#include <time.h>

#include <chrono>

namespace confnotes::server {

std::optional<analysis::LocalTime> local_time() {
  // libstdc++ 12 has no time zones of its own.
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  ::tzset();
  if (!::localtime_r(&now, &parts)) return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year(parts.tm_year + 1900),
                                        std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)),
                                        std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
  return analysis::LocalTime{
      .day = day,
      .time_of_day =
          std::chrono::hours(parts.tm_hour) + std::chrono::minutes(parts.tm_min) + std::chrono::seconds(parts.tm_sec),
      .offset = std::chrono::duration_cast<std::chrono::minutes>(std::chrono::seconds(parts.tm_gmtoff))};
}

std::optional<std::chrono::year_month_day> today() {
  const auto now = local_time();
  return now ? std::optional(now->day) : std::nullopt;
}

}  // namespace confnotes::server
