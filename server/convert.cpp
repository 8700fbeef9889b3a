#include "server/convert.h"

#include "protocol/uri.h"

#include <fmt/core.h>

#include <utility>

namespace confnotes::server {

using analysis::Offset;
using analysis::Span;
using protocol::Json;

namespace {

constexpr std::size_t kMostDiagnostics = 1'000;

protocol::DiagnosticSeverity to_protocol(analysis::Severity severity) {
  return static_cast<protocol::DiagnosticSeverity>(static_cast<std::uint32_t>(severity) + 1);
}

protocol::SymbolKind to_protocol(analysis::SymbolKind kind) {
  switch (kind) {
    case analysis::SymbolKind::Day:
      return protocol::SymbolKind::Namespace;
    case analysis::SymbolKind::Talk:
      return protocol::SymbolKind::Event;
    case analysis::SymbolKind::Section:
      return protocol::SymbolKind::String;
  }
  return protocol::SymbolKind::String;
}

std::vector<protocol::TextEdit> to_protocol(const std::vector<analysis::Edit>& edits, Encoding encoding) {
  std::vector<protocol::TextEdit> result;
  result.reserve(edits.size());
  for (const analysis::Edit& edit : edits)
    result.push_back({to_range(edit.span, encoding), edit.replacement});
  return result;
}

// A diagnostic's fixes travel with it, so that a code action can be offered for what the editor shows.
Json fixes_data(const std::vector<analysis::Fix>& fixes, Encoding encoding) {
  Json list = Json::array();
  for (const analysis::Fix& fix : fixes) {
    list.push_back({{"title", fix.title}, {"edits", protocol::encode(to_protocol(fix.edits, encoding))}});
  }
  return {{"fixes", std::move(list)}};
}

// A document that is no file is called by its URI already.
std::string uri_of(const std::string& path) {
  return path.starts_with('/') ? protocol::uri_from_path(path) : path;
}

protocol::Diagnostic to_protocol(const analysis::Diagnostic& diagnostic, const std::string& uri, Encoding encoding) {
  protocol::Diagnostic result{.range = to_range(diagnostic.span, encoding),
                              .severity = to_protocol(diagnostic.severity),
                              .code = std::string(diagnostic.rule),
                              .source = "confnotes",
                              .message = diagnostic.message,
                              .relatedInformation = std::nullopt,
                              .data = fixes_data(diagnostic.fixes, encoding)};
  if (!diagnostic.related.empty()) result.relatedInformation.emplace();
  for (const analysis::Related& related : diagnostic.related) {
    const protocol::Location location =
        related.note ? protocol::Location{uri_of(related.note->path),
                                          to_range(related.span, {related.note->text, encoding.unit})}
                     : protocol::Location{uri, to_range(related.span, encoding)};
    result.relatedInformation->push_back({location, related.message});
  }
  return result;
}

void append_flat(const std::vector<analysis::Symbol>& symbols, const std::string& container, const std::string& uri,
                 Encoding encoding, std::vector<protocol::SymbolInformation>& flat) {
  for (const analysis::Symbol& symbol : symbols) {
    flat.push_back({.name = symbol.detail.empty() ? symbol.name : symbol.name + " (" + symbol.detail + ")",
                    .kind = to_protocol(symbol.kind),
                    .location = {uri, to_range(symbol.span, encoding)},
                    .containerName = container.empty() ? std::nullopt : std::optional(container)});
    append_flat(symbol.children, symbol.name, uri, encoding, flat);
  }
}

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

protocol::MarkupContent to_protocol(const analysis::RichText& words, Markup markup) {
  if (markup == Markup::Markdown) return {"markdown", words.markdown()};
  return {"plaintext", words.plain()};
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

Offset to_offset(const protocol::Position& position, Encoding encoding) {
  return encoding.text.offset({position.line, position.character}, encoding.unit);
}

Span to_span(const protocol::Range& range, Encoding encoding) {
  const Offset begin = to_offset(range.start, encoding);
  return {begin, std::max(begin, to_offset(range.end, encoding))};
}

protocol::Position to_position(Offset offset, Encoding encoding) {
  const analysis::LineColumn position = encoding.text.position(offset, encoding.unit);
  return {static_cast<std::uint32_t>(position.line), static_cast<std::uint32_t>(position.column)};
}

protocol::Range to_range(Span span, Encoding encoding) {
  return {to_position(span.begin, encoding), to_position(span.end, encoding)};
}

std::vector<protocol::Diagnostic> to_protocol(const std::vector<analysis::Diagnostic>& diagnostics,
                                              const std::string& uri, Encoding encoding) {
  std::vector<protocol::Diagnostic> result;
  const std::size_t count = std::min(diagnostics.size(), kMostDiagnostics);
  result.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    result.push_back(to_protocol(diagnostics[i], uri, encoding));
  if (count < diagnostics.size()) {
    protocol::Diagnostic rest = result.back();
    rest.code = "more";
    rest.message = fmt::format("and {} more problems below", diagnostics.size() - count);
    rest.data = nullptr;
    rest.relatedInformation.reset();
    result.push_back(std::move(rest));
  }
  return result;
}

std::vector<protocol::DocumentSymbol> to_protocol(const std::vector<analysis::Symbol>& symbols, Encoding encoding) {
  std::vector<protocol::DocumentSymbol> result;
  result.reserve(symbols.size());
  for (const analysis::Symbol& symbol : symbols) {
    result.push_back({.name = symbol.name,
                      .detail = symbol.detail.empty() ? std::nullopt : std::optional(symbol.detail),
                      .kind = to_protocol(symbol.kind),
                      .range = to_range(symbol.span, encoding),
                      .selectionRange = to_range(symbol.selection, encoding),
                      .children = to_protocol(symbol.children, encoding)});
  }
  return result;
}

std::vector<protocol::SymbolInformation> to_flat_protocol(const std::vector<analysis::Symbol>& symbols,
                                                          const std::string& uri, Encoding encoding) {
  std::vector<protocol::SymbolInformation> flat;
  append_flat(symbols, "", uri, encoding, flat);
  return flat;
}

std::vector<protocol::FoldingRange> to_protocol(const std::vector<analysis::FoldingRange>& ranges) {
  std::vector<protocol::FoldingRange> result;
  result.reserve(ranges.size());
  for (const analysis::FoldingRange& range : ranges) {
    result.push_back({.startLine = static_cast<std::uint32_t>(range.first_line),
                      .endLine = static_cast<std::uint32_t>(range.last_line),
                      .kind = range.kind == analysis::FoldingKind::Comment ? "comment" : "region"});
  }
  return result;
}

Markup choose_markup(const std::vector<std::string>& formats) {
  for (const std::string& format : formats) {
    if (format == "markdown") return Markup::Markdown;
    if (format == "plaintext") return Markup::PlainText;
  }
  return Markup::PlainText;
}

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

protocol::Hover to_protocol(const analysis::Hover& hover, Markup markup, Encoding encoding) {
  return {to_protocol(hover.words, markup), to_range(hover.span, encoding)};
}

}  // namespace confnotes::server
