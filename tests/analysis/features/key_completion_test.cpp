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

TEST(KeyCompletion, KeepsTheQuoteThatIsTyped) {
  EXPECT_EQ(taken("---\n\"ven$^\"\n---\n", "venue"), "---\n\"venue\": \n---\n");
  EXPECT_EQ(test::complete_in(kOthers, "---\n'ven$^'\n---\n").items.at(0).filter_text, "'venue'");
}

TEST(KeyCompletion, QuotesAKeyThatNeedsIt) {
  const test::Files others = {{"/n/1.md", "---\n\"@type\": Talk\n\"a b: c\": 1\n---\n"}};
  EXPECT_EQ(test::taken_in(others, "---\nty$^\n---\n", "@type"), "---\n\"@type\": \n---\n");
  EXPECT_EQ(test::taken_in(others, "---\n$^\n---\n", "a b: c"), "---\n\"a b: c\": \n---\n");
}

TEST(KeyCompletion, PutsWhatTheSchemaRequiresFirst) {
  const test::Files others = {
      {"/n/1.md", "---\ntitle: A\n---\n"},
      {"/n/schema.json", R"({"required": ["room", "date"], "properties": {"room": {"type": "string"}}})"}};
  const std::vector<std::string> offered = test::labels_in(others, "---\n$^\n---\n");
  ASSERT_GT(offered.size(), 3U);
  EXPECT_EQ(offered[0], "room | required");
  EXPECT_EQ(offered[1], "date | required, date");
  EXPECT_EQ(offered[2], "title | in 1 note");
}

TEST(KeyCompletion, InToml) {
  EXPECT_EQ(taken("+++\nven$^\n+++\n", "venue"), "+++\nvenue = \n+++\n");
  EXPECT_EQ(taken("+++\ntitle = \"x\"\n$^\n[extra]\na = 1\n+++\n", "venue"),
            "+++\ntitle = \"x\"\nvenue = \n[extra]\na = 1\n+++\n");
  EXPECT_EQ(taken("+++\nven$^ = \"x\"\n+++\n", "venue"), "+++\nvenue = \"x\"\n+++\n");
  EXPECT_EQ(test::snippet_taken_in(kOthers, "+++\nspec$^\n+++\n", "special"), "+++\nspecial = [$^]\n+++\n");
  EXPECT_THAT(labels("+++\nvenue = \"x\"\nvenu$^\n+++\n"), IsEmpty());
  EXPECT_THAT(labels("+++\nspecial = [\n$^\n]\n+++\n"), Not(Contains(testing::StartsWith("venue"))));
  EXPECT_THAT(labels("+++\n# ven$^\n+++\n"), IsEmpty());
  EXPECT_THAT(labels("+++\n[extra]\nven$^\n+++\n"), IsEmpty());
}

TEST(KeyCompletion, BelowTaxonomiesOfToml) {
  const test::Files others = {{"/n/1.md", "+++\n[taxonomies]\nseries = [\"x\"]\n+++\n"}};
  EXPECT_THAT(test::labels_in(others, "+++\n[taxonomies]\ntags = [\"a\"]\n$^\n+++\n"),
              ElementsAre("series | list, in 1 note", "categories | list"));
  EXPECT_EQ(test::snippet_taken_in({}, "+++\n[taxonomies]\nta$^\n+++\n", "tags"),
            "+++\n[taxonomies]\ntags = [$^]\n+++\n");
}

TEST(KeyCompletion, InJson) {
  EXPECT_EQ(taken("{\n  \"ven$^\"\n}\n", "venue"), "{\n  \"venue\": \n}\n");
  EXPECT_EQ(test::complete_in(kOthers, "{\n  \"ven$^\"\n}\n").items.at(0).filter_text, "\"venue\"");
  EXPECT_EQ(taken("{\n  \"title\": \"x\",\n  $^\n}\n", "venue"), "{\n  \"title\": \"x\",\n  \"venue\": \n}\n");
  EXPECT_EQ(taken("{\n  \"title\": \"x\",\n  \"ven$^\n}\n", "venue"), "{\n  \"title\": \"x\",\n  \"venue\": \n}\n");
  EXPECT_EQ(taken("{\"ven$^\": 1}\n", "venue"), "{\"venue\": 1}\n");
  EXPECT_THAT(labels("{\n  \"title\": \"x\"\n  $^\n}\n"), IsEmpty());
  EXPECT_THAT(labels("{\"title\": $^}\n"), IsEmpty());
  EXPECT_THAT(labels("{\"extra\": {\"ven$^\"}}\n"), IsEmpty());
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
