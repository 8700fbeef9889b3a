// Place, WorkspaceEdit: where something is and what would change it, over all notes of the workspace.
#pragma once

#include "analysis/index.h"
#include "analysis/problem.h"
#include "analysis/text.h"

#include <string>
#include <vector>

namespace confnotes::analysis {

// A span of one note of a snapshot.
struct Place {
  NoteId note{};
  Span span;

  auto operator<=>(const Place&) const = default;
};

// All edits of one note: sorted by place, none over another.
struct NoteEdits {
  std::string path;  // what the note is called in the workspace
  std::vector<Edit> edits;

  bool operator==(const NoteEdits&) const = default;
};

// A file that is made; an edit never makes one that exists.
struct NewFile {
  std::string path;
  std::string text;

  bool operator==(const NewFile&) const = default;
};

// All of it or nothing.
struct WorkspaceEdit {
  std::vector<NewFile> created;
  std::vector<NoteEdits> notes;  // sorted by path

  bool empty() const { return created.empty() && notes.empty(); }
  bool operator==(const WorkspaceEdit&) const = default;
};

}  // namespace confnotes::analysis
