// Text: one note's bytes, shared and never changed. Offsets are bytes of UTF-8; columns are counted on demand.
//
// This is the door: whatever comes in, `bytes()` is valid UTF-8 without NUL and as long as the input, so that an
// offset here is an offset in the file.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace confnotes::analysis {

using Offset = std::size_t;

// Half-open range of bytes: [begin, end).
struct Span {
  Offset begin = 0;
  Offset end = 0;

  constexpr Offset size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Offset offset) const { return begin <= offset && offset < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  // True also for a cursor that stands right behind the last byte.
  constexpr bool touches(Offset offset) const { return begin <= offset && offset <= end; }

  constexpr auto operator<=>(const Span&) const = default;
};

// What a column counts (LSP 3.17, PositionEncodingKind). Utf32 is code points.
enum class ColumnUnit : std::uint8_t { Utf8, Utf16, Utf32 };

// Zero-based line and column.
struct LineColumn {
  std::size_t line = 0;
  std::size_t column = 0;

  constexpr auto operator<=>(const LineColumn&) const = default;
};

class Text {
 public:
  Text() : Text(std::string()) {}
  // Every byte that is not part of valid UTF-8, and every NUL, becomes U+001A (SUBSTITUTE), byte for byte.
  explicit Text(std::string bytes);

  std::string_view bytes() const;
  std::size_t size() const { return bytes().size(); }
  // Clamped to the text.
  std::string_view slice(Span span) const;

  // Where the text begins behind a byte order mark: 3 with one, 0 without.
  Offset content_begin() const;
  // How many bytes were replaced at the door, and where the first one stood.
  std::size_t replaced_count() const;
  Offset first_replaced() const;

  // Lines end at LF, CRLF or a lone CR (LSP 3.17, Text Documents); a text has at least one line.
  std::size_t line_count() const;
  // The line that holds `offset`; an offset behind the end gives the last line.
  std::size_t line_at(Offset offset) const;
  // A line without its line end; a line behind the last gives the empty span at the end of the text.
  Span line(std::size_t index) const;
  // The same with its line end.
  Span whole_line(std::size_t index) const;
  // The line end that most of the text uses: "\n", "\r\n" or "\r"; "\n" for a text without one.
  std::string_view line_end() const;

  // Offsets behind the end are clamped; one inside a character counts as its start.
  LineColumn position(Offset offset, ColumnUnit unit) const;
  // Lines behind the last give the end of the text, columns behind the line's end the line's end, a column inside a
  // surrogate pair or a character that character's start.
  Offset offset(LineColumn position, ColumnUnit unit) const;

  // This text with one span replaced (clamped to the text).
  Text edited(Span span, std::string_view replacement) const;

 private:
  struct Storage;
  std::shared_ptr<const Storage> storage_;
};

// Code units of valid UTF-8 `text` in `unit`.
std::size_t count_columns(std::string_view text, ColumnUnit unit);

}  // namespace confnotes::analysis
