#include "analysis/front_matter/recovered_value.h"

#include "analysis/front_matter/flow_scan.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/value_extent.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

namespace {

Span without_gaps(std::string_view source, Span span) {
  while (!span.empty() && is_yaml_gap(source[span.begin]))
    ++span.begin;
  while (!span.empty() && is_yaml_gap(source[span.end - 1]))
    --span.end;
  return span;
}

Value recovered_scalar(std::string_view source, Span span) {
  Value value;
  value.kind = ValueKind::Scalar;
  value.span = span;
  Span text = span;
  const char first = source[span.begin];
  if (first == '"' || first == '\'') {
    value.style = first == '"' ? ValueStyle::DoubleQuoted : ValueStyle::SingleQuoted;
    ++text.begin;
    if (!text.empty() && source[text.end - 1] == first) --text.end;
  }
  value.text = on_one_line(source, text);
  return value;
}

// Where an item of a list in brackets ends: its comma, or the bracket that closes the list. A closing quote beyond
// `line_end` belongs to another item, and this one's is missing.
Offset item_end(std::string_view source, Span list, Offset begin, Offset line_end) {
  const Offset text = skip_gaps(source.substr(0, list.end), begin);
  if (text < line_end && (source[text] == '"' || source[text] == '\'')) {
    const std::optional<Offset> end = quoted_end(source.substr(0, line_end), text);
    if (end) begin = *end;
  }
  return std::min(source.find_first_of(",]", begin), list.end);
}

Value recovered_list(std::string_view source, Span span) {
  Value value;
  value.kind = ValueKind::Sequence;
  value.style = ValueStyle::Flow;
  value.span = span;
  Offset line_end = span.begin;
  for (Offset at = span.begin + 1; at < span.end;) {
    if (skip_gaps(source, at) >= line_end) line_end = std::min(end_of_line(source, skip_gaps(source, at)), span.end);
    const Offset end = item_end(source, span, at, line_end);
    const Span item = without_gaps(source, {at, end});
    if (!item.empty()) value.items.push_back(recovered_scalar(source, item));
    if (end >= span.end || source[end] == ']') {
      value.span.end = std::min(end + 1, span.end);
      break;
    }
    at = end + 1;
  }
  return value;
}

}  // namespace

Value recovered_value(std::string_view source, Span span) {
  if (span.empty()) {
    Value nothing;
    nothing.span = span;
    return nothing;
  }
  const bool may_be_list = source[span.begin] == '[' && !is_markdown_link(source.substr(span.begin, span.size()));
  if (!may_be_list) return recovered_scalar(source, span);
  Value list = recovered_list(source, span);
  const bool is_list = skip_gaps(source.substr(0, span.end), list.span.end) == span.end;
  return is_list ? list : recovered_scalar(source, span);
}

}  // namespace confnotes::analysis
