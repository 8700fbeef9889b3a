#include "server/convert/symbols.h"

namespace confnotes::server {

namespace {

protocol::SymbolKind to_protocol(analysis::SymbolKind kind) {
  switch (kind) {
    case analysis::SymbolKind::Day:
      return protocol::SymbolKind::Namespace;
    case analysis::SymbolKind::Talk:
      return protocol::SymbolKind::Event;
    case analysis::SymbolKind::Section:
      return protocol::SymbolKind::String;
  }
  return protocol::SymbolKind::String;
}

void append_flat(const std::vector<analysis::Symbol>& symbols, const std::string& container, const std::string& uri,
                 Encoding encoding, std::vector<protocol::SymbolInformation>& flat) {
  for (const analysis::Symbol& symbol : symbols) {
    flat.push_back({.name = symbol.detail.empty() ? symbol.name : symbol.name + " (" + symbol.detail + ")",
                    .kind = to_protocol(symbol.kind),
                    .location = {uri, to_range(symbol.span, encoding)},
                    .containerName = container.empty() ? std::nullopt : std::optional(container)});
    append_flat(symbol.children, symbol.name, uri, encoding, flat);
  }
}

}  // namespace

std::vector<protocol::DocumentSymbol> to_protocol(const std::vector<analysis::Symbol>& symbols, Encoding encoding) {
  std::vector<protocol::DocumentSymbol> result;
  result.reserve(symbols.size());
  for (const analysis::Symbol& symbol : symbols) {
    result.push_back({.name = symbol.name,
                      .detail = symbol.detail.empty() ? std::nullopt : std::optional(symbol.detail),
                      .kind = to_protocol(symbol.kind),
                      .range = to_range(symbol.span, encoding),
                      .selectionRange = to_range(symbol.selection, encoding),
                      .children = to_protocol(symbol.children, encoding)});
  }
  return result;
}

std::vector<protocol::SymbolInformation> to_flat_protocol(const std::vector<analysis::Symbol>& symbols,
                                                          const std::string& uri, Encoding encoding) {
  std::vector<protocol::SymbolInformation> flat;
  append_flat(symbols, "", uri, encoding, flat);
  return flat;
}

std::vector<protocol::FoldingRange> to_protocol(const std::vector<analysis::FoldingRange>& ranges) {
  std::vector<protocol::FoldingRange> result;
  result.reserve(ranges.size());
  for (const analysis::FoldingRange& range : ranges) {
    result.push_back({.startLine = static_cast<std::uint32_t>(range.first_line),
                      .endLine = static_cast<std::uint32_t>(range.last_line),
                      .kind = range.kind == analysis::FoldingKind::Comment ? "comment" : "region"});
  }
  return result;
}

}  // namespace confnotes::server
