// Batch checker: many links at once, for a caller that waits.
#pragma once

#include "server/links/link_checker.h"

#include <map>
#include <string>
#include <vector>

namespace confnotes::server::links {

struct Batch {
  std::map<std::string, Remembered> known;  // by the address that was given
  std::vector<std::string> unreachable;     // because nothing could be reached: nothing is known of them
  std::vector<std::string> log;
};

// Returns when there is something to say of each of `urls`, which are distinct.
Batch check_all(const std::vector<std::string>& urls, const LinkCheckerOptions& options);

}  // namespace confnotes::server::links
