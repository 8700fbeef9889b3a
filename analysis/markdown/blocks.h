// Blocks: a walk over cmark's tree that places every block, and gathers the leaves whose inlines are aligned later.
#pragma once

#include "analysis/markdown.h"
#include "analysis/markdown/source.h"
#include "analysis/markdown/tree.h"

#include <cstdint>
#include <vector>

namespace confnotes::analysis::markdown {

enum class LeafShape : std::uint8_t {
  Lines,         // a paragraph or setext heading: each line of the content is the end of a line of the text
  CutParagraph,  // a paragraph whose last line became a table's header: cmark unescaped its pipes
  Span,          // an ATX heading: the content is `span`
  Cell,          // a table cell: the content is `span` with its pipes unescaped
};

struct Leaf {
  static constexpr std::size_t kNoHeading = static_cast<std::size_t>(-1);

  const cmark_node* node = nullptr;
  LeafShape shape = LeafShape::Lines;
  std::size_t first_line = 0;
  Span span;
  std::size_t heading = kNoHeading;  // whose plain text the leaf gives
};

struct BlockWalk {
  std::vector<Leaf> leaves;
  // Per line: whether a block owns its text. What nobody owns was taken away by cmark: link reference definitions.
  std::vector<bool> owned;
};

// Fills blocks, headings, code blocks, HTML blocks, tables, tasks and footnote definitions.
BlockWalk read_blocks(const Tree& tree, const Source& source, Markdown& markdown);

}  // namespace confnotes::analysis::markdown
