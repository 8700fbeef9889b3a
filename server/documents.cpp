#include "server/documents.h"

#include "server/convert.h"

#include <utility>

namespace confnotes::server {

using analysis::Text;

Document& Documents::open(protocol::TextDocumentItem item, std::string path) {
  Document& document = by_path_[path];
  document = {std::move(item.uri), std::move(path), Text(std::move(item.text)), item.version, true};
  return document;
}

Document* Documents::find(std::string_view path) {
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

}  // namespace confnotes::server
