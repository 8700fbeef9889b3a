// LSP 3.17, Completion Request.
#pragma once

#include "protocol/lsp/base.h"

#include <string>
#include <vector>

namespace confnotes::protocol {

// The kinds that we send.
enum class CompletionItemKind : std::uint32_t { Value = 12, Reference = 18 };

struct CompletionItem {
  std::string label;
  CompletionItemKind kind = CompletionItemKind::Value;
  std::optional<std::string> detail;
  std::string sortText;
  std::string filterText;
  TextEdit textEdit;

  bool operator==(const CompletionItem&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("label", &CompletionItem::label), field("kind", &CompletionItem::kind),
                      field("detail", &CompletionItem::detail), field("sortText", &CompletionItem::sortText),
                      field("filterText", &CompletionItem::filterText), field("textEdit", &CompletionItem::textEdit));
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
