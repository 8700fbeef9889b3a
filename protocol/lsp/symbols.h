// LSP 3.17, Document Symbols.
#pragma once

#include "protocol/lsp/base.h"

#include <string>
#include <vector>

namespace confnotes::protocol {

// The kinds that we send.
enum class SymbolKind : std::uint32_t { Namespace = 3, String = 15, Event = 24 };

struct DocumentSymbol {
  std::string name;  // never empty: a client may refuse the whole outline
  std::optional<std::string> detail;
  SymbolKind kind = SymbolKind::String;
  Range range;
  Range selectionRange;  // inside range
  std::vector<DocumentSymbol> children;

  bool operator==(const DocumentSymbol&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("name", &DocumentSymbol::name), field("detail", &DocumentSymbol::detail),
                      field("kind", &DocumentSymbol::kind), field("range", &DocumentSymbol::range),
                      field("selectionRange", &DocumentSymbol::selectionRange),
                      field("children", &DocumentSymbol::children));
  }
};

struct SymbolInformation {
  std::string name;
  SymbolKind kind = SymbolKind::String;
  Location location;
  std::optional<std::string> containerName;

  bool operator==(const SymbolInformation&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("name", &SymbolInformation::name), field("kind", &SymbolInformation::kind),
                      field("location", &SymbolInformation::location),
                      field("containerName", &SymbolInformation::containerName));
  }
};

}  // namespace confnotes::protocol
