// Hover over what a subject is (subject.h): a card for a person, a handle, a heading, a note, a definition.
#pragma once

#include "analysis/features/hover.h"

#include <optional>

namespace confnotes::analysis {

// A person: how many talks, by event and year, the latest first, and their handles. A link: what its target is called
// and how it begins. Nothing for tags, which the front matter's hover knows.
std::optional<Hover> hover_subject(const Snapshot& snapshot, const NoteEntry& entry, Offset offset);

}  // namespace confnotes::analysis
