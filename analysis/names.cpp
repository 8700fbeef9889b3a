#include "analysis/names.h"

#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

namespace confnotes::analysis {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostWords = 6;  // "Radu Cristian Alexandru van der Iacob"
constexpr std::size_t kLongestHanName = 4;
constexpr std::size_t kLongestKanaName = 10;

bool is_between(char32_t c, char32_t first, char32_t last) {
  return first <= c && c <= last;
}
bool is_ascii_letter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}
bool is_han(char32_t c) {
  return is_between(c, 0x4E00, 0x9FFF) || is_between(c, 0x3400, 0x4DBF) || is_between(c, 0x20000, 0x2FA1F) ||
         c == U'々';
}
bool is_kana(char32_t c) {
  return is_between(c, 0x3041, 0x30FF) && c != U'・';
}
bool is_hangul(char32_t c) {
  return is_between(c, 0xAC00, 0xD7A3);
}

enum class WordKind : std::uint8_t { Other, Name, GivenName, CommonName, Initial, Particle, Suffix, Lower };

struct Word {
  Span span;
  WordKind kind = WordKind::Other;
};

// Lower case without accents and strokes.
std::string folded(std::string_view word) {
  if (!is_ascii(word)) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kStrokes{
        {{"ł", "l"}, {"ø", "o"}, {"đ", "d"}, {"æ", "a"}}};
    std::string plain = fold(word);
    for (const auto& [stroked, letter] : kStrokes) {
      for (std::size_t at = plain.find(stroked); at != std::string::npos; at = plain.find(stroked, at))
        plain.replace(at, stroked.size(), letter);
    }
    return plain;
  }
  std::string lower(word);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return lower;
}

bool is_suffix(std::string_view lower) {
  constexpr std::array<std::string_view, 9> kSuffixes{"jr", "jr.", "sr.", "ii", "iii", "phd", "ph.d.", "md", "esq."};
  constexpr std::size_t kLongest = 5;
  if (lower.size() > kLongest) return false;
  return std::ranges::find(kSuffixes, lower) != kSuffixes.end();
}

// "What's", "Don't", "We're": short forms and possessives; not "O'Neill".
bool is_short_form(std::string_view lower) {
  const std::size_t mark = lower.find_last_of('\'');
  if (mark == std::string_view::npos || mark < 2) return false;
  const std::string_view rest = lower.substr(mark + 1);
  return rest.size() <= 2;
}

// "d'Oliveira", "l'Hôpital"
bool is_elided(std::string_view word) {
  return word.size() > 3 && (word.starts_with("d'") || word.starts_with("l'")) && 'A' <= word[2] && word[2] <= 'Z';
}

// "McCandish", "DeVito", "JJ", but not "PowerShell".
bool may_have_inner_capitals(std::string_view word) {
  constexpr std::array<std::string_view, 15> kPrefixes{"Mc", "Mac", "De", "Di", "Da",   "Du", "Van", "Von",
                                                       "Le", "La",  "O'", "O’", "Fitz", "D'", "D’"};
  return word.size() <= 2 ||
         std::ranges::any_of(kPrefixes, [&](std::string_view prefix) { return word.starts_with(prefix); });
}

// What the parts of a hyphenated word are.
WordKind kind_of_parts(std::string_view lower) {
  bool is_first = true;
  WordKind kind = WordKind::Name;
  while (true) {
    const std::size_t hyphen = lower.find('-');
    const std::string_view part = lower.substr(0, hyphen);
    const bool is_given = is_given_name(part);
    if (is_given && is_first) kind = WordKind::GivenName;
    // "Brendan Van Rooyen": a particle may have a capital.
    const bool is_plain_word = !is_given && is_common_word(part) && (!is_name_particle(part) || is_function_word(part));
    if (is_plain_word) return is_first ? WordKind::CommonName : kind;
    if (hyphen == std::string_view::npos) return kind;
    lower.remove_prefix(hyphen + 1);
    is_first = false;
  }
}

