#include "server/features/workspace_symbols.h"

#include "analysis/features/workspace_symbols.h"
#include "protocol/lsp/symbols.h"
#include "server/convert/symbols.h"

#include <algorithm>

namespace confnotes::server {

using protocol::encode;
using protocol::Json;

namespace {

protocol::SymbolKind to_protocol(analysis::WorkspaceSymbolKind kind) {
  switch (kind) {
    case analysis::WorkspaceSymbolKind::Talk:
      return protocol::SymbolKind::Event;
    case analysis::WorkspaceSymbolKind::Day:
      return protocol::SymbolKind::Namespace;
    case analysis::WorkspaceSymbolKind::Speaker:
      return protocol::SymbolKind::Object;
    case analysis::WorkspaceSymbolKind::Tag:
      return protocol::SymbolKind::Key;
  }
  return protocol::SymbolKind::String;
}

Json workspace_symbol(const View& view, const std::string& query, bool is_lazy, const KnownSymbolKinds& known) {
  Json result = Json::array();
  for (const analysis::WorkspaceSymbol& symbol : analysis::workspace_symbols(*view.snapshot, query)) {
    protocol::WorkspaceSymbol one{.name = symbol.name,
                                  .kind = known.choose(to_protocol(symbol.kind)),
                                  .containerName = symbol.container,
                                  .location = {},
                                  .data = std::nullopt};
    if (is_lazy) {
      one.location.uri = view.uri(view.snapshot->find(symbol.place.note)->path);
      one.data = protocol::WorkspaceSymbolData{static_cast<std::uint32_t>(symbol.place.span.begin),
                                               static_cast<std::uint32_t>(symbol.place.span.end)};
    } else {
      const protocol::Location location = view.location(symbol.place);
      one.location = {location.uri, location.range};
    }
    result.push_back(encode(one));
  }
  return result;
}

Json resolve(const View& view, protocol::WorkspaceSymbol symbol) {
  const analysis::NoteEntry* entry = view.snapshot->find(view.path(symbol.location.uri));
  if (entry && symbol.data)
    symbol.location.range = to_range({symbol.data->begin, symbol.data->end}, {entry->text(), view.unit});
  else if (!symbol.location.range)
    symbol.location.range = protocol::Range{};
  symbol.data.reset();
  return encode(symbol);
}

}  // namespace

void offer_workspace_symbols(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  if (ports.is_on("workspaceSymbol")) offered.workspaceSymbolProvider.emplace();
}

void register_workspace_symbols(const FeaturePorts& ports) {
  ports.on<protocol::WorkspaceSymbolParams>(
      "workspaceSymbol", "workspace/symbol",
      [ports](const protocol::WorkspaceSymbolParams& params) -> Job {
        const auto& properties = ports.client.workspace.symbol.resolveSupport.properties;
        const bool is_lazy = std::ranges::find(properties, "location.range") != properties.end();
        const KnownSymbolKinds known(ports.client.workspace.symbol.symbolKind);
        return [view = ports.view(), query = params.query, is_lazy, known] {
          return workspace_symbol(view, query, is_lazy, known);
        };
      },
      When::Released);
  ports.on<protocol::WorkspaceSymbol>("workspaceSymbol", "workspaceSymbol/resolve",
                                      [ports](const protocol::WorkspaceSymbol& symbol) -> Job {
                                        return [view = ports.view(), symbol] { return resolve(view, symbol); };
                                      });
}

}  // namespace confnotes::server
