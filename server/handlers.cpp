#include "server/handlers.h"

#include "server/convert.h"

namespace confnotes::server {

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

Json completion(const Source& source, const protocol::Position& position) {
  if (!source.entry) return nullptr;
  const Encoding encoding{source.entry->note->text, source.unit};
  return encode(
      to_protocol(analysis::complete(*source.snapshot, *source.entry, to_offset(position, encoding)), encoding));
}

}  // namespace confnotes::server
