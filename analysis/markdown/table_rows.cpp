#include "analysis/markdown/table_rows.h"

#include "analysis/markdown/bytes.h"

namespace confnotes::analysis::markdown {

namespace {

Offset skip_blanks(std::string_view text, Offset begin, Offset end) {
  while (begin < end && is_space(text[begin]))
    ++begin;
  return begin;
}

Span trimmed(std::string_view text, Span span) {
  span.begin = skip_blanks(text, span.begin, span.end);
  while (span.begin < span.end && is_space(text[span.end - 1]))
    --span.end;
  return span;
}

}  // namespace

std::vector<Span> split_table_row(std::string_view text, Span row) {
  std::vector<Span> cells;
  Offset i = row.begin;
  if (i < row.end && text[i] == '|') i = skip_blanks(text, i + 1, row.end);
  while (i < row.end) {
    const Offset begin = i;
    while (i < row.end && text[i] != '|') {
      const bool is_escape = text[i] == '\\' && i + 1 < row.end && is_punctuation(text[i + 1]);
      i += is_escape ? 2 : 1;
    }
    cells.push_back(trimmed(text, {begin, i}));
    if (i < row.end) i = skip_blanks(text, i + 1, row.end);
  }
  return cells;
}

}  // namespace confnotes::analysis::markdown
