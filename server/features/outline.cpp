#include "server/features/outline.h"

#include "analysis/features/selection_ranges.h"
#include "protocol/lsp/reading.h"
#include "server/convert/symbols.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace confnotes::server {

using protocol::encode;
using protocol::Json;

namespace {

Json document_symbol(const Source& source, const protocol::DocumentSymbolClientCapabilities& client) {
  if (!source.entry) return nullptr;
  const auto symbols = analysis::document_symbols(source.note());
  const KnownSymbolKinds known(client.symbolKind);
  return client.hierarchicalDocumentSymbolSupport
             ? encode(to_protocol(symbols, source.encoding(), known))
             : encode(to_flat_protocol(symbols, source.document_uri, source.encoding(), known));
}

// What the client can do with folds.
struct FoldingForm {
  std::optional<std::uint32_t> limit;
  std::vector<std::string> kinds;  // empty: it names none, and knows those of the specification
};

Json folding_range(const Source& source, const FoldingForm& form) {
  if (!source.entry) return nullptr;
  auto ranges = analysis::folding_ranges(source.note());
  if (form.limit && ranges.size() > *form.limit) ranges.resize(*form.limit);
  auto folds = to_protocol(ranges);
  for (protocol::FoldingRange& fold : folds) {
    if (!form.kinds.empty() && std::ranges::find(form.kinds, *fold.kind) == form.kinds.end()) fold.kind.reset();
  }
  return encode(folds);
}

// The innermost range with all around it as its parents.
Json selection_range(const Source& source, const protocol::Position& position) {
  const auto chain = analysis::selection_ranges(source.note(), to_offset(position, source.encoding()));
  Json range;
  for (auto outer = chain.rbegin(); outer != chain.rend(); ++outer) {
    Json inner = {{"range", encode(to_range(*outer, source.encoding()))}};
    if (!range.is_null()) inner["parent"] = std::move(range);
    range = std::move(inner);
  }
  return range;
}

Json selection_ranges(const Source& source, const std::vector<protocol::Position>& positions) {
  if (!source.entry) return nullptr;
  Json result = Json::array();
  for (const protocol::Position& position : positions)
    result.push_back(selection_range(source, position));
  return result;
}

}  // namespace

void offer_outline(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  if (ports.is_on("documentSymbol")) offered.documentSymbolProvider = true;
  if (ports.is_on("foldingRange")) offered.foldingRangeProvider = true;
  if (ports.is_on("selectionRange")) offered.selectionRangeProvider = true;
}

void register_outline(const FeaturePorts& ports) {
  ports.on<protocol::TextDocumentParams>(
      "documentSymbol", "textDocument/documentSymbol", [ports](const protocol::TextDocumentParams& params) -> Job {
        return [source = ports.source(params.textDocument.uri), client = ports.client.textDocument.documentSymbol] {
          return document_symbol(source, client);
        };
      });
  ports.on<protocol::TextDocumentParams>(
      "foldingRange", "textDocument/foldingRange", [ports](const protocol::TextDocumentParams& params) -> Job {
        const auto& client = ports.client.textDocument.foldingRange;
        const FoldingForm form{client.rangeLimit, client.foldingRangeKind.valueSet};
        return [source = ports.source(params.textDocument.uri), form] { return folding_range(source, form); };
      });
  ports.on<protocol::SelectionRangeParams>(
      "selectionRange", "textDocument/selectionRange", [ports](const protocol::SelectionRangeParams& params) -> Job {
        return [source = ports.source(params.textDocument.uri), positions = params.positions] {
          return selection_ranges(source, positions);
        };
      });
}

}  // namespace confnotes::server
