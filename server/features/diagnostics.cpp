#include "server/features/diagnostics.h"

#include "analysis/lint.h"
#include "protocol/json_rpc.h"
#include "protocol/lsp/diagnostics.h"
#include "server/convert/diagnostics.h"
#include "server/facts.h"

#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace confnotes::server {

using analysis::NoteEntry;
using protocol::encode;
using protocol::Json;

namespace {

// Equal findings have equal ids, so that nothing need be remembered to know what is unchanged.
std::string id_of(const std::vector<protocol::Diagnostic>& items) {
  return std::to_string(std::hash<std::string>{}(protocol::to_text(encode(items))));
}

std::vector<analysis::Diagnostic> found_in(const View& view, const NoteEntry& entry) {
  NoteEntry parsed = entry;
  parsed.note = entry.parsed();
  return analysis::lint(*view.snapshot, parsed, facts_about(analysis::linked_paths(parsed)));
}

protocol::DiagnosticReport report_on(std::vector<protocol::Diagnostic> items, const std::string& previous_id) {
  std::string id = id_of(items);
  if (id == previous_id) return {.kind = "unchanged", .resultId = std::move(id), .items = {}, .uri = {}};
  return {.kind = "full", .resultId = std::move(id), .items = std::move(items), .uri = {}};
}

using Client = protocol::PublishDiagnosticsClientCapabilities;

Json document_diagnostic(const Source& source, const std::string& previous_id, const Client& client) {
  std::vector<protocol::Diagnostic> items;
  if (source.entry) {
    auto found = found_in(source, *source.entry);
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

// What a client that asks again and again has been told of the workspace, so that only what may have changed since is
// checked. Read and replaced on the loop alone.
struct Told {
  struct Of {
    std::shared_ptr<const analysis::NoteFacts> facts;
    analysis::Settings settings;

    bool operator==(const Of&) const = default;
  };
  std::map<std::string, Of> notes;  // by path
  analysis::Settings editor_settings;
};

Told::Of told_of(const View& view, const NoteEntry& entry) {
  return {entry.facts, view.snapshot->settings(entry.path)};
}

// The notes that are others than before, or link to such.
std::vector<const NoteEntry*> notes_to_check(const View& view, const Told& told) {
  std::map<std::string, const NoteEntry*> notes;
  view.snapshot->for_each([&](const NoteEntry& entry) {
    const auto known = told.notes.find(entry.path);
    if (known != told.notes.end() && known->second == told_of(view, entry)) return;
    notes.emplace(entry.path, &entry);
    if (told.notes.empty()) return;
    for (const analysis::NoteId id : view.snapshot->links().notes_linking_to(entry.path)) {
      if (const NoteEntry* linking = view.snapshot->find(id)) notes.emplace(linking->path, linking);
    }
  });
  std::vector<const NoteEntry*> result;
  for (const auto& [path, entry] : notes)
    result.push_back(entry);
  return result;
}

Json workspace_diagnostic(const View& view, const std::vector<const NoteEntry*>& notes,
                          const std::map<std::string, std::string>& previous_ids, const Client& client) {
  Json reports = Json::array();
  for (const NoteEntry* entry : notes) {
    const std::string uri = view.uri(entry->path);
    const auto previous = previous_ids.find(uri);
    auto items = to_protocol(found_in(view, *entry), uri, {entry->text(), view.unit});
    restrict_to(client, items);
    auto report = report_on(std::move(items), previous == previous_ids.end() ? "" : previous->second);
    report.uri = uri;
    Json one = encode(report);
    const auto open = view.documents.find(entry->path);
    one["version"] = open == view.documents.end() ? Json() : Json(open->second.version);
    reports.push_back(std::move(one));
  }
  // A note that is gone has no findings any more.
  for (const auto& [uri, id] : previous_ids) {
    if (view.snapshot->find(view.path(uri)) || id == id_of({})) continue;
    reports.push_back(
        {{"kind", "full"}, {"uri", uri}, {"version", nullptr}, {"resultId", id_of({})}, {"items", Json::array()}});
  }
  return {{"items", std::move(reports)}};
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
        return
            [source = std::move(source), id = params.previousResultId.value_or(""),
             client = ports.client.textDocument.publishDiagnostics] { return document_diagnostic(source, id, client); };
      });
  const auto told = std::make_shared<Told>();
  ports.dispatcher.on_request<protocol::WorkspaceDiagnosticParams>(
      "workspace/diagnostic", [ports, told](const protocol::WorkspaceDiagnosticParams& params) -> Job {
        if (!ports.is_on("diagnostics")) return [] { return Json{{"items", Json::array()}}; };
        View view = ports.view();
        // A client that remembers nothing is told everything, and so when the editor's settings have changed.
        const bool is_as_before = view.snapshot->editor_settings() == told->editor_settings;
        if (params.previousResultIds.empty() || !is_as_before) told->notes.clear();
        told->editor_settings = view.snapshot->editor_settings();
        std::map<std::string, std::string> previous_ids;
        for (const protocol::PreviousResultId& previous : params.previousResultIds)
          previous_ids.emplace(previous.uri, previous.value);
        auto notes = notes_to_check(view, *told);
        told->notes.clear();
        view.snapshot->for_each([&](const NoteEntry& entry) { told->notes.emplace(entry.path, told_of(view, entry)); });
        return [view = std::move(view), notes = std::move(notes), previous_ids = std::move(previous_ids),
                client = ports.client.textDocument.publishDiagnostics] {
          return workspace_diagnostic(view, notes, previous_ids, client);
        };
      });
}

}  // namespace confnotes::server
