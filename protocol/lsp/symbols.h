// LSP 3.17, Document Symbols.
#pragma once

#include "protocol/lsp/base.h"

#include <string>
#include <vector>

namespace confnotes::protocol {

// The kinds that we send.
enum class SymbolKind : std::uint32_t { Namespace = 3, String = 15, Object = 19, Key = 20, Event = 24 };

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

struct WorkspaceSymbolParams {
  std::string query;

  static constexpr auto fields() { return std::tuple(field("query", &WorkspaceSymbolParams::query)); }
};

struct WorkspaceSymbolLocation {
  std::string uri;
  std::optional<Range> range;  // absent where the client asks for it when it is wanted

  static constexpr auto fields() {
    return std::tuple(field("uri", &WorkspaceSymbolLocation::uri), field("range", &WorkspaceSymbolLocation::range));
  }
};

// What is needed to find the range of a symbol later.
struct WorkspaceSymbolData {
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;

  static constexpr auto fields() {
    return std::tuple(field("begin", &WorkspaceSymbolData::begin), field("end", &WorkspaceSymbolData::end));
  }
};

struct WorkspaceSymbol {
  std::string name;
  SymbolKind kind = SymbolKind::String;
  std::optional<std::string> containerName;
  WorkspaceSymbolLocation location;
  std::optional<WorkspaceSymbolData> data;

  static constexpr auto fields() {
    return std::tuple(field("name", &WorkspaceSymbol::name), field("kind", &WorkspaceSymbol::kind),
                      field("containerName", &WorkspaceSymbol::containerName),
                      field("location", &WorkspaceSymbol::location), field("data", &WorkspaceSymbol::data));
  }
};

}  // namespace confnotes::protocol
