#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

// The findings as "line: message (related line: related message)".
std::vector<std::string> findings(std::string_view text) {
  const Text lines{std::string(text)};
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : test::lint_text(text)) {
    if (diagnostic.rule != "day/order") continue;
    std::string line = std::to_string(lines.line_at(diagnostic.span.begin) + 1) + ": " + diagnostic.message;
    for (const Related& related : diagnostic.related)
      line += " (" + std::to_string(lines.line_at(related.span.begin) + 1) + ": " + related.message + ")";
    all.push_back(std::move(line));
  }
  return all;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(DayOrder, MissesTheDaysOfAGap) {
  EXPECT_THAT(findings("## Day 1\n## Day 3\n"), ElementsAre("2: Day 2 is missing before day 3."));
  EXPECT_THAT(findings("## Day 1\n## Day 4\n"), ElementsAre("2: Days 2 and 3 are missing before day 4."));
  EXPECT_THAT(findings("## Day one\n## Day five\n"), ElementsAre("2: Days 2 to 4 are missing before day 5."));
}

TEST(DayOrder, ReportsADayThatStandsTwice) {
  EXPECT_THAT(findings("## Day 1\n## Day 2\n## Day 2\n"),
              ElementsAre("3: There is a day 2 already. (2: It stands here.)"));
  EXPECT_THAT(findings("## Day 1: Monday, 3 April\n## Day 1: Tuesday\n"),
              ElementsAre("2: There is a day 1 already. (1: It stands here.)"));
  EXPECT_THAT(findings("## Day 1: Talks\n## Day 1: talks\n"),
              ElementsAre("2: There is a day 1 already. (1: It stands here.)"));
}

TEST(DayOrder, AcceptsPartsOfADay) {
  EXPECT_THAT(findings("## Day 1: morning\n## Day 1: afternoon\n## Day 2\n"), IsEmpty());
}

TEST(DayOrder, ReportsADayBehindALaterOne) {
  EXPECT_THAT(findings("## Day 1\n## Day 3\n## Day 2\n## Day 4\n"),
              ElementsAre("3: Day 2 comes after day 3. (2: Day 3 stands here.)"));
}

TEST(DayOrder, AcceptsAnyFirstDayAndDaysWithoutANumber) {
  EXPECT_THAT(findings("## Day 2\n## Day 3\n"), IsEmpty());
  EXPECT_THAT(findings("## Day 1\n## Saturday, April 22\n## Friday\n## Day 2\n"), IsEmpty());
}

TEST(DayOrder, CountsOnlyDaysSideBySide) {
  EXPECT_THAT(findings("# PyHarbour\n## Day 1\n## Day 2\n# PyRiver\n## Day 1\n## Day 2\n"), IsEmpty());
}

}  // namespace
}  // namespace confnotes::analysis
