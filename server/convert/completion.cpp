#include "server/convert/completion.h"

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {

using analysis::Offset;
using analysis::Span;
using protocol::Json;

namespace {

protocol::CompletionItemKind to_protocol(analysis::CompletionKind kind) {
  switch (kind) {
    case analysis::CompletionKind::Key:
      return protocol::CompletionItemKind::Property;
    case analysis::CompletionKind::Handle:
      return protocol::CompletionItemKind::Reference;
    case analysis::CompletionKind::Stub:
      return protocol::CompletionItemKind::Snippet;
    case analysis::CompletionKind::Speaker:
      return protocol::CompletionItemKind::Text;
    case analysis::CompletionKind::Label:
    case analysis::CompletionKind::Anchor:
      return protocol::CompletionItemKind::Reference;
    case analysis::CompletionKind::File:
      return protocol::CompletionItemKind::File;
    case analysis::CompletionKind::Folder:
      return protocol::CompletionItemKind::Folder;
    case analysis::CompletionKind::Tag:
    case analysis::CompletionKind::Value:
      return protocol::CompletionItemKind::Value;
  }
  return protocol::CompletionItemKind::Value;
}

// LSP 3.17, Snippet Syntax: `$`, `}` and `\\` are escaped, and the cursor ends at `$0`.
std::string snippet_text(const analysis::Snippet& snippet) {
  std::string text;
  const auto append_escaped = [&](Offset begin, Offset end) {
    for (const char byte : std::string_view(snippet.text).substr(begin, end - begin)) {
      if (byte == '$' || byte == '}' || byte == '\\') text += '\\';
      text += byte;
    }
  };
  Offset at = 0;
  for (std::size_t i = 0; i < snippet.stops.size(); ++i) {
    const Span stop = snippet.stops[i];
    append_escaped(at, stop.begin);
    const std::size_t number = i + 1 == snippet.stops.size() ? 0 : i + 1;
    text += fmt::format("${{{}", number);
    if (!stop.empty()) text += ':';
    append_escaped(stop.begin, stop.end);
    text += '}';
    at = stop.end;
  }
  append_escaped(at, snippet.text.size());
  return text;
}

Json text_edit(const analysis::CompletionItem& item, const CompletionForm& form, Encoding encoding) {
  const std::string text = form.has_snippets && item.snippet ? snippet_text(*item.snippet) : item.edit.replacement;
  const Span span = item.edit.span;
  const bool has_rest = span.begin <= form.cursor && form.cursor < span.end;
  if (!form.has_insert_replace || !has_rest)
    return protocol::encode(protocol::TextEdit{to_range(span, encoding), text});
  return protocol::encode(protocol::InsertReplaceEdit{
      .newText = text, .insert = to_range({span.begin, form.cursor}, encoding), .replace = to_range(span, encoding)});
}

// What ends the slot that the item stands in may end the item as well.
std::optional<std::vector<std::string>> commit_characters(analysis::CompletionKind kind) {
  switch (kind) {
    case analysis::CompletionKind::Anchor:
    case analysis::CompletionKind::Speaker:
      return std::vector<std::string>{")"};
    case analysis::CompletionKind::Label:
      return std::vector<std::string>{"]"};
    default:
      return std::nullopt;
  }
}

}  // namespace

protocol::CompletionList to_protocol(const analysis::CompletionList& list, CompletionForm form, Encoding encoding) {
  protocol::CompletionList result{.isIncomplete = list.is_incomplete, .items = {}};
  result.items.reserve(list.items.size());
  for (const analysis::CompletionItem& item : list.items) {
    const bool is_snippet = form.has_snippets && item.snippet;
    result.items.push_back(
        {.label = item.label,
         .kind = to_protocol(item.kind),
         .detail = item.detail.empty() ? std::nullopt : std::optional(item.detail),
         .documentation = item.documentation.empty()
                              ? std::nullopt
                              : std::optional(to_protocol(item.documentation, form.documentation)),
         // Clients sort by text; the order of the list is the ranking.
         .sortText = fmt::format("{:04}", result.items.size()),
         .filterText = item.filter_text,
         .insertTextFormat = is_snippet ? std::optional(protocol::InsertTextFormat::Snippet) : std::nullopt,
         .commitCharacters = form.has_commit_characters ? commit_characters(item.kind) : std::nullopt,
         .textEdit = text_edit(item, form, encoding),
         .data = std::nullopt});
  }
  return result;
}

}  // namespace confnotes::server
