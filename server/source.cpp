#include "server/source.h"

namespace confnotes::server {

using protocol::Json;

std::string View::uri(const std::string& path) const {
  const auto open = documents.find(path);
  return open == documents.end() ? uri_of(path) : open->second.uri;
}

protocol::Location View::location(const analysis::Place& place) const {
  const analysis::NoteEntry& entry = *snapshot->find(place.note);
  return {uri(entry.path), to_range(place.span, {entry.text(), unit})};
}

Json View::workspace_edit(const analysis::WorkspaceEdit& edit, bool has_document_changes) const {
  Json changes = Json::object();
  Json document_changes = Json::array();
  for (const analysis::NewFile& file : edit.created) {
    const std::string made = uri_of(file.path);
    const protocol::TextEdit text{{}, file.text};
    document_changes.push_back({{"kind", "create"}, {"uri", made}});
    document_changes.push_back(
        {{"textDocument", {{"uri", made}, {"version", nullptr}}}, {"edits", Json::array({protocol::encode(text)})}});
  }
  for (const analysis::NoteEdits& note : edit.notes) {
    const analysis::NoteEntry* entry = snapshot->find(note.path);
    if (!entry) continue;
    const auto open = documents.find(note.path);
    const Json version = open == documents.end() ? Json() : Json(open->second.version);
    Json edits = protocol::encode(to_protocol(note.edits, {entry->text(), unit}));
    if (has_document_changes)
      document_changes.push_back(
          {{"textDocument", {{"uri", uri(note.path)}, {"version", version}}}, {"edits", std::move(edits)}});
    else
      changes[uri(note.path)] = std::move(edits);
  }
  if (has_document_changes) return {{"documentChanges", std::move(document_changes)}};
  return {{"changes", std::move(changes)}};
}

}  // namespace confnotes::server
