#include "analysis/talks.h"

#include "tests/support/notes.h"

#include <fmt/core.h>
#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

// "1 Title | Ada Example@7": day number or -, title, each speaker with its offset.
std::vector<std::string> talks(std::string_view text) {
  const auto note = test::note_of(text);
  std::vector<std::string> result;
  for (const Talk& talk : note->programme.talks) {
    std::string line = fmt::format("{} {} |", talk.day ? std::to_string(*talk.day + 1) : "-", talk.title);
    for (const Speaker& speaker : talk.speakers)
      line += fmt::format(" {}@{}", speaker.name, speaker.span.begin);
    result.push_back(std::move(line));
  }
  return result;
}

TEST(Talks, AreTheHeadingsBelowTheDays) {
  EXPECT_THAT(talks("## Day 1\n### Plain\n### Named (Ada Example)\n#### Part\n## Day 2\n### Last\n"),
              testing::ElementsAre("1 Plain |", "1 Named | Ada Example@30", "2 Last |"));
}

TEST(Talks, WithoutDaysAreWhereSpeakersAreNamed) {
  EXPECT_THAT(talks("# PyHarbour\n## Sorting (Ada Example, Bo Sample)\n## Notes\n## Graphs\n"),
              testing::ElementsAre("- Sorting | Ada Example@24 Bo Sample@37", "- Graphs |"));
}

TEST(Talks, WithoutATitleHaveTheSpeakerOfTheirFirstLine) {
  EXPECT_THAT(talks("## Day 1\n### \n\nAda Example [@ada](https://x.com/ada)\n"),
              testing::ElementsAre("1  | Ada Example@15"));
}

TEST(Talks, KeepBracketsThatNameNobody) {
  EXPECT_THAT(talks("## Day 1\n### Scaling (EC2)\n### Sorting (Live Coding)\n"),
              testing::ElementsAre("1 Scaling (EC2) |", "1 Sorting (Live Coding) |"));
}

TEST(Talks, AreNotStopHeadings) {
  EXPECT_THAT(talks("## Day 1\n### Lunch\n### Q&A:\n### Sorting\n"), testing::ElementsAre("1 Sorting |"));
}

TEST(DayTitle, IsANumberAWordAWeekdayOrADate) {
  for (const std::string_view title :
       {"Day 1", "day one", "SciPy Notes: Day 5", "Day 3 - Friday, February 20", "First day", "Saturday, April 22",
        "Monday 24th April", "Wed 14 Feb", "20201013", "9/4/2025", "2018-07-06"}) {
    EXPECT_TRUE(is_day_title(title)) << title;
  }
  for (const std::string_view title : {"Prime Day 2017", "a 2-day workshop", "Day to day", "May", "Sun and moon",
                                       "The first day of her academic job", "", "2018"}) {
    EXPECT_FALSE(is_day_title(title)) << title;
  }
}

}  // namespace
}  // namespace confnotes::analysis
