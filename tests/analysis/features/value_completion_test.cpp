#include "tests/support/completions.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::labels_in;
using test::taken_in;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const test::Files kOthers = {
    {"/n/1.md", "---\nauthor: Ada Example\nvenue: Hall\nlevel: \"3\"\n---\n"},
    {"/n/2.md", "---\nauthor: Bo Sample\nvenue: 'Harbour: east'\n---\n"},
    {"/n/3.md", "---\nauthor: Bo Sample\nurl: https://example.org/\n---\n"},
};

TEST(ValueCompletion, OffersTheBooleans) {
  EXPECT_THAT(labels_in({}, "---\ndraft: $^\n---\n"),
              ElementsAre(testing::StartsWith("true"), testing::StartsWith("false")));
  EXPECT_EQ(taken_in({}, "---\ndraft: f$^\n---\n", "false"), "---\ndraft: false\n---\n");
  EXPECT_EQ(taken_in({}, "---\ndraft:$^\n---\n", "true"), "---\ndraft: true\n---\n");
}

TEST(ValueCompletion, KnowsABooleanFromOtherNotesAlone) {
  const test::Files others = {{"/n/1.md", "---\nslides_seen: false\n---\n"},
                              {"/n/2.md", "---\nslides_seen: false\n---\n"}};
  EXPECT_THAT(labels_in(others, "---\nslides_seen: $^\n---\n"), ElementsAre("false | 2 notes", "true | "));
}

TEST(ValueCompletion, OffersWhatOtherNotesHoldUnderTheKey) {
  EXPECT_THAT(labels_in(kOthers, "---\nauthor: $^\n---\n"), ElementsAre("Bo Sample | 2 notes", "Ada Example | 1 note"));
  EXPECT_THAT(labels_in(kOthers, "---\nAuthor: exam$^\n---\n"), ElementsAre("Ada Example | 1 note"));
  EXPECT_EQ(taken_in(kOthers, "---\nauthor: A$^da\n---\n", "Ada Example"), "---\nauthor: Ada Example\n---\n");
}

TEST(ValueCompletion, DoesNotOfferWhatIsBeingTyped) {
  EXPECT_THAT(labels_in(kOthers, "---\nauthor: Zoe$^\n---\n"), IsEmpty());
}

TEST(ValueCompletion, QuotesWhatYamlWouldMisread) {
  EXPECT_EQ(taken_in(kOthers, "---\nvenue: $^\n---\n", "Harbour: east"), "---\nvenue: \"Harbour: east\"\n---\n");
  EXPECT_EQ(taken_in(kOthers, "---\nvenue: 'Ha$^'\n---\n", "Hall"), "---\nvenue: 'Hall'\n---\n");
  EXPECT_EQ(taken_in(kOthers, "---\nlevel: $^\n---\n", "3"), "---\nlevel: \"3\"\n---\n");
}

TEST(ValueCompletion, KeepsTextThatYamlWouldReadAsSomethingElse) {
  const test::Files others = {{"/n/1.md", "---\ncountry: \"no\"\nstart: '12:30:45'\nmute: on\nsure: \"true\"\n---\n"}};
  EXPECT_EQ(taken_in(others, "---\ncountry: $^\n---\n", "no"), "---\ncountry: \"no\"\n---\n");
  EXPECT_EQ(taken_in(others, "---\nstart: $^\n---\n", "12:30:45"), "---\nstart: \"12:30:45\"\n---\n");
  EXPECT_EQ(taken_in(others, "---\nsure: $^\n---\n", "true"), "---\nsure: \"true\"\n---\n");
  EXPECT_EQ(taken_in(others, "---\nmute: $^\n---\n", "on"), "---\nmute: on\n---\n");
}

