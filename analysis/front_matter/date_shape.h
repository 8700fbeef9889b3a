// Date shape: the form in which front matter writes a date, so that another one can be written like it.
#pragma once

#include "analysis/value.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// A moment as the reader's clock and calendar show it.
struct LocalTime {
  std::chrono::year_month_day day;
  std::chrono::seconds time_of_day{0};  // since midnight, less than a day
  std::chrono::minutes offset{0};       // of the clock from UTC, to the east

  bool operator==(const LocalTime&) const = default;
};

enum class ZoneForm : std::uint8_t { None, Z, Colon, Digits };  // "", "Z", "+02:00", "+0200"

// `2018-07-06`, alone or with a time of day behind it.
struct DateShape {
  char quote = '\0';      // " or ', NUL for a plain one
  char separator = '\0';  // T, t or blank before the time; NUL for a day alone
  bool has_seconds = false;
  std::uint8_t fraction_digits = 0;
  bool has_blank_before_zone = false;
  ZoneForm zone = ZoneForm::None;

  auto operator<=>(const DateShape&) const = default;
};

// Nothing for a value that is no date, or one in another order or in words.
std::optional<DateShape> date_shape(const Value& value);

// As close to `shape` as a `format` of JSON Schema lets a date be: "date" is a day alone, "date-time" one with a time
// of day and a zone (RFC 3339). Any other format changes nothing.
DateShape fitted(const DateShape& shape, std::string_view format);

// True where TOML reads that form without quotes as a date.
bool is_toml_date(const DateShape& shape);

std::string written(const DateShape& shape, const LocalTime& time);

// The one day that a date in any form names, as in iso_date.
std::optional<std::chrono::year_month_day> day_named(std::string_view text);

}  // namespace confnotes::analysis