WordKind kind_of(std::string_view word) {
  std::size_t letters = 0;
  std::size_t upper = 0;
  bool starts_lower = false;
  bool is_plain = true;
  std::size_t i = 0;
  while (i < word.size()) {
    const bool is_first = i == 0;
    const char byte = word[i];
    if (is_ascii_letter(byte)) {
      const bool is_lower = byte >= 'a';
      if (is_first) starts_lower = is_lower;
      if (!is_lower) ++upper;
      ++letters;
      ++i;
      continue;
    }
    const char32_t c = next_character(word, i);
    if (is_han(c) || is_kana(c) || is_hangul(c)) return WordKind::Other;
    if (is_letter(c)) {
      if (is_first) starts_lower = is_lower_letter(c);
      ++letters;
      if (is_upper_letter(c)) ++upper;
    } else if (c != '.' && c != '-' && c != '\'' && c != U'’' && c != U'‐' && !is_between(c, 0x300, 0x36F)) {
      is_plain = false;
    }
  }
  if (letters == 0 || !is_plain) return WordKind::Other;
  std::string lower = folded(word);
  if (const std::size_t curly = lower.find("’"); curly != std::string::npos) lower.replace(curly, 3, "'");
  if (is_suffix(lower)) return WordKind::Suffix;
  const bool has_stop = lower.ends_with('.');
  if (starts_lower && is_elided(word)) return WordKind::Name;
  if (starts_lower) return is_name_particle(lower) ? WordKind::Particle : WordKind::Lower;
  // "J.", "J.R.", "J"
  if (upper == letters && (letters == 1 || (has_stop && letters <= 3))) return WordKind::Initial;
  if (has_stop || is_short_form(lower)) return WordKind::Other;
  const bool is_all_upper = upper == letters && (letters > 3 || is_given_name(lower));
  if (upper > 1 && !is_all_upper && lower.find('-') == std::string::npos && !may_have_inner_capitals(word))
    return WordKind::Other;
  return kind_of_parts(lower);
}

// The word at `from`, white space before it skipped; nothing where something else stands there.
std::optional<Word> next_word(std::string_view text, std::size_t from) {
  std::size_t begin = from;
  while (begin < text.size()) {
    std::size_t next = begin;
    if (!is_space(next_character(text, next))) break;
    begin = next;
  }
  std::size_t end = begin;
  while (end < text.size()) {
    if (is_ascii_letter(text[end])) {
      ++end;
      continue;
    }
    std::size_t next = end;
    const char32_t c = next_character(text, next);
    const bool is_part = is_letter(c) || is_between(c, 0x300, 0x36F) || c == '.' || c == '-' || c == '\'' ||
                         c == U'’' || c == U'‐' || is_word(c);
    if (!is_part) break;
    end = next;
  }
  while (end > begin && (text[end - 1] == '-' || text[end - 1] == '\''))
    --end;
  if (end == begin) return std::nullopt;
  const std::string_view word = text.substr(begin, end - begin);
  WordKind kind = kind_of(word);
  // A full stop behind a longer word ends the sentence, not the word.
  if (kind == WordKind::Other && word.ends_with('.') && word.find('.') == word.size() - 1) {
    --end;
    kind = kind_of(word.substr(0, word.size() - 1));
    if (kind == WordKind::Initial) kind = WordKind::Name;
  }
  return Word{{begin, end}, kind};
}

// Behind `"Matz"`, `“Matz”` or `(Matz)` that begins at `from`; `from` where there is none.
std::size_t skip_nickname(std::string_view text, std::size_t from) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kMarks{
      {{"\"", "\""}, {"“", "”"}, {"'", "'"}, {"(", ")"}}};
  std::size_t begin = from;
  while (begin < text.size() && text[begin] == ' ')
    ++begin;
  for (const auto& [open, close] : kMarks) {
    if (!text.substr(begin).starts_with(open)) continue;
    const std::size_t end = text.find(close, begin + open.size());
    constexpr std::size_t kLongest = 24;
    if (end == std::string_view::npos || end - begin > kLongest) return from;
    return end + close.size();
  }
  return from;
}

