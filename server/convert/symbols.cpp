#include "server/convert/symbols.h"

#include <algorithm>

namespace confnotes::server {

namespace {

constexpr std::uint32_t kLastOldKind = 18;  // Array, the last one of LSP 1.0

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
                 Encoding encoding, const KnownSymbolKinds& known, std::vector<protocol::SymbolInformation>& flat) {
  for (const analysis::Symbol& symbol : symbols) {
    flat.push_back({.name = symbol.detail.empty() ? symbol.name : symbol.name + " (" + symbol.detail + ")",
                    .kind = known.choose(to_protocol(symbol.kind)),
                    .location = {uri, to_range(symbol.span, encoding)},
                    .containerName = container.empty() ? std::nullopt : std::optional(container)});
    append_flat(symbol.children, symbol.name, uri, encoding, known, flat);
  }
}

}  // namespace

protocol::SymbolKind KnownSymbolKinds::choose(protocol::SymbolKind kind) const {
  const auto value = static_cast<std::uint32_t>(kind);
  const bool is_known = value_set_ ? std::ranges::find(*value_set_, value) != value_set_->end() : value <= kLastOldKind;
  return is_known ? kind : protocol::SymbolKind::String;
}

std::vector<protocol::DocumentSymbol> to_protocol(const std::vector<analysis::Symbol>& symbols, Encoding encoding,
                                                  const KnownSymbolKinds& known) {
  std::vector<protocol::DocumentSymbol> result;
  result.reserve(symbols.size());
  for (const analysis::Symbol& symbol : symbols) {
    result.push_back({.name = symbol.name,
                      .detail = symbol.detail.empty() ? std::nullopt : std::optional(symbol.detail),
                      .kind = known.choose(to_protocol(symbol.kind)),
                      .range = to_range(symbol.span, encoding),
                      .selectionRange = to_range(symbol.selection, encoding),
                      .children = to_protocol(symbol.children, encoding, known)});
  }
  return result;
}

std::vector<protocol::SymbolInformation> to_flat_protocol(const std::vector<analysis::Symbol>& symbols,
                                                          const std::string& uri, Encoding encoding,
                                                          const KnownSymbolKinds& known) {
  std::vector<protocol::SymbolInformation> flat;
  append_flat(symbols, "", uri, encoding, known, flat);
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
