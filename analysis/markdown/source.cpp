#include "analysis/markdown/source.h"

#include <algorithm>

namespace confnotes::analysis::markdown {

Source::Source(const Text& text, Span body) : original_(text.bytes()) {
  body_.begin = std::min(body.begin, original_.size());
  body_.end = std::clamp(body.end, body_.begin, original_.size());
  const std::size_t first = text.line_at(body_.begin);
  const std::size_t last = text.line_at(body_.end);
  lines_.reserve(last + 1 - first);
  for (std::size_t i = first; i <= last; ++i) {
    const Span line = text.line(i);
    lines_.push_back({std::max(line.begin, body_.begin), std::min(line.end, body_.end)});
  }
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
