// Lint: every rule over one note. What the editor publishes and what `confnotes lint` prints.
#pragma once

#include "analysis/problem.h"
#include "analysis/snapshot.h"

#include <string>
#include <vector>

namespace confnotes::analysis {

// Sorted by place, then by rule; one rule says nothing twice of one place.
std::vector<Diagnostic> lint(const Snapshot& snapshot, const NoteEntry& entry, const FileFacts& files);

// The paths that the note's links name: what `files` should know before `lint` is asked.
std::vector<std::string> linked_paths(const NoteEntry& entry);

}  // namespace confnotes::analysis
