// Dates: the many ways in which people write one. Lenient: a form that is not known here but names a month or holds a
// year is taken for a date; only what nobody can read is refused.
#include "analysis/front_matter.h"
#include "analysis/front_matter/date_shape.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/unicode.h"

#include <date/date.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <vector>

namespace confnotes::analysis {

namespace {

bool is_digit(char byte) {
  return '0' <= byte && byte <= '9';
}

bool is_letter(char byte) {
  return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z') || static_cast<unsigned char>(byte) >= 0x80;
}

int to_number(std::string_view digits) {
  int number = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// Takes what is asked for off the front of `rest`, or leaves it alone.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::string_view take_digits() { return take_while(is_digit); }
  std::string_view take_word() { return take_while(is_letter); }
  std::string_view take_blanks() {
    return take_while([](char byte) { return byte == ' ' || byte == '\t'; });
  }
  bool take(char byte) {
    if (!rest_.starts_with(byte)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_one_of(std::string_view bytes) {
    if (rest_.empty() || !bytes.contains(rest_[0])) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }

 private:
  template <typename Predicate>
  std::string_view take_while(Predicate predicate) {
    const auto end = std::ranges::find_if_not(rest_, predicate);
    const std::string_view taken = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view rest_;
};

bool exists(int year, int month, int day) {
  return month >= 0 && day >= 0 && (date::year{year} / month / day).ok();
}

DateState state_of(bool is_possible) {
  return is_possible ? DateState::Valid : DateState::Impossible;
}

DateState worse(DateState a, DateState b) {
  return std::max(a, b);
}

// `+02:00`, `+0200`, `+2`, `Z`, `UTC`, nothing.
DateState zone_state(Reader& reader) {
  reader.take_blanks();
  if (reader.at_end()) return DateState::Valid;
  if (reader.take_one_of("+-")) {
    const std::string_view hours = reader.take_digits();
    reader.take(':');
    const std::string_view minutes = reader.take_digits();
    const bool is_zone = !hours.empty() && hours.size() <= 4 && minutes.size() <= 2;
    if (!is_zone || !reader.at_end()) return DateState::NotADate;
    const int offset = to_number(hours.size() > 2 ? hours.substr(0, hours.size() - 2) : hours);
    return state_of(offset <= 14);
  }
  const std::string_view zone = reader.take_word();
  reader.take_blanks();
  return !zone.empty() && zone.size() <= 5 && reader.at_end() ? DateState::Valid : DateState::NotADate;
}

// `10:10`, `10:10:22.123`, `9:30 PM`, each with a zone behind it.
DateState time_state(Reader& reader) {
  const std::string_view hours = reader.take_digits();
  if (hours.empty() || hours.size() > 2 || !reader.take(':')) return DateState::NotADate;
  const std::string_view minutes = reader.take_digits();
  std::string_view seconds = "0";
  if (reader.take(':')) seconds = reader.take_digits();
  if (reader.take_one_of(".,")) reader.take_digits();
  if (minutes.size() != 2 || seconds.empty() || seconds.size() > 2) return DateState::NotADate;
  const int hour = to_number(hours);
  // Midnight may be 24:00, and a leap second is the 60th.
  const bool is_midnight = hour == 24 && to_number(minutes) == 0 && to_number(seconds) == 0;
  const bool is_possible = (hour < 24 || is_midnight) && to_number(minutes) < 60 && to_number(seconds) <= 60;
  Reader with_half_of_day = reader;
  with_half_of_day.take_blanks();
  const std::string_view half = with_half_of_day.take_word();
  if (equals_ignoring_ascii_case(half, "am") || equals_ignoring_ascii_case(half, "pm")) reader = with_half_of_day;
  return worse(state_of(is_possible), zone_state(reader));
}

// What may follow a date: nothing, or a time behind `T`, blanks or a comma.
DateState rest_state(Reader& reader) {
  if (reader.at_end()) return DateState::Valid;
  const bool is_separated = reader.take_one_of("Tt,") || !reader.take_blanks().empty();
  reader.take_blanks();
  if (!is_separated) return DateState::NotADate;
  if (reader.rest().starts_with('+') || reader.rest().starts_with('-') || reader.rest() == "Z")
    return zone_state(reader);
  return time_state(reader);
}

// `2018-07-06`, `2018/7/6`, `2018.07.06`, `2018-07`, `2018`, `20180706`, `2018-W27`.
DateState year_first_state(Reader reader, std::string_view year) {
  if (year.size() == 8 || year.size() == 14) {
    return state_of(exists(to_number(year.substr(0, 4)), to_number(year.substr(4, 2)), to_number(year.substr(6, 2))));
  }
  if (reader.at_end()) return DateState::Valid;
  const char separator = reader.rest()[0];
  if (!reader.take_one_of("-/.")) return DateState::NotADate;
  if (separator == '-' && reader.take('W')) {
    const std::string_view week = reader.take_digits();
    return week.size() == 2 ? state_of(to_number(week) <= 53) : DateState::NotADate;
  }
  const std::string_view month = reader.take_digits();
  const bool is_span_of_years = month.size() == 4 && reader.at_end();
  if (is_span_of_years) return DateState::Valid;
  if (month.empty() || month.size() > 2) return DateState::NotADate;
  if (reader.at_end()) return state_of(1 <= to_number(month) && to_number(month) <= 12);
  if (!reader.take(separator)) return DateState::NotADate;
  const std::string_view day = reader.take_digits();
  if (day.empty() || day.size() > 2) return DateState::NotADate;
  return worse(state_of(exists(to_number(year), to_number(month), to_number(day))), rest_state(reader));
}

// `16.01.2019`, `1/16/2019`, `16-1-19`: which of the two is the month depends on the country.
DateState year_last_state(Reader reader, std::string_view first) {
  if (reader.at_end()) return DateState::NotADate;
  const char separator = reader.rest()[0];
  if (!reader.take_one_of("-/.")) return DateState::NotADate;
  reader.take_blanks();
  const std::string_view second = reader.take_digits();
  if (second.empty() || second.size() > 2 || !reader.take(separator)) return DateState::NotADate;
  reader.take_blanks();
  const std::string_view year = reader.take_digits();
  if (year.size() != 4 && year.size() != 2) return DateState::NotADate;
  const int full_year = to_number(year) + (year.size() == 2 ? 2000 : 0);
  const bool is_possible =
      exists(full_year, to_number(second), to_number(first)) || exists(full_year, to_number(first), to_number(second));
  return worse(state_of(is_possible), rest_state(reader));
}

std::optional<int> month_number(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                        "may",       "june",     "july",     "august",
                                                        "september", "october",  "november", "december"};
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const bool is_month = equals_ignoring_ascii_case(word, kMonths[i]) ||
                          (word.size() >= 3 && equals_ignoring_ascii_case(word, kMonths[i].substr(0, word.size())));
    if (is_month) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

struct DateWords {
  std::optional<int> month;
  std::optional<int> year;
  std::vector<int> days;
  bool has_word = false;
};

DateWords read_words(std::string_view text) {
  Reader reader(text);
  DateWords words;
  auto& [month, year, days, has_word] = words;
  while (!reader.at_end()) {
    const std::string_view digits = reader.take_digits();
    const std::string_view word = digits.empty() ? reader.take_word() : std::string_view();
    if (digits.size() == 4 && !year) {
      year = to_number(digits);
    } else if (!digits.empty() && reader.rest().starts_with(':')) {
      while (reader.take(':'))
        reader.take_digits();
    } else if (digits.size() == 1 || digits.size() == 2) {
      days.push_back(to_number(digits));
    } else if (word.size() >= 3) {
      has_word = true;
      if (!month) month = month_number(word);
    } else if (digits.empty() && word.empty()) {
      reader = Reader(reader.rest().substr(1));
    }
  }
  return words;
}

// `January 2, 2018`, `2nd Jan 2018`, `Fri, 06 Jul 2018 10:00`, `Sommer 2018`: words with a year among them.
DateState words_state(std::string_view text) {
  const auto [month, year, days, has_word] = read_words(text);
  if (!has_word || !year) return DateState::NotADate;
  const bool is_one_day = month && days.size() == 1;
  return state_of(!is_one_day || exists(*year, *month, days[0]));
}

DateState single_state(std::string_view text) {
  Reader reader(text);
  const std::string_view digits = reader.take_digits();
  DateState state = DateState::NotADate;
  if (digits.size() == 4 || digits.size() == 8 || digits.size() == 14) {
    state = year_first_state(reader, digits);
  } else if (digits.size() == 1 || digits.size() == 2) {
    state = year_last_state(reader, digits);
  }
  return state == DateState::NotADate ? words_state(text) : state;
}

using Day = std::chrono::year_month_day;

std::optional<Day> day_of(int year, int month, int day) {
  if (!exists(year, month, day)) return std::nullopt;
  return std::chrono::year(year) / month / day;
}

// Three numbers with one separator; with points the day comes first, otherwise the order must leave no doubt.
std::optional<Day> day_of_numbers(std::string_view text) {
  Reader reader(text);
  const std::string_view first = reader.take_digits();
  if (first.size() == 8 || first.size() == 14)
    return day_of(to_number(first.substr(0, 4)), to_number(first.substr(4, 2)), to_number(first.substr(6, 2)));
  const std::string_view rest = reader.rest();
  const char separator = rest.empty() ? '\0' : rest[0];
  if (!reader.take_one_of("-/.")) return std::nullopt;
  reader.take_blanks();
  const std::string_view second = reader.take_digits();
  if (!reader.take(separator)) return std::nullopt;
  reader.take_blanks();
  const std::string_view third = reader.take_digits();
  if (first.size() == 4) return day_of(to_number(first), to_number(second), to_number(third));
  if (third.size() != 4 && third.size() != 2) return std::nullopt;
  const int year = to_number(third) + (third.size() == 2 ? 2000 : 0);
  const auto day_first = day_of(year, to_number(second), to_number(first));
  const auto month_first = day_of(year, to_number(first), to_number(second));
  if (separator == '.' || !month_first || day_first == month_first) return day_first;
  return day_first ? std::nullopt : month_first;
}

}  // namespace

std::optional<Day> day_named(std::string_view text) {
  text = trimmed(text);
  if (single_state(text) != DateState::Valid) return std::nullopt;
  if (const auto day = day_of_numbers(text)) return day;
  const DateWords words = read_words(text);
  if (!words.year || !words.month || words.days.size() != 1) return std::nullopt;
  return day_of(*words.year, *words.month, words.days[0]);
}

std::optional<std::string> iso_date(std::string_view text) {
  const std::optional<Day> day = day_named(text);
  return day ? std::optional(date::format("%F", std::chrono::sys_days(*day))) : std::nullopt;
}

bool has_time_without_zone(std::string_view text) {
  text = trimmed(text);
  if (!iso_date(text)) return false;
  // `2018-07-06T18:00`, or the last word of `2018-07-06 18:00`.
  std::string_view time = text.substr(text.find_last_of(" \t") + 1);
  const bool is_half_of_day = equals_ignoring_ascii_case(time, "am") || equals_ignoring_ascii_case(time, "pm");
  if (is_half_of_day) return true;
  if (const std::size_t mark = time.find_first_of("Tt"); mark != std::string_view::npos) time.remove_prefix(mark + 1);
  return time.contains(':') && time.find_first_not_of("0123456789:.,") == std::string_view::npos;
}

DateState date_state(std::string_view text) {
  text = trimmed(text);
  const DateState state = single_state(text);
  if (state != DateState::NotADate) return state;
  constexpr std::array<std::string_view, 6> kBetween = {" - ", "–", "—", " to ", "..", "/"};
  for (const std::string_view between : kBetween) {
    const std::size_t at = text.find(between);
    if (at == std::string_view::npos) continue;
    const DateState first = single_state(trimmed(text.substr(0, at)));
    const DateState second = single_state(trimmed(text.substr(at + between.size())));
    if (worse(first, second) != DateState::NotADate) return worse(first, second);
  }
  return DateState::NotADate;
}

}  // namespace confnotes::analysis
