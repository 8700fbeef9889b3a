// Completion in a heading: speakers' names, and whole headings of days and talks.
#pragma once

#include "analysis/features/completion.h"

#include <optional>

namespace confnotes::analysis {

// In a heading, behind an opening bracket, a dash, a bar or "by", the names of speakers whom the workspace knows, those
// with most talks first, as far as at least one letter is typed or a bracket is open. On a heading that is nothing but
// its marks: the next day, or a talk in the note's form. Nothing elsewhere.
std::optional<CompletionList> complete_heading(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor);

}  // namespace confnotes::analysis
