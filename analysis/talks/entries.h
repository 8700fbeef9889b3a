// Entries: talks that have no heading: items of a list, bold lines, and headings written without their space.
#pragma once

#include "analysis/talks.h"

#include <vector>

namespace confnotes::analysis::talks {

// For a note whose headings are no talks. Empty unless several lines of one kind name their speakers for sure.
std::vector<Talk> entry_talks(const TalkSource& source);

}  // namespace confnotes::analysis::talks
