#include "server/features/completion.h"

#include "server/convert/completion.h"

namespace confnotes::server {

using protocol::Json;

namespace {

Json completion(const Source& source, const protocol::Position& position, const analysis::CompletionFacts& facts,
                CompletionForm form) {
  if (!source.entry) return nullptr;
  const analysis::Offset offset = to_offset(position, source.encoding());
  const auto list = analysis::complete(*source.snapshot, *source.entry, offset, facts);
  return protocol::encode(to_protocol(list, form, source.encoding()));
}

}  // namespace

void offer_completion(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  if (!ports.is_on("completion")) return;
  offered.completionProvider.emplace();
  offered.completionProvider->triggerCharacters = {"@", "[", ",", "\"", "'", "-", ":"};
}

void register_completion(const FeaturePorts& ports) {
  ports.on<protocol::TextDocumentPositionParams>(
      "completion", "textDocument/completion", [ports](const protocol::TextDocumentPositionParams& params) -> Job {
        const auto& client = ports.client.textDocument.completion.completionItem;
        const CompletionForm form{choose_markup(client.documentationFormat), client.snippetSupport};
        return [source = ports.source(params.textDocument.uri), position = params.position, form, now = ports.now()] {
          return completion(source, position, {.now = now}, form);
        };
      });
}

}  // namespace confnotes::server
