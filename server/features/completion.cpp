#include "server/features/completion.h"

#include "protocol/lsp/completion.h"
#include "server/convert/completion.h"

#include <algorithm>
#include <string>

namespace confnotes::server {

using protocol::Json;

namespace {

protocol::CompletionList completions(const Source& source, const protocol::Position& position,
                                     const analysis::CompletionFacts& facts, CompletionForm form) {
  form.cursor = to_offset(position, source.encoding());
  const auto list = analysis::complete(*source.snapshot, *source.entry, form.cursor, facts);
  return to_protocol(list, form, source.encoding());
}

Json completion(const Source& source, const protocol::Position& position, const analysis::CompletionFacts& facts,
                CompletionForm form) {
  if (!source.entry) return nullptr;
  protocol::CompletionList list = completions(source, position, facts, form);
  for (protocol::CompletionItem& item : list.items) {
    if (!form.is_lazy || !item.documentation) continue;
    item.documentation.reset();
    item.data = protocol::CompletionData{source.document_uri, position};
  }
  return protocol::encode(list);
}

// The same place is completed again: an item that is not there any more stays as it is.
Json resolve(const Source& source, protocol::CompletionItem item, const analysis::CompletionFacts& facts,
             const CompletionForm& form) {
  if (source.entry && item.data) {
    for (const protocol::CompletionItem& known : completions(source, item.data->position, facts, form).items) {
      if (known.label == item.label) item.documentation = known.documentation;
    }
  }
  return protocol::encode(item);
}

CompletionForm form_for(const protocol::ClientCapabilities& client) {
  const auto& item = client.textDocument.completion.completionItem;
  const auto& lazy = item.resolveSupport.properties;
  return {.documentation = choose_markup(item.documentationFormat),
          .has_snippets = item.snippetSupport,
          .has_insert_replace = item.insertReplaceSupport,
          .has_commit_characters = item.commitCharactersSupport,
          .is_lazy = std::ranges::find(lazy, "documentation") != lazy.end()};
}

}  // namespace

void offer_completion(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  if (!ports.is_on("completion")) return;
  offered.completionProvider.emplace().resolveProvider = true;
  offered.completionProvider->triggerCharacters = {"@", "[", ",", "\"", "'", "-", ":", "(", "#", "/"};
}

void register_completion(const FeaturePorts& ports) {
  ports.on<protocol::TextDocumentPositionParams>(
      "completion", "textDocument/completion", [ports](const protocol::TextDocumentPositionParams& params) -> Job {
        const Source source = ports.source(params.textDocument.uri);
        const analysis::CompletionFacts facts{.now = ports.now(), .has_all_notes = source.has_all_notes};
        return [form = form_for(ports.client), source, position = params.position, facts] {
          return completion(source, position, facts, form);
        };
      });
  ports.on<protocol::CompletionItem>(
      "completion", "completionItem/resolve", [ports](const protocol::CompletionItem& item) -> Job {
        return [form = form_for(ports.client), source = ports.source(item.data ? item.data->uri : ""), item,
                now = ports.now()] { return resolve(source, item, {.now = now}, form); };
      });
}

}  // namespace confnotes::server
