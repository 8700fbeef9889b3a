#include "analysis/talks/heading_core.h"

#include "analysis/talks/days.h"
#include "analysis/talks/scan.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace confnotes::analysis::talks {

namespace {

using namespace std::string_view_literals;

bool is_digit(char c) {
  return '0' <= c && c <= '9';
}

bool is_ascii_alnum(char c) {
  return is_digit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

// Times of day at conferences; "2:00: Review" is a place in a recording.
bool is_time_of_day(std::string_view time) {
  const bool has_half = time.find_first_of("mM") != std::string_view::npos;
  const bool is_late = time.size() > 1 && is_digit(time[1]);
  return has_half || is_late || time.front() >= '7';
}

}  // namespace

std::size_t numbering_length(std::string_view text) {
  constexpr std::array<std::string_view, 9> kCounted{"talk",    "session", "keynote", "presentation", "paper",
                                                     "lecture", "speech",  "topic",   "vortrag"};
  std::size_t i = 0;
  const std::size_t space = text.find(' ');
  const bool is_word_first = space != std::string_view::npos && space < 14 &&
                             std::ranges::find(kCounted, to_lower(text.substr(0, space))) != kCounted.end();
  if (is_word_first) i = space + 1;
  if (i < text.size() && (text[i] == '#' || text[i] == '(')) ++i;
  const std::size_t number = i;
  while (i < text.size() &&
         (is_digit(text[i]) || (text[i] == '.' && i > number && i + 1 < text.size() && is_digit(text[i + 1]))))
    ++i;
  const bool has_number = i > number && i - number <= 4;
  const bool is_lettered =
      !has_number && !is_word_first && i == 0 && text.size() > 2 && 'A' <= text[0] && text[0] <= 'Z';
  if (is_lettered) i = 1;
  if (!has_number && !is_lettered) return 0;
  const std::string_view rest = text.substr(i);
  const bool is_closed = rest.starts_with('.') || rest.starts_with(')') || (rest.starts_with(':') && !is_lettered);
  if (is_closed && (rest.size() == 1 || rest[1] == ' '))
    return std::min(text.find_first_not_of(' ', i + 1), text.size());
  if (is_lettered) return 0;
  const auto dash = next_dash(text, i);
  if (dash && dash->begin == i) return dash->end;
  return 0;
}

Span without_times(std::string_view plain, Span core, bool& has_time) {
  const std::string_view text = slice(plain, core);
  const std::size_t first = std::min(text.find_first_not_of("([ "), text.size());
  if (const std::size_t length = clock_time_length(text.substr(first)); length > 0) {
    has_time = has_time || is_time_of_day(text.substr(first, length));
    std::size_t end = std::min(text.find_first_not_of(")] |,-:", first + length), text.size());
    for (const std::string_view dash : {"–"sv, "—"sv}) {
      if (text.substr(end).starts_with(dash))
        end = std::min(text.find_first_not_of(' ', end + dash.size()), text.size());
    }
    core.begin += end;
  }
  const std::string_view rest = slice(plain, core);
  for (std::size_t begin = 1; begin < rest.size(); ++begin) {
    if (!is_digit(rest[begin]) || is_digit(rest[begin - 1])) continue;
    const std::size_t length = clock_time_length(rest.substr(begin));
    if (length == 0 || rest.find_first_not_of(")] ", begin + length) != std::string_view::npos) continue;
    const std::size_t last = rest.find_last_not_of("([|,-@~ ", begin - 1);
    if (last == std::string_view::npos) break;
    has_time = has_time || is_time_of_day(rest.substr(begin, length));
    core.end = core.begin + last + 1;
    break;
  }
  return trimmed(plain, core);
}

bool is_no_field(std::string_view field) {
  if (field.empty() || clock_time_length(field) == field.size()) return true;
  return is_calendar_date(field);
}

Span title_span(std::string_view plain, Span span) {
  constexpr std::array<std::string_view, 8> kParting{"-", "–", "—", ":", "|", ",", "*", "："};
  bool is_changed = true;
  while (is_changed) {
    is_changed = false;
    span = trimmed(plain, span);
    if (!span.empty() && is_ascii_alnum(plain[span.begin]) && is_ascii_alnum(plain[span.end - 1])) return span;
    for (const std::string_view mark : kParting) {
      if (slice(plain, span).starts_with(mark)) {
        span.begin += mark.size();
        is_changed = true;
      }
      if (slice(plain, span).ends_with(mark)) {
        span.end -= mark.size();
        is_changed = true;
      }
    }
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kQuotes{
      {{"\"", "\""}, {"“", "”"}, {"«", "»"}, {"「", "」"}, {"《", "》"}}};
  for (const auto& [open, close] : kQuotes) {
    const std::string_view text = slice(plain, span);
    const bool is_quoted = text.size() > open.size() + close.size() && text.starts_with(open) &&
                           text.ends_with(close) && text.find(close, open.size()) == text.size() - close.size();
    if (is_quoted) return {span.begin + open.size(), span.end - close.size()};
  }
  return span;
}

Span without_appendages(std::string_view plain, Span core) {
  while (true) {
    core = trimmed(plain, core);
    const std::string_view text = slice(plain, core);
    if (text.ends_with('}')) {
      const std::size_t open = text.rfind(text.ends_with("}}") ? "{{" : "{");
      if (open == std::string_view::npos || open == 0) return core;
      core.end = core.begin + open;
      continue;
    }
    // A symbol at the end: emoji, and what changes how they look.
    std::size_t last = text.size();
    while (last > 0 && (static_cast<unsigned char>(text[last - 1]) & 0xC0) == 0x80)
      --last;
    if (last <= 1) return core;
    std::size_t i = last - 1;
    const char32_t c = next_character(text, i);
    const bool is_symbol = (0x2190 <= c && c <= 0x2BFF) || (0xFE00 <= c && c <= 0xFE0F) || c >= 0x1F000 || c == 0x200D;
    if (!is_symbol || c == 0x1A) return core;
    core.end = core.begin + last - 1;
  }
}

Span without_kind_of_talk(std::string_view plain, Span title) {
  constexpr std::array kKinds{"keynote"sv,
                              "opening keynote"sv,
                              "closing keynote"sv,
                              "lightning talk"sv,
                              "lightning talks"sv,
                              "birds of a feather"sv,
                              "bof"sv};
  const std::string_view text = slice(plain, title);
  for (const std::string_view kind : kKinds) {
    if (!equals_ignoring_ascii_case(text.substr(0, kind.size()), kind)) continue;
    const std::string_view rest = text.substr(kind.size());
    const auto dash = next_dash(rest, 0);
    if (dash && dash->begin == 0) return {title.begin + kind.size() + dash->end, title.end};
    if (rest.starts_with(": ")) return {title.begin + kind.size() + 2, title.end};
  }
  return title;
}

}  // namespace confnotes::analysis::talks
