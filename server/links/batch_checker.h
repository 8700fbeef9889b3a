// Batch checker: many links at once, for a caller that waits.
#pragma once

#include "server/links/link_checker.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace confnotes::server::links {

struct Batch {
  std::map<std::string, Remembered> known;  // by the address that was given
  std::vector<std::string> unknown;         // nothing is known of them
  Obstacle obstacle = {};                   // which is why; of no meaning without any
  std::vector<std::string> log;
};

// Returns when there is something to say of each of `urls`, which are distinct. Tells meanwhile, some times in a
// second, of how many there is, on the caller's thread.
Batch check_all(const std::vector<std::string>& urls, const LinkCheckerOptions& options, Depth depth,
                const std::function<void(std::size_t done)>& on_progress = {});

}  // namespace confnotes::server::links
