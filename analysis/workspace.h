// Workspace: the one place where notes change. Every change enters by `apply` and gives a new snapshot; old
// snapshots stay as they were for whoever still reads them.
#pragma once

#include "analysis/snapshot.h"

#include <memory>
#include <span>
#include <string>
#include <variant>

namespace confnotes::analysis {

// What the indexes take of a note. Working it out is most of what indexing costs beside parsing, and may be done on any
// thread.
struct NoteParts {
  std::shared_ptr<const NoteFacts> facts;
  NoteFields fields;
};
NoteParts parts_of(const Note& note);

// A note is new, or has a new text.
struct PutNote {
  std::string path;
  // Kept as the entry's; nullptr for a note that nobody works on, whose parts must be given.
  std::shared_ptr<const Note> note;
  std::shared_ptr<const NoteParts> parts = nullptr;  // worked out from `note` where they are not given
};

// A note is gone; one that was not there is no error.
struct RemoveNote {
  std::string path;
};

// The settings of all notes at and below a folder, up to folders with settings of their own.
struct PutSettings {
  std::string path;  // of the folder
  std::shared_ptr<const Settings> settings;
};

// A folder has no settings any more; one that had none is no error.
struct RemoveSettings {
  std::string path;  // of the folder
};

// What the editor wants of all notes, wherever the settings above one say nothing of it.
struct PutEditorSettings {
  std::shared_ptr<const Settings> settings;
  std::string path = {};  // of no folder
};

using Change = std::variant<PutNote, RemoveNote, PutSettings, RemoveSettings, PutEditorSettings>;

class Workspace {
 public:
  std::shared_ptr<const Snapshot> snapshot() const { return snapshot_; }

  // All changes in their order, as one revision. The cost follows what changed: an edit that leaves tags and handles
  // alone shares the whole index with the snapshot before it, and so for the other indexes.
  std::shared_ptr<const Snapshot> apply(std::span<const Change> changes);
  std::shared_ptr<const Snapshot> apply(const Change& change) { return apply(std::span(&change, 1)); }

 private:
  class Edit;

  std::shared_ptr<const Snapshot> snapshot_ = std::make_shared<const Snapshot>();
};

}  // namespace confnotes::analysis