Certainty certainty_of(std::span<const Word> words) {
  const auto count = [&](WordKind kind) {
    return static_cast<std::size_t>(std::ranges::count(words, kind, &Word::kind));
  };
  const std::size_t given = count(WordKind::GivenName);
  const std::size_t common = count(WordKind::CommonName);
  const std::size_t names = count(WordKind::Name) + given + common;
  const std::size_t initials = count(WordKind::Initial);
  if (names == 0) return Certainty::None;
  if (names + initials == 1) return common > 0 ? Certainty::None : Certainty::Weak;
  // "A Tale": an initial at the front has its full stop, or is two letters long.
  const bool is_bare_initial = words.front().kind == WordKind::Initial && words.front().span.size() < 2;
  if (is_bare_initial && (words.size() < 2 || words[1].kind != WordKind::GivenName)) return Certainty::None;
  if (common > 0) {
    // "Will Price", "Rachel Green": a surname may be any word.
    const bool is_surname = words.front().kind == WordKind::GivenName && words.back().kind == WordKind::CommonName;
    if (common > 1) return Certainty::None;
    // "Mat Scales", "Cheng Soon Ong": hardly names but where one must be.
    if (!is_surname) return words.size() <= 3 ? Certainty::Weak : Certainty::None;
    if (given > 1) return Certainty::Strong;  // "John Myles White"
    return names == 2 ? Certainty::Plausible : Certainty::None;
  }
  if (given > 0) return Certainty::Strong;
  return names + initials <= 4 ? Certainty::Plausible : Certainty::None;
}

// Behind a family name that is parted from the given name: 山田 太郎, 王 小明.
std::size_t skip_family_name(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  std::size_t length = 0;
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = next_character(text, next);
    if (c == U' ' || c == U'\u3000') return length <= 2 ? next : begin;
    if (!is_han(c)) break;
    ++length;
    end = next;
  }
  return begin;
}

// 王小明, 山田 太郎, ムギ: the run of letters up to what is none.
Name leading_cjk_name(std::string_view text, std::size_t begin) {
  const std::size_t given_begin = skip_family_name(text, begin);
  if (given_begin != begin) {
    const Name given = leading_cjk_name(text.substr(given_begin), 0);
    const bool is_end = trim(text.substr(given_begin + given.span.end)).empty();
    if (given.certainty != Certainty::None && is_end)
      return {{begin, given_begin + given.span.end}, Certainty::Plausible};
  }
  std::size_t end = begin;
  std::size_t length = 0;
  bool is_han_only = true;
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = next_character(text, next);
    if (!is_han(c) && !is_kana(c) && !is_hangul(c) && c != U'・' && c != U'·') break;
    if (is_kana(c)) is_han_only = false;
    ++length;
    end = next;
  }
  for (const std::string_view suffix : {"さん"sv, "氏"sv, "先生"sv, "老师"sv, "老師"sv, "同学"sv, "様"sv, "님"sv}) {
    if (length > 2 && text.substr(begin, end - begin).ends_with(suffix)) {
      end -= suffix.size();
      length -= suffix.size() / 3;
      break;
    }
  }
  const std::size_t longest = is_han_only ? kLongestHanName : kLongestKanaName;
  if (length < 2 || length > longest) return {};
  // 幻灯片: slides, not somebody.
  const std::string_view word = text.substr(begin, end - begin);
  if (is_media_label(word) || is_stop_word(word) || is_speaker_label(word) || is_container_word(word)) return {};
  return {{begin, end}, Certainty::Weak};
}

