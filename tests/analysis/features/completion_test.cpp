#include "analysis/features/completion.h"

#include "tests/support/completions.h"
#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const test::Files kOthers = {
    {"/n/1.md", "---\ntags: [Python, Conference]\n---\nAda Example ([@ada](https://twitter.com/ada)) and @bo.\n"},
    {"/n/2.md", "---\ntags:\n- Python\n- 'talk: standard'\n---\n[@ada](https://twitter.com/ada)\n"},
};

CompletionList complete_at(std::string_view marked) {
  const test::MarkedText note(marked);
  test::Files files = kOthers;
  files.emplace_back("/n/note.md", note.text);
  const auto snapshot = test::snapshot_of(files);
  return complete(*snapshot, *snapshot->find("/n/note.md"), note.cursor());
}

std::vector<std::string> labels(std::string_view marked) {
  std::vector<std::string> result;
  for (const CompletionItem& item : complete_at(marked).items)
    result.push_back(item.label + " | " + item.detail);
  return result;
}

// The note after the item of that label was taken.
std::string taken(std::string_view marked, std::string_view label) {
  const test::MarkedText note(marked);
  for (const CompletionItem& item : complete_at(marked).items) {
    if (item.label == label) return test::apply_edits(note.text, {item.edit});
  }
  return "not offered";
}

TEST(TagCompletion, RanksByUseAndShowsTheCount) {
  EXPECT_THAT(labels("---\ntags: [$^\n---\n"),
              ElementsAre("Python | 2 notes", "Conference | 1 note", "talk: standard | 1 note"));
}

TEST(TagCompletion, LeavesOutWhatIsThere) {
  EXPECT_THAT(labels("---\ntags: [Python, $^]\n---\n"), ElementsAre("Conference | 1 note", "talk: standard | 1 note"));
}

TEST(TagCompletion, FiltersByWhatIsTyped) {
  EXPECT_THAT(labels("---\ntags: [conf$^]\n---\n"), ElementsAre("Conference | 1 note"));
}

TEST(TagCompletion, WorksInEveryShapeOfAList) {
  EXPECT_EQ(taken("---\ntags: [Py$^]\n---\n", "Python"), "---\ntags: [Python]\n---\n");
  EXPECT_EQ(taken("---\ntags: [a, \"Py$^\"]\n---\n", "Python"), "---\ntags: [a, \"Python\"]\n---\n");
  EXPECT_EQ(taken("---\ntags: [\"a\", $^]\n---\n", "Python"), "---\ntags: [\"a\", \"Python\"]\n---\n");
  EXPECT_EQ(taken("---\ntags:\n  - a\n  - Py$^\ntitle: x\n---\n", "Python"),
            "---\ntags:\n  - a\n  - Python\ntitle: x\n---\n");
  EXPECT_EQ(taken("---\ntags:\n- $^\n---\n", "Python"), "---\ntags:\n- Python\n---\n");
  EXPECT_EQ(taken("---\nTags: Py$^\n---\n", "Python"), "---\nTags: Python\n---\n");
  EXPECT_EQ(taken("---\ntags: [\n  a,\n  Py$^\n]\n---\n", "Python"), "---\ntags: [\n  a,\n  Python\n]\n---\n");
  EXPECT_EQ(taken("---\r\ntags: [Py$^]\r\n---\r\n", "Python"), "---\r\ntags: [Python]\r\n---\r\n");
}

TEST(TagCompletion, InToml) {
  EXPECT_EQ(taken("+++\ntags = [$^]\n+++\n", "Python"), "+++\ntags = [\"Python\"]\n+++\n");
  EXPECT_EQ(taken("+++\ntags = ['Py$^', \"a\"]\n+++\n", "Python"), "+++\ntags = ['Python', \"a\"]\n+++\n");
  EXPECT_EQ(taken("+++\ntags = [\n  \"a\",\n  Py$^\n]\nb = 1\n+++\n", "Python"),
            "+++\ntags = [\n  \"a\",\n  \"Python\"\n]\nb = 1\n+++\n");
  EXPECT_EQ(taken("+++\ntags = [\"Py$^\n+++\n", "Python"), "+++\ntags = [\"Python\"\n+++\n");
  EXPECT_THAT(labels("+++\ntags = [\"Python\", $^]\n+++\n"),
              ElementsAre("Conference | 1 note", "talk: standard | 1 note"));
  EXPECT_THAT(labels("+++\ntags = [\"a\"]$^\n+++\n"), IsEmpty());
  EXPECT_THAT(labels("+++\ntags = [\"a\"]\ntitle = \"$^\"\n+++\n"), IsEmpty());
  EXPECT_THAT(labels("+++\nta$^gs = [\"a\"]\n+++\n"), Not(Contains("Python | 2 notes")));
}

