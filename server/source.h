// Source: the document that a request is about, and all that answering it may look at, as it was when the request came.
#pragma once

#include "analysis/place.h"
#include "analysis/snapshot.h"
#include "protocol/json.h"
#include "protocol/lsp/base.h"
#include "server/convert.h"
#include "server/known_links.h"
#include "server/roots.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {

struct OpenDocument {
  std::string uri;  // as the client spells it
  std::int32_t version = 0;
  std::optional<std::uint32_t> typed_line = {};  // as Document::typed_line
};
// What a document is called in the workspace → how the client has it open.
using OpenDocuments = std::map<std::string, OpenDocument, std::less<>>;

// One revision of the workspace as this client sees it.
struct View {
  std::shared_ptr<const analysis::Snapshot> snapshot;
  OpenDocuments documents;
  std::vector<Root> roots;
  analysis::ColumnUnit unit = analysis::ColumnUnit::Utf16;
  bool has_all_notes = true;  // false while the notes of the workspace are being read
  std::shared_ptr<const KnownLinks> links = std::make_shared<const KnownLinks>();

  // As the client spells it where it has the note open.
  std::string uri(const std::string& path) const;
  // What a document of that URI is called in the workspace.
  std::string path(const std::string& uri) const { return document_path(uri, roots); }
  // `place` must be in a note of the snapshot.
  protocol::Location location(const analysis::Place& place) const;
  // The WorkspaceEdit of LSP 3.17: with the versions of open documents (`documentChanges`) where the client can take
  // them, and then also with the files that are made.
  protocol::Json workspace_edit(const analysis::WorkspaceEdit& edit, bool has_document_changes) const;
};

struct Source : View {
  // nullptr for a document that the workspace does not know; else its `note` is there.
  std::shared_ptr<const analysis::NoteEntry> entry;
  std::string document_uri;  // as the client spells it

  Encoding encoding() const { return {entry->text(), unit}; }
  const analysis::Note& note() const { return *entry->note; }
};

}  // namespace confnotes::server
