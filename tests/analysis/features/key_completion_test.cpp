#include "tests/support/completions.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace confnotes::analysis {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const test::Files kOthers = {
    {"/n/1.md", "---\ntitle: A\nvenue: Hall\nspecial:\n- x\n---\n"},
    {"/n/2.md", "---\ntitle: B\nvenue: Hall\n---\n"},
    {"/n/3.md", "---\nTitle: C\n---\n"},
    {"/n/4.md", "---\ntitle: D\n---\n"},
};

std::vector<std::string> labels(std::string_view marked) {
  return test::labels_in(kOthers, marked);
}

std::string taken(std::string_view marked, std::string_view label) {
  return test::taken_in(kOthers, marked, label);
}

TEST(KeyCompletion, OffersTheKeysOfMostNotesFirst) {
  const std::vector<std::string> offered = labels("---\n$^\n---\n");
  ASSERT_GT(offered.size(), 3U);
  EXPECT_EQ(offered[0].substr(0, 5), "title");
  EXPECT_THAT(offered[0], testing::EndsWith("in 4 notes"));
  EXPECT_EQ(offered[1], "venue | in 2 notes");
  EXPECT_EQ(offered[2], "special | list, in 1 note");
}

TEST(KeyCompletion, OffersTheKeysOfTheSchemaToo) {
  const CompletionList list = test::complete_in({}, "---\ndra$^\n---\n");
  ASSERT_EQ(list.items.size(), 1U);
  EXPECT_EQ(list.items[0].label, "draft");
  EXPECT_EQ(list.items[0].detail, "boolean");
  EXPECT_EQ(list.items[0].kind, CompletionKind::Key);
  EXPECT_FALSE(list.items[0].documentation.empty());
  EXPECT_FALSE(list.is_incomplete);
}

TEST(KeyCompletion, LeavesOutTheKeysThatAreThere) {
  EXPECT_THAT(labels("---\nTITLE: x\n$^\n---\n"), Not(Contains(testing::StartsWith("title"))));
  EXPECT_THAT(labels("---\n$^\ntitle: x\n---\n"), Not(Contains(testing::StartsWith("title"))));
}

TEST(KeyCompletion, KnowsNoKeyFromItsOwnTyping) {
  EXPECT_THAT(labels("---\nvenues$^: x\n---\n"), IsEmpty());
}

TEST(KeyCompletion, WritesTheColonUnlessThereIsOne) {
  EXPECT_EQ(taken("---\nven$^\n---\n", "venue"), "---\nvenue: \n---\n");
  EXPECT_EQ(taken("---\nven$^: Hall\n---\n", "venue"), "---\nvenue: Hall\n---\n");
  EXPECT_EQ(taken("---\nv$^en\ntitle: x\n---\n", "venue"), "---\nvenue: \ntitle: x\n---\n");
  EXPECT_EQ(taken("---\r\ntitle: x\r\nv$^\r\n---\r\n", "venue"), "---\r\ntitle: x\r\nvenue: \r\n---\r\n");
}

TEST(KeyCompletion, SetsTheCursorIntoAList) {
  EXPECT_EQ(test::snippet_taken_in(kOthers, "---\nspec$^\n---\n", "special"), "---\nspecial: [$^]\n---\n");
  EXPECT_EQ(taken("---\nspec$^\n---\n", "special"), "---\nspecial: \n---\n");
  EXPECT_EQ(test::snippet_taken_in(kOthers, "---\nspec$^: []\n---\n", "special"), "no snippet");
}

TEST(KeyCompletion, WritesOneValueWhereOtherNotesHoldNoList) {
  const test::Files others = {{"/n/1.md", "---\ntag: x\n---\n"}};
  EXPECT_EQ(test::snippet_taken_in({}, "---\ntag$^\n---\n", "tag"), "---\ntag: [$^]\n---\n");
  EXPECT_EQ(test::snippet_taken_in(others, "---\ntag$^\n---\n", "tag"), "no snippet");
}

TEST(KeyCompletion, WorksWhileTheYamlIsBroken) {
  EXPECT_THAT(labels("---\ntitle: \"x\nvenu$^\n"), ElementsAre("venue | in 2 notes"));
  EXPECT_THAT(labels("---\nvenu$^"), ElementsAre("venue | in 2 notes"));
  EXPECT_THAT(labels("---\ntitle: x\nvenu$^"), ElementsAre("venue | in 2 notes"));
  EXPECT_THAT(labels("---\ntags: [a\ntitle: x\nvenu$^\n---\n"), ElementsAre("venue | in 2 notes"));
}

TEST(KeyCompletion, StandsBehindTheTagsWhereBothMayFollow) {
  const test::Files others = {{"/n/1.md", "---\ntags: [Python]\nvenue: Hall\n---\n"}};
  const std::vector<std::string> offered = test::labels_in(others, "---\ntags:\n- a\n$^\n---\n");
  ASSERT_GT(offered.size(), 1U);
  EXPECT_EQ(offered[0], "Python | 1 note");
  EXPECT_THAT(offered, Contains("venue | in 1 note"));
}

TEST(KeyCompletion, StandsBeforeTheTagsLeftOfTheirColumn) {
  const test::Files others = {{"/n/1.md", "---\ntags: [Python]\nvenue: Hall\n---\n"}};
  const std::vector<std::string> offered = test::labels_in(others, "---\ntags:\n  - a\n$^\n---\n");
  ASSERT_GT(offered.size(), 1U);
  EXPECT_EQ(offered.front(), "venue | in 1 note");
  EXPECT_EQ(offered.back(), "Python | 1 note");
  EXPECT_EQ(test::taken_in(others, "---\ntags:\n  - a\n$^\n---\n", "Python"), "---\ntags:\n  - a\n  - Python\n---\n");
  EXPECT_EQ(test::taken_in(others, "---\ntags:\n$^\n  - a\n---\n", "Python"), "---\ntags:\n  - Python\n  - a\n---\n");
}

TEST(KeyCompletion, LeavesAListThatFollowsAlone) {
  EXPECT_EQ(taken("---\nspec$^\n  - a\n---\n", "special"), "---\nspecial:\n  - a\n---\n");
  EXPECT_EQ(test::snippet_taken_in(kOthers, "---\nspec$^\n- a\n---\n", "special"), "no snippet");
  EXPECT_THAT(labels("---\nspecial:\n- a\n$^\n- b\n---\n"), Not(Contains(testing::StartsWith("venue"))));
}

TEST(KeyCompletion, IsSilentWhereNoKeyCanStand) {
  EXPECT_THAT(labels("---\ntitle: A\n  ven$^\n---\n"), IsEmpty());
  EXPECT_THAT(labels("---\n# ven$^\n---\n"), IsEmpty());
  EXPECT_THAT(labels("---\ntitle: A\nand ven$^\n---\n"), IsEmpty());
  EXPECT_THAT(labels("---\nspecial: [\nven$^\n]\n---\n"), IsEmpty());
  EXPECT_THAT(labels("---\ntitle: A\n---\nven$^\n"), IsEmpty());
  EXPECT_THAT(labels("ven$^\n"), IsEmpty());
  EXPECT_THAT(labels("---\n\nProse below a break.\n\nven$^\n"), IsEmpty());
}

}  // namespace
}  // namespace confnotes::analysis
