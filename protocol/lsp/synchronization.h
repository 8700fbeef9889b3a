// LSP 3.17, Document Synchronization.
#pragma once

#include "protocol/lsp/base.h"

#include <string>
#include <vector>

namespace confnotes::protocol {

struct DidOpenTextDocumentParams {
  TextDocumentItem textDocument;

  static constexpr auto fields() { return std::tuple(field("textDocument", &DidOpenTextDocumentParams::textDocument)); }
};

// Without a range `text` is the whole document.
struct TextDocumentContentChangeEvent {
  std::optional<Range> range;
  std::string text;

  static constexpr auto fields() {
    return std::tuple(field("range", &TextDocumentContentChangeEvent::range),
                      field("text", &TextDocumentContentChangeEvent::text));
  }
};

struct DidChangeTextDocumentParams {
  VersionedTextDocumentIdentifier textDocument;
  std::vector<TextDocumentContentChangeEvent> contentChanges;

  static constexpr auto fields() {
    return std::tuple(field("textDocument", &DidChangeTextDocumentParams::textDocument),
                      field("contentChanges", &DidChangeTextDocumentParams::contentChanges));
  }
};

}  // namespace confnotes::protocol
