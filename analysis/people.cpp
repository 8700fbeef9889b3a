#include "analysis/people.h"

#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <string>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kFewestWords = 2;
constexpr std::size_t kMostWords = 5;

std::vector<Span> words_of(std::string_view text) {
  std::vector<Span> words;
  std::size_t i = 0;
  bool is_inside = false;
  while (i < text.size()) {
    const std::size_t at = i;
    const bool space = is_space(next_character(text, i));
    if (!space && !is_inside) words.push_back({at, at});
    if (!space) words.back().end = i;
    is_inside = !space;
  }
  return words;
}

// "Gardner", "R.", "O'Neill", "Wu-Jun", "König"; not "EC2", "AWS" or "(he".
bool is_name_word(std::string_view word) {
  std::size_t letters = 0;
  std::size_t upper = 0;
  std::size_t i = 0;
  while (i < word.size()) {
    const bool is_first = i == 0;
    const char32_t c = next_character(word, i);
    const bool is_mark = 0x300 <= c && c < 0x370;
    if (is_letter(c)) {
      if (is_first && is_lower_letter(c)) return false;
      ++letters;
      if (is_upper_letter(c)) ++upper;
    } else if (c != '.' && c != '-' && c != '\'' && c != U'’' && !is_mark) {
      return false;
    }
  }
  if (letters == 0) return false;
  const bool is_acronym = upper == letters && letters > 2 && word.find('-') == std::string_view::npos;
  return !is_acronym && !is_no_name_word(to_lower(word));
}

bool are_name_words(std::string_view text, const std::vector<Span>& words, std::size_t first, std::size_t count) {
  if (count < kFewestWords || count > kMostWords) return false;
  const auto word = [&](std::size_t i) { return text.substr(words[i].begin, words[i].size()); };
  for (std::size_t i = first; i < first + count; ++i) {
    const bool is_edge = i == first || i + 1 == first + count;
    if (!is_name_word(word(i)) && (is_edge || !is_name_particle(word(i)))) return false;
  }
  return true;
}

// Where the next `,`, `;`, `&` or " and " begins and ends; the end of the text where there is none.
Span next_separator(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == ',' || text[i] == ';' || text[i] == '&') return {i, i + 1};
    if (text.substr(i).starts_with(" and ")) return {i, i + 5};
  }
  return {text.size(), text.size()};
}

}  // namespace

bool is_person_name(std::string_view text) {
  const std::vector<Span> words = words_of(text);
  return are_name_words(text, words, 0, words.size());
}

std::vector<Span> person_list(std::string_view text) {
  std::vector<Span> people;
  std::size_t begin = 0;
  while (true) {
    const Span separator = next_separator(text, begin);
    const std::string_view name = trim(text.substr(begin, separator.begin - begin));
    if (!name.empty()) {
      if (!is_person_name(name)) return {};
      const auto at = static_cast<std::size_t>(name.data() - text.data());
      people.push_back({at, at + name.size()});
    }
    if (separator.empty()) return people;
    begin = separator.end;
  }
}

std::optional<Span> leading_person(std::string_view line) {
  constexpr std::string_view kStops = "([<@,:;|/*";
  std::size_t end = std::min(line.find_first_of(kStops), line.size());
  for (const std::string_view dash : {" - ", " – ", " — "})
    end = std::min(end, line.find(dash));
  const std::string_view name = trim(line.substr(0, end));
  if (!is_person_name(name)) return std::nullopt;
  const auto begin = static_cast<Offset>(name.data() - line.data());
  return Span{begin, begin + name.size()};
}

std::optional<Span> trailing_person(std::string_view text) {
  constexpr std::string_view kSkipped = "([<-,:*_ \t";
  const std::size_t last = text.find_last_not_of(kSkipped);
  if (last == std::string_view::npos) return std::nullopt;
  const std::string_view kept = trim(text.substr(0, last + 1));
  const auto shift = static_cast<Offset>(kept.data() - text.data());
  const std::vector<Span> words = words_of(kept);
  for (std::size_t count = std::min(kMostWords, words.size()); count >= kFewestWords; --count) {
    const std::size_t first = words.size() - count;
    if (are_name_words(kept, words, first, count)) {
      return Span{shift + words[first].begin, shift + words.back().end};
    }
  }
  return std::nullopt;
}

}  // namespace confnotes::analysis