TEST(TagCompletion, InJson) {
  EXPECT_EQ(taken("{\n  \"tags\": [$^]\n}\n", "Python"), "{\n  \"tags\": [\"Python\"]\n}\n");
  EXPECT_EQ(taken("{\n  \"tags\": [\"a\", \"Py$^\"]\n}\n", "Python"), "{\n  \"tags\": [\"a\", \"Python\"]\n}\n");
  EXPECT_EQ(taken("{\n  \"tags\": [\n    \"Py$^\n  ],\n  \"b\": 1\n}\n", "Python"),
            "{\n  \"tags\": [\n    \"Python\"\n  ],\n  \"b\": 1\n}\n");
  EXPECT_EQ(taken("{\"title\": \"x\", \"tags\": \"$^\"}\n", "Python"), "{\"title\": \"x\", \"tags\": \"Python\"}\n");
  EXPECT_THAT(labels("{\"tags\": [\"a\"], \"title\": \"$^\"}\n"), IsEmpty());
}

TEST(TagCompletion, QuotesWhatYamlWouldMisread) {
  EXPECT_EQ(taken("---\ntags: [$^]\n---\n", "talk: standard"), "---\ntags: [\"talk: standard\"]\n---\n");
}

TEST(TagCompletion, PutsTheSpaceThatYamlNeeds) {
  EXPECT_EQ(taken("---\ntags:\n-$^\n---\n", "Python"), "---\ntags:\n- Python\n---\n");
  EXPECT_EQ(taken("---\ntags:$^\n---\n", "Python"), "---\ntags: Python\n---\n");
}

TEST(TagCompletion, BeginsAnItemOnABlankLineOfABlockList) {
  EXPECT_EQ(taken("---\ntags:\n$^\n---\n", "Python"), "---\ntags:\n- Python\n---\n");
  EXPECT_EQ(taken("---\ntags:\n  - a\n  $^\n---\n", "Python"), "---\ntags:\n  - a\n  - Python\n---\n");
}

TEST(TagCompletion, OffersNothingBehindAValueThatIsWhole) {
  EXPECT_THAT(labels("---\ntags: >\n  $^\n---\n"), IsEmpty());
  EXPECT_THAT(labels("---\ntags: [a, b] $^\n---\n"), IsEmpty());
  EXPECT_THAT(labels("---\ntags: a # $^\n---\n"), IsEmpty());
}

TEST(TagCompletion, LeavesOutWhatIsThereUnderEveryKey) {
  EXPECT_THAT(labels("---\nkeywords: [Python, $^]\n---\n"),
              ElementsAre("Conference | 1 note", "talk: standard | 1 note"));
  EXPECT_THAT(labels("---\ncategories:\n- Python\n- $^\n---\n"),
              ElementsAre("Conference | 1 note", "talk: standard | 1 note"));
  EXPECT_EQ(taken("---\n\"tags\": [Py$^]\n---\n", "Python"), "---\n\"tags\": [Python]\n---\n");
}

TEST(TagCompletion, WorksWhileTheFenceIsNotClosed) {
  EXPECT_EQ(taken("---\ntitle: x\ntags: [Py$^", "Python"), "---\ntitle: x\ntags: [Python");
}

TEST(TagCompletion, KeepsToTagKeys) {
  EXPECT_THAT(labels("---\ntitle: Py$^\n---\n"), IsEmpty());
  EXPECT_THAT(labels("---\ntags: [a]\ntitle: $^\n---\n"), IsEmpty());
  EXPECT_THAT(labels("# tags: [$^\n"), IsEmpty());
}

TEST(TagCompletion, OffersCategoriesOfOtherNotesUnderTheSameKey) {
  const auto snapshot = test::snapshot_of({{"/n/a.md", "---\ncategories: [Talks]\n---\n"},
                                           {"/n/b.md", "---\ntags: [x]\n---\n"},
                                           {"/n/note.md", "---\ncategories: [\n---\n"}});
  const CompletionList list = complete(*snapshot, *snapshot->find("/n/note.md"), 17);
  ASSERT_EQ(list.items.size(), 2U);
  EXPECT_EQ(list.items[0].label, "Talks");
  EXPECT_EQ(list.items[1].label, "x");
}

