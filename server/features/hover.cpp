#include "server/features/hover.h"

#include "analysis/features/hover.h"
#include "analysis/rule_hover.h"
#include "protocol/lsp/hover.h"
#include "server/facts.h"
#include "server/features/link_hover.h"

#include <optional>
#include <vector>

namespace confnotes::server {

using protocol::Json;

namespace {

// What is known of the thing under the cursor, and below it of the rules that find fault with it.
std::optional<analysis::Hover> hover_at(const Source& source, analysis::Offset offset,
                                        const analysis::HoverFacts& facts, bool is_checked) {
  auto hover = analysis::hover(*source.snapshot, *source.entry, offset, facts);
  if (!hover) hover = hover_web_link(source.note(), *source.links, offset);
  const auto findings =
      is_checked ? findings_in(*source.snapshot, *source.entry, *source.links) : std::vector<analysis::Diagnostic>();
  const auto rules = analysis::hover_rules(source.note(), findings, offset);
  if (!rules) return hover;
  if (!hover) return analysis::Hover{.span = rules->span, .words = rules->words};
  hover->words.append(rules->words);
  return hover;
}

Json hover(const Source& source, const protocol::Position& position, const analysis::HoverFacts& facts, Markup markup,
           bool is_checked) {
  if (!source.entry) return nullptr;
  const auto found = hover_at(source, to_offset(position, source.encoding()), facts, is_checked);
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
        const Source source = ports.source(params.textDocument.uri);
        const analysis::HoverFacts facts{.today = now ? std::optional(now->day) : std::nullopt,
                                         .has_all_notes = source.has_all_notes};
        return [source, position = params.position, facts, markup, is_checked = ports.is_on("diagnostics")] {
          return hover(source, position, facts, markup, is_checked);
        };
      });
}

}  // namespace confnotes::server
