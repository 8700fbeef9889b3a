// Convert: the only place where analysis values become protocol values and back.
#pragma once

#include "analysis/features/completion.h"
#include "analysis/features/document_symbols.h"
#include "analysis/features/folding_ranges.h"
#include "analysis/features/hover.h"
#include "analysis/problem.h"
#include "analysis/text.h"
#include "protocol/lsp/completion.h"
#include "protocol/lsp/diagnostics.h"
#include "protocol/lsp/folding.h"
#include "protocol/lsp/hover.h"
#include "protocol/lsp/symbols.h"

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

// At most 1,000; a last one then says how many there are besides.
std::vector<protocol::Diagnostic> to_protocol(const std::vector<analysis::Diagnostic>& diagnostics,
                                              const std::string& uri, Encoding encoding);

std::vector<protocol::DocumentSymbol> to_protocol(const std::vector<analysis::Symbol>& symbols, Encoding encoding);
// For clients without hierarchical symbols: depth first, each with its parent's name as containerName.
std::vector<protocol::SymbolInformation> to_flat_protocol(const std::vector<analysis::Symbol>& symbols,
                                                          const std::string& uri, Encoding encoding);

std::vector<protocol::FoldingRange> to_protocol(const std::vector<analysis::FoldingRange>& ranges);

enum class Markup { PlainText, Markdown };
// The first of the formats that a client names and we know; plain text where it names none.
Markup choose_markup(const std::vector<std::string>& formats);

// What a client can do with completions.
struct CompletionForm {
  Markup documentation = Markup::PlainText;
  bool has_snippets = false;
};

protocol::CompletionList to_protocol(const analysis::CompletionList& list, CompletionForm form, Encoding encoding);

protocol::Hover to_protocol(const analysis::Hover& hover, Markup markup, Encoding encoding);

}  // namespace confnotes::server
