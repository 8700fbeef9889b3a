#include "analysis/features/hover.h"

#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

const test::Files kOthers = {
    {"/n/1.md", "---\ntitle: Old & *new*\ndate: 2016-05-04\ntags: [Python]\ndraft: true\n---\n"},
    {"/n/2.md", "---\ntitle: Newest\ndate: 2018-05-04\ntags: [Python, machine-learning]\n---\n"},
    {"/n/3.md", "---\ncategories: Python\n---\n\n# Undated\n"},
    {"/n/4.md", "---\ntags: [Machine Learning]\n---\n"},
};

std::optional<Hover> hover_at(std::string_view marked, const HoverFacts& facts = {}) {
  const test::MarkedText note(marked);
  test::Files files = kOthers;
  files.emplace_back("/n/note.md", note.text);
  const auto snapshot = test::snapshot_of(files);
  return hover(*snapshot, *snapshot->find("/n/note.md"), note.cursor(), facts);
}

std::string markdown_at(std::string_view marked, const HoverFacts& facts = {}) {
  const auto found = hover_at(marked, facts);
  return found ? found->words.markdown() : "nothing";
}

TEST(Hover, KeyTellsWhatItMeansAndWhoHasIt) {
  EXPECT_THAT(markdown_at("---\ndra$^ft: true\n---\n"), testing::AllOf(HasSubstr("boolean"), EndsWith("In 2 notes.")));
  EXPECT_EQ(markdown_at("---\nmy_own$^: x\n---\n"), "**my\\_own**\n\nIn 1 note.");
}

TEST(Hover, CoversTheKeyOrTheValue) {
  const test::MarkedText note("---\n$key[[draft]]: $value[[true]]\n---\n");
  const auto snapshot = test::snapshot_of({{"/n/note.md", note.text}});
  const NoteEntry& entry = *snapshot->find("/n/note.md");
  EXPECT_EQ(hover(*snapshot, entry, note.named.at("key").begin)->span, note.named.at("key"));
  EXPECT_EQ(hover(*snapshot, entry, note.named.at("value").begin + 1)->span, note.named.at("value"));
}

TEST(Hover, TagTellsWhoCarriesItTheLatestFirst) {
  EXPECT_EQ(markdown_at("---\ntags: [a, Pyth$^on]\n---\n"),
            "**Python**, in 4 notes\n\n- Newest\n- Old \\& \\*new\\*\n- Undated");
  EXPECT_EQ(markdown_at("---\nkeywords: a, Pyth$^on\n---\n"),
            "**Python**, in 4 notes\n\n- Newest\n- Old \\& \\*new\\*\n- Undated");
}

TEST(Hover, TagTellsItsOtherSpellings) {
  EXPECT_EQ(markdown_at("---\ntags: [machine lear$^ning]\n---\n"),
            "**machine learning**, in this note alone\n\nAlso spelt `Machine Learning` (1 note), `machine-learning` (1 "
            "note).");
}

TEST(Hover, SaysThatOtherNotesAreStillBeingReadWhereItTellsOfThem) {
  const HoverFacts facts{.has_all_notes = false};
  EXPECT_EQ(markdown_at("---\ntags: [ma$^ps]\n---\n", facts),
            "**maps**, in this note\n\nOther notes are still being read.");
  EXPECT_EQ(markdown_at("---\ndate: 2018-07-$^06\n---\n", facts), "**Friday, 6 July 2018**");
  EXPECT_THAT(markdown_at("## Sorting (Ada Ex$^ample)\n", facts), EndsWith("\n\nOther notes are still being read."));
  EXPECT_THAT(markdown_at("## Sor$^ting\n", facts), EndsWith("\n\nOther notes are still being read."));
}

TEST(Hover, TagNamesFiveNotesAtMost) {
  test::Files files;
  for (int i = 0; i < 9; ++i)
    files.emplace_back("/n/" + std::to_string(i) + ".md", "---\ntags: [x]\n---\n");
  const auto snapshot = test::snapshot_of(files);
  const auto found = hover(*snapshot, *snapshot->find("/n/0.md"), std::string_view("---\ntags: [").size());
  EXPECT_EQ(found->words.plain(), "x, in 9 notes\n\n- 1.md\n- 2.md\n- 3.md\n- 4.md\n- 5.md");
}

TEST(Hover, DateTellsTheWeekday) {
  EXPECT_EQ(markdown_at("---\ndate: 2018-07-$^06\n---\n"), "**Friday, 6 July 2018**");
  EXPECT_EQ(markdown_at("---\ndate: \"2018-07-06T18:00:00$^Z\"\n---\n"), "**Friday, 6 July 2018**");
  EXPECT_EQ(markdown_at("---\ndate: July 6, 20$^18\n---\n"), "**Friday, 6 July 2018**");
}

TEST(Hover, DateTellsHowLongAgoItIsWhereTheDayIsKnown) {
  const HoverFacts facts{.today = std::chrono::year(2026) / 11 / 25};
  EXPECT_EQ(markdown_at("---\ndate: 2018-07-$^06\n---\n", facts), "**Friday, 6 July 2018**, 8 years ago");
}

TEST(Hover, BooleanTellsWhatTheSchemaSays) {
  EXPECT_THAT(markdown_at("---\ndraft: tr$^ue\n---\n"), testing::AllOf(HasSubstr("`true`"), EndsWith("In 2 notes.")));
}

TEST(Hover, TellsOfTaxonomies) {
  EXPECT_EQ(markdown_at("+++\n[taxonomies]\ncategories = [\"x\", \"Pyth$^on\"]\n+++\n"),
            "**Python**, in 4 notes\n\n- Newest\n- Old \\& \\*new\\*\n- Undated");
  EXPECT_THAT(markdown_at("+++\n[taxonomies]\ncate$^gories = [\"web\"]\n+++\n"), EndsWith("In 1 note."));
}

TEST(Hover, ReachesTheEndsAndTheQuotesOfAValue) {
  const std::string tag = markdown_at("---\ntags: [Py$^thon]\n---\n");
  EXPECT_EQ(markdown_at("---\ntags: [Python$^]\n---\n"), tag);
  EXPECT_EQ(markdown_at("---\ntags: [$^\"Python\"]\n---\n"), tag);
  EXPECT_EQ(markdown_at("---\ntags:\n  - x\n  - 'Python'$^\n---\n"), tag);
  EXPECT_EQ(markdown_at("---\ntags: [x,\n  Python$^]\n---\n"), tag);
  EXPECT_EQ(markdown_at("---\ndate: 2018-07-06$^\n---\n"), "**Friday, 6 July 2018**");
  EXPECT_THAT(markdown_at("---\ndraft: true$^\n---\n"), HasSubstr("`true`"));
}

TEST(Hover, IsSilentElsewhere) {
  EXPECT_EQ(hover_at("---\ntitle: Sort$^ing\n---\n"), std::nullopt);
  EXPECT_EQ(hover_at("$^---\ntitle: A\n---\n"), std::nullopt);
  EXPECT_EQ(hover_at("---\ntitle: A\n---\n\nSome wo$^rds.\n"), std::nullopt);
  EXPECT_EQ(hover_at("---\ndate: some$^day\n---\n"), std::nullopt);
  EXPECT_EQ(hover_at("dra$^ft: true\n"), std::nullopt);
}

}  // namespace
}  // namespace confnotes::analysis
