#include "analysis/features/folding_ranges.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

// The lines of a span whose end is behind its last byte.
FoldingRange lines_of(const Text& text, Span span, FoldingKind kind = FoldingKind::Region) {
  const Offset last = span.empty() ? span.begin : span.end - 1;
  return {text.line_at(span.begin), text.line_at(last), kind};
}

bool folds(const Block& block) {
  switch (block.kind) {
    case BlockKind::Quote:
    case BlockKind::List:
    case BlockKind::Item:
    case BlockKind::FencedCode:
    case BlockKind::IndentedCode:
    case BlockKind::Html:
    case BlockKind::Table:
    case BlockKind::FootnoteDefinition:
      return true;
    case BlockKind::Paragraph:
    case BlockKind::Heading:
    case BlockKind::ThematicBreak:
      return false;
  }
  return false;
}

}  // namespace

std::vector<FoldingRange> folding_ranges(const Note& note) {
  const Text& text = note.text;
  std::vector<FoldingRange> ranges;
  if (note.front_matter.format != ValueFormat::None) ranges.push_back(lines_of(text, note.front_matter.whole));
  for (const Section& section : note.sections)
    ranges.push_back(lines_of(text, section.whole));
  for (const Span block : note.markdown.template_blocks)
    ranges.push_back(lines_of(text, block));
  for (const Block& block : note.markdown.blocks) {
    if (!folds(block)) continue;
    const bool is_comment = block.kind == BlockKind::Html && text.slice(block.span).starts_with("<!--");
    ranges.push_back(lines_of(text, block.span, is_comment ? FoldingKind::Comment : FoldingKind::Region));
  }
  std::erase_if(ranges, [](const FoldingRange& range) { return range.first_line >= range.last_line; });
  // Of several that begin on one line the longest comes first; an editor can fold only one of them.
  std::ranges::sort(ranges, [](const FoldingRange& a, const FoldingRange& b) {
    return a.first_line != b.first_line ? a.first_line < b.first_line : a.last_line > b.last_line;
  });
  const auto repeated = std::ranges::unique(ranges, {}, &FoldingRange::first_line);
  ranges.erase(repeated.begin(), repeated.end());
  if (ranges.size() > kMostFoldingRanges) ranges.resize(kMostFoldingRanges);
  return ranges;
}

}  // namespace confnotes::analysis
