#include "analysis/actions.h"

#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::apply_edits;
using test::Files;
using test::MarkedText;
using test::snapshot_of;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;

struct Offer {
  std::vector<std::string> titles;
  std::vector<std::string> results;  // /notes/a.md after each
};

Offer offer(std::string_view marked_text, Files others = {}, const FileFacts& files = {}) {
  const MarkedText marked(marked_text);
  others.insert(others.begin(), {"/notes/a.md", marked.text});
  const auto snapshot = snapshot_of(others);
  const Offset at = marked.cursor();
  Offer result;
  for (const Action& action :
       actions(*snapshot, *snapshot->find("/notes/a.md"), {at, at}, {.files = files, .today = {}})) {
    result.titles.push_back(action.title);
    result.results.push_back(action.edit.created.empty()
                                 ? apply_edits(marked.text, action.edit.notes.at(0).edits)
                                 : action.edit.created.at(0).path + ": " + action.edit.created.at(0).text);
  }
  return result;
}

// What the action of that title makes of the note; empty where it is not offered.
std::string after(std::string_view title, std::string_view marked_text, const Files& others = {},
                  const FileFacts& files = {}) {
  const Offer all = offer(marked_text, others, files);
  for (std::size_t i = 0; i < all.titles.size(); ++i) {
    if (all.titles[i] == title) return all.results[i];
  }
  return {};
}

TEST(Actions, MendWhatTheRulesFind) {
  EXPECT_EQ(after("Delete the empty heading", "# A\n\n##$^\n\ntext\n"), "# A\n\ntext\n");
  EXPECT_THAT(offer("# A\n\n##\n\nte$^xt\n").titles, Not(Contains("Delete the empty heading")));
}

TEST(Actions, LinkABareHandle) {
  EXPECT_EQ(after("Link @ada to the profile that other notes link it to", "Thanks, @a$^da.\n",
                  {{"/notes/b.md", "[@ada](https://twitter.com/ada)\n"}}),
            "Thanks, [@ada](https://twitter.com/ada).\n");
  EXPECT_THAT(offer("Thanks, @b$^o.\n").titles, IsEmpty());
}

TEST(Actions, GiveAnAddressAText) {
  EXPECT_EQ(after("Give the address a text", "See https://example.org/talks/ti$^des.pdf?x=1 now.\n"),
            "See [tides.pdf](https://example.org/talks/tides.pdf?x=1) now.\n");
  EXPECT_EQ(after("Give the address a text", "<https://exam$^ple.org/>\n"), "[example.org](https://example.org/)\n");
  EXPECT_EQ(after("Give the address a text", "Wow!<https://exam$^ple.org/>\n"),
            "Wow! [example.org](https://example.org/)\n");
  EXPECT_EQ(after("Give the address a text", "See www.exam$^ple.org.\n"),
            "See [www.example.org](http://www.example.org).\n");
}

TEST(Actions, MoveAnAddressToTheEndAndBack) {
  EXPECT_EQ(after("Move the address to the end of the note", "The [sli$^des](https://example.org/ \"Talk\").\n"),
            "The [slides][].\n\n[slides]: https://example.org/ \"Talk\"\n");
  EXPECT_EQ(after("Move the address to the end of the note", "The [sli$^des](u).\n\n[slides]: v\n"),
            "The [slides][1].\n\n[slides]: v\n[1]: u\n");
  EXPECT_EQ(after("Write the address into the link", "The [sli$^des][].\n\n[slides]: <a b> 'T'\n"),
            "The [slides](<a b> 'T').\n\n[slides]: <a b> 'T'\n");
}

TEST(Actions, InsertATalkBehindTheOneAtHand) {
  EXPECT_EQ(after("Insert a talk here", "## Day 1\n\n### A (Ada Example)\n\nte$^xt\n\n### B (Bo Sample)\n"),
            "## Day 1\n\n### A (Ada Example)\n\ntext\n\n### Title (Speaker)\n\n### B (Bo Sample)\n");
}

TEST(Actions, InsertATalkBehindAByteOrderMark) {
  EXPECT_EQ(
      after("Insert a talk here", "\xEF\xBB\xBF$^Hello.\n\n## A (Ada Example)\n\n## B (Bo Sample)\n").substr(0, 6),
      "\xEF\xBB\xBF## ");
}

