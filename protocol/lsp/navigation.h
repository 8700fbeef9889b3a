// LSP 3.17, Goto Declaration, Goto Definition and Find References.
#pragma once

#include "protocol/lsp/base.h"

#include <optional>
#include <string>

namespace confnotes::protocol {

struct LocationLink {
  std::optional<Range> originSelectionRange;
  std::string targetUri;
  Range targetRange;
  Range targetSelectionRange;  // inside targetRange

  bool operator==(const LocationLink&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("originSelectionRange", &LocationLink::originSelectionRange),
                      field("targetUri", &LocationLink::targetUri), field("targetRange", &LocationLink::targetRange),
                      field("targetSelectionRange", &LocationLink::targetSelectionRange));
  }
};

struct ReferenceContext {
  bool includeDeclaration = true;

  static constexpr auto fields() {
    return std::tuple(field("includeDeclaration", &ReferenceContext::includeDeclaration));
  }
};

struct ReferenceParams {
  TextDocumentIdentifier textDocument;
  Position position;
  ReferenceContext context;

  static constexpr auto fields() {
    return std::tuple(field("textDocument", &ReferenceParams::textDocument),
                      field("position", &ReferenceParams::position), field("context", &ReferenceParams::context));
  }
};

}  // namespace confnotes::protocol
