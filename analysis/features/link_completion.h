// Completion inside a link's brackets: paths of notes, anchors, labels of references.
#pragma once

#include "analysis/features/completion.h"

#include <optional>

namespace confnotes::analysis {

// Behind `](` and `]: ` the notes and folders of the workspace, as seen from this note, and known profiles of the
// person or handle that is the text; behind `#` the headings of the note that stands before it, or of this one; behind
// `][` the labels that the note defines. Nothing where no address and no label stands.
std::optional<CompletionList> complete_link(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor);

}  // namespace confnotes::analysis
