// Unicode: the few questions about characters that notes raise. utf8proc answers them, behind unicode.cpp.
// All text here is valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// The character at `offset`, which moves behind it, where that is none of ASCII's.
char32_t next_wide_character(std::string_view text, std::size_t& offset);

// The character at `offset`, which moves behind it. 0 at the end of the text.
inline char32_t next_character(std::string_view text, std::size_t& offset) {
  if (offset >= text.size()) return 0;
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead >= 0x80) return next_wide_character(text, offset);
  ++offset;
  return lead;
}

bool is_ascii(std::string_view text);

void append_utf8(std::string& text, char32_t character);

bool is_letter(char32_t character);        // general category L
bool is_upper_letter(char32_t character);  // Lu and Lt
bool is_lower_letter(char32_t character);  // Ll
bool is_digit(char32_t character);         // Nd
bool is_wide_space(char32_t character);    // the same as is_space for what is not ASCII
// White space, no-break and zero-width spaces among it.
inline bool is_space(char32_t character) {
  return character < 0x80 ? character == ' ' || (0x09 <= character && character <= 0x0D) : is_wide_space(character);
}
bool is_word(char32_t character);     // letters, marks, numbers and _
bool is_control(char32_t character);  // Cc, Cf but for joiners, and what else a terminal might obey
// Cells of a terminal: 0 for marks, 2 for wide characters, 1 for all else, controls shown as U+FFFD among them.
std::size_t display_width(char32_t character);
std::size_t display_width(std::string_view text);
// What GitHub keeps of a heading in its anchor: alphabetic, marks, decimal digits, connector punctuation.
bool is_slug_character(char32_t character);

// Lower case as JavaScript's toLowerCase gives it, final sigma and dotted I included.
std::string to_lower(std::string_view text);

// For comparing what people type: case-folded, compatibility-decomposed, without accents.
std::string fold(std::string_view text);

// Without white space at both ends (is_space).
std::string_view trim(std::string_view text);

bool equals_ignoring_ascii_case(std::string_view a, std::string_view b);

}  // namespace confnotes::analysis