std::size_t skip_honorifics(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t begin = at;
    while (begin < text.size() && (text[begin] == ' ' || text[begin] == '.'))
      ++begin;
    std::size_t end = begin;
    while (end < text.size() && is_word(static_cast<unsigned char>(text[end])))
      ++end;
    // One letter is an initial: "M. Night".
    // "dr", "mlle", "doctor", "professor"
    const std::size_t size = end - begin;
    const bool is_short = size > 1 && size <= 4;
    const bool is_long = size > 4 && size <= 9 && "dDpP"sv.contains(text[begin]);
    const bool is_title =
        (is_short || is_long) && end < text.size() && is_honorific(folded(text.substr(begin, end - begin)));
    if (!is_title) return begin;
    at = text[end] == '.' ? end + 1 : end;
  }
  return at;
}

// `ada example`: two words in lower case, the first a given name.
Name lower_case_name(std::string_view text, const Word& first) {
  const std::string given = folded(text.substr(first.span.begin, first.span.size()));
  if (is_common_word(given)) return {};
  const auto second = next_word(text, first.span.end);
  if (second && second->kind == WordKind::Lower && is_given_name(given)) {
    const std::string surname = folded(text.substr(second->span.begin, second->span.size()));
    if (!is_common_word(surname)) return {{first.span.begin, second->span.end}, Certainty::Plausible};
  }
  if (given.size() < 3) return {};
  return {first.span, Certainty::Weak};
}

}  // namespace

bool begins_with_cjk(std::string_view text) {
  std::size_t i = 0;
  const char32_t first = next_character(text, i);
  return is_han(first) || is_kana(first) || is_hangul(first);
}

Name leading_name(std::string_view text) {
  const std::size_t begin = skip_honorifics(text);
  if (begin >= text.size()) return {};
  if (begins_with_cjk(text.substr(begin))) return leading_cjk_name(text, begin);

  std::array<Word, kMostWords> words;
  std::size_t count = 0;
  std::size_t at = begin;
  while (count < words.size()) {
    const std::size_t behind_nickname = count > 0 ? skip_nickname(text, at) : at;
    auto word = next_word(text, behind_nickname);
    // The nickname belongs to the name only where a surname follows.
    if (behind_nickname != at && (!word || word->kind == WordKind::Other || word->kind == WordKind::Lower ||
                                  word->kind == WordKind::CommonName)) {
      break;
    }
    if (!word || word->kind == WordKind::Other) break;
    if (word->kind == WordKind::Lower) {
      if (count == 0) return lower_case_name(text, *word);
      break;
    }
    // "Sophie Le Bihan": a particle with a capital.
    const bool may_be_particle = count > 0 && word->kind == WordKind::CommonName;
    if (may_be_particle && is_name_particle(folded(text.substr(word->span.begin, word->span.size()))))
      word->kind = WordKind::Particle;
    words[count++] = *word;
    at = word->span.end;
  }
  // At the end, "Du" is a surname and "du" the beginning of something else.
  while (count > 0 && words[count - 1].kind == WordKind::Particle) {
    const char first_letter = text[words[count - 1].span.begin];
    if ('A' <= first_letter && first_letter <= 'Z') {
      words[count - 1].kind = WordKind::Name;
      break;
    }
    --count;
  }
  if (count == 0) return {};
  const std::span<const Word> name(words.data(), count);
  const Certainty certainty = certainty_of(name);
  if (certainty == Certainty::None) return {};
  return {{name.front().span.begin, name.back().span.end}, certainty};
}

bool may_begin_with_name(std::string_view text) {
  const std::size_t begin = skip_honorifics(text);
  if (begin >= text.size()) return false;
  if (begins_with_cjk(text.substr(begin))) return true;
  const auto word = next_word(text, begin);
  if (!word) return false;
  switch (word->kind) {
    case WordKind::Name:
    case WordKind::GivenName:
    case WordKind::Initial:
    case WordKind::Particle:
      return true;
    case WordKind::Lower:
      return lower_case_name(text, *word).certainty != Certainty::None;
    default:
      return false;
  }
}

Certainty name_certainty(std::string_view text) {
  const Name name = leading_name(text);
  const std::string_view rest = text.substr(std::min(name.span.end, text.size()));
  return trim(rest).empty() ? name.certainty : Certainty::None;
}

}  // namespace confnotes::analysis
