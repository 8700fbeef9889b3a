#include "server/convert/completion.h"

#include <fmt/core.h>

#include <string>
#include <string_view>

namespace confnotes::server {

using analysis::Offset;
using analysis::Span;

namespace {

protocol::CompletionItemKind to_protocol(analysis::CompletionKind kind) {
  switch (kind) {
    case analysis::CompletionKind::Key:
      return protocol::CompletionItemKind::Property;
    case analysis::CompletionKind::Handle:
      return protocol::CompletionItemKind::Reference;
    case analysis::CompletionKind::Stub:
      return protocol::CompletionItemKind::Snippet;
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
         .textEdit = {to_range(item.edit.span, encoding),
                      is_snippet ? snippet_text(*item.snippet) : item.edit.replacement}});
  }
  return result;
}

}  // namespace confnotes::server
