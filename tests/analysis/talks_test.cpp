#include "analysis/talks.h"

#include "analysis/talks/days.h"
#include "tests/support/notes.h"

#include <fmt/core.h>
#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "1 Title | Ada Muster, Bo Beispiel": day number or -, title, speakers. Every span must hold what it is said to hold.
std::vector<std::string> talks_of(std::string_view text, std::string_view file_stem = {}) {
  const auto note = parse_note(Text(std::string(text)), file_stem);
  std::vector<std::string> result;
  for (const Talk& talk : note->programme.talks) {
    std::string line = fmt::format("{} {} |", talk.day ? std::to_string(*talk.day + 1) : "-", talk.title);
    if (!talk.title_span.empty()) {
      EXPECT_EQ(note->text.slice(talk.title_span), talk.title);
    }
    for (std::size_t i = 0; i < talk.speakers.size(); ++i) {
      const Speaker& speaker = talk.speakers[i];
      line += fmt::format("{} {}", i == 0 ? "" : ",", speaker.name);
      if (!speaker.span.empty()) {
        EXPECT_EQ(note->text.slice(speaker.span), speaker.name);
      }
    }
    EXPECT_TRUE(talk.whole.contains(talk.head));
    result.push_back(std::move(line));
  }
  return result;
}

// The one talk of a note that has that heading among others of its kind.
std::string with_heading(std::string_view heading, std::string_view others) {
  const std::vector<std::string> found = talks_of(fmt::format("## {}\n\nnotes\n\n{}", heading, others));
  return found.empty() ? "" : found.front().substr(2);
}

TEST(Talks, AreTheHeadingsBelowTheDays) {
  EXPECT_THAT(talks_of("## Day 1\n### Plain\n### Named (Ada Muster)\n#### Part\n## Day 2\n### Last\n"),
              ElementsAre("1 Plain |", "1 Named | Ada Muster", "2 Last |"));
}

TEST(Talks, WithoutDaysAreWhereSpeakersAreNamed) {
  EXPECT_THAT(talks_of("# PyHarbour\n## Sorting (Ada Muster, Bo Beispiel)\n## Notes\n## Graphs\n"),
              ElementsAre("- Sorting | Ada Muster, Bo Beispiel", "- Graphs |"));
}

TEST(Talks, AreNotTheSectionsInsideThem) {
  EXPECT_THAT(talks_of("## Sorting - Ada Muster\n### Merging\n### Lessons\n## Hashing - Bo Beispiel\n### Collisions\n"),
              ElementsAre("- Sorting | Ada Muster", "- Hashing | Bo Beispiel"));
}

TEST(Talks, MayStandOnANeighbouringLevel) {
  EXPECT_THAT(talks_of("### Sorting - Ada Muster\n### Hashing - Bo Beispiel\n## Graphs - Cy Ejemplo\n"),
              ElementsAre("- Sorting | Ada Muster", "- Hashing | Bo Beispiel", "- Graphs | Cy Ejemplo"));
  EXPECT_THAT(talks_of("## Sorting - Ada Muster\n## Hashing - Bo Beispiel\n## Lightning talks\n### Rust\n### Zig\n"),
              ElementsAre("- Sorting | Ada Muster", "- Hashing | Bo Beispiel", "- Rust |", "- Zig |"));
}

TEST(Talks, AreNotBreaksAndStopHeadings) {
  EXPECT_THAT(talks_of("## Day 1\n### Lunch\n### Q&A:\n### Sorting\n### Links & Resources\n### Fragen und Antworten\n"),
              ElementsAre("1 Sorting |"));
}

