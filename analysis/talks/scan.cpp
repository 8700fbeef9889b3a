#include "analysis/talks/scan.h"

#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace confnotes::analysis::talks {

namespace {

using namespace std::string_view_literals;

constexpr char kDashLead = '\xE2';  // the first byte of –, — and ― in UTF-8

bool is_digit_at(std::string_view text, std::size_t i) {
  return i < text.size() && '0' <= text[i] && text[i] <= '9';
}

std::size_t skip_spaces(std::string_view text, std::size_t i) {
  while (i < text.size() && text[i] == ' ')
    ++i;
  return i;
}

// The same as is_word(next_character(…)), nearly all of a note being ASCII.
bool is_word_at(std::string_view text, std::size_t& i) {
  const char c = text[i];
  if (('a' <= c && c <= 'z') || ('0' <= c && c <= '9')) return ++i, true;
  if (c == ' ') return ++i, false;
  return is_word(next_character(text, i));
}

// "10:15", "9.30", "14h30", "9am", "10:15 pm"
std::size_t one_time_length(std::string_view text) {
  std::size_t i = 0;
  while (is_digit_at(text, i))
    ++i;
  if (i == 0 || i > 2) return 0;
  const bool has_minutes = i < text.size() && (text[i] == ':' || text[i] == '.' || text[i] == 'h') &&
                           is_digit_at(text, i + 1) && is_digit_at(text, i + 2) && !is_digit_at(text, i + 3);
  const bool has_colon = has_minutes && text[i] != '.';
  if (has_minutes) i += 3;
  const std::size_t half = skip_spaces(text, i);
  for (const std::string_view suffix : {"am"sv, "pm"sv, "AM"sv, "PM"sv, "a.m."sv, "p.m."sv, "Uhr"sv}) {
    if (!text.substr(half).starts_with(suffix)) continue;
    const std::size_t end = half + suffix.size();
    if (end == text.size() || !is_word(static_cast<unsigned char>(text[end]))) return end;
  }
  return has_colon ? i : 0;
}

}  // namespace

LowerWords::LowerWords(std::string_view text) : lower_(to_lower(text)) {
  constexpr std::size_t kUsual = 8;
  words_.reserve(kUsual);
  const std::string_view lower = lower_;
  std::size_t begin = 0;
  std::size_t i = 0;
  bool is_inside = false;
  while (i <= lower.size()) {
    const std::size_t at = i;
    const bool is_part = at < lower.size() && is_word_at(lower, i);
    if (is_part && !is_inside) begin = at;
    if (!is_part && is_inside) words_.push_back(lower.substr(begin, at - begin));
    is_inside = is_part;
    if (at == lower.size()) break;
  }
}

bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return '0' <= c && c <= '9'; });
}

std::size_t clock_time_length(std::string_view text) {
  const std::size_t first = one_time_length(text);
  // "9-10am": the first has its half from the second.
  std::size_t digits = 0;
  while (is_digit_at(text, digits))
    ++digits;
  const std::size_t end = first > 0 ? first : digits;
  if (end == 0 || end > text.size()) return 0;
  std::size_t i = skip_spaces(text, end);
  for (const std::string_view mark : {"-"sv, "–"sv, "—"sv, "to "sv, "bis "sv}) {
    if (!text.substr(i).starts_with(mark)) continue;
    const std::size_t next = skip_spaces(text, i + mark.size());
    const std::size_t second = one_time_length(text.substr(next));
    if (second > 0) return next + second;
  }
  return first;
}

std::optional<Span> next_dash(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    const bool may_be_dash = text[i] == '-' || text[i] == kDashLead;
    if (!may_be_dash) continue;
    const std::string_view rest = text.substr(i);
    std::size_t size = 0;
    for (const std::string_view dash : {"--"sv, "-"sv, "–"sv, "—"sv, "―"sv}) {
      if (rest.starts_with(dash)) {
        size = dash.size();
        break;
      }
    }
    if (size == 0) continue;
    const std::size_t end = i + size;
    const bool has_space_before = i == 0 || text[i - 1] == ' ';
    const bool has_space_behind = end >= text.size() || text[end] == ' ';
    // A long dash needs white space on one side at the most, and " -Name" is a slip that is easy to make.
    const bool is_long = rest.starts_with("—") || rest.starts_with("--");
    const bool is_slip = has_space_before && end < text.size() && 'A' <= text[end] && text[end] <= 'Z';
    if ((has_space_before && has_space_behind) || (is_long && (has_space_before || has_space_behind)) || is_slip) {
      std::size_t begin = i;
      while (begin > from && text[begin - 1] == ' ')
        --begin;
      return Span{begin, skip_spaces(text, end)};
    }
    i = end - 1;
  }
  return std::nullopt;
}

std::size_t tight_heading_length(std::string_view line) {
  const std::size_t end = line.find_first_not_of('#');
  if (end == std::string_view::npos || end == 0 || end > 6 || line[end] == ' ' || line[end] == '\t') return 0;
  // One # and a word is a hashtag.
  const bool is_hashtag = end == 1 && line.find(' ') == std::string_view::npos;
  return is_hashtag ? 0 : end;
}

Span trimmed(std::string_view text, Span span) {
  const std::string_view inner = trim(text.substr(span.begin, span.size()));
  if (inner.empty()) return {span.begin, span.begin};
  const auto begin = static_cast<std::size_t>(inner.data() - text.data());
  return {begin, begin + inner.size()};
}

std::string tidied(std::string_view text) {
  text = trim(text);
  const bool has_odd_space = text.contains("  ") || std::ranges::any_of(text, [](char byte) { return byte < ' '; });
  if (!has_odd_space) return std::string(text);  // `char` is signed: what is not ASCII counts as odd
  std::string result;
  result.reserve(text.size());
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t at = i;
    if (!is_space(next_character(text, i)))
      result += text.substr(at, i - at);
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  while (result.ends_with(' '))
    result.pop_back();
  return result;
}

std::optional<Label> leading_label(std::string_view line) {
  constexpr std::size_t kLongest = 40;
  std::size_t colon = line.substr(0, kLongest).find(':');
  std::size_t size = 1;
  if (const std::size_t wide = line.substr(0, kLongest).find("："); wide < colon) {
    colon = wide;
    size = std::string_view("：").size();
  }
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const LowerWords words(line.substr(0, colon));
  if (words.empty() || words.size() > 3) return std::nullopt;
  return Label{{words.begin(), words.end()}, trimmed(line, {colon + size, line.size()})};
}

bool is_label_of_speakers(const Label& label) {
  constexpr std::array<std::string_view, 4> kBehind{"s", "name", "names", "by"};  // "Speaker(s)"
  constexpr std::array<std::string_view, 3> kAlone{"who", "host", "hosts"};       // "Virtual hosts: …" is a title
  const std::vector<std::string>& words = label.words;
  if (words.size() > 1 && std::ranges::find(kAlone, words.back()) != kAlone.end()) return false;
  if (is_speaker_label(words.back())) return true;
  return words.size() == 2 && is_speaker_label(words[0]) && std::ranges::find(kBehind, words[1]) != kBehind.end();
}

}  // namespace confnotes::analysis::talks
