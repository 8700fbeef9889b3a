#include "server/clock.h"

#include <ctime>

namespace confnotes::server {

std::chrono::year_month_day today() {
  // libstdc++ 12 has no time zones of its own.
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  ::localtime_r(&now, &local);
  return {std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon) + 1),
          std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

}  // namespace confnotes::server