TEST(ValueCompletion, TakesTheQuotesOffWhatIsNoText) {
  const test::Files choices = {{"/n/schema.json", R"({"properties": {"level": {"enum": [3, null, "x"]}}})"}};
  EXPECT_EQ(taken_in({}, "{\"draft\": \"$^\"}\n", "false"), "{\"draft\": false}\n");
  EXPECT_EQ(taken_in({}, "+++\ndraft = \"$^\"\n+++\n", "false"), "+++\ndraft = false\n+++\n");
  EXPECT_EQ(taken_in({}, "---\ndraft: \"$^\"\n---\n", "false"), "---\ndraft: false\n---\n");
  EXPECT_EQ(taken_in(choices, "---\nlevel: \"$^\"\n---\n", "null"), "---\nlevel: null\n---\n");
  EXPECT_EQ(taken_in(choices, "{\"level\": $^}\n", "null"), "{\"level\": null}\n");
  EXPECT_THAT(labels_in(choices, "+++\nlevel = $^\n+++\n"), ElementsAre("3 | ", "x | "));
  EXPECT_EQ(test::complete_in({}, "---\ndraft: \"f$^\"\n---\n").items.at(0).filter_text, "\"false\"");
}

TEST(ValueCompletion, WritesNoItemWithoutTheCommaBeforeIt) {
  EXPECT_THAT(labels_in(kOthers, "---\nauthor: [a\nda$^\n---\n"), IsEmpty());
  EXPECT_EQ(taken_in(kOthers, "---\nauthor: [a, # x\n  ada$^]\n---\n", "Ada Example"),
            "---\nauthor: [a, # x\n  Ada Example]\n---\n");
  EXPECT_THAT(labels_in(kOthers, "+++\nauthor = [\"a\"\n  \"ada$^\"]\n+++\n"), IsEmpty());
}

TEST(ValueCompletion, OffersDatesThatTheSchemaTakes) {
  const CompletionFacts facts{.now = test::summer_evening()};
  const std::string jekyll = "---\ndate: 2017-01-02 10:00 +0100\n---\n";
  const auto with_format = [&](const std::string& format) {
    const test::Files others = {
        {"/n/1.md", jekyll},
        {"/n/schema.json", R"({"properties": {"when": {"type": "string", "format": ")" + format + R"("}}})"}};
    return labels_in(others, "---\nwhen: $^\n---\n", facts);
  };
  EXPECT_THAT(with_format("date"), ElementsAre("2018-07-06 | today"));
  EXPECT_THAT(with_format("date-time"), ElementsAre("2018-07-06T18:05:09+02:00 | now"));
}

TEST(ValueCompletion, KnowsWhatTheWritersSchemaLeavesOpen) {
  const test::Files described = {{"/n/schema.json", R"({"properties": {"draft": {"description": "mine"}}})"}};
  EXPECT_EQ(labels_in(described, "---\ndraft: $^\n---\n"), labels_in({}, "---\ndraft: $^\n---\n"));
  const test::Files text = {{"/n/schema.json", R"({"properties": {"draft": {"type": "string"}}})"}};
  EXPECT_THAT(labels_in(text, "---\ndraft: $^\n---\n"), IsEmpty());
}

TEST(ValueCompletion, MatchesATypedQuoteToo) {
  const CompletionList list = test::complete_in(kOthers, "---\nvenue: \"Hal$^\n---\n");
  ASSERT_EQ(list.items.size(), 1U);
  EXPECT_EQ(list.items[0].filter_text, "\"Hall\"");
}

TEST(ValueCompletion, WorksInLists) {
  const test::Files others = {{"/n/1.md", "---\nauthors: [Ada Example, Bo Sample]\n---\n"}};
  EXPECT_THAT(labels_in(others, "---\nauthors: [Ada Example, $^]\n---\n"), ElementsAre("Bo Sample | 1 note"));
  EXPECT_EQ(taken_in(others, "---\nauthors:\n- Cy\n-$^\n---\n", "Bo Sample"),
            "---\nauthors:\n- Cy\n- Bo Sample\n---\n");
}

TEST(ValueCompletion, BeginsNoItemBelowAKeyThatHoldsNoList) {
  const CompletionFacts facts{.now = test::summer_evening()};
  const test::Files choices = {{"/n/schema.json", R"({"properties": {"level": {"enum": ["easy", "hard"]}}})"}};
  EXPECT_THAT(labels_in({}, "---\ndate:\n  $^\n---\n", facts), IsEmpty());
  EXPECT_THAT(labels_in({}, "---\ndraft:\n  $^\n---\n"), IsEmpty());
  EXPECT_THAT(labels_in(choices, "---\nlevel:\n  $^\n---\n"), IsEmpty());
  EXPECT_THAT(labels_in({}, "---\ndate:\n$^\n---\n", facts), Not(Contains("2018-07-06 | today")));
  EXPECT_THAT(labels_in({}, "---\ndate:\n$^\n---\n", facts), Contains(testing::StartsWith("title")));
}

