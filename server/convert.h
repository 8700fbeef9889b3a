// Convert: analysis values into protocol values and back, here and in convert/, and nowhere else. This is what all of
// them need: places, edits, words.
#pragma once

#include "analysis/problem.h"
#include "analysis/rich_text.h"
#include "analysis/text.h"
#include "protocol/lsp/base.h"

#include <string>
#include <vector>

namespace confnotes::server {

// What every conversion of places needs: the text they are in and what its columns count.
struct Encoding {
  const analysis::Text& text;
  analysis::ColumnUnit unit;
};

analysis::Offset to_offset(const protocol::Position& position, Encoding encoding);
analysis::Span to_span(const protocol::Range& range, Encoding encoding);

protocol::Position to_position(analysis::Offset offset, Encoding encoding);
protocol::Range to_range(analysis::Span span, Encoding encoding);

std::vector<protocol::TextEdit> to_protocol(const std::vector<analysis::Edit>& edits, Encoding encoding);

// Of a note as the workspace calls it; a document that is no file is called by its URI already.
std::string uri_of(const std::string& path);

enum class Markup { PlainText, Markdown };
// The first of the formats that a client names and we know; plain text where it names none.
Markup choose_markup(const std::vector<std::string>& formats);
protocol::MarkupContent to_protocol(const analysis::RichText& words, Markup markup);

}  // namespace confnotes::server
