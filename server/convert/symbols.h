// The outline and the folds of a note.
#pragma once

#include "analysis/features/document_symbols.h"
#include "analysis/features/folding_ranges.h"
#include "protocol/lsp/client_capabilities.h"
#include "protocol/lsp/folding.h"
#include "protocol/lsp/symbols.h"
#include "server/convert.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::server {

// The kinds that a client shows. One that it does not know becomes a String.
class KnownSymbolKinds {
 public:
  explicit KnownSymbolKinds(const protocol::SymbolKindClientCapabilities& client) : value_set_(client.valueSet) {}
  protocol::SymbolKind choose(protocol::SymbolKind kind) const;

 private:
  std::optional<std::vector<std::uint32_t>> value_set_;
};

std::vector<protocol::DocumentSymbol> to_protocol(const std::vector<analysis::Symbol>& symbols, Encoding encoding,
                                                  const KnownSymbolKinds& known);
// For clients without hierarchical symbols: depth first, each with its parent's name as containerName.
std::vector<protocol::SymbolInformation> to_flat_protocol(const std::vector<analysis::Symbol>& symbols,
                                                          const std::string& uri, Encoding encoding,
                                                          const KnownSymbolKinds& known);

std::vector<protocol::FoldingRange> to_protocol(const std::vector<analysis::FoldingRange>& ranges);

}  // namespace confnotes::server