TEST(ValueCompletion, BeginsAnItemBelowAKeyThatHoldsAList) {
  const test::Files others = {{"/n/1.md", "---\nvenues: [Hall]\nhost: [Bo]\n---\n"},
                              {"/n/2.md", "---\nhost: Bo\n---\n"},
                              {"/n/3.md", "---\nhost: Bo\n---\n"}};
  EXPECT_EQ(taken_in(others, "---\nvenues:\n  $^\n---\n", "Hall"), "---\nvenues:\n  - Hall\n---\n");
  EXPECT_THAT(labels_in(others, "---\nhost:\n  $^\n---\n"), IsEmpty());
  EXPECT_EQ(taken_in(others, "---\nhost:\n  - Cy\n  $^\n---\n", "Bo"), "---\nhost:\n  - Cy\n  - Bo\n---\n");
  EXPECT_THAT(labels_in(others, "---\nvenues:\n  place: x\n  $^\n---\n"), IsEmpty());
}

TEST(ValueCompletion, KeepsACommaAndAComment) {
  EXPECT_EQ(taken_in(kOthers, "---\nvenue: $^Old, town # sic\n---\n", "Hall"), "---\nvenue: Hall # sic\n---\n");
}

TEST(ValueCompletion, OffersTodayInTheFormOfTheWorkspace) {
  const CompletionFacts facts{.now = test::summer_evening()};
  EXPECT_THAT(labels_in({}, "---\ndate: $^\n---\n", facts),
              ElementsAre("2018-07-06 | today", "2018-07-06T18:05:09+02:00 | now"));
  const test::Files quoted = {{"/n/1.md", "---\ndate: \"2017-01-02\"\n---\n"}};
  EXPECT_EQ(taken_in(quoted, "---\ndate: $^\n---\n", "2018-07-06", facts), "---\ndate: \"2018-07-06\"\n---\n");
  const test::Files in_utc = {{"/n/1.md", "---\ndate: 2017-01-02T10:00:00Z\n---\n"}};
  EXPECT_THAT(labels_in(in_utc, "---\ndate: $^\n---\n", facts),
              ElementsAre("2018-07-06T16:05:09Z | now", "2018-07-06 | today"));
  const test::Files jekyll = {{"/n/1.md", "---\ndate: 2017-01-02 10:00:00 +0100\n---\n"}};
  EXPECT_THAT(labels_in(jekyll, "---\ndate: now$^\n---\n", facts), ElementsAre("2018-07-06 18:05:09 +0200 | now"));
}

TEST(ValueCompletion, OffersNoDateWithoutAClock) {
  EXPECT_THAT(labels_in({}, "---\ndate: $^\n---\n"), IsEmpty());
}

TEST(ValueCompletion, OffersSpeakersAndEventsFromTheNotesThemselves) {
  const test::Files others = {{"/n/1.md", "# PyHarbour 2018\n\n## Day 1\n\n### Sorting (Ada Example)\n"}};
  EXPECT_THAT(labels_in(others, "---\nspeaker: $^\n---\n"), ElementsAre("Ada Example | 1 note"));
  EXPECT_THAT(labels_in(others, "---\nconference: $^\n---\n"), Contains("PyHarbour 2018 | 1 note"));
}

TEST(ValueCompletion, IsSilentWhereTheValueIsEachNotesOwn) {
  EXPECT_THAT(labels_in(kOthers, "---\nurl: $^\n---\n"), IsEmpty());
  EXPECT_THAT(labels_in(kOthers, "---\nvenue: Hall # $^\n---\n"), IsEmpty());
  EXPECT_THAT(labels_in(kOthers, "venue: $^\n"), IsEmpty());
}

TEST(ValueCompletion, SaysWhenMoreWouldMatch) {
  test::Files many;
  for (int i = 0; i < 300; ++i)
    many.emplace_back("/n/" + std::to_string(i) + ".md", "---\nvenue: Hall no. " + std::to_string(i) + "\n---\n");
  const CompletionList list = test::complete_in(many, "---\nvenue: $^\n---\n");
  EXPECT_EQ(list.items.size(), kMostCompletions);
  EXPECT_TRUE(list.is_incomplete);
}

}  // namespace
}  // namespace confnotes::analysis
