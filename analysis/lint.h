// Lint: every rule over one note. What the editor publishes and what `confnotes lint` prints.
#pragma once

#include "analysis/problem.h"
#include "analysis/snapshot.h"

#include <string>
#include <vector>

namespace confnotes::analysis {

// With the severities that the settings above the note ask for. Sorted by place, then by rule; one rule says
// nothing twice of one place.
std::vector<Diagnostic> lint(const Snapshot& snapshot, const NoteEntry& entry, const Facts& facts);

// The paths that the note's links name: what `Facts::files` should know before `lint` is asked.
std::vector<std::string> linked_paths(const NoteEntry& entry);

}  // namespace confnotes::analysis
