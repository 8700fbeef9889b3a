// What Markdown calls white space and punctuation: ASCII only, whatever the locale.
#pragma once

#include <cstddef>
#include <string_view>

namespace confnotes::analysis::markdown {

constexpr bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}

constexpr bool is_space(char byte) {
  return is_blank(byte) || byte == '\n' || byte == '\r';
}

// cmark counts these two as white space between the parts of a link or the cells of a row, and nowhere else.
constexpr bool is_wide_gap(char byte) {
  return byte == '\v' || byte == '\f';
}

constexpr bool is_digit(char byte) {
  return '0' <= byte && byte <= '9';
}

constexpr bool is_letter(char byte) {
  return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z');
}

constexpr bool is_word(char byte) {
  return is_letter(byte) || is_digit(byte);
}

constexpr bool is_punctuation(char byte) {
  return '!' <= byte && byte <= '~' && !is_word(byte);
}

constexpr bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

constexpr std::string_view trim_right(std::string_view text) {
  while (!text.empty() && is_space(text.back()))
    text.remove_suffix(1);
  return text;
}

constexpr std::string_view trim_left(std::string_view text) {
  while (!text.empty() && is_space(text.front()))
    text.remove_prefix(1);
  return text;
}

// How often `text` has that byte. By memchr, which looks at many bytes at once.
inline std::size_t count_byte(std::string_view text, char byte) {
  std::size_t count = 0;
  for (std::size_t i = text.find(byte); i != std::string_view::npos; i = text.find(byte, i + 1))
    ++count;
  return count;
}

// The first place at or behind `begin` that holds no blank; `text.size()` where there is none.
constexpr std::size_t skip_blanks(std::string_view text, std::size_t begin) {
  while (begin < text.size() && is_blank(text[begin]))
    ++begin;
  return begin;
}

}  // namespace confnotes::analysis::markdown
