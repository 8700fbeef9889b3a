#include "tests/support/reference_text.h"

#include <algorithm>
#include <cstdint>

namespace confnotes::test {

using analysis::ColumnUnit;

namespace {

std::u32string decoded(std::string_view bytes) {
  std::u32string characters;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k)
      character = (character << 6U) | (static_cast<unsigned char>(bytes[i + k]) & 0x3FU);
    characters += character;
    i += length;
  }
  return characters;
}

void append_encoded(char32_t character, std::string& bytes) {
  const auto add = [&](char32_t byte) { bytes += static_cast<char>(static_cast<unsigned char>(byte)); };
  const auto add_tail = [&](unsigned shift) { add(0x80U | ((character >> shift) & 0x3FU)); };
  if (character < 0x80) {
    add(character);
  } else if (character < 0x800) {
    add(0xC0U | (character >> 6U));
    add_tail(0);
  } else if (character < 0x10000) {
    add(0xE0U | (character >> 12U));
    add_tail(6);
    add_tail(0);
  } else {
    add(0xF0U | (character >> 18U));
    add_tail(12);
    add_tail(6);
    add_tail(0);
  }
}

std::size_t width(char32_t character, ColumnUnit unit) {
  switch (unit) {
    case ColumnUnit::Utf8:
      return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    case ColumnUnit::Utf16:
      return character < 0x10000 ? 1 : 2;
    case ColumnUnit::Utf32:
      return 1;
  }
  return 1;
}

}  // namespace

ReferenceText::ReferenceText(std::string_view bytes) : characters_(decoded(bytes)) {}

void ReferenceText::apply(const protocol::TextDocumentContentChangeEvent& change, ColumnUnit unit) {
  const std::u32string text = decoded(change.text);
  if (!change.range) {
    characters_ = text;
    return;
  }
  const std::size_t begin = index(change.range->start, unit);
  const std::size_t end = std::max(begin, index(change.range->end, unit));
  characters_ = characters_.substr(0, begin) + text + characters_.substr(end);
}

std::string ReferenceText::bytes() const {
  std::string bytes;
  for (const char32_t character : characters_)
    append_encoded(character, bytes);
  return bytes;
}

std::size_t ReferenceText::line_count() const {
  return lines().size();
}

std::size_t ReferenceText::columns(std::size_t line, ColumnUnit unit) const {
  const Line found = lines().at(line);
  std::size_t columns = 0;
  for (std::size_t i = found.begin; i < found.end; ++i)
    columns += width(characters_[i], unit);
  return columns;
}

std::vector<ReferenceText::Line> ReferenceText::lines() const {
  std::vector<Line> lines(1);
  for (std::size_t i = 0; i < characters_.size(); ++i) {
    if (characters_[i] != U'\n' && characters_[i] != U'\r') continue;
    lines.back().end = i;
    if (characters_[i] == U'\r' && i + 1 < characters_.size() && characters_[i + 1] == U'\n') ++i;
    lines.push_back({i + 1, i + 1});
  }
  lines.back().end = characters_.size();
  return lines;
}

std::size_t ReferenceText::index(const protocol::Position& position, ColumnUnit unit) const {
  const std::vector<Line> all = lines();
  if (position.line >= all.size()) return characters_.size();
  const Line line = all[position.line];
  std::size_t column = 0;
  std::size_t i = line.begin;
  while (i < line.end && column + width(characters_[i], unit) <= position.character)
    column += width(characters_[i++], unit);
  return i;
}

}  // namespace confnotes::test
