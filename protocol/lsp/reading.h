// LSP 3.17, Document Link, Code Lens, Inlay Hint, Semantic Tokens and Selection Range.
#pragma once

#include "protocol/lsp/base.h"
#include "protocol/lsp/commands.h"

#include <optional>
#include <string>
#include <vector>

namespace confnotes::protocol {

// Where a link into a file leads; worked out when it is followed.
struct DocumentLinkData {
  std::string path;
  std::string fragment;

  static constexpr auto fields() {
    return std::tuple(field("path", &DocumentLinkData::path), field("fragment", &DocumentLinkData::fragment));
  }
};

struct DocumentLink {
  Range range;
  std::optional<std::string> target;
  std::optional<std::string> tooltip;
  std::optional<DocumentLinkData> data;

  static constexpr auto fields() {
    return std::tuple(field("range", &DocumentLink::range), field("target", &DocumentLink::target),
                      field("tooltip", &DocumentLink::tooltip), field("data", &DocumentLink::data));
  }
};

struct CodeLensData {
  std::string uri;
  std::uint32_t kind = 0;
  std::string subject;
  std::string title;

  static constexpr auto fields() {
    return std::tuple(field("uri", &CodeLensData::uri), field("kind", &CodeLensData::kind),
                      field("subject", &CodeLensData::subject), field("title", &CodeLensData::title));
  }
};

struct CodeLens {
  Range range;
  std::optional<Command> command;
  std::optional<CodeLensData> data;

  static constexpr auto fields() {
    return std::tuple(field("range", &CodeLens::range), field("command", &CodeLens::command),
                      field("data", &CodeLens::data));
  }
};

// The parameters of every request that asks about a part of one document.
struct TextDocumentRangeParams {
  TextDocumentIdentifier textDocument;
  Range range;

  static constexpr auto fields() {
    return std::tuple(field("textDocument", &TextDocumentRangeParams::textDocument),
                      field("range", &TextDocumentRangeParams::range));
  }
};

struct InlayHint {
  Position position;
  std::string label;
  bool paddingLeft = true;
  std::optional<std::string> tooltip;

  static constexpr auto fields() {
    return std::tuple(field("position", &InlayHint::position), field("label", &InlayHint::label),
                      field("paddingLeft", &InlayHint::paddingLeft), field("tooltip", &InlayHint::tooltip));
  }
};

struct SemanticTokensDeltaParams {
  TextDocumentIdentifier textDocument;
  std::string previousResultId;

  static constexpr auto fields() {
    return std::tuple(field("textDocument", &SemanticTokensDeltaParams::textDocument),
                      field("previousResultId", &SemanticTokensDeltaParams::previousResultId));
  }
};

struct SemanticTokens {
  std::optional<std::string> resultId;
  std::vector<std::uint32_t> data;

  static constexpr auto fields() {
    return std::tuple(field("resultId", &SemanticTokens::resultId), field("data", &SemanticTokens::data));
  }
};

struct SemanticTokensEdit {
  std::uint32_t start = 0;
  std::uint32_t deleteCount = 0;
  std::vector<std::uint32_t> data;

  static constexpr auto fields() {
    return std::tuple(field("start", &SemanticTokensEdit::start),
                      field("deleteCount", &SemanticTokensEdit::deleteCount), field("data", &SemanticTokensEdit::data));
  }
};

struct SemanticTokensDelta {
  std::string resultId;
  std::vector<SemanticTokensEdit> edits;

  static constexpr auto fields() {
    return std::tuple(field("resultId", &SemanticTokensDelta::resultId), field("edits", &SemanticTokensDelta::edits));
  }
};

struct SelectionRangeParams {
  TextDocumentIdentifier textDocument;
  std::vector<Position> positions;

  static constexpr auto fields() {
    return std::tuple(field("textDocument", &SelectionRangeParams::textDocument),
                      field("positions", &SelectionRangeParams::positions));
  }
};

}  // namespace confnotes::protocol
