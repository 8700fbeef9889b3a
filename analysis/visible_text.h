// VisibleText: a stretch of a note as its reader sees it, without marks, addresses and HTML, and where each byte of it
// stands in the source.
#pragma once

#include "analysis/markdown.h"
#include "analysis/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

class VisibleText {
 public:
  // Of what lies inside `source`; of inlines but plain text only those that begin in it. Line breaks and <br> become
  // spaces; images, HTML and autolinks leave nothing.
  VisibleText(const Text& text, const Markdown& markdown, Span source);

  std::string_view plain() const { return plain_; }

  // The source of plain's [begin, end), clamped to it; empty, at the place, for an empty one.
  Span source_of(Span plain) const;

  // A mark around a part of the text.
  struct Mark {
    enum class Kind : std::uint8_t { Emphasis, Strong, Link } kind;
    Span plain;        // what it covers
    std::size_t link;  // for Link: index into Markdown::links
  };
  // Outer before inner.
  const std::vector<Mark>& marks() const { return marks_; }

 private:
  // Its bytes stand one behind the other in the source, but for an entity, which stands for them all.
  struct Piece {
    std::size_t plain;
    Offset source;
    std::size_t entity_size;  // 0 for all else
  };

  void add_text(std::string_view raw, Offset source);
  void add(std::string_view bytes, Offset source, std::size_t entity_size = 0);
  void add_space(Offset source);
  const Piece& piece_at(std::size_t plain) const;

  std::string plain_;
  std::vector<Piece> pieces_;
  std::vector<Mark> marks_;
  Offset end_ = 0;
};

}  // namespace confnotes::analysis
