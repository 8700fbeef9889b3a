#include "analysis/text.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <ranges>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kStride = 1024;  // bytes between two checkpoints
constexpr char kSubstitute = '\x1a';
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Length of the valid UTF-8 sequence at `begin` (Unicode 15, table 3-7), 0 where there is none.
std::size_t sequence_length(std::string_view bytes, std::size_t begin) {
  const auto at = [&](std::size_t i) -> unsigned {
    return begin + i < bytes.size() ? static_cast<unsigned char>(bytes[begin + i]) : 0U;
  };
  const auto in = [&](std::size_t i, unsigned low, unsigned high) { return low <= at(i) && at(i) <= high; };
  const unsigned lead = at(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return in(1, 0x80, 0xBF) ? 2 : 0;
  if (lead < 0xF0) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return in(1, low, high) && in(2, 0x80, 0xBF) ? 3 : 0;
  }
  if (lead < 0xF5) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return in(1, low, high) && in(2, 0x80, 0xBF) && in(3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

// True where the eight bytes at `bytes` are all ASCII and none of them is NUL.
bool is_plain_word(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  constexpr std::uint64_t kLowBits = 0x0101010101010101U;
  return ((word | (word - kLowBits)) & kHighBits) == 0;
}

}  // namespace

struct Text::Storage {
  std::string bytes;
  std::vector<Offset> line_starts;
  std::size_t replaced = 0;
  Offset first_replaced = 0;
  bool is_ascii = true;

  // How many UTF-16 and UTF-32 units stand before each kStride-th byte; none for ASCII, where every unit is a byte.
  struct Units {
    std::size_t utf16 = 0;
    std::size_t utf32 = 0;
  };
  std::vector<Units> checkpoints;

  explicit Storage(std::string input) : bytes(std::move(input)) {
    sanitise();
    index_lines();
    if (!is_ascii) add_checkpoints();
  }

  void sanitise() {
    std::size_t i = 0;
    while (i < bytes.size()) {
      if (i + 8 <= bytes.size() && is_plain_word(bytes.data() + i)) {
        i += 8;
        continue;
      }
      const std::size_t length = bytes[i] == '\0' ? 0 : sequence_length(bytes, i);
      if (length == 0) {
        if (replaced++ == 0) first_replaced = i;
        bytes[i++] = kSubstitute;
      } else {
        if (length > 1) is_ascii = false;
        i += length;
      }
    }
  }

  void index_lines() {
    line_starts.push_back(0);
    const bool has_returns = bytes.contains('\r');
    const auto next = [&](std::size_t from) {
      return has_returns ? bytes.find_first_of("\r\n", from) : bytes.find('\n', from);
    };
    for (std::size_t i = next(0); i != std::string::npos; i = next(i + 1)) {
      if (bytes[i] == '\n' || i + 1 == bytes.size() || bytes[i + 1] != '\n') line_starts.push_back(i + 1);
    }
  }

  void add_checkpoints() {
    const std::string_view all = bytes;
    checkpoints.resize(all.size() / kStride + 1);
    for (std::size_t i = 1; i < checkpoints.size(); ++i) {
      const std::string_view piece = all.substr((i - 1) * kStride, kStride);
      checkpoints[i].utf16 = checkpoints[i - 1].utf16 + count_columns(piece, ColumnUnit::Utf16);
      checkpoints[i].utf32 = checkpoints[i - 1].utf32 + count_columns(piece, ColumnUnit::Utf32);
    }
  }

  std::size_t units_at_checkpoint(std::size_t index, ColumnUnit unit) const {
    return unit == ColumnUnit::Utf16 ? checkpoints[index].utf16 : checkpoints[index].utf32;
  }

  // Units of `unit` (not Utf8) in the whole text before `offset`. Never looks at more than kStride bytes.
  std::size_t units_before(Offset offset, ColumnUnit unit) const {
    const std::size_t index = offset / kStride;
    const std::string_view rest = std::string_view(bytes).substr(index * kStride, offset - index * kStride);
    return units_at_checkpoint(index, unit) + count_columns(rest, unit);
  }
};

Text::Text(std::string bytes) : storage_(std::make_shared<const Storage>(std::move(bytes))) {}

std::string_view Text::bytes() const {
  return storage_->bytes;
}

std::string_view Text::slice(Span span) const {
  const std::string_view all = bytes();
  const Offset begin = std::min(span.begin, all.size());
  const Offset end = std::clamp(span.end, begin, all.size());
  return all.substr(begin, end - begin);
}

Offset Text::content_begin() const {
  return bytes().starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

std::size_t Text::replaced_count() const {
  return storage_->replaced;
}

Offset Text::first_replaced() const {
  return storage_->first_replaced;
}

std::size_t Text::line_count() const {
  return storage_->line_starts.size();
}

std::size_t Text::line_at(Offset offset) const {
  const auto& starts = storage_->line_starts;
  return static_cast<std::size_t>(std::ranges::upper_bound(starts, offset) - starts.begin()) - 1;
}

Span Text::whole_line(std::size_t index) const {
  const auto& starts = storage_->line_starts;
  if (index >= starts.size()) return {size(), size()};
  return {starts[index], index + 1 < starts.size() ? starts[index + 1] : size()};
}

Span Text::line(std::size_t index) const {
  Span span = whole_line(index);
  const std::string_view all = bytes();
  if (!span.empty() && all[span.end - 1] == '\n') --span.end;
  if (!span.empty() && all[span.end - 1] == '\r') --span.end;
  return span;
}

std::string_view Text::line_end() const {
  std::size_t line_feeds = 0;
  std::size_t pairs = 0;
  std::size_t returns = 0;
  for (std::size_t index = 0; index + 1 < line_count(); ++index) {
    const Span whole = whole_line(index);
    const std::size_t length = whole.end - line(index).end;
    if (length == 2)
      ++pairs;
    else if (bytes()[whole.end - 1] == '\r')
      ++returns;
    else
      ++line_feeds;
  }
  if (pairs > line_feeds && pairs >= returns) return "\r\n";
  return returns > line_feeds ? "\r" : "\n";
}

LineColumn Text::position(Offset offset, ColumnUnit unit) const {
  const std::string_view all = bytes();
  offset = std::min(offset, all.size());
  while (offset > 0 && offset < all.size() && is_continuation(all[offset]))
    --offset;
  const std::size_t index = line_at(offset);
  const Offset begin = storage_->line_starts[index];
  if (storage_->is_ascii || unit == ColumnUnit::Utf8) return {index, offset - begin};
  if (offset - begin <= kStride) return {index, count_columns(all.substr(begin, offset - begin), unit)};
  return {index, storage_->units_before(offset, unit) - storage_->units_before(begin, unit)};
}

Offset Text::offset(LineColumn position, ColumnUnit unit) const {
  const Span span = line(position.line);
  const std::string_view text = slice(span);
  if (storage_->is_ascii || unit == ColumnUnit::Utf8) {
    std::size_t column = std::min(position.column, text.size());
    while (column > 0 && column < text.size() && is_continuation(text[column]))
      --column;
    return span.begin + column;
  }
  std::size_t columns = 0;
  Offset at = span.begin;
  if (span.size() > kStride) {
    // From the last checkpoint in the line that is not beyond the column.
    const std::size_t before_line = storage_->units_before(span.begin, unit);
    const auto is_beyond = [&](std::size_t index) {
      return storage_->units_at_checkpoint(index, unit) > before_line + position.column;
    };
    const auto candidates = std::views::iota(span.begin / kStride + 1, span.end / kStride + 1);
    const std::size_t index = *std::ranges::partition_point(candidates, std::not_fn(is_beyond)) - 1;
    if (index * kStride > span.begin) {
      at = index * kStride;
      columns = storage_->units_at_checkpoint(index, unit) - before_line;
      // The character that lies across the checkpoint is counted already.
      while (at < span.end && is_continuation(bytes()[at]))
        ++at;
    }
  }
  while (at < span.end) {
    const auto lead = static_cast<unsigned char>(bytes()[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    columns += length == 4 && unit == ColumnUnit::Utf16 ? 2 : 1;
    if (columns > position.column) break;
    at += length;
  }
  return at;
}

Text Text::edited(Span span, std::string_view replacement) const {
  const std::string_view all = bytes();
  const Offset begin = std::min(span.begin, all.size());
  const Offset end = std::clamp(span.end, begin, all.size());
  std::string result;
  result.reserve(all.size() - (end - begin) + replacement.size());
  result.append(all.substr(0, begin)).append(replacement).append(all.substr(end));
  return Text(std::move(result));
}

std::size_t count_columns(std::string_view text, ColumnUnit unit) {
  if (unit == ColumnUnit::Utf8) return text.size();
  std::size_t columns = 0;
  for (const char byte : text) {
    columns += is_continuation(byte) ? 0U : 1U;
    if (unit == ColumnUnit::Utf16) columns += static_cast<unsigned char>(byte) >= 0xF0 ? 1U : 0U;
  }
  return columns;
}

}  // namespace confnotes::analysis
