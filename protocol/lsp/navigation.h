// LSP 3.17, Goto Declaration, Goto Definition, Find References and Document Highlights.
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

enum class DocumentHighlightKind : std::uint32_t { Text = 1, Read = 2, Write = 3 };

struct DocumentHighlight {
  Range range;
  DocumentHighlightKind kind = DocumentHighlightKind::Text;

  bool operator==(const DocumentHighlight&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("range", &DocumentHighlight::range), field("kind", &DocumentHighlight::kind));
  }
};

}  // namespace confnotes::protocol
