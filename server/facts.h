// Facts: what the rules want to know of the world outside a note. Asks the disk, so never on the loop.
#pragma once

#include "analysis/snapshot.h"

#include <string>
#include <vector>

namespace confnotes::server {

// Of the files at `paths` (`analysis::linked_paths`), and today.
analysis::Facts facts_about(const std::vector<std::string>& paths);

}  // namespace confnotes::server
