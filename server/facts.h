// Facts: what the rules want to know of the world outside a note, and what they say with it. Asks the disk, so never on
// the loop.
#pragma once

#include "analysis/problem.h"
#include "analysis/snapshot.h"
#include "server/known_links.h"

#include <string>
#include <vector>

namespace confnotes::server {

// Of the files at `paths` (`analysis::linked_paths`), of the note's links to the internet, and today.
analysis::Facts facts_about(const analysis::Note& note, const std::vector<std::string>& paths, const KnownLinks& links);

// What the rules find in a note of the snapshot now; it is parsed where it is not.
std::vector<analysis::Diagnostic> findings_in(const analysis::Snapshot& snapshot, const analysis::NoteEntry& entry,
                                              const KnownLinks& links);

}  // namespace confnotes::server
