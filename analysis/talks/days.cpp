#include "analysis/talks/days.h"

#include "analysis/talks/scan.h"
#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace confnotes::analysis::talks {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestTitle = 200;  // bytes

struct Word {
  Span span;
  std::string lower;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  words.reserve(8);
  std::size_t begin = 0;
  std::size_t i = 0;
  bool is_inside = false;
  while (i <= text.size()) {
    const std::size_t at = i;
    const bool is_part = at < text.size() && is_word(next_character(text, i));
    if (is_part && !is_inside) begin = at;
    if (!is_part && is_inside) words.push_back({{begin, at}, to_lower(text.substr(begin, at - begin))});
    is_inside = is_part;
    if (at == text.size()) break;
  }
  return words;
}

// 1 for "1", "01", "one" and "first"; 0 for what is no number of a day.
int day_number(std::string_view word) {
  if (is_number(word)) return word.size() <= 2 ? std::stoi(std::string(word)) : 0;
  for (const std::string_view ending : {"st"sv, "nd"sv, "rd"sv, "th"sv}) {
    if (word.size() == 1 + ending.size() && word.ends_with(ending) && is_number(word.substr(0, 1)))
      return word[0] - '0';
  }
  return number_word(word);
}

bool is_day_word(std::string_view word) {
  constexpr std::array<std::string_view, 8> kDays{"day", "tag", "jour", "día", "dia", "dag", "giorno", "journée"};
  return std::ranges::find(kDays, word) != kDays.end();
}

// "24th", "24", "2018"
bool is_date_part(std::string_view word) {
  for (const std::string_view ending : {"st"sv, "nd"sv, "rd"sv, "th"sv}) {
    if (word.ends_with(ending) && is_number(word.substr(0, word.size() - 2)) && word.size() <= 4) return true;
  }
  return is_number(word) && (word.size() <= 2 || word.size() == 4);
}

// "Saturday, April 22", "Monday 24th April", "Wed 14 Feb 2018", "Friday"
bool is_calendar_day(const std::vector<Word>& words) {
  const auto is_part = [](const Word& word) {
    return is_weekday(word.lower) || is_month(word.lower) || is_date_part(word.lower) || word.lower == "the" ||
           word.lower == "of" || word.lower == "den" || word.lower == "le" || word.lower == "de" ||
           word.lower == "morning" || word.lower == "afternoon" || word.lower == "evening";
  };
  const bool has_weekday = std::ranges::any_of(words, [](const Word& word) { return is_weekday(word.lower); });
  const bool has_month = std::ranges::any_of(words, [](const Word& word) { return is_month(word.lower); });
  const bool has_number = std::ranges::any_of(words, [](const Word& word) { return is_date_part(word.lower); });
  // "Sun" and "May" alone are words like any other.
  const bool is_full = words.size() > 1 || (words.size() == 1 && words[0].lower.size() > 4);
  return is_full && std::ranges::all_of(words, is_part) && (has_weekday || (has_month && has_number));
}

// "2018-07-06", "20201013", "9/4/2025"
bool is_numeric_date(const std::vector<Word>& words) {
  const auto is_numeral = [](const Word& word) { return is_number(word.lower); };
  if (words.size() == 1) return is_numeral(words[0]) && words[0].lower.size() == 8 && words[0].lower.starts_with("20");
  return words.size() == 3 && std::ranges::all_of(words, is_numeral) &&
         (words[0].lower.size() == 4 || words[2].lower.size() == 4) && words[1].lower.size() <= 2;
}

// What may stand behind "Day 1": nothing, punctuation, one word, or words of programmes and calendars: "Day 1
// Keynotes".
bool may_follow_day(std::string_view plain, const std::vector<Word>& words, std::size_t last) {
  const std::string_view behind = trim(plain.substr(words[last].span.end));
  std::size_t i = 0;
  if (behind.empty() || !is_word(next_character(behind, i))) return true;
  if (last + 2 >= words.size()) return true;  // "Day 1 continued"
  const std::string& next = words[last + 1].lower;
  return is_weekday(next) || is_month(next) || is_stop_word(next) || is_container_word(next) || is_break_word(next) ||
         is_event_word(next);
}

// "Zero to Day 2", "Security from Day One": inside a sentence.
bool may_precede_day(const std::vector<Word>& words, std::size_t first) {
  return first == 0 || !is_function_word(words[first - 1].lower);
}

// "Day 1 & 2", "Day 1-3": more than one.
bool is_several_days(std::string_view behind) {
  behind = trim(behind);
  for (const std::string_view joint : {"&", "and ", "+", "-", "–", "/"}) {
    if (!behind.starts_with(joint)) continue;
    const std::string_view next = trim(behind.substr(joint.size()));
    std::size_t digits = 0;
    while (digits < next.size() && '0' <= next[digits] && next[digits] <= '9')
      ++digits;
    if (digits > 0 && digits <= 2) return true;
  }
  return false;
}

