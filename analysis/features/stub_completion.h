// Stub completion: the whole front matter of a new note, with the keys that most notes have.
#pragma once

#include "analysis/features/completion.h"

#include <optional>

namespace confnotes::analysis {

// Nothing but in the first line of a note without front matter, where a fence is begun or the note is empty.
std::optional<CompletionList> complete_stub(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor,
                                            const CompletionFacts& facts);

}  // namespace confnotes::analysis
