// Documents: the notes that are open in the editor. Their text is the client's, whatever the disk says.
#pragma once

#include "analysis/text.h"
#include "protocol/lsp/synchronization.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::server {

struct Document {
  std::string uri;   // as the client spells it
  std::string path;  // what it is called in the workspace
  analysis::Text text;
  std::int32_t version = 0;
  bool is_dirty = true;                          // edited since the workspace has seen it
  std::optional<std::uint32_t> typed_line = {};  // the last edit's, from 0, until there is a pause or a save
  bool is_typed = false;                         // edited, and no pause since that is long for people
  bool has_unchecked_links = false;              // saved while it was being typed: their turn comes in that pause
};

class Documents {
 public:
  // A document that is open already is opened anew.
  Document& open(protocol::TextDocumentItem item, std::string path);
  // nullptr for a document that is not open.
  Document* find(std::string_view path);
  void close(const std::string& path) { by_path_.erase(path); }

  std::map<std::string, Document, std::less<>>& by_path() { return by_path_; }

 private:
  std::map<std::string, Document, std::less<>> by_path_;
};

// All changes in their order, each seeing the text that the one before it left.
analysis::Text apply_changes(analysis::Text text, const std::vector<protocol::TextDocumentContentChangeEvent>& changes,
                             analysis::ColumnUnit unit);

}  // namespace confnotes::server
