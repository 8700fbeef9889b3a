// LSP 3.17, Completion Request.
#pragma once

#include "protocol/lsp/base.h"

#include <string>
#include <vector>

namespace confnotes::protocol {

// The kinds that we send.
enum class CompletionItemKind : std::uint32_t {
  Text = 1,
  Property = 10,
  Value = 12,
  Snippet = 15,
  File = 17,
  Reference = 18,
  Folder = 19,
};

enum class InsertTextFormat : std::uint32_t { PlainText = 1, Snippet = 2 };

// By which an item's documentation is found when it is wanted.
struct CompletionData {
  std::string uri;
  Position position;

  bool operator==(const CompletionData&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("uri", &CompletionData::uri), field("position", &CompletionData::position));
  }
};

struct CompletionItem {
  std::string label;
  CompletionItemKind kind = CompletionItemKind::Value;
  std::optional<std::string> detail;
  std::optional<MarkupContent> documentation;
  std::string sortText;
  std::string filterText;
  std::optional<InsertTextFormat> insertTextFormat;  // plain text where it is absent
  std::optional<std::vector<std::string>> commitCharacters;
  Json textEdit;  // TextEdit, or InsertReplaceEdit
  std::optional<CompletionData> data;

  bool operator==(const CompletionItem&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("label", &CompletionItem::label), lenient("kind", &CompletionItem::kind),
                      field("detail", &CompletionItem::detail), field("documentation", &CompletionItem::documentation),
                      lenient("sortText", &CompletionItem::sortText),
                      lenient("filterText", &CompletionItem::filterText),
                      field("insertTextFormat", &CompletionItem::insertTextFormat),
                      field("commitCharacters", &CompletionItem::commitCharacters),
                      field("textEdit", &CompletionItem::textEdit), field("data", &CompletionItem::data));
  }
};

// While it is inserted, what stands behind the cursor stays; while it replaces, the whole word goes.
struct InsertReplaceEdit {
  std::string newText;
  Range insert;
  Range replace;

  static constexpr auto fields() {
    return std::tuple(field("newText", &InsertReplaceEdit::newText), field("insert", &InsertReplaceEdit::insert),
                      field("replace", &InsertReplaceEdit::replace));
  }
};

struct CompletionList {
  bool isIncomplete = false;
  std::vector<CompletionItem> items;

  bool operator==(const CompletionList&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("isIncomplete", &CompletionList::isIncomplete), field("items", &CompletionList::items));
  }
};

}  // namespace confnotes::protocol
