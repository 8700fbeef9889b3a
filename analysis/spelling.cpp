#include "analysis/spelling.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <cstddef>

namespace confnotes::analysis {

namespace {

using Word = std::u32string;

constexpr std::size_t kFewestLetters = 10;   // of a name in which one letter may differ
constexpr std::size_t kShortestWord = 6;     // of the word that it differs in
constexpr std::size_t kCommonBeginning = 3;  // before that letter
// Given names come in pairs that end differently: Daniel and Daniela, Michael and Michal, Stephen and Stephan.
constexpr std::size_t kCommonEndOfGivenName = 3;

constexpr std::size_t kLongestPatronymicEnding = 4;

enum class Umlauts { AsOneLetter, AsTwo };

// What is no accent to Unicode, but one to those who type.
std::u32string_view plain_letters(char32_t c, Umlauts umlauts) {
  const bool two = umlauts == Umlauts::AsTwo;
  switch (c) {
    case U'ä':
      return two ? U"ae" : U"a";
    case U'ö':
    case U'ø':
      return two ? U"oe" : U"o";
    case U'ü':
      return two ? U"ue" : U"u";
    case U'å':
      return two ? U"aa" : U"a";
    case U'æ':
      return U"ae";
    case U'œ':
      return U"oe";
    case U'ł':
      return U"l";
    case U'đ':
    case U'ð':
      return U"d";
    case U'ı':
      return U"i";
    default:
      return {};
  }
}

bool is_ascii_character(char32_t c) {
  return c < 0x80;
}

// The name's words, parted at spaces and hyphens, of plain small letters and digits.
std::vector<Word> words_of(std::string_view name, Umlauts umlauts) {
  std::vector<Word> words;
  bool is_inside = false;
  const auto append = [&](char32_t c) {
    if (!is_inside) words.emplace_back();
    is_inside = true;
    words.back() += c;
  };
  const std::string lower = to_lower(name);
  std::size_t i = 0;
  while (i < lower.size()) {
    const std::size_t at = i;
    const char32_t c = next_character(lower, i);
    if (is_space(c) || c == U'-' || c == U'‐' || c == U'–') {
      is_inside = false;
    } else if (is_ascii_character(c)) {
      if (is_word(c)) append(c);
    } else if (const std::u32string_view letters = plain_letters(c, umlauts); !letters.empty()) {
      std::ranges::for_each(letters, append);
    } else {
      const std::string folded = fold(std::string_view(lower).substr(at, i - at));
      std::size_t j = 0;
      while (j < folded.size()) {
        const char32_t plain = next_character(folded, j);
        if (is_word(plain)) append(plain);
      }
    }
  }
  return words;
}

Word joined(const std::vector<Word>& words) {
  Word all;
  for (const Word& word : words)
    all += word;
  return all;
}

// The name as it is written but for what nobody would call a spelling.
std::string typed(std::string_view name) {
  std::string result;
  std::size_t i = 0;
  while (i < name.size()) {
    const std::size_t at = i;
    const char32_t c = next_character(name, i);
    if (is_space(c)) {
      if (!result.empty() && result.back() != ' ') result += ' ';
    } else if (c == U'’' || c == U'ʼ' || c == U'`') {
      result += '\'';
    } else if (c != U'.') {
      result.append(name, at, i - at);
    }
  }
  return result;
}

std::string key_of(const Word& word) {
  std::string key;
  for (std::size_t i = 0; i < word.size(); ++i) {
    append_utf8(key, word[i]);
    const bool may_be_umlaut = word[i] == U'a' || word[i] == U'o' || word[i] == U'u';
    if (may_be_umlaut && i + 1 < word.size() && word[i + 1] == U'e') ++i;
  }
  return key;
}

bool is_initial(const Word& word) {
  return word.size() == 1;
}

// The words without initials between the first and the last.
std::vector<Word> without_middle_initials(std::vector<Word> words) {
  if (words.size() > 2) words.erase(std::remove_if(words.begin() + 1, words.end() - 1, is_initial), words.end() - 1);
  return words;
}

struct Common {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// What two words that differ by one letter (added, left out, another one, two swapped) have in common before and behind
// it; nothing in common where they differ by more.
Common common_around_one_letter(const Word& a, const Word& b) {
  const Word& longer = a.size() >= b.size() ? a : b;
  const Word& shorter = a.size() >= b.size() ? b : a;
  if (longer.size() > shorter.size() + 1) return {};
  const auto begin = static_cast<std::size_t>(std::ranges::mismatch(longer, shorter).in2 - shorter.begin());
  const std::u32string_view rest(std::u32string_view(longer).substr(begin));
  const std::u32string_view other(std::u32string_view(shorter).substr(begin));
  if (rest.empty()) return {};
  if (longer.size() > shorter.size()) return rest.substr(1) == other ? Common{begin, other.size()} : Common{};
  if (rest.substr(1) == other.substr(1)) return {begin, rest.size() - 1};
  const bool is_swapped = rest.size() > 1 && rest[0] == other[1] && rest[1] == other[0];
  return is_swapped && rest.substr(2) == other.substr(2) ? Common{begin, rest.size() - 2} : Common{};
}

// Johnson and Johnston, Petersen and Peterson: such endings make surnames of their own.
bool is_patronymic(const Word& word) {
  return word.ends_with(U"son") || word.ends_with(U"sen") || word.ends_with(U"ston");
}

bool differ_by_one_letter(const std::vector<Word>& a, const std::vector<Word>& b) {
  if (a.size() != b.size() || a.size() < 2 || std::min(joined(a).size(), joined(b).size()) < kFewestLetters)
    return false;
  const auto [left, right] = std::ranges::mismatch(a, b);
  if (left == a.end() || !std::equal(left + 1, a.end(), right + 1)) return false;
  if (std::min(left->size(), right->size()) < kShortestWord) return false;
  const Common common = common_around_one_letter(*left, *right);
  const bool is_given_name = left + 1 != a.end();
  if (common.begin < kCommonBeginning) return false;
  if (is_given_name) return common.end >= kCommonEndOfGivenName;
  return !is_patronymic(*left) || !is_patronymic(*right) || common.end >= kLongestPatronymicEnding;
}

}  // namespace

std::vector<std::string> spelling_keys(std::string_view name) {
  const std::vector<Word> words = words_of(name, Umlauts::AsOneLetter);
  if (words.empty()) return {};
  std::vector<std::string> keys{key_of(words.front())};
  if (std::string last = key_of(words.back()); last != keys[0]) keys.push_back(std::move(last));
  std::ranges::sort(keys);
  return keys;
}

bool are_spellings_of_one_name(std::string_view a, std::string_view b) {
  if (typed(a) == typed(b)) return false;
  const std::vector<Word> left = words_of(a, Umlauts::AsOneLetter);
  const std::vector<Word> right = words_of(b, Umlauts::AsOneLetter);
  if (left.empty() || right.empty()) return false;
  if (joined(left) == joined(right)) return true;
  const bool has_umlauts = !is_ascii(a) || !is_ascii(b);
  if (has_umlauts && joined(words_of(a, Umlauts::AsTwo)) == joined(words_of(b, Umlauts::AsTwo))) return true;
  const std::vector<Word> left_names = without_middle_initials(left);
  const std::vector<Word> right_names = without_middle_initials(right);
  if (left_names == right_names) return left_names == left || right_names == right;
  return differ_by_one_letter(left, right);
}

bool share_last_word(std::string_view a, std::string_view b) {
  const std::vector<Word> left = words_of(a, Umlauts::AsOneLetter);
  const std::vector<Word> right = words_of(b, Umlauts::AsOneLetter);
  return !left.empty() && !right.empty() && key_of(left.back()) == key_of(right.back());
}

}  // namespace confnotes::analysis
