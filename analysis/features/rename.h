// Rename: one thing under another name, wherever the workspace speaks of it.
#pragma once

#include "analysis/place.h"
#include "analysis/snapshot.h"

#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::analysis {

struct RenameTarget {
  Span span;         // what would be typed over
  std::string name;  // as it is now
  bool operator==(const RenameTarget&) const = default;
};

// Nothing where nothing stands that has a name of its own: in running text, in links to the web and to files.
std::optional<RenameTarget> prepare_rename(const Snapshot& snapshot, const NoteEntry& entry, Offset offset);

// All edits, or a sentence that says why not: the name is empty or cannot be written there, another thing is called so,
// or a link would break.
// - a heading: links to its anchor follow, and those to anchors whose number changes with it;
// - a speaker: every talk of theirs, and their full name in the text of these notes; anchors as above;
// - a handle: with the name in its profile's address; with or without @ in front of the new name;
// - a tag: in all notes, spelt as here; another spelling of it that exists already takes over;
// - a label: the text of `[label]` stays what readers see.
std::expected<WorkspaceEdit, std::string> rename(const Snapshot& snapshot, const NoteEntry& entry, Offset offset,
                                                 std::string_view new_name);

}  // namespace confnotes::analysis
