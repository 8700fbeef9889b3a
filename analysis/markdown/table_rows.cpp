#include "analysis/markdown/table_rows.h"

#include "analysis/markdown/bytes.h"

namespace confnotes::analysis::markdown {

namespace {

Offset skip_gap(std::string_view text, Offset begin, Offset end) {
  while (begin < end && (is_space(text[begin]) || is_wide_gap(text[begin])))
    ++begin;
  return begin;
}

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end && is_space(text[span.begin]))
    ++span.begin;
  while (span.begin < span.end && is_space(text[span.end - 1]))
    --span.end;
  return span;
}

}  // namespace

std::vector<Span> split_table_row(std::string_view text, Span row) {
  std::vector<Span> cells;
  Offset i = row.begin;
  if (i < row.end && text[i] == '|') i = skip_gap(text, i + 1, row.end);
  while (i < row.end) {
    const Offset begin = i;
    // However many backslashes stand before a pipe: it does not end the cell.
    while (i < row.end && (text[i] != '|' || (i > begin && text[i - 1] == '\\')))
      ++i;
    cells.push_back(trimmed(text, {begin, i}));
    if (i < row.end) i = skip_gap(text, i + 1, row.end);
  }
  return cells;
}

}  // namespace confnotes::analysis::markdown
