#include "server/handlers.h"

namespace confnotes::server {

using analysis::Offset;
using protocol::encode;
using protocol::Json;

Json document_symbol(const Source& source, bool is_hierarchical) {
  if (!source.entry) return nullptr;
  const Encoding encoding{source.entry->note->text, source.unit};
  const auto symbols = analysis::document_symbols(*source.entry->note);
  return is_hierarchical ? encode(to_protocol(symbols, encoding))
                         : encode(to_flat_protocol(symbols, source.uri, encoding));
}

Json folding_range(const Source& source) {
  if (!source.entry) return nullptr;
  return encode(to_protocol(analysis::folding_ranges(*source.entry->note)));
}

Json completion(const Source& source, const protocol::Position& position, const analysis::CompletionFacts& facts,
                CompletionForm form) {
  if (!source.entry) return nullptr;
  const Encoding encoding{source.entry->note->text, source.unit};
  const Offset offset = to_offset(position, encoding);
  return encode(to_protocol(analysis::complete(*source.snapshot, *source.entry, offset, facts), form, encoding));
}

Json hover(const Source& source, const protocol::Position& position, const analysis::HoverFacts& facts, Markup markup) {
  if (!source.entry) return nullptr;
  const Encoding encoding{source.entry->note->text, source.unit};
  const auto found = analysis::hover(*source.snapshot, *source.entry, to_offset(position, encoding), facts);
  return found ? encode(to_protocol(*found, markup, encoding)) : Json();
}

}  // namespace confnotes::server