TEST(TagCompletion, OffersTheSchemasChoicesAlone) {
  const test::Files others = {
      {"/n/1.md", "---\ntags: [rust, Python]\n---\n"},
      {"/n/schema.json", R"({"properties": {"tags": {"items": {"enum": ["c++", "rust", "no"]}}}})"}};
  EXPECT_THAT(test::labels_in(others, "---\ntags: [$^]\n---\n"), ElementsAre("c++ | ", "rust | 1 note", "no | "));
  EXPECT_THAT(test::labels_in(others, "---\ntags: [c++, ru$^]\n---\n"), ElementsAre("rust | 1 note"));
  EXPECT_EQ(test::taken_in(others, "---\ntags: [$^]\n---\n", "no"), "---\ntags: [\"no\"]\n---\n");
  EXPECT_EQ(test::taken_in(others, "---\ntags: ['$^']\n---\n", "c++"), "---\ntags: ['c++']\n---\n");
}

TEST(HandleCompletion, InsertsTheFormInUse) {
  EXPECT_THAT(labels("See @$^\n"), ElementsAre("@ada | Ada Example", "@bo | "));
  EXPECT_EQ(taken("See @$^\n", "@ada"), "See [@ada](https://twitter.com/ada)\n");
  EXPECT_EQ(taken("See @a$^!\n", "@ada"), "See [@ada](https://twitter.com/ada)!\n");
  EXPECT_EQ(taken("See @b$^\n", "@bo"), "See @bo\n");
}

TEST(HandleCompletion, MatchesThePersonsName) {
  EXPECT_THAT(labels("See @exam$^\n"), ElementsAre("@ada | Ada Example"));
  EXPECT_THAT(labels("See @xyz$^\n"), IsEmpty());
}

TEST(HandleCompletion, KnowsPeopleFromLinksToTheirProfiles) {
  const auto snapshot =
      test::snapshot_of({{"/n/a.md", "[Cy Other](https://x.com/cy), https://github.com/org\n"}, {"/n/note.md", "@"}});
  const CompletionList list = complete(*snapshot, *snapshot->find("/n/note.md"), 1);
  ASSERT_EQ(list.items.size(), 1U);
  EXPECT_EQ(list.items[0].detail, "Cy Other");
  EXPECT_EQ(list.items[0].edit.replacement, "[@cy](https://x.com/cy)");
}

TEST(HandleCompletion, DoesNotOfferWhatIsBeingTyped) {
  EXPECT_THAT(labels("See @$^zzz\n"), ElementsAre("@ada | Ada Example", "@bo | "));
}

TEST(HandleCompletion, KeepsTheBracketsThatAreThere) {
  EXPECT_EQ(taken("See [@a$^\n", "@ada"), "See [@ada](https://twitter.com/ada)\n");
  EXPECT_EQ(taken("See [@a$^]\n", "@ada"), "See [@ada](https://twitter.com/ada)\n");
  EXPECT_EQ(taken("See [@a$^](https://x.com/ada)\n", "@ada"), "See [@ada](https://x.com/ada)\n");
}

TEST(HandleCompletion, IsSilentInCodeAddressesAndWords) {
  EXPECT_THAT(labels("`@$^`\n"), IsEmpty());
  EXPECT_THAT(labels("```\n@$^\n```\n"), IsEmpty());
  EXPECT_THAT(labels("mail a@$^\n"), IsEmpty());
  EXPECT_THAT(labels("[x](https://a.example/ @$^)\n"), ElementsAre("@ada | Ada Example", "@bo | "));
  EXPECT_THAT(labels("[x](<https://a.example/ @$^>)\n"), IsEmpty());
  EXPECT_THAT(labels("---\nauthor: @$^\n---\n"), IsEmpty());
}

TEST(HandleCompletion, SaysWhenMoreWouldMatch) {
  std::string many;
  for (int i = 0; i < 300; ++i)
    many += "@user" + std::to_string(i) + " ";
  const auto snapshot = test::snapshot_of({{"/n/many.md", many}, {"/n/note.md", "@"}});
  const CompletionList list = complete(*snapshot, *snapshot->find("/n/note.md"), 1);
  EXPECT_EQ(list.items.size(), kMostCompletions);
  EXPECT_TRUE(list.is_incomplete);
}

}  // namespace
}  // namespace confnotes::analysis