TEST(Actions, InsertNoTalkOutsideAllDays) {
  EXPECT_EQ(after("Insert a talk here", "# Conf\n\nInt$^ro.\n\n## Day 1\n\n### A (Ada Example)\n\n### B (Bo Sample)\n"),
            "");
}

TEST(Actions, InsertTheNextDay) {
  EXPECT_EQ(after("Insert day 2", "## Day 1\n\n### A (Ada Example)\n\nte$^xt\n"),
            "## Day 1\n\n### A (Ada Example)\n\ntext\n\n## Day 2\n");
}

TEST(Actions, InsertAndUpdateATableOfTalks) {
  const std::string talks = "### A (Ada Example)\n\n### B (Bo Sample)\n";
  const std::string table =
      "<!-- talks -->\n\n| Talk | Speakers |\n| --- | --- |\n| [A](#a-ada-example) | Ada Example |\n"
      "| [B](#b-bo-sample) | Bo Sample |\n\n<!-- /talks -->";
  EXPECT_EQ(after("Insert a table of talks", "Intro.\n$^\n" + talks), "Intro.\n\n" + table + "\n\n" + talks);
  EXPECT_EQ(after("Update the table of talks", "$^<!-- talks -->\nold\n<!-- /talks -->\n\n" + talks),
            table + "\n\n" + talks);
}

TEST(Actions, SortTagsAsMostNotesSpellThem) {
  EXPECT_EQ(after("Sort the tags, each as most notes spell it", "---\ntags: [zoo, \"py$^thon\", Maps]\n---\n",
                  {{"/notes/b.md", "---\ntags: [Python]\n---\n"}, {"/notes/c.md", "---\ntags: [Python]\n---\n"}}),
            "---\ntags: [Maps, \"Python\", zoo]\n---\n");
  EXPECT_EQ(after("Sort the tags, each as most notes spell it", "---\ntags: [4k, 4$^K, Web]\n---\n"), "");
}

TEST(Actions, CreateAMissingNoteOrLinkToTheNearest) {
  const FileFacts missing{{"/notes/tidse.md", FileState::Missing}};
  EXPECT_EQ(after("Create tidse.md", "[x](ti$^dse.md)\n", {}, missing), "/notes/tidse.md: # tidse\n");
  EXPECT_EQ(after("Link to old/tides.md", "[x](ti$^dse.md#a)\n", {{"/notes/old/tides.md", ""}}, missing),
            "[x](old/tides.md#a)\n");
}

TEST(FixAll, MendsUntilNothingIsLeftButWhatHasSeveralFixes) {
  const auto snapshot = snapshot_of({{"/notes/a.md", "[Sorting](#Sorting-twice)\n\n## Sorting twice\n"}});
  const NoteEntry& entry = *snapshot->find("/notes/a.md");
  const auto edit = fix_all(*snapshot, entry, {});
  ASSERT_TRUE(edit);
  EXPECT_EQ(apply_edits(entry.text().bytes(), edit->notes.at(0).edits),
            "[Sorting](#sorting-twice)\n\n## Sorting twice\n");
}

TEST(FixAll, FollowsAMoveButArchivesNothingUnasked) {
  const auto snapshot = snapshot_of({{"/notes/a.md", "<https://talks.dev/old> ![](https://talks.dev/gone)\n"}});
  const NoteEntry& entry = *snapshot->find("/notes/a.md");
  const Facts facts{.files = {},
                    .links = {{"https://talks.dev/old", {WebState::Moved, "https://talks.dev/new", ""}},
                              {"https://talks.dev/gone", {WebState::Dead, "", "404 Not Found"}}},
                    .today = std::nullopt};
  const auto edit = fix_all(*snapshot, entry, facts);
  ASSERT_TRUE(edit);
  EXPECT_EQ(apply_edits(entry.text().bytes(), edit->notes.at(0).edits),
            "<https://talks.dev/new> ![](https://talks.dev/gone)\n");
}

TEST(FixAll, IsNothingWhereNothingIsWrong) {
  const auto snapshot = snapshot_of({{"/notes/a.md", "## Day 1\n\n### A (Ada Example)\n\nText.\n"}});
  EXPECT_EQ(fix_all(*snapshot, *snapshot->find("/notes/a.md"), {}), std::nullopt);
}

}  // namespace
}  // namespace confnotes::analysis
