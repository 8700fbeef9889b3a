// SourceMap: from the content of a leaf, as cmark's inline parser saw it, back to the text.
#pragma once

#include "analysis/text.h"

#include <string_view>
#include <vector>

namespace confnotes::analysis::markdown {

// cmark only ever takes away: prefixes of lines, white space around them, backslashes before a cell's pipes. So the
// content is a sequence of pieces of the text, and every piece is checked byte by byte when it is added.
class SourceMap {
 public:
  // The text of the note as cmark was given it.
  explicit SourceMap(std::string_view fed) : fed_(fed) {}

  void clear();
  // Says that content [content_begin, content_begin + piece.size()) is the end of the text's `span`, white space at
  // either end aside. False, and nothing added, where it is not.
  bool add_suffix(std::string_view piece, std::size_t content_begin, Span span);
  // The same for content in which every `\|` of the text became `|`.
  bool add_suffix_without_escaped_pipes(std::string_view piece, std::size_t content_begin, Span span);

  // The place of the byte at `position`.
  Offset begin(std::size_t position) const;
  // The place right behind the byte before `position`: where a span of content ends.
  Offset end(std::size_t position) const;
  // Of the content's [begin, end).
  Span span(std::size_t begin, std::size_t end) const;

 private:
  struct Piece {
    std::size_t content = 0;
    Offset source = 0;
    Offset floor = 0;  // nothing of this piece lies before it
  };

  const Piece& piece_at(std::size_t position) const;

  std::string_view fed_;
  std::vector<Piece> pieces_;
  mutable std::size_t last_ = 0;  // most questions are about the piece of the one before
};

}  // namespace confnotes::analysis::markdown
