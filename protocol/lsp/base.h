// LSP 3.17, Basic JSON Structures.
#pragma once

#include "protocol/codec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace confnotes::protocol {

// Zero-based; `character` counts the code units of the negotiated position encoding.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t character = 0;

  bool operator==(const Position&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("line", &Position::line), field("character", &Position::character));
  }
};

struct Range {
  Position start;
  Position end;

  bool operator==(const Range&) const = default;
  static constexpr auto fields() { return std::tuple(field("start", &Range::start), field("end", &Range::end)); }
};

struct Location {
  std::string uri;
  Range range;

  bool operator==(const Location&) const = default;
  static constexpr auto fields() { return std::tuple(field("uri", &Location::uri), field("range", &Location::range)); }
};

struct TextEdit {
  Range range;
  std::string newText;

  bool operator==(const TextEdit&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("range", &TextEdit::range), field("newText", &TextEdit::newText));
  }
};

struct MarkupContent {
  std::string kind;  // "plaintext" or "markdown"
  std::string value;

  bool operator==(const MarkupContent&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("kind", &MarkupContent::kind), field("value", &MarkupContent::value));
  }
};

struct TextDocumentIdentifier {
  std::string uri;

  static constexpr auto fields() { return std::tuple(field("uri", &TextDocumentIdentifier::uri)); }
};

struct VersionedTextDocumentIdentifier {
  std::string uri;
  std::optional<std::int32_t> version;  // null was allowed before LSP 3.16

  static constexpr auto fields() {
    return std::tuple(field("uri", &VersionedTextDocumentIdentifier::uri),
                      field("version", &VersionedTextDocumentIdentifier::version));
  }
};

struct TextDocumentItem {
  std::string uri;
  std::string languageId;
  std::int32_t version = 0;
  std::string text;

  static constexpr auto fields() {
    return std::tuple(field("uri", &TextDocumentItem::uri), field("languageId", &TextDocumentItem::languageId),
                      field("version", &TextDocumentItem::version), field("text", &TextDocumentItem::text));
  }
};

// The parameters of every request that asks about one whole document.
struct TextDocumentParams {
  TextDocumentIdentifier textDocument;

  static constexpr auto fields() { return std::tuple(field("textDocument", &TextDocumentParams::textDocument)); }
};

struct TextDocumentPositionParams {
  TextDocumentIdentifier textDocument;
  Position position;

  static constexpr auto fields() {
    return std::tuple(field("textDocument", &TextDocumentPositionParams::textDocument),
                      field("position", &TextDocumentPositionParams::position));
  }
};

}  // namespace confnotes::protocol
