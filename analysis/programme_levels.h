// Programme levels: on which level of headings a note has its days and its talks.
#pragma once

#include "analysis/note.h"

#include <algorithm>
#include <map>
#include <optional>

namespace confnotes::analysis {

// The level on which most of these days or talks stand; nothing where none has a heading.
template <typename Parts>
std::optional<int> usual_level(const Note& note, const Parts& parts) {
  std::map<int, int> counts;
  for (const auto& part : parts) {
    if (part.section) ++counts[note.sections[*part.section].level];
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
  return most == counts.end() ? std::nullopt : std::optional(most->first);
}

}  // namespace confnotes::analysis
