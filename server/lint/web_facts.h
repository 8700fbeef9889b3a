// Web facts: what `confnotes lint` knows of the links to the internet.
#pragma once

#include "analysis/snapshot.h"
#include "server/links/batch_checker.h"

#include <string>
#include <vector>

namespace confnotes::server {

// What the rules say something about; what is blocked, in trouble or refused is no fact.
analysis::WebFacts web_facts(const links::Batch& batch);

// "Links: 12 alive, 1 moved, 2 dead; 3 could not be verified.\n"; what could not be checked at all, and why; empty for
// none.
std::string links_summary(const links::Batch& batch);

}  // namespace confnotes::server
