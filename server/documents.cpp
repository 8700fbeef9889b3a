#include "server/documents.h"

#include "protocol/uri.h"
#include "server/convert.h"
#include "server/files.h"

#include <utility>

namespace confnotes::server {

using analysis::Text;

Document& Documents::open(protocol::TextDocumentItem item) {
  std::string path = document_path(item.uri);
  Document& document = by_path_[path];
  document = {std::move(item.uri), std::move(path), Text(std::move(item.text)), item.version, true};
  return document;
}

Document* Documents::find(std::string_view uri) {
  return find_path(document_path(uri));
}

Document* Documents::find_path(std::string_view path) {
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? nullptr : &found->second;
}

Text apply_changes(Text text, const std::vector<protocol::TextDocumentContentChangeEvent>& changes,
                   analysis::ColumnUnit unit) {
  for (const protocol::TextDocumentContentChangeEvent& change : changes) {
    text = change.range ? text.edited(to_span(*change.range, {text, unit}), change.text) : Text(change.text);
  }
  return text;
}

std::string document_path(std::string_view uri) {
  const auto path = protocol::path_from_uri(uri);
  return path ? real_path(*path) : std::string(uri);
}

}  // namespace confnotes::server
