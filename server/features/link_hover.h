// LinkHover: what is known of a link to the internet, and since when.
#pragma once

#include "analysis/features/hover.h"
#include "server/known_links.h"

#include <optional>

namespace confnotes::server {

// Nothing where no such link stands at `offset`, or it was not checked.
std::optional<analysis::Hover> hover_web_link(const analysis::Note& note, const KnownLinks& links,
                                              analysis::Offset offset);

}  // namespace confnotes::server
