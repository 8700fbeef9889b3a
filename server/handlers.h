// Handlers: a request's parameters in, its result out, over one snapshot. Convert, call, convert: nothing else.
#pragma once

#include "analysis/features/completion.h"
#include "analysis/features/hover.h"
#include "analysis/snapshot.h"
#include "protocol/json.h"
#include "protocol/lsp/base.h"
#include "server/convert.h"

#include <memory>
#include <string>

namespace confnotes::server {

// The document that a request is about, as it was when the request came.
struct Source {
  std::shared_ptr<const analysis::Snapshot> snapshot;
  const analysis::NoteEntry* entry = nullptr;  // nullptr for a document that the workspace does not know
  std::string uri;                             // as the client spells it
  analysis::ColumnUnit unit = analysis::ColumnUnit::Utf16;
};

protocol::Json document_symbol(const Source& source, bool is_hierarchical);
protocol::Json folding_range(const Source& source);
protocol::Json completion(const Source& source, const protocol::Position& position,
                          const analysis::CompletionFacts& facts, CompletionForm form);
protocol::Json hover(const Source& source, const protocol::Position& position, const analysis::HoverFacts& facts,
                     Markup markup);

}  // namespace confnotes::server