TEST(Talks, NameTheirSpeakersInTheHeading) {
  const std::string_view dashes = "## Hashing - Bo Beispiel\n\nnotes\n";
  EXPECT_EQ(with_heading("Sorting (Ada Muster, Bo Beispiel & Cy Ejemplo)", "## Hashing (Bo Beispiel)\n"),
            "Sorting | Ada Muster, Bo Beispiel, Cy Ejemplo");
  EXPECT_EQ(with_heading("Sorting things - Ada Muster, Front End Developer, Sample Works", dashes),
            "Sorting things | Ada Muster");
  EXPECT_EQ(with_heading("Sorting – fast – Ada Muster", dashes), "Sorting – fast | Ada Muster");
  EXPECT_EQ(with_heading("Sorting -Ada Muster @ada", dashes), "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("oops we sorted - ada muster", dashes), "oops we sorted | ada muster");
  EXPECT_EQ(with_heading("Ada Muster — Sorting in Anger", "## Bo Beispiel — Hashing\n"),
            "Sorting in Anger | Ada Muster");
  EXPECT_EQ(with_heading("\"Sorting\" by Ada Muster and Bo Beispiel", dashes), "Sorting | Ada Muster, Bo Beispiel");
  EXPECT_EQ(with_heading("Sorting by Ada Muster from Sample Works", dashes), "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("Ada Muster: Sorting", "## Bo Beispiel: Hashing\n"), "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("Sorting | Ada Muster (10:15am)", "## Hashing | Bo Beispiel (11:00am)\n"),
            "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("Ada Muster | @ada | Sample Works | \"Sorting\"", "## Bo Beispiel | @bo | X | \"Hashing\"\n"),
            "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("Ada Muster, Sample Works, *Sorting*", "## Bo Beispiel, Sample Works, *Hashing*\n"),
            "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("Fireside chat with Ada Muster", dashes), "Fireside chat with Ada Muster | Ada Muster");
  EXPECT_EQ(with_heading("Sorting Things / Ada Muster", "## Hashing / Bo Beispiel\n"), "Sorting Things | Ada Muster");
  EXPECT_EQ(with_heading("Keynote: Ada Muster", dashes), "Keynote | Ada Muster");
  EXPECT_EQ(with_heading("Sorting, Ada Muster", dashes), "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("- Ada Muster", dashes), " | Ada Muster");
  EXPECT_EQ(with_heading("Prof. Dr. Ada \"Addy\" Muster (she/her) - Sorting", "## Bo Beispiel - Hashing\n"),
            "Sorting | Ada \"Addy\" Muster");
  EXPECT_EQ(with_heading("3. [Sorting - Ada Muster](https://example.org/3)", dashes), "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("Talk 3 - Sorting - Ada Muster", dashes), "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("9:00–10:00 – Sorting - Ada Muster", dashes), "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("Sorting by [Ada Muster](https://example.org) &amp; Bo Beispiel", dashes),
            "Sorting | Ada Muster, Bo Beispiel");
}

TEST(Talks, MayHaveTheWordsOfOtherHeadings) {
  EXPECT_THAT(
      talks_of("# PyHarbour 2018\n\n## Session 1: Queues (Ada Muster)\n\n## Session 2: Caching (Bo Beispiel)\n"),
      ElementsAre("- Queues | Ada Muster", "- Caching | Bo Beispiel"));
  EXPECT_THAT(talks_of("# PyHarbour 2018\n\n## The Future of Work\n\nSpeaker: Ada Muster\n\n## Lessons learned\n\n"
                       "Speaker: Bo Beispiel\n\n## Summary\n"),
              ElementsAre("- The Future of Work | Ada Muster", "- Lessons learned | Bo Beispiel"));
  EXPECT_THAT(talks_of("# PyHarbour 2018\n\n## Day 2 Operations with Rust (Ada Muster)\n\n## Caching (Bo Beispiel)\n"),
              ElementsAre("- Day 2 Operations with Rust | Ada Muster", "- Caching | Bo Beispiel"));
  EXPECT_THAT(talks_of("# PyHarbour 2018\n\n## Virtual hosts: Nginx (Ada Muster)\n\n## Caching (Bo Beispiel)\n"),
              ElementsAre("- Virtual hosts: Nginx | Ada Muster", "- Caching | Bo Beispiel"));
}

TEST(Talks, AreReadWithoutWhatToolsAppend) {
  const std::string_view dashes = "## Hashing - Bo Beispiel\n\nnotes\n";
  EXPECT_EQ(with_heading("Sorting - Ada Muster {#sorting}", dashes), "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("Sorting - Ada Muster [slides](https://example.org)", dashes), "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("Sorting - Ada Muster \U0001F680", dashes), "Sorting | Ada Muster");
  EXPECT_EQ(with_heading("Sorting - Ada Muster (@ada)", "## Hashing (Bo Beispiel)\n## Graphs (Cy Ejemplo)\n"),
            "Sorting | Ada Muster");
}

TEST(Talks, KeepWhatNamesNobody) {
  const std::string_view named = "## Hashing (Bo Beispiel)\n## Graphs (Cy Ejemplo)\n";
  for (const std::string_view title :
       {"Scaling (EC2)", "Sorting (Live Coding)", "Errors (AppSignal)", "Compatibility: jQuery", "Sorting - part two",
        "Customer Focused Work", "Ruby, Graphs and Bitmaps", "Working with Gemini API", "std::function: a tour"}) {
    EXPECT_EQ(with_heading(title, named), std::string(title) + " |");
  }
}

TEST(Talks, NameTheirSpeakersBelowTheHeading) {
  const auto below = [](std::string_view lines) {
    const std::vector<std::string> found = talks_of(fmt::format(
        "# Some Conference 2018\n\n## Sorting\n\n{}\n\nnotes\n\n## Hashing\n\nSpeaker: Bo Beispiel\n", lines));
    return found.empty() ? "" : found.front().substr(2);
  };
  for (const std::string_view lines :
       {"Speaker: Ada Muster", "**Presenters:** Ada Muster", "- speaker: Ada Muster, engineer", "Prsenter: Ada Muster",
        "- 45 minutes\n- spaker: Ada Muster", "Vortragende: Ada Muster", "Ada Muster", "Ada Muster, @ada",
        "Ada Muster - Engineer @ Sample", "by [Ada Muster](https://twitter.com/ada)", "-- By Ada Muster, Engineer",
        "**Ada Muster, Sample Works**", "> Ada Muster", "- Ada Muster\n- 45 minutes", "Speakers:\n\n- Ada Muster"}) {
    EXPECT_EQ(below(lines), "Sorting | Ada Muster") << lines;
  }
  EXPECT_EQ(below("Ada Muster, Sample\nBo Beispiel, Sample"), "Sorting | Ada Muster, Bo Beispiel");
  EXPECT_EQ(below("講者：王昱舜"), "Sorting | 王昱舜");
  EXPECT_EQ(below("[Ada Muster](https://example.org) opened the day with a story."), "Sorting | Ada Muster");
  for (const std::string_view lines :
       {"Ada works for Sample.", "- Ada said: sort!", "Sorting is old.", "- Rust\n- Zig"})
    EXPECT_EQ(below(lines), "Sorting |") << lines;
}

TEST(Talks, OfChineseNotesNameTheirSpeakersBeforeASlash) {
  EXPECT_THAT(
      talks_of("# 2017 資料科學年會 Day 1\n\n## 資料視覺化\n\n王昱舜 / 交通大學\n\n## 製造資料\n\n李家岩 / 成功大學\n"),
      ElementsAre("1 資料視覺化 | 王昱舜", "1 製造資料 | 李家岩"));
}

TEST(Talks, NameTheirSpeakersInAHeadingOfTheirOwn) {
  EXPECT_THAT(talks_of("# Sorting\n\n## Ada Muster, Sample Works\n\n### Merging\n"),
              ElementsAre("- Sorting | Ada Muster"));
  EXPECT_THAT(talks_of("# Sorting\n\n## Ada Muster - @ada - 19 Feb 2015\n\nnotes\n"),
              ElementsAre("- Sorting | Ada Muster"));
  EXPECT_THAT(talks_of("# Sorting\n\nnotes\n\n## Presenters\n\n- Ada Muster, Sample\n- Bo Beispiel\n\n## Panel\n"),
              ElementsAre("- Sorting | Ada Muster, Bo Beispiel"));
  EXPECT_THAT(talks_of("# Sorting\n## Speaker: Ada\n## Merging\n"), ElementsAre("- Sorting | Ada"));
}

TEST(Talks, WithoutATitleHaveTheSpeakerOfTheirFirstLine) {
  EXPECT_THAT(talks_of("## Day 1\n### \n\nAda Muster [@ada](https://x.com/ada): it was late\n"),
              ElementsAre("1  | Ada Muster"));
}

TEST(Talks, MayBeTheWholeNote) {
  EXPECT_THAT(talks_of("# Sorting\n\n## Abstract\n\n## Key Takeaways\n\n## Links\n"), ElementsAre("- Sorting |"));
  EXPECT_THAT(talks_of("# Sorting - Ada Muster\n# Merging\n# Lessons\n# Questions\n"),
              ElementsAre("- Sorting | Ada Muster"));
  EXPECT_THAT(talks_of("# Merge Sort\n# Merging\n# Sorting\n", "03_merge_sort"), ElementsAre("- Merge Sort |"));
  EXPECT_THAT(talks_of("---\ntitle: Sorting\nspeaker: Ada Muster, Bo Beispiel\n---\n\n## Merging\n"),
              ElementsAre("- Sorting | Ada Muster, Bo Beispiel"));
  EXPECT_THAT(talks_of("---\ntitle: Sorting\nconference: PyHarbour\n---\n\nnotes\n"), ElementsAre("- Sorting |"));
  EXPECT_THAT(talks_of("Sorting in Anger\n\nAda Muster - Engineer\n\nnotes\n"),
              ElementsAre("- Sorting in Anger | Ada Muster"));
  EXPECT_THAT(talks_of("#\u00A0Sorting - Ada Muster\n\n# Merging\n"), ElementsAre("- Sorting | Ada Muster"));
}

TEST(Talks, MayBeNamedByTheFileAlone) {
  EXPECT_THAT(talks_of("- merge\n", "Day 2 - 03 - Sorting - Ada Muster"), ElementsAre("- Sorting | Ada Muster"));
  EXPECT_THAT(talks_of("- merge\n", "Sorting by Ada Muster"), ElementsAre("- Sorting | Ada Muster"));
  EXPECT_THAT(talks_of("- merge\n", "04_sorting_in_anger"), ElementsAre("- sorting in anger |"));
  for (const std::string_view stem : {"README", "index", "day1", "Lightning Talks", "PyCon 2018", "CONTRIBUTING", ""})
    EXPECT_THAT(talks_of("- merge\n", stem), IsEmpty()) << stem;
}

TEST(Talks, MayBeItemsAndLinesWithoutAHeading) {
  EXPECT_THAT(talks_of("- [Sorting](https://example.org/1) by Ada Muster\n  - merge\n- Hashing by Bo Beispiel\n"
                       "- Graphs by Cy Ejemplo\n"),
              ElementsAre("- Sorting | Ada Muster", "- Hashing | Bo Beispiel", "- Graphs | Cy Ejemplo"));
  EXPECT_THAT(talks_of("###Sorting - Ada Muster\n\n###Hashing - Bo Beispiel\n\n###Graphs - Cy Ejemplo\n"),
              ElementsAre("- Sorting | Ada Muster", "- Hashing | Bo Beispiel", "- Graphs | Cy Ejemplo"));
}

TEST(Talks, AreNotTheSectionsOfABlogPost) {
  EXPECT_THAT(
      talks_of("---\ntitle: My trip\ndate: 2018-07-06\n---\n\n## The journey\n\nLong.\n\n## The hotel\n\nLate.\n"),
      IsEmpty());
}

TEST(Talks, KnowTheirTrackAndTheEvent) {
  const auto note = test::note_of(
      "# PyHarbour 2018\n## Day 1\n### Main Stage\n#### Sorting - Ada Muster\n#### Hashing - Bo Beispiel\n");
  const Programme& programme = note->programme;
  EXPECT_EQ(programme.event->name, "PyHarbour 2018");
  EXPECT_EQ(programme.tracks.at(0).title, "Main Stage");
  EXPECT_EQ(programme.talks.at(1).track, 0U);
  EXPECT_EQ(programme.talks.at(1).day, 0U);
  std::vector<Role> roles;
  for (const Judgement& judgement : programme.judgements)
    roles.push_back(judgement.role);
  EXPECT_THAT(roles, ElementsAre(Role::Event, Role::Day, Role::Track, Role::Talk, Role::Talk));
}

TEST(Talks, HaveTheDayOfTheFrontMattersTitle) {
  const auto note = test::note_of("---\ntitle: 'PyHarbour 2018: Day Two'\n---\n\n## Sorting (Ada Muster)\n");
  EXPECT_EQ(note->programme.event->name, "PyHarbour 2018");
  EXPECT_EQ(note->programme.days.at(0).title, "Day Two");
  EXPECT_EQ(note->programme.days.at(0).number, 2);
  EXPECT_EQ(note->programme.talks.at(0).day, 0U);
}

TEST(DayName, IsANumberAWordAWeekdayOrADate) {
  const auto number = [](std::string_view title) {
    const auto day = talks::day_name(title);
    return day ? day->number : -1;
  };
  for (const std::string_view title : {"Day 1", "day one", "Day1", "SciPy Notes: Day 1", "First day", "Day -1",
                                       "Day 1: Let the talks begin", "Erster Tag", "Jour 1", "第一天", "1日目"}) {
    EXPECT_EQ(number(title), 1) << title;
  }
  EXPECT_EQ(number("Day 3 - Friday, February 20"), 3);
  for (const std::string_view title :
       {"Saturday, April 22", "Monday 24th April", "Wed 14 Feb", "20201013", "9/4/2025", "2018-07-06", "Freitag"}) {
    EXPECT_EQ(number(title), 0) << title;
  }
  for (const std::string_view title : {"Prime Day 2017", "a 2-day workshop", "Day to day", "May", "Sun and moon",
                                       "The first day of her academic job", "", "2018", "Sun"}) {
    EXPECT_EQ(number(title), -1) << title;
  }
}

}  // namespace
}  // namespace confnotes::analysis
