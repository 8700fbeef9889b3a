// The outline and the folds of a note.
#pragma once

#include "analysis/features/document_symbols.h"
#include "analysis/features/folding_ranges.h"
#include "protocol/lsp/folding.h"
#include "protocol/lsp/symbols.h"
#include "server/convert.h"

#include <string>
#include <vector>

namespace confnotes::server {

std::vector<protocol::DocumentSymbol> to_protocol(const std::vector<analysis::Symbol>& symbols, Encoding encoding);
// For clients without hierarchical symbols: depth first, each with its parent's name as containerName.
std::vector<protocol::SymbolInformation> to_flat_protocol(const std::vector<analysis::Symbol>& symbols,
                                                          const std::string& uri, Encoding encoding);

std::vector<protocol::FoldingRange> to_protocol(const std::vector<analysis::FoldingRange>& ranges);

}  // namespace confnotes::server
