// Case variant: the note that a link means but for upper and lower case.
#pragma once

#include "analysis/snapshot.h"

#include <optional>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// The path of the only note that the link, seen from the note at `path`, would mean if ASCII case made no difference.
// Nothing where it means a note as it is, or several, and for links to anything else than notes.
std::optional<std::string> case_variant(const Snapshot& snapshot, std::string_view path, const LinkTarget& target);

}  // namespace confnotes::analysis
