// LSP 3.17, Completion Request.
#pragma once

#include "protocol/lsp/base.h"

#include <string>
#include <vector>

namespace confnotes::protocol {

// The kinds that we send.
enum class CompletionItemKind : std::uint32_t { Property = 10, Value = 12, Snippet = 15, Reference = 18 };

enum class InsertTextFormat : std::uint32_t { PlainText = 1, Snippet = 2 };

struct CompletionItem {
  std::string label;
  CompletionItemKind kind = CompletionItemKind::Value;
  std::optional<std::string> detail;
  std::optional<MarkupContent> documentation;
  std::string sortText;
  std::string filterText;
  std::optional<InsertTextFormat> insertTextFormat;  // plain text where it is absent
  TextEdit textEdit;

  bool operator==(const CompletionItem&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("label", &CompletionItem::label), field("kind", &CompletionItem::kind),
                      field("detail", &CompletionItem::detail), field("documentation", &CompletionItem::documentation),
                      field("sortText", &CompletionItem::sortText), field("filterText", &CompletionItem::filterText),
                      field("insertTextFormat", &CompletionItem::insertTextFormat),
                      field("textEdit", &CompletionItem::textEdit));
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
