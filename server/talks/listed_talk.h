// ListedTalk: one talk of a list, and which talks a list is to have.
#pragma once

#include "analysis/talk_facts.h"

#include <string>
#include <vector>

namespace confnotes::server {

struct ListedTalk {
  std::string file;  // the note's path as the caller gave it
  analysis::TalkFacts facts;
};

// Compared without case and accents. Where a filter is given several times, one of them has to fit; a list that is
// empty lets every talk pass.
struct TalkFilter {
  std::vector<std::string> speakers = {};  // a part of a speaker's name, or of a handle with or without its @
  std::vector<std::string> tags = {};      // a whole tag
  std::vector<std::string> events = {};    // a part of the event's name
};

bool passes(const TalkFilter& filter, const analysis::TalkFacts& facts);

}  // namespace confnotes::server
