#include "server/features/links.h"

#include "analysis/features/code_lenses.h"
#include "analysis/features/document_links.h"
#include "analysis/features/inlay_hints.h"
#include "protocol/lsp/reading.h"

#include <utility>

namespace confnotes::server {

using protocol::encode;
using protocol::Json;

namespace {

// A command of the client's: it shows a list of places. Editors without it show the title all the same.
constexpr std::string_view kShowCommand = "confnotes.showReferences";

std::string tooltip_for(const analysis::DocumentLink& link) {
  if (!link.url.empty()) return link.url;
  return link.fragment.empty() ? link.path : link.path + '#' + link.fragment;
}

Json document_link(const Source& source, bool has_tooltips) {
  if (!source.entry) return nullptr;
  Json result = Json::array();
  for (const analysis::DocumentLink& link : analysis::document_links(*source.snapshot, *source.entry)) {
    protocol::DocumentLink one{.range = to_range(link.span, source.encoding()),
                               .target = std::nullopt,
                               .tooltip = std::nullopt,
                               .data = std::nullopt};
    if (link.url.empty())
      one.data = protocol::DocumentLinkData{link.path, link.fragment};
    else
      one.target = link.url;
    if (has_tooltips) one.tooltip = tooltip_for(link);
    result.push_back(encode(one));
  }
  return result;
}

// `#L12` is what editors go to line 12 for.
Json resolve_link(const View& view, protocol::DocumentLink link) {
  if (link.data) {
    link.target = view.uri(link.data->path);
    const auto line = analysis::line_of_anchor(*view.snapshot, link.data->path, link.data->fragment);
    if (line) *link.target += "#L" + std::to_string(*line + 1);
    link.data.reset();
  }
  return encode(link);
}

Json code_lens(const Source& source) {
  if (!source.entry) return nullptr;
  Json result = Json::array();
  for (const analysis::CodeLens& lens : analysis::code_lenses(*source.snapshot, *source.entry)) {
    result.push_back(
        encode(protocol::CodeLens{.range = to_range(lens.span, source.encoding()),
                                  .command = std::nullopt,
                                  .data = protocol::CodeLensData{.uri = source.document_uri,
                                                                 .kind = static_cast<std::uint32_t>(lens.kind),
                                                                 .subject = lens.subject,
                                                                 .title = lens.title}}));
  }
  return result;
}

Json resolve_lens(const Source& source, protocol::CodeLens lens) {
  if (!lens.data || !source.entry) throw RequestRefused("This lens is not one of this note any more.");
  const auto kind = lens.data->kind == 0 ? analysis::LensKind::Talks : analysis::LensKind::Links;
  Json locations = Json::array();
  for (const analysis::Place& place : analysis::lens_places(*source.snapshot, *source.entry, kind, lens.data->subject))
    locations.push_back(encode(source.location(place)));
  lens.command =
      protocol::Command{.title = lens.data->title,
                        .command = std::string(kShowCommand),
                        .arguments = {Json(source.document_uri), encode(lens.range.start), std::move(locations)}};
  lens.data.reset();
  return encode(lens);
}

Json inlay_hint(const Source& source, const protocol::Range& range) {
  if (!source.entry) return nullptr;
  Json result = Json::array();
  for (const analysis::InlayHint& hint : analysis::inlay_hints(source.note(), to_span(range, source.encoding()))) {
    result.push_back(encode(protocol::InlayHint{
        .position = to_position(hint.offset, source.encoding()), .label = hint.label, .tooltip = std::nullopt}));
  }
  return result;
}

}  // namespace

void offer_links(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  if (ports.is_on("documentLink")) offered.documentLinkProvider.emplace();
  if (ports.is_on("codeLens")) offered.codeLensProvider.emplace();
  if (ports.is_on("inlayHint")) offered.inlayHintProvider.emplace().resolveProvider = false;
}

void register_links(const FeaturePorts& ports) {
  using protocol::TextDocumentParams;
  ports.on<TextDocumentParams>("documentLink", "textDocument/documentLink",
                               [ports](const TextDocumentParams& params) -> Job {
                                 const bool has_tooltips = ports.client.textDocument.documentLink.tooltipSupport;
                                 return [source = ports.source(params.textDocument.uri), has_tooltips] {
                                   return document_link(source, has_tooltips);
                                 };
                               });
  ports.on<protocol::DocumentLink>("documentLink", "documentLink/resolve",
                                   [ports](const protocol::DocumentLink& link) -> Job {
                                     return [view = ports.view(), link] { return resolve_link(view, link); };
                                   });
  ports.on<TextDocumentParams>(
      "codeLens", "textDocument/codeLens",
      [ports](const TextDocumentParams& params) -> Job {
        return [source = ports.source(params.textDocument.uri)] { return code_lens(source); };
      },
      When::Released);
  ports.on<protocol::CodeLens>(
      "codeLens", "codeLens/resolve",
      [ports](const protocol::CodeLens& lens) -> Job {
        return [source = ports.source(lens.data ? lens.data->uri : ""), lens] { return resolve_lens(source, lens); };
      },
      When::Released);
  ports.on<protocol::TextDocumentRangeParams>("inlayHint", "textDocument/inlayHint",
                                              [ports](const protocol::TextDocumentRangeParams& params) -> Job {
                                                return [source = ports.source(params.textDocument.uri),
                                                        range = params.range] { return inlay_hint(source, range); };
                                              });
}

}  // namespace confnotes::server