// "Day 1", "Day One: the talks begin", "SciPy Notes: Day 5", "First day", "Day1", "1. Tag", "2e jour"
std::optional<DayName> numbered_day(std::string_view plain, const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].lower;
    if (word.size() <= 5 && word.starts_with("day") && is_number(std::string_view(word).substr(3)))
      return DayName{words[i].span, std::stoi(word.substr(3))};
    if (!is_day_word(word)) continue;
    const bool has_next = i + 1 < words.size();
    const int behind = has_next ? day_number(words[i + 1].lower) : 0;
    const bool is_zero = has_next && words[i + 1].lower == "0";
    if ((behind > 0 || is_zero) && may_precede_day(words, i) && may_follow_day(plain, words, i + 1)) {
      const Span span{words[i].span.begin, words[i + 1].span.end};
      return DayName{span, is_several_days(plain.substr(span.end)) ? 0 : behind};
    }
    const int before = i > 0 ? day_number(words[i - 1].lower) : 0;
    // "Second day" alone or behind the event's name; "The first day of her academic job" is a sentence, "2 day" a
    // length.
    const bool is_ordinal = before > 0 && (word != "day" || !is_number(words[i - 1].lower));
    if (is_ordinal && !has_next && i <= 3) return DayName{{words[i - 1].span.begin, words[i].span.end}, before};
  }
  return std::nullopt;
}

// 第一天, 第2日, 1日目, 二日目
std::optional<DayName> cjk_day(std::string_view plain) {
  constexpr std::array<std::string_view, 9> kNumbers{"一", "二", "三", "四", "五", "六", "七", "八", "九"};
  const auto number_at = [&](std::size_t at) -> std::pair<int, std::size_t> {
    if (at < plain.size() && '1' <= plain[at] && plain[at] <= '9') return {plain[at] - '0', 1};
    for (std::size_t i = 0; i < kNumbers.size(); ++i) {
      if (plain.substr(at).starts_with(kNumbers[i])) return {static_cast<int>(i) + 1, kNumbers[i].size()};
    }
    return {0, 0};
  };
  for (const std::string_view day : {"天"sv, "日目"sv, "日"sv}) {
    const std::size_t mark = plain.find("第");
    if (mark == std::string_view::npos) break;
    const std::size_t begin = mark + 3;
    const auto [number, size] = number_at(begin);
    if (number > 0 && plain.substr(begin + size).starts_with(day))
      return DayName{{mark, begin + size + day.size()}, number};
  }
  // 2019年6月1日
  const std::size_t year = plain.find("年");
  const std::size_t month = plain.find("月");
  if (year != std::string_view::npos && month != std::string_view::npos && year >= 4 && year < month &&
      is_number(plain.substr(year - 4, 4)) && plain.find("日", month) != std::string_view::npos)
    return DayName{{year - 4, plain.find("日", month) + 3}, 0};
  if (const std::size_t end = plain.find("日目"); end != std::string_view::npos) {
    for (const std::size_t size : {1U, 3U}) {
      if (end < size) continue;
      const auto [number, length] = number_at(end - size);
      if (number > 0 && length == size) return DayName{{end - size, end + 6}, number};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<DayName> day_name(std::string_view plain) {
  // Without a digit only short titles are days: "Friday", "Day One", 第一天.
  constexpr std::size_t kLongestInWords = 28;
  const bool has_digit = std::ranges::any_of(plain, [](char c) { return '0' <= c && c <= '9'; });
  if (plain.size() > kLongestTitle || (!has_digit && plain.size() > kLongestInWords)) return std::nullopt;
  const std::vector<Word> words = words_of(plain);
  if (auto day = numbered_day(plain, words)) return day;
  if (!words.empty() && (is_calendar_day(words) || is_numeric_date(words)))
    return DayName{{words.front().span.begin, words.back().span.end}, 0};
  // "Friday: Workshops", "June 3rd - talks"
  const std::size_t separator = std::min({plain.find(':'), plain.find(" - "), plain.find(" – "), plain.find(" | ")});
  if (separator != std::string_view::npos) {
    const std::vector<Word> head = words_of(plain.substr(0, separator));
    if (!head.empty() && is_calendar_day(head)) return DayName{{head.front().span.begin, head.back().span.end}, 0};
  }
  return cjk_day(plain);
}

bool is_calendar_date(std::string_view text) {
  constexpr std::size_t kLongest = 40;      // "Wednesday, the 22nd of September 2018"
  constexpr std::size_t kLongestWord = 12;  // "Wednesday" needs no number
  const bool has_digit = std::ranges::any_of(text, [](char c) { return '0' <= c && c <= '9'; });
  if (text.size() > kLongest || (!has_digit && text.size() > kLongestWord)) return false;
  const std::vector<Word> words = words_of(text);
  return !words.empty() && (is_calendar_day(words) || is_numeric_date(words));
}

}  // namespace confnotes::analysis::talks
