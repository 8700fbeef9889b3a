#include "server/convert.h"

#include "protocol/uri.h"

#include <algorithm>

namespace confnotes::server {

using analysis::Offset;
using analysis::Span;

Offset to_offset(const protocol::Position& position, Encoding encoding) {
  return encoding.text.offset({position.line, position.character}, encoding.unit);
}

Span to_span(const protocol::Range& range, Encoding encoding) {
  const Offset begin = to_offset(range.start, encoding);
  return {begin, std::max(begin, to_offset(range.end, encoding))};
}

protocol::Position to_position(Offset offset, Encoding encoding) {
  const analysis::LineColumn position = encoding.text.position(offset, encoding.unit);
  return {static_cast<std::uint32_t>(position.line), static_cast<std::uint32_t>(position.column)};
}

protocol::Range to_range(Span span, Encoding encoding) {
  return {to_position(span.begin, encoding), to_position(span.end, encoding)};
}

std::vector<protocol::TextEdit> to_protocol(const std::vector<analysis::Edit>& edits, Encoding encoding) {
  std::vector<protocol::TextEdit> result;
  result.reserve(edits.size());
  for (const analysis::Edit& edit : edits)
    result.push_back({to_range(edit.span, encoding), edit.replacement});
  return result;
}

std::string uri_of(const std::string& path) {
  return path.starts_with('/') ? protocol::uri_from_path(path) : path;
}

Markup choose_markup(const std::vector<std::string>& formats) {
  for (const std::string& format : formats) {
    if (format == "markdown") return Markup::Markdown;
    if (format == "plaintext") return Markup::PlainText;
  }
  return Markup::PlainText;
}

protocol::MarkupContent to_protocol(const analysis::RichText& words, Markup markup) {
  if (markup == Markup::Markdown) return {"markdown", words.markdown()};
  return {"plaintext", words.plain()};
}

}  // namespace confnotes::server
