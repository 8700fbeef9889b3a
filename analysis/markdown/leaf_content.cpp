#include "analysis/markdown/leaf_content.h"

#include "analysis/markdown/bytes.h"
#include "analysis/markdown/cmark.h"

#include <algorithm>

namespace confnotes::analysis::markdown {

namespace {

bool map_lines(const Leaf& leaf, std::string_view content, const Source& source, SourceMap& map) {
  std::size_t line = leaf.first_line;
  std::size_t begin = 0;
  while (begin < content.size()) {
    const std::size_t end = std::min(content.find('\n', begin), content.size());
    if (line >= source.lines().size()) return false;
    const std::string_view piece = content.substr(begin, end - begin);
    const Span span = source.lines()[line];
    const bool is_added =
        map.add_suffix(piece, begin, span) ||
        (leaf.shape == LeafShape::CutParagraph && map.add_suffix_without_escaped_pipes(piece, begin, span));
    if (!is_added) return false;
    begin = end + 1;
    ++line;
  }
  return true;
}

}  // namespace

bool map_content(const Leaf& leaf, const Source& source, SourceMap& map) {
  map.clear();
  const std::string_view content = trim_right(content_of(leaf.node));
  switch (leaf.shape) {
    case LeafShape::Span:
      return map.add_suffix(content, 0, leaf.span);
    case LeafShape::Cell:
      return map.add_suffix_without_escaped_pipes(content, 0, leaf.span);
    case LeafShape::Lines:
    case LeafShape::CutParagraph:
      break;
  }
  return map_lines(leaf, content, source, map);
}

std::string written_content(std::string_view content, const Source& source, const SourceMap& map) {
  std::string written(content);
  const Span span = map.span(0, content.size());
  if (source.fed(span) == source.original(span)) return written;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const Offset offset = map.begin(i);
    if (written[i] == source.fed()[offset]) written[i] = source.original()[offset];
  }
  return written;
}

}  // namespace confnotes::analysis::markdown
