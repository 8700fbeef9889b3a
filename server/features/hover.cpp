#include "server/features/hover.h"

#include "analysis/features/hover.h"
#include "protocol/lsp/hover.h"

namespace confnotes::server {

using protocol::Json;

namespace {

Json hover(const Source& source, const protocol::Position& position, const analysis::HoverFacts& facts, Markup markup) {
  if (!source.entry) return nullptr;
  const analysis::Offset offset = to_offset(position, source.encoding());
  const auto found = analysis::hover(*source.snapshot, *source.entry, offset, facts);
  if (!found) return nullptr;
  return protocol::encode(protocol::Hover{to_protocol(found->words, markup), to_range(found->span, source.encoding())});
}

}  // namespace

void offer_hover(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  if (ports.is_on("hover")) offered.hoverProvider = true;
}

void register_hover(const FeaturePorts& ports) {
  ports.on<protocol::TextDocumentPositionParams>(
      "hover", "textDocument/hover", [ports](const protocol::TextDocumentPositionParams& params) -> Job {
        const Markup markup = choose_markup(ports.client.textDocument.hover.contentFormat);
        const auto now = ports.now();
        const analysis::HoverFacts facts{now ? std::optional(now->day) : std::nullopt};
        return [source = ports.source(params.textDocument.uri), position = params.position, facts, markup] {
          return hover(source, position, facts, markup);
        };
      });
}

}  // namespace confnotes::server
