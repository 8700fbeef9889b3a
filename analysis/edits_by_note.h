// EditsByNote: gathers edits of many notes for a WorkspaceEdit.
#pragma once

#include "analysis/place.h"

#include <map>
#include <string>
#include <utility>

namespace confnotes::analysis {

class EditsByNote {
 public:
  // A place that has an edit already keeps that one.
  void add(const std::string& path, Span span, std::string replacement) {
    by_path_[path].try_emplace(span, std::move(replacement));
  }
  bool empty() const { return by_path_.empty(); }

  const std::map<std::string, std::map<Span, std::string>>& by_path() const { return by_path_; }

  WorkspaceEdit finish() const {
    WorkspaceEdit edit;
    for (const auto& [path, edits] : by_path_) {
      NoteEdits& note = edit.notes.emplace_back(NoteEdits{path, {}});
      for (const auto& [span, replacement] : edits)
        note.edits.push_back({span, replacement});
    }
    return edit;
  }

 private:
  std::map<std::string, std::map<Span, std::string>> by_path_;
};

}  // namespace confnotes::analysis
