#include "analysis/features/folding_ranges.h"

#include "tests/support/notes.h"

#include <fmt/core.h>
#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

std::vector<std::string> folds(std::string_view text) {
  std::vector<std::string> result;
  for (const FoldingRange& range : folding_ranges(*test::note_of(text))) {
    result.push_back(fmt::format("{}-{}{}", range.first_line + 1, range.last_line + 1,
                                 range.kind == FoldingKind::Comment ? " comment" : ""));
  }
  return result;
}

TEST(FoldingRanges, CoverFrontMatterAndSections) {
  EXPECT_THAT(folds("---\ntitle: x\n---\n\n## Day 1\n\n### A\n\ntext\n\n\n### B\n\ntext\n"),
              testing::ElementsAre("1-3", "5-14", "7-9", "12-14"));
}

TEST(FoldingRanges, CoverCodeListsQuotesTablesAndComments) {
  EXPECT_THAT(folds("```\na\n```\n\n- a\n- b\n\n> a\n> b\n\n<!-- a\nb -->\n\n| a |\n| - |\n| b |\n"),
              testing::ElementsAre("1-3", "5-6", "8-9", "11-12 comment", "14-16"));
}

TEST(FoldingRanges, NeedTwoLines) {
  EXPECT_THAT(folds("# A\n\n# B\n"), testing::IsEmpty());
}

}  // namespace
}  // namespace confnotes::analysis
