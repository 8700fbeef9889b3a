// The requests that a session answers over a snapshot, each by its handler.
#include "server/handshake.h"
#include "server/session.h"

#include <optional>
#include <utility>

namespace confnotes::server {

void Session::register_features() {
  dispatcher_.on_request<protocol::TextDocumentParams>(
      "textDocument/documentSymbol", [this](const protocol::TextDocumentParams& params) -> Job {
        const bool is_hierarchical = client_.textDocument.documentSymbol.hierarchicalDocumentSymbolSupport;
        return [source = source(params.textDocument.uri), is_hierarchical] {
          return document_symbol(source, is_hierarchical);
        };
      });
  dispatcher_.on_request<protocol::TextDocumentParams>(
      "textDocument/foldingRange", [this](const protocol::TextDocumentParams& params) -> Job {
        return [source = source(params.textDocument.uri)] { return folding_range(source); };
      });
  dispatcher_.on_request<protocol::TextDocumentPositionParams>(
      "textDocument/completion", [this](const protocol::TextDocumentPositionParams& params) -> Job {
        const auto& client = client_.textDocument.completion.completionItem;
        const CompletionForm form{choose_markup(client.documentationFormat), client.snippetSupport};
        return [source = source(params.textDocument.uri), position = params.position, form, now = ports_.now()] {
          return completion(source, position, {.now = now}, form);
        };
      });
  dispatcher_.on_request<protocol::TextDocumentPositionParams>(
      "textDocument/hover", [this](const protocol::TextDocumentPositionParams& params) -> Job {
        const Markup markup = choose_markup(client_.textDocument.hover.contentFormat);
        const auto now = ports_.now();
        const analysis::HoverFacts facts{now ? std::optional(now->day) : std::nullopt};
        return [source = source(params.textDocument.uri), position = params.position, facts, markup] {
          return hover(source, position, facts, markup);
        };
      });
}

Source Session::source(const std::string& uri) {
  auto current = snapshot();
  const analysis::NoteEntry* entry = current->find(document_path(uri));
  return {std::move(current), entry, uri, unit_};
}

}  // namespace confnotes::server
