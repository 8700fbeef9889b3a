#include "analysis/markdown/source.h"

#include <algorithm>

namespace confnotes::analysis::markdown {

Source::Source(const Text& text, Span body) : original_(text.bytes()) {
  body_.begin = std::min(body.begin, original_.size());
  body_.end = std::clamp(body.end, body_.begin, original_.size());
  lines_.reserve(body_.size() / 32 + 1);
  Offset begin = body_.begin;
  for (Offset i = body_.begin; i < body_.end; ++i) {
    const char byte = original_[i];
    if (byte > '\r' || (byte != '\n' && byte != '\r')) continue;
    lines_.push_back({begin, i});
    if (byte == '\r' && i + 1 < body_.end && original_[i + 1] == '\n') ++i;
    begin = i + 1;
  }
  lines_.push_back({begin, body_.end});
}

Offset Source::next_line(std::size_t index) const {
  return index + 1 < lines_.size() ? lines_[index + 1].begin : body_.end;
}

std::size_t Source::line_at(Offset offset) const {
  const auto behind = std::ranges::upper_bound(lines_, offset, {}, &Span::begin);
  return behind == lines_.begin() ? 0 : static_cast<std::size_t>(behind - lines_.begin()) - 1;
}

void Source::replace(Offset offset, char byte) {
  if (copy_.empty()) copy_ = original_;
  copy_[offset] = byte;
}

}  // namespace confnotes::analysis::markdown
