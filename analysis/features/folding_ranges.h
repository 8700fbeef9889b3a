// Folding ranges: what an editor can fold away: front matter, sections, code, lists, quotes, tables, comments.
#pragma once

#include "analysis/note.h"

#include <cstdint>
#include <vector>

namespace confnotes::analysis {

enum class FoldingKind : std::uint8_t { Region, Comment };

struct FoldingRange {
  std::size_t first_line = 0;
  std::size_t last_line = 0;  // at least one line further down
  FoldingKind kind = FoldingKind::Region;

  auto operator<=>(const FoldingRange&) const = default;
};

inline constexpr std::size_t kMostFoldingRanges = 5'000;

// Sorted by place; the first kMostFoldingRanges of them.
std::vector<FoldingRange> folding_ranges(const Note& note);

}  // namespace confnotes::analysis
