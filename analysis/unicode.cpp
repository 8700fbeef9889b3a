#include "analysis/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace confnotes::analysis {

namespace {

// utf8proc's tables are large; nearly all of a note is ASCII.
constexpr std::array<utf8proc_category_t, 128> kAsciiCategories = [] {
  std::array<utf8proc_category_t, 128> categories{};
  for (std::size_t c = 0; c < categories.size(); ++c) {
    if ('0' <= c && c <= '9')
      categories[c] = UTF8PROC_CATEGORY_ND;
    else if ('A' <= c && c <= 'Z')
      categories[c] = UTF8PROC_CATEGORY_LU;
    else if ('a' <= c && c <= 'z')
      categories[c] = UTF8PROC_CATEGORY_LL;
    else if (c == '_')
      categories[c] = UTF8PROC_CATEGORY_PC;
    else if (c == ' ')
      categories[c] = UTF8PROC_CATEGORY_ZS;
    else
      categories[c] = c < 0x20 || c == 0x7F ? UTF8PROC_CATEGORY_CC : UTF8PROC_CATEGORY_PO;
  }
  return categories;
}();

// Of ASCII's punctuation and symbols all that matters here is that they are neither letters nor digits nor connectors.
utf8proc_category_t category(char32_t character) {
  if (character < kAsciiCategories.size()) return kAsciiCategories[character];
  return utf8proc_category(static_cast<utf8proc_int32_t>(character));
}

// Circled and squared letters: alphabetic (Unicode's Other_Alphabetic) though they are symbols.
bool is_enclosed_letter(char32_t c) {
  constexpr std::array<std::pair<char32_t, char32_t>, 4> kRanges{
      {{0x24B6, 0x24E9}, {0x1F130, 0x1F149}, {0x1F150, 0x1F169}, {0x1F170, 0x1F189}}};
  return std::ranges::any_of(kRanges, [c](const auto& range) { return range.first <= c && c <= range.second; });
}

bool is_cased(char32_t c) {
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LL || kind == UTF8PROC_CATEGORY_LT;
}

char ascii_lower(char byte) {
  return 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

}  // namespace

bool is_ascii(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::uint64_t bits = 0;
  for (; text.size() >= sizeof bits; text.remove_prefix(sizeof bits)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), sizeof word);
    bits |= word;
  }
  return (bits & kHighBits) == 0 &&
         std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

char32_t next_wide_character(std::string_view text, std::size_t& offset) {
  utf8proc_int32_t character = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset),
                                       static_cast<utf8proc_ssize_t>(text.size() - offset), &character);
  offset += length > 0 ? static_cast<std::size_t>(length) : 1;
  return length > 0 ? static_cast<char32_t>(character) : U'\uFFFD';
}

void append_utf8(std::string& text, char32_t character) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(std::max<long>(length, 0)));
}

bool is_letter(char32_t character) {
  const auto kind = category(character);
  return UTF8PROC_CATEGORY_LU <= kind && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_upper_letter(char32_t character) {
  const auto kind = category(character);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool is_lower_letter(char32_t character) {
  return category(character) == UTF8PROC_CATEGORY_LL;
}

bool is_digit(char32_t character) {
  return category(character) == UTF8PROC_CATEGORY_ND;
}

bool is_wide_space(char32_t character) {
  const auto kind = category(character);
  return (UTF8PROC_CATEGORY_ZS <= kind && kind <= UTF8PROC_CATEGORY_ZP) || character == 0x85 || character == 0x200B ||
         character == 0x2060 || character == 0xFEFF;
}

bool is_word(char32_t character) {
  const auto kind = category(character);
  return (UTF8PROC_CATEGORY_LU <= kind && kind <= UTF8PROC_CATEGORY_NO) || character == '_';
}

bool is_control(char32_t character) {
  const auto kind = category(character);
  const bool is_joiner = character == 0x200C || character == 0x200D;
  return kind == UTF8PROC_CATEGORY_CC || (kind == UTF8PROC_CATEGORY_CF && !is_joiner);
}

std::size_t display_width(char32_t character) {
  if (character == '\t') return 1;
  if (0x20 <= character && character < 0x7F) return 1;
  if (is_control(character)) return 1;  // shown as U+FFFD
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(character));
  return static_cast<std::size_t>(std::clamp(width, 0, 2));
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  std::size_t i = 0;
  while (i < text.size())
    width += display_width(next_character(text, i));
  return width;
}

bool is_slug_character(char32_t character) {
  const auto kind = category(character);
  return (UTF8PROC_CATEGORY_LU <= kind && kind <= UTF8PROC_CATEGORY_NL) || kind == UTF8PROC_CATEGORY_PC ||
         is_enclosed_letter(character);
}

std::string to_lower(std::string_view text) {
  std::string result;
  if (is_ascii(text)) {
    result.resize(text.size());
    std::ranges::transform(text, result.begin(), ascii_lower);
    return result;
  }
  result.reserve(text.size());
  bool after_cased = false;
  std::size_t i = 0;
  while (i < text.size()) {
    const char32_t c = next_character(text, i);
    if (c == U'Σ') {
      std::size_t ahead = i;
      const bool is_final = after_cased && !is_cased(next_character(text, ahead));
      append_utf8(result, is_final ? U'ς' : U'σ');
    } else if (c == U'İ') {
      result += "i\u0307";
    } else {
      append_utf8(result, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
    }
    after_cased = is_cased(c);
  }
  return result;
}

std::string fold(std::string_view text) {
  std::string result;
  if (is_ascii(text)) {
    result.resize(text.size());
    std::ranges::transform(text, result.begin(), ascii_lower);
    return result;
  }
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  if (length >= 0) result.assign(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
  std::free(mapped);
  return result;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t next = begin;
    if (!is_space(next_character(text, next))) break;
    begin = next;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80)
      --last;
    std::size_t next = last;
    if (!is_space(next_character(text, next))) break;
    end = last;
  }
  return text.substr(begin, end - begin);
}

bool equals_ignoring_ascii_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, ascii_lower, ascii_lower);
}

}  // namespace confnotes::analysis
