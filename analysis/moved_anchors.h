// Moved anchors: an edit that rewords a heading gives it another anchor, and links to it must follow.
#pragma once

#include "analysis/edits_by_note.h"
#include "analysis/snapshot.h"

namespace confnotes::analysis {

// Adds to `edits` what keeps all links to the headings of the edited notes where they lead now. The edits must leave
// the number of headings as it is.
void follow_moved_anchors(const Snapshot& snapshot, EditsByNote& edits);

}  // namespace confnotes::analysis
