#include "tests/support/completions.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

const CompletionFacts kFacts{.now = test::summer_evening()};

const test::Files kOthers = {
    {"/n/1.md", "---\ntitle: A\nauthor: Ada Example\ndate: 2017-01-02 10:00\ntags: [x]\ndraft: false\nrare: 1\n---\n"},
    {"/n/2.md", "---\ntitle: B\nauthor: Ada Example\ndate: 2017-01-02 10:00\ntags: [y]\ndraft: false\n---\n"},
    {"/n/3.md", "---\ntitle: C\nauthor: Bo Sample\ntags: [y]\n---\n"},
};

TEST(StubCompletion, WritesTheFrontMatterOfANewNote) {
  EXPECT_EQ(test::taken_in({}, "---$^", "---", kFacts),
            "---\ntitle: \ndate: 2018-07-06\ntags: []\n---\n\n## Day 1\n\n");
}

TEST(StubCompletion, LeavesPlacesToGoOnAt) {
  EXPECT_EQ(test::snippet_taken_in({}, "--$^", "---", kFacts),
            "---\ntitle: $^\ndate: 2018-07-06\ntags: [$^]\n---\n\n## Day 1\n\n$^");
}

TEST(StubCompletion, TakesTheKeysThatMostNotesHave) {
  EXPECT_EQ(
      test::snippet_taken_in(kOthers, "-$^", "---", kFacts),
      "---\nauthor: Ada Example\ntags: [$^]\ntitle: $^\ndate: 2018-07-06 18:05\ndraft: true\n---\n\n## Day 1\n\n$^");
}

TEST(StubCompletion, LeavesTheDateOpenWithoutAClock) {
  EXPECT_EQ(test::snippet_taken_in({}, "$^", "---"), "---\ntitle: $^\ndate: $^\ntags: [$^]\n---\n\n## Day 1\n\n$^");
}

TEST(StubCompletion, WritesTomlAndJson) {
  EXPECT_EQ(test::snippet_taken_in(kOthers, "+++$^", "+++", kFacts),
            "+++\nauthor = \"Ada Example\"\ntags = [$^]\ntitle = \"$^\"\ndate = \"2018-07-06 18:05\"\ndraft = "
            "true\n+++\n\n## Day 1\n\n$^");
  EXPECT_EQ(test::taken_in({}, "+$^\n\n# Sorting\n", "+++", kFacts),
            "+++\ntitle = \"\"\ndate = 2018-07-06\ntags = []\n+++\n\n# Sorting\n");
  EXPECT_EQ(test::snippet_taken_in({}, "{$^", "{", kFacts),
            "{\n  \"title\": \"$^\",\n  \"date\": \"2018-07-06\",\n  \"tags\": [$^]\n}\n\n## Day 1\n\n$^");
  EXPECT_EQ(test::taken_in({}, "{$^}\n", "{", kFacts).substr(0, 14), "{\n  \"title\": \"");
}

TEST(StubCompletion, QuotesWhatYamlWouldMisread) {
  const test::Files others = {{"/n/1.md", "---\nlang: \"no\"\nflag: off\n---\n"}};
  EXPECT_EQ(test::taken_in(others, "---$^", "---", kFacts), "---\nflag: off\nlang: \"no\"\n---\n\n## Day 1\n\n");
}

TEST(StubCompletion, HasTheKeysThatTheSchemaRequires) {
  const test::Files others = {
      {"/n/1.md", "---\nauthor: Bo\ndate: 2017-01-02 10:00\n---\n"},
      {"/n/schema.json",
       R"({"required": ["room", "date"], "properties": {"date": {"type": "string", "format": "date"}}})"}};
  EXPECT_EQ(test::snippet_taken_in(others, "---$^", "---", kFacts),
            "---\ndate: 2018-07-06\nroom: $^\nauthor: Bo\n---\n\n## Day 1\n\n$^");
}

TEST(StubCompletion, LeavesOutTables) {
  const test::Files others = {{"/n/1.md", "+++\nauthor = \"Bo\"\n[taxonomies]\ntags = [\"x\"]\n+++\n"}};
  EXPECT_EQ(test::taken_in(others, "+++$^", "+++", kFacts), "+++\nauthor = \"Bo\"\n+++\n\n## Day 1\n\n");
}

TEST(StubCompletion, KeepsTheTextBelow) {
  EXPECT_EQ(test::taken_in({}, "---$^\n\n# Sorting\n", "---", kFacts),
            "---\ntitle: \ndate: 2018-07-06\ntags: []\n---\n\n# Sorting\n");
}

TEST(StubCompletion, KeepsTheLineEnds) {
  EXPECT_EQ(test::taken_in({}, "---$^\r\n\r\n# A\r\n", "---", kFacts),
            "---\r\ntitle: \r\ndate: 2018-07-06\r\ntags: []\r\n---\r\n\r\n# A\r\n");
}

TEST(StubCompletion, IsSilentWhereFrontMatterIsOrNoneIsBegun) {
  EXPECT_THAT(test::labels_in({}, "---$^\ntitle: x\n---\n"), IsEmpty());
  EXPECT_THAT(test::labels_in({}, "---$^\ntitle: x\n"), IsEmpty());
  EXPECT_THAT(test::labels_in({}, "$^\nText.\n"), IsEmpty());
  EXPECT_THAT(test::labels_in({}, "Text.\n\n---$^\n"), IsEmpty());
  EXPECT_THAT(test::labels_in({}, "----$^"), IsEmpty());
  EXPECT_THAT(test::labels_in({}, "+++$^\ntitle = \"x\"\n+++\n"), IsEmpty());
  EXPECT_THAT(test::labels_in({}, "{$^\n  \"title\": \"x\"\n}\n"), Not(Contains(testing::StartsWith("{"))));
}

}  // namespace
}  // namespace confnotes::analysis
