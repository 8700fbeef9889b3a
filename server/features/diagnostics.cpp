#include "server/features/diagnostics.h"

#include "protocol/json_rpc.h"
#include "protocol/lsp/diagnostics.h"
#include "server/convert/diagnostics.h"
#include "server/facts.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <stop_token>
#include <utility>
#include <vector>

namespace confnotes::server {

using analysis::NoteEntry;
using protocol::encode;
using protocol::Json;

namespace {

using Client = protocol::PublishDiagnosticsClientCapabilities;
using Diagnostics = std::vector<protocol::Diagnostic>;

// Equal findings have equal ids, so that nothing need be remembered to know what is unchanged.
std::string id_of(const Diagnostics& items) {
  return std::to_string(std::hash<std::string>{}(protocol::to_text(encode(items))));
}

protocol::DiagnosticReport report_on(Diagnostics items, const std::string& previous_id) {
  std::string id = id_of(items);
  if (id == previous_id) return {.kind = "unchanged", .resultId = std::move(id), .items = {}, .uri = {}};
  return {.kind = "full", .resultId = std::move(id), .items = std::move(items), .uri = {}};
}

Json document_diagnostic(const Source& source, const std::string& previous_id, const Client& client) {
  Diagnostics items;
  if (source.entry) {
    auto found = findings_in(*source.snapshot, *source.entry, *source.links);
    const auto open = source.documents.find(source.entry->path);
    if (open != source.documents.end() && open->second.typed_line) {
      // Nobody wants to be told of the word that they are just typing; the client is told when there is a pause.
      std::erase_if(found, [&](const analysis::Diagnostic& one) {
        return source.entry->text().line_at(one.span.begin) == *open->second.typed_line;
      });
    }
    items = to_protocol(found, source.document_uri, source.encoding());
    restrict_to(client, items);
  }
  return encode(report_on(std::move(items), previous_id));
}

using Ids = std::map<std::string, std::string>;  // URI → id of what was found in the document

// The last report on the workspace, so that a client which asks again and again gets nothing for nothing. Lives on the
// loop; a report that was cancelled before it was made leaves it as it was.
struct Reported {
  std::uint64_t revision = 0;
  std::shared_ptr<const KnownLinks> links;
  Ids ids;
};

struct WorkspaceReport {
  Json items = Json::array();
  Ids ids;  // what the client knows once it has the items
};

Json report_on_note(const View& view, const std::string& uri, const NoteEntry* entry, Diagnostics items) {
  protocol::DiagnosticReport report{.kind = "full", .resultId = id_of(items), .items = std::move(items), .uri = uri};
  Json json = encode(report);
  const auto open = entry ? view.documents.find(entry->path) : view.documents.end();
  json["version"] = open == view.documents.end() ? Json() : Json(open->second.version);
  return json;
}

// Every note is checked, since what is found in one may depend on any other and on the disk; only what differs from
// `known` is reported. A document that the client knows nothing of has no findings for it.
WorkspaceReport report_on_workspace(const View& view, Ids known, const Client& client, bool is_on,
                                    const std::stop_token& stop) {
  WorkspaceReport report{.ids = std::move(known)};
  const std::string none = id_of({});
  std::set<std::string> seen;
  const auto compare = [&](const std::string& uri, const NoteEntry* entry, Diagnostics items) {
    const std::string id = id_of(items);
    const auto before = report.ids.find(uri);
    if (id == (before == report.ids.end() ? none : before->second)) return;
    report.ids[uri] = id;
    report.items.push_back(report_on_note(view, uri, entry, std::move(items)));
  };
  if (is_on) {
    view.snapshot->for_each([&](const NoteEntry& entry) {
      if (stop.stop_requested()) return;
      const std::string uri = view.uri(entry.path);
      seen.insert(uri);
      auto items = to_protocol(findings_in(*view.snapshot, entry, *view.links), uri, {entry.text(), view.unit});
      restrict_to(client, items);
      compare(uri, &entry, std::move(items));
    });
  }
  // A note that is gone has no findings any more.
  const Ids ids = report.ids;
  for (const auto& [uri, id] : ids) {
    if (!seen.contains(uri)) compare(uri, nullptr, {});
  }
  return report;
}

}  // namespace

void offer_diagnostics(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  if (ports.client.textDocument.diagnostic && ports.is_on("diagnostics")) offered.diagnosticProvider.emplace();
}

void register_diagnostics(const FeaturePorts& ports) {
  ports.dispatcher.on_request<protocol::DocumentDiagnosticParams>(
      "textDocument/diagnostic", [ports](const protocol::DocumentDiagnosticParams& params) -> Job {
        Source source = ports.source(params.textDocument.uri);
        // Off: a report without findings, since null is none.
        if (!ports.is_on("diagnostics")) source.entry = nullptr;
        // Nothing is held back from a client that cannot be told to ask again.
        if (!ports.client.workspace.diagnostics.refreshSupport) source.documents.clear();
        return
            [source = std::move(source), id = params.previousResultId.value_or(""),
             client = ports.client.textDocument.publishDiagnostics] { return document_diagnostic(source, id, client); };
      });
  const auto reported = std::make_shared<Reported>();
  ports.dispatcher.on_request<protocol::WorkspaceDiagnosticParams>(
      "workspace/diagnostic",
      [ports, reported](const protocol::WorkspaceDiagnosticParams& params) -> Job {
        Ids known;
        for (const protocol::PreviousResultId& previous : params.previousResultIds)
          known.emplace(previous.uri, previous.value);
        View view = ports.view();
        const std::uint64_t revision = view.snapshot->revision();
        const bool is_on = ports.is_on("diagnostics");
        if (is_on && revision == reported->revision && view.links == reported->links && known == reported->ids)
          return [] { return Json{{"items", Json::array()}}; };
        return [ports, reported, view = std::move(view), known = std::move(known), revision, is_on,
                client = ports.client.textDocument.publishDiagnostics](const std::stop_token& stop) -> Json {
          WorkspaceReport report = report_on_workspace(view, known, client, is_on, stop);
          if (stop.stop_requested()) return nullptr;
          ports.post([reported, revision, links = view.links, ids = std::move(report.ids)]() mutable {
            *reported = {revision, std::move(links), std::move(ids)};
          });
          return Json{{"items", std::move(report.items)}};
        };
      },
      When::Released);
}

}  // namespace confnotes::server
