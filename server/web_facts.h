// Web facts: what the rules are told of links to the internet.
#pragma once

#include "analysis/snapshot.h"
#include "server/links/verdict_cache.h"

#include <optional>
#include <set>
#include <string>

namespace confnotes::server {

// Verdicts of which nothing is proven: no rule says anything of them unless somebody wants to hear of them.
using Verdicts = std::set<links::Verdict>;

// What is known of the link to `url`, as far as a rule says something about it. What is blocked, in trouble or refused
// is no fact, but for verdicts that are `told`, for certificates that prove nothing to a browser either, and for what
// has failed in every check of three days.
std::optional<analysis::WebFact> web_fact(const std::string& url, const links::Remembered& known,
                                          const Verdicts& told = {});

}  // namespace confnotes::server
