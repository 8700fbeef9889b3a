// Rules about what front matter's keys hold, beyond their own examples.
#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace confnotes::analysis {
namespace {

using test::apply_edits;
using test::lint_text;
using test::marked_findings;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> rules_of(const std::vector<Diagnostic>& found) {
  std::vector<std::string> rules;
  for (const Diagnostic& diagnostic : found)
    rules.emplace_back(diagnostic.rule);
  return rules;
}

// The rule finds just what is marked.
void expect_marked(std::string_view rule, std::string_view marked) {
  const test::MarkedText note(marked);
  EXPECT_EQ(marked_findings(rule, note.text), test::mark(note.text, note.ranges)) << marked;
}

TEST(FrontMatterRules, FindSixFaultsInOneNote) {
  const std::vector<Diagnostic> found = lint_text(
      "---\n"
      "author: [a\n"
      "date: not-a-date\n"
      "tags: yes\n"
      "title:\n"
      "draft: true\n"
      "draft: maybe\n"
      "---\n");
  EXPECT_THAT(rules_of(found),
              ElementsAre("front-matter/syntax", "front-matter/type", "front-matter/type", "front-matter/empty-value",
                          "front-matter/duplicate-key", "front-matter/type"));
}

TEST(FrontMatterType, QuotesBooleansOfYaml11WhereTextIsWanted) {
  for (const std::string word : {"yes", "No", "ON", "off"}) {
    const std::string note = "---\ntitle: " + word + "\n---\n";
    const auto found = lint_text(note);
    ASSERT_THAT(rules_of(found), ElementsAre("front-matter/type")) << word;
    EXPECT_EQ(found[0].message, "Many site generators read `" + word + "` as a boolean; put text into quotes.");
    EXPECT_EQ(apply_edits(note, found[0].fixes.at(0).edits), "---\ntitle: \"" + word + "\"\n---\n");
  }
  expect_marked("front-matter/type", "---\ntags: $[[yes]]\n---\n");
  expect_marked("front-matter/type", "---\ntags: [nordics, $[[no]]]\n---\n");
  expect_marked("front-matter/type", "---\ncategories:\n- $[[no]]\n---\n");
}

TEST(FrontMatterType, AsksWhatIsMeantByABooleanOfYaml11) {
  const std::string note = "---\ncomments: yes\nlanguage: no\n---\n";
  const auto found = lint_text(note);
  ASSERT_THAT(rules_of(found), ElementsAre("front-matter/type", "front-matter/type"));
  EXPECT_EQ(found[0].message,
            "Some site generators read `yes` as a boolean, others as text; write `true`, or put text into quotes.");
  EXPECT_EQ(apply_edits(note, found[0].fixes.at(0).edits), "---\ncomments: true\nlanguage: no\n---\n");
  EXPECT_EQ(apply_edits(note, found[0].fixes.at(1).edits), "---\ncomments: \"yes\"\nlanguage: no\n---\n");
  EXPECT_EQ(apply_edits(note, found[1].fixes.at(0).edits), "---\ncomments: yes\nlanguage: \"no\"\n---\n");
}

TEST(FrontMatterType, SeesTagsInTaxonomies) {
  expect_marked("front-matter/type", "+++\n[taxonomies]\ntags = [\"a\", $[[true]]]\n+++\n");
}

TEST(FrontMatterSchemaRule, SaysAllThatIsMissing) {
  const auto found = test::lint_with_schema("---\ntitle: x\n---\n", R"({"required": ["level", "zone"]})");
  EXPECT_THAT(rules_of(found), ElementsAre("front-matter/schema", "front-matter/schema"));
}

TEST(FrontMatterSchemaRule, InsertsKeysInEveryFormat) {
  const char* schema = R"({"required": ["level"], "properties": {"level": {"default": "novice"}}})";
  const auto mended = [&](const std::string& note) {
    const auto found = test::lint_with_schema(note, schema);
    return found.empty() || found[0].fixes.empty() ? "" : apply_edits(note, found[0].fixes[0].edits);
  };
  EXPECT_EQ(mended("---\ntitle: x\n---\n"), "---\nlevel: novice\ntitle: x\n---\n");
  EXPECT_EQ(mended("---\r\ntitle: x\r\n---\r\n"), "---\r\nlevel: novice\r\ntitle: x\r\n---\r\n");
  EXPECT_EQ(mended("+++\ntitle = \"x\"\n+++\n"), "+++\nlevel = \"novice\"\ntitle = \"x\"\n+++\n");
  EXPECT_EQ(mended("{\n  \"title\": \"x\"\n}\n"), "{\n  \"level\": \"novice\",\n  \"title\": \"x\"\n}\n");
}

TEST(FrontMatterSchemaRule, ListsAndMappingsHaveNoFormat) {
  const char* schema = R"({"properties": {"when": {"format": "date"}, "level": {"enum": ["a"]}}})";
  EXPECT_THAT(rules_of(test::lint_with_schema("---\nwhen: [x]\nlevel: b\n---\n", schema)),
              ElementsAre("front-matter/schema"));
  EXPECT_THAT(rules_of(test::lint_with_schema("---\nwhen: soon\n---\n", schema)), ElementsAre("front-matter/schema"));
}

TEST(FrontMatterType, LeavesBooleansAlone) {
  expect_marked("front-matter/type", "---\ntitle: \"No\"\n---\n");
  expect_marked("front-matter/type", "---\ncomments: \"yes\"\ntoc: true\n---\n");
  expect_marked("front-matter/type", "---\ntags: [none, often]\n---\n");
}

TEST(FrontMatterType, TakesWhatGeneratorsTake) {
  for (const std::string lines :
       {"author:\n  name: Ada Muster", "authors: [Ada Muster, Bo Muster]", "weight: 10", "weight: \"10\"", "slug: 2018",
        "aliases: /old/", "published: 2018-07-06", "categories:\n- [a, b]", "image:\n  src: a.png", "toc: true",
        "cover: [a.png]", "speaker: 3", "layout: false", "type: post", "description: 2018", "url: /2018/"}) {
    EXPECT_THAT(lint_text("---\n" + lines + "\n---\n"), IsEmpty()) << lines;
  }
}

TEST(FrontMatterType, LeavesKeysOfTheUsersSchemaToThat) {
  EXPECT_THAT(test::lint_with_schema("---\ndraft: maybe\n---\n", R"({"properties": {"draft": {"enum": ["maybe"]}}})"),
              IsEmpty());
}

TEST(FrontMatterType, SaysNothingOfTemplates) {
  expect_marked("front-matter/type", "---\ndraft: \"{{ .Draft }}\"\n---\n");
}

TEST(FrontMatterSchemaRule, LeavesNotesWithoutFrontMatterAlone) {
  EXPECT_THAT(test::lint_with_schema("# Tidemouth\n", R"({"required": ["title"]})"), IsEmpty());
}

TEST(FrontMatterSchemaRule, AsksForKeysAndTellsWhichAreEmpty) {
  const char* schema = R"({"required": ["title", "level"], "properties": {"level": {"type": "string"}}})";
  const auto missing = test::lint_with_schema("---\ntitle: x\n---\n", schema);
  ASSERT_THAT(rules_of(missing), ElementsAre("front-matter/schema"));
  EXPECT_EQ(missing[0].message, "`level` is missing.");
  EXPECT_EQ(apply_edits("---\ntitle: x\n---\n", missing[0].fixes.at(0).edits), "---\nlevel:\ntitle: x\n---\n");
  EXPECT_THAT(rules_of(test::lint_with_schema("---\ntitle: x\nlevel:\n---\n", schema)),
              ElementsAre("front-matter/empty-value", "front-matter/schema"));
  EXPECT_THAT(test::lint_with_schema("---\ntitle: x\nlevel: \"{{ level }}\"\n---\n", schema), IsEmpty());
}

TEST(FrontMatterUnknownKey, KnowsSlipsOfThePen) {
  expect_marked("front-matter/unknown-key", "---\n$[[tilte]]: x\n---\n");
  expect_marked("front-matter/unknown-key", "---\n$[[descripton]]: x\n---\n");
  expect_marked("front-matter/unknown-key", "---\n$[[publish-date]]: 2018-07-06\n---\n");
}

TEST(FrontMatterUnknownKey, LeavesKeysOfOnesOwnAlone) {
  for (const std::string key : {"images", "alias", "height", "datum", "tga", "github_issue_number", "Title", "hours",
                                "wordpress_id", "excerpt", "resources", "ShowTOC", "titre", "events"})
    EXPECT_THAT(lint_text("---\n" + key + ": 1\n---\n"), IsEmpty()) << key;
  // The note has the key that might be meant.
  EXPECT_THAT(lint_text("---\ntitle: x\ntilte: y\n---\n"), IsEmpty());
}

TEST(FrontMatterEmptyValue, ReportsWhatWasForgotten) {
  expect_marked("front-matter/empty-value", "---\n$[[title]]:\n---\n");
  expect_marked("front-matter/empty-value", "---\n$[[title]]: \"\"\n---\n");
  expect_marked("front-matter/empty-value", "---\n$[[tags]]: # later\n---\n");
}

TEST(FrontMatterEmptyValue, LeavesWhatIsMeantAlone) {
  for (const std::string value : {"null", "~", "[]", "{}", "\" \"", "0", "false"})
    expect_marked("front-matter/empty-value", "---\nvideo: " + value + "\n---\n");
  expect_marked("front-matter/empty-value", "---\ntitle: #1\n---\n");
}

TEST(FrontMatterDateFuture, NeedsToKnowWhatDayItIs) {
  const auto snapshot = test::snapshot_of({{"/n.md", "---\ndate: 2108-07-06\n---\n"}});
  EXPECT_THAT(lint(*snapshot, *snapshot->find("/n.md"), {}), IsEmpty());
}

TEST(FrontMatterDateFuture, AllowsTwoYears) {
  expect_marked("front-matter/date-future", "---\ndate: 2026-06-02\n---\n");
  expect_marked("front-matter/date-future", "---\ndate: $[[2026-07-06]]\nlastmod: $[[\"July 6, 2030\"]]\n---\n");
  expect_marked("front-matter/date-future", "---\nexpiryDate: 2099-01-01\n---\n");
  expect_marked("front-matter/date-future", "---\ndate: 2099\n---\n");
}

TEST(FrontMatterDateZone, AsksForOneBehindATime) {
  for (const std::string date : {"2018-07-06 18:00", "2018-07-06T18:00:00", "\"2018-07-06 18:00:00\"",
                                 "2018-07-06T18:00:00.5", "2018-07-06 9:05 PM"})
    expect_marked("front-matter/date-zone", "---\ndate: $[[" + date + "]]\n---\n");
  for (const std::string date : {"2018-07-06", "2018-07-06T18:00:00Z", "2018-07-06 18:00 +0200",
                                 "2018-07-06T18:00+02:00", "2018-07-06 18:00:00 -04:00", "2018-07-06 18:00 UTC",
                                 "July 6, 2018", "2018-07-06 to 2018-07-08", "2018-13-06 18:00"})
    expect_marked("front-matter/date-zone", "---\ndate: " + date + "\n---\n");
}

}  // namespace
}  // namespace confnotes::analysis
