#include "server/features/navigation.h"

#include "analysis/features/definition.h"
#include "analysis/features/linked_editing.h"
#include "analysis/features/references.h"
#include "protocol/lsp/navigation.h"

namespace confnotes::server {

using protocol::encode;
using protocol::Json;
using protocol::Position;

namespace {

// A file as a whole is its beginning.
protocol::Range range_in(const Source& source, const std::string& path, analysis::Span span) {
  const analysis::NoteEntry* entry = source.snapshot->find(path);
  return entry ? to_range(span, {entry->text(), source.unit}) : protocol::Range{};
}

Json definition(const Source& source, const Position& position, bool has_links) {
  if (!source.entry) return nullptr;
  const analysis::Offset offset = to_offset(position, source.encoding());
  const auto found = analysis::definition(*source.snapshot, *source.entry, offset);
  if (!found) return nullptr;
  Json result = Json::array();
  for (const analysis::Destination& one : found->destinations) {
    const protocol::Range selection = range_in(source, one.path, one.selection);
    if (has_links) {
      result.push_back(encode(protocol::LocationLink{.originSelectionRange = to_range(found->origin, source.encoding()),
                                                     .targetUri = source.uri(one.path),
                                                     .targetRange = range_in(source, one.path, one.whole),
                                                     .targetSelectionRange = selection}));
    } else {
      result.push_back(encode(protocol::Location{source.uri(one.path), selection}));
    }
  }
  return result;
}

Json references(const Source& source, const Position& position, bool with_declaration) {
  if (!source.entry) return nullptr;
  const analysis::Offset offset = to_offset(position, source.encoding());
  Json result = Json::array();
  for (const analysis::Place& place : analysis::references(*source.snapshot, *source.entry, offset, with_declaration))
    result.push_back(encode(source.location(place)));
  return result;
}

Json document_highlight(const Source& source, const Position& position) {
  if (!source.entry) return nullptr;
  const analysis::Offset offset = to_offset(position, source.encoding());
  Json result = Json::array();
  for (const analysis::Occurrence& one : analysis::highlights(*source.snapshot, *source.entry, offset)) {
    const auto kind =
        one.is_declaration ? protocol::DocumentHighlightKind::Write : protocol::DocumentHighlightKind::Read;
    result.push_back(encode(protocol::DocumentHighlight{to_range(one.place.span, source.encoding()), kind}));
  }
  return result;
}

Json linked_editing_range(const Source& source, const Position& position) {
  if (!source.entry) return nullptr;
  Json ranges = Json::array();
  for (const analysis::Span span : analysis::linked_ranges(source.note(), to_offset(position, source.encoding())))
    ranges.push_back(encode(to_range(span, source.encoding())));
  if (ranges.empty()) return nullptr;
  return {{"ranges", std::move(ranges)}, {"wordPattern", "[A-Za-z0-9_.-]*"}};
}

}  // namespace

void offer_navigation(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  if (ports.is_on("definition")) offered.definitionProvider = offered.declarationProvider = true;
  if (ports.is_on("references")) offered.referencesProvider = true;
  if (ports.is_on("documentHighlight")) offered.documentHighlightProvider = true;
  if (ports.is_on("linkedEditingRange")) offered.linkedEditingRangeProvider = true;
}

void register_navigation(const FeaturePorts& ports) {
  using protocol::TextDocumentPositionParams;
  ports.on<TextDocumentPositionParams>(
      "definition", "textDocument/definition",
      [ports](const TextDocumentPositionParams& params) -> Job {
        const bool has_links = ports.client.textDocument.definition.linkSupport;
        return [source = ports.source(params.textDocument.uri), position = params.position, has_links] {
          return definition(source, position, has_links);
        };
      },
      When::Released);
  ports.on<TextDocumentPositionParams>(
      "definition", "textDocument/declaration",
      [ports](const TextDocumentPositionParams& params) -> Job {
        const bool has_links = ports.client.textDocument.declaration.linkSupport;
        return [source = ports.source(params.textDocument.uri), position = params.position, has_links] {
          return definition(source, position, has_links);
        };
      },
      When::Released);
  ports.on<protocol::ReferenceParams>(
      "references", "textDocument/references",
      [ports](const protocol::ReferenceParams& params) -> Job {
        return [source = ports.source(params.textDocument.uri), position = params.position,
                with_declaration = params.context.includeDeclaration] {
          return references(source, position, with_declaration);
        };
      },
      When::Released);
  ports.on<TextDocumentPositionParams>(
      "documentHighlight", "textDocument/documentHighlight", [ports](const TextDocumentPositionParams& params) -> Job {
        return [source = ports.source(params.textDocument.uri), position = params.position] {
          return document_highlight(source, position);
        };
      });
  ports.on<TextDocumentPositionParams>("linkedEditingRange", "textDocument/linkedEditingRange",
                                       [ports](const TextDocumentPositionParams& params) -> Job {
                                         return [source = ports.source(params.textDocument.uri),
                                                 position = params.position] {
                                           return linked_editing_range(source, position);
                                         };
                                       });
}

}  // namespace confnotes::server
