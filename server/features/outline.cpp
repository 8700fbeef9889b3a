#include "server/features/outline.h"

#include "server/convert/symbols.h"

namespace confnotes::server {

using protocol::encode;
using protocol::Json;

namespace {

Json document_symbol(const Source& source, bool is_hierarchical) {
  if (!source.entry) return nullptr;
  const auto symbols = analysis::document_symbols(source.note());
  return is_hierarchical ? encode(to_protocol(symbols, source.encoding()))
                         : encode(to_flat_protocol(symbols, source.document_uri, source.encoding()));
}

Json folding_range(const Source& source) {
  if (!source.entry) return nullptr;
  return encode(to_protocol(analysis::folding_ranges(source.note())));
}

}  // namespace

void offer_outline(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  if (ports.is_on("documentSymbol")) offered.documentSymbolProvider = true;
  if (ports.is_on("foldingRange")) offered.foldingRangeProvider = true;
}

void register_outline(const FeaturePorts& ports) {
  ports.on<protocol::TextDocumentParams>(
      "documentSymbol", "textDocument/documentSymbol", [ports](const protocol::TextDocumentParams& params) -> Job {
        const bool is_hierarchical = ports.client.textDocument.documentSymbol.hierarchicalDocumentSymbolSupport;
        return [source = ports.source(params.textDocument.uri), is_hierarchical] {
          return document_symbol(source, is_hierarchical);
        };
      });
  ports.on<protocol::TextDocumentParams>(
      "foldingRange", "textDocument/foldingRange", [ports](const protocol::TextDocumentParams& params) -> Job {
        return [source = ports.source(params.textDocument.uri)] { return folding_range(source); };
      });
}

}  // namespace confnotes::server
