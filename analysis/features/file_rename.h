// File rename: links follow the notes, images and folders that are moved, and so do the links inside a moved note.
#pragma once

#include "analysis/place.h"
#include "analysis/snapshot.h"

#include <span>
#include <string>

namespace confnotes::analysis {

// Paths are absolute, without a slash at their end; both of a file, or both of a folder with all that is in it.
struct FileMove {
  std::string from;
  std::string to;
};

// The edits to make before the move, in notes as they are called now. A link is written as it was: with or without the
// note's ending, with its fragment, relative to the note. Links that begin with a slash are left alone: they name
// places on a site.
WorkspaceEdit edits_for_moves(const Snapshot& snapshot, std::span<const FileMove> moves);

}  // namespace confnotes::analysis
