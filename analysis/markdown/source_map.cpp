#include "analysis/markdown/source_map.h"

#include "analysis/markdown/bytes.h"

#include <algorithm>

namespace confnotes::analysis::markdown {

void SourceMap::clear() {
  pieces_.clear();
  last_ = 0;
}

bool SourceMap::add_suffix(std::string_view piece, std::size_t content_begin, Span span) {
  const std::string_view kept = trim_right(piece);
  const std::string_view text = trim_right(fed_.substr(span.begin, span.size()));
  // Lazy continuation lines keep blanks that may stand for a part of a tab; the parser skips them anyway.
  if (!text.ends_with(trim_left(kept))) return false;
  const Offset end = span.begin + text.size();
  const Offset wanted = end - std::min(end, kept.size());
  pieces_.push_back({content_begin, wanted, span.begin});
  return true;
}

bool SourceMap::add_suffix_without_escaped_pipes(std::string_view piece, std::size_t content_begin, Span span) {
  if (piece.find('|') == std::string_view::npos) return add_suffix(piece, content_begin, span);
  const std::string_view kept = trim_right(piece);
  const std::size_t skipped = kept.size() - trim_left(kept).size();
  const std::string_view text = trim_right(fed_.substr(span.begin, span.size()));
  const std::size_t first = pieces_.size();
  std::size_t source = text.size();
  // Backwards, since it is the end that is known to match.
  for (std::size_t i = kept.size(); i > skipped; --i) {
    if (source == 0 || text[source - 1] != kept[i - 1]) {
      pieces_.resize(first);
      return false;
    }
    --source;
    if (kept[i - 1] == '|' && source > 0 && text[source - 1] == '\\') {
      pieces_.push_back({content_begin + i - 1, span.begin + source, span.begin});
      --source;
    }
  }
  const Offset begin = span.begin + source;
  pieces_.push_back({content_begin, begin - std::min(begin, skipped), span.begin});
  std::reverse(pieces_.begin() + static_cast<std::ptrdiff_t>(first), pieces_.end());
  return true;
}

Offset SourceMap::begin(std::size_t position) const {
  if (pieces_.empty()) return 0;
  const Piece& piece = piece_at(position);
  return std::clamp(piece.source + (position - piece.content), piece.floor, fed_.size());
}

Offset SourceMap::end(std::size_t position) const {
  if (position == 0) return begin(0);
  const Offset behind = begin(position - 1) + 1;
  // The content's line ends are all LF; the text's may be CRLF, and a span must not end inside one.
  const bool splits = behind < fed_.size() && fed_[behind] == '\n' && fed_[behind - 1] == '\r';
  return std::min(behind + (splits ? 1 : 0), fed_.size());
}

Span SourceMap::span(std::size_t from, std::size_t to) const {
  const Offset first = begin(from);
  return {first, from < to ? std::max(first, end(to)) : first};
}

const SourceMap::Piece& SourceMap::piece_at(std::size_t position) const {
  const auto holds = [&](std::size_t index) {
    return pieces_[index].content <= position && (index + 1 == pieces_.size() || position < pieces_[index + 1].content);
  };
  if (last_ < pieces_.size() && holds(last_)) return pieces_[last_];
  if (last_ + 1 < pieces_.size() && holds(last_ + 1)) return pieces_[++last_];
  const auto behind = std::ranges::upper_bound(pieces_, position, {}, &Piece::content);
  last_ = behind == pieces_.begin() ? 0 : static_cast<std::size_t>(behind - pieces_.begin()) - 1;
  return pieces_[last_];
}

}  // namespace confnotes::analysis::markdown
