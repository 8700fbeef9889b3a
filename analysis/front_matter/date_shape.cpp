#include "analysis/front_matter/date_shape.h"

#include "analysis/front_matter.h"

#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::uint8_t kMostFractionDigits = 9;

// Takes `pattern` off the front of `text`, in which a 9 stands for any digit; or leaves it alone.
bool take(std::string_view& text, std::string_view pattern) {
  if (text.size() < pattern.size()) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_digit = '0' <= text[i] && text[i] <= '9';
    if (pattern[i] == '9' ? !is_digit : text[i] != pattern[i]) return false;
  }
  text.remove_prefix(pattern.size());
  return true;
}

bool take_zone(std::string_view& text, DateShape& shape) {
  std::string_view rest = text;
  shape.has_blank_before_zone = take(rest, " ");
  if (take(rest, "Z")) {
    shape.zone = ZoneForm::Z;
  } else if (take(rest, "+99:99") || take(rest, "-99:99")) {
    shape.zone = ZoneForm::Colon;
  } else if (take(rest, "+9999") || take(rest, "-9999")) {
    shape.zone = ZoneForm::Digits;
  } else {
    return false;
  }
  text = rest;
  return true;
}

std::string two_digits(long number) {
  std::string digits = std::to_string(number);
  return digits.size() < 2 ? "0" + digits : digits;
}

std::string written_day(std::chrono::year_month_day day) {
  std::string year = std::to_string(static_cast<int>(day.year()));
  if (year.size() < 4) year.insert(0, 4 - year.size(), '0');
  return year + '-' + two_digits(static_cast<unsigned>(day.month())) + '-' +
         two_digits(static_cast<unsigned>(day.day()));
}

std::string written_time(const DateShape& shape, std::chrono::seconds time) {
  const std::chrono::hh_mm_ss parts(time);
  std::string result(1, shape.separator);
  result += two_digits(parts.hours().count()) + ':' + two_digits(parts.minutes().count());
  if (shape.has_seconds) result += ':' + two_digits(parts.seconds().count());
  if (shape.fraction_digits > 0) result += '.' + std::string(shape.fraction_digits, '0');
  return result;
}

std::string written_zone(const DateShape& shape, std::chrono::minutes offset) {
  if (shape.zone == ZoneForm::None) return {};
  std::string result = shape.has_blank_before_zone ? " " : "";
  if (shape.zone == ZoneForm::Z) return result += 'Z';
  const std::chrono::hh_mm_ss parts(std::chrono::abs(offset));
  result += offset < std::chrono::minutes(0) ? '-' : '+';
  result += two_digits(parts.hours().count());
  if (shape.zone == ZoneForm::Colon) result += ':';
  return result += two_digits(parts.minutes().count());
}

LocalTime in_utc(const LocalTime& local) {
  const auto moment = std::chrono::sys_days(local.day) + local.time_of_day - local.offset;
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  return {.day = day, .time_of_day = moment - day};
}

}  // namespace

std::optional<DateShape> date_shape(const Value& value) {
  if (value.kind != ValueKind::Scalar || value.style == ValueStyle::Block) return std::nullopt;
  DateShape shape;
  if (value.style == ValueStyle::DoubleQuoted) shape.quote = '"';
  if (value.style == ValueStyle::SingleQuoted) shape.quote = '\'';
  std::string_view text = value.text;
  if (!take(text, "9999-99-99")) return std::nullopt;
  if (text.empty()) return shape;
  for (const char separator : {'T', 't', ' '}) {
    if (text.front() == separator) shape.separator = separator;
  }
  if (shape.separator == '\0') return std::nullopt;
  text.remove_prefix(1);
  if (!take(text, "99:99")) return std::nullopt;
  shape.has_seconds = take(text, ":99");
  if (shape.has_seconds && take(text, ".9")) {
    do {
      ++shape.fraction_digits;
    } while (shape.fraction_digits < kMostFractionDigits && take(text, "9"));
  }
  if (!text.empty() && !take_zone(text, shape)) return std::nullopt;
  return text.empty() ? std::optional(shape) : std::nullopt;
}

DateShape fitted(const DateShape& shape, std::string_view format) {
  if (format == "date") return {.quote = shape.quote};
  if (format != "date-time") return shape;
  DateShape fit = shape;
  if (fit.separator != 't') fit.separator = 'T';
  fit.has_seconds = true;
  fit.has_blank_before_zone = false;
  if (fit.zone != ZoneForm::Z) fit.zone = ZoneForm::Colon;
  return fit;
}

bool is_toml_date(const DateShape& shape) {
  if (shape.separator == '\0') return true;
  return shape.has_seconds && !shape.has_blank_before_zone && shape.zone != ZoneForm::Digits;
}

std::string written(const DateShape& shape, const LocalTime& time) {
  const LocalTime shown = shape.zone == ZoneForm::Z ? in_utc(time) : time;
  std::string result = written_day(shown.day);
  if (shape.separator != '\0') result += written_time(shape, shown.time_of_day) + written_zone(shape, shown.offset);
  return shape.quote == '\0' ? result : shape.quote + result + shape.quote;
}

}  // namespace confnotes::analysis
