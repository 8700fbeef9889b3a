// Completion in links and headings.
#include "analysis/features/completion.h"
#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::apply_edits;
using test::Files;
using test::MarkedText;
using test::snapshot_of;
using testing::ElementsAre;
using testing::IsEmpty;

CompletionList completed(std::string_view marked_text, Files others = {}) {
  const MarkedText marked(marked_text);
  others.insert(others.begin(), {"/notes/a.md", marked.text});
  const auto snapshot = snapshot_of(others);
  return complete(*snapshot, *snapshot->find("/notes/a.md"), marked.cursor());
}

std::vector<std::string> labels(std::string_view marked_text, const Files& others = {}) {
  std::vector<std::string> result;
  for (const CompletionItem& item : completed(marked_text, others).items)
    result.push_back(item.label);
  return result;
}

// The note after the first item was chosen.
std::string chosen(std::string_view marked_text, const Files& others = {}) {
  const auto list = completed(marked_text, others);
  return list.items.empty() ? "" : apply_edits(MarkedText(marked_text).text, {list.items.front().edit});
}

const Files kNotes = {{"/notes/maps and tides.md", "---\ntitle: Maps\n---\n"},
                      {"/notes/2018/b.md", "## Sorting\n\n## Maps\n"},
                      {"/other/c.md", ""}};

TEST(LinkCompletion, OffersNotesAndFoldersOfTheFolder) {
  EXPECT_THAT(labels("[x]($^)\n", kNotes), ElementsAre("2018/", "maps and tides.md", "../"));
  EXPECT_THAT(labels("[x](2018/$^)\n", kNotes), ElementsAre("b.md", "../"));
  EXPECT_THAT(labels("[x](../$^)\n", kNotes), ElementsAre("notes/", "other/", "../"));
}

TEST(LinkCompletion, WritesPathsAsLinksDo) {
  EXPECT_EQ(chosen("[x](ma$^ps)\n", kNotes), "[x](maps%20and%20tides.md)\n");
  EXPECT_EQ(chosen("[x](<ma$^>)\n", kNotes), "[x](<maps and tides.md>)\n");
  EXPECT_EQ(chosen("[r]: ma$^\n", kNotes), "[r]: maps%20and%20tides.md\n");
}

TEST(LinkCompletion, OffersAnchorsOfThisAndOtherNotes) {
  EXPECT_THAT(labels("[x](#$^)\n\n## Tides\n\n## Old maps\n"), ElementsAre("tides", "old-maps"));
  EXPECT_EQ(chosen("[x](2018/b.md#ma$^)\n", kNotes), "[x](2018/b.md#maps)\n");
}

TEST(LinkCompletion, OffersLabelsOfTheNote) {
  EXPECT_THAT(labels("[x][$^]\n\n[slides]: u\n[code]: v\n"), ElementsAre("slides", "code"));
  EXPECT_EQ(chosen("[x][co$^\n\n[slides]: u\n[code]: v\n"), "[x][code\n\n[slides]: u\n[code]: v\n");
}

TEST(LinkCompletion, OffersTheProfilesOfWhoeverIsTheText) {
  EXPECT_EQ(chosen("[Ada Example]($^)\n", {{"/notes/b.md", "Ada Example ([@ada](https://twitter.com/ada))\n"}}),
            "[Ada Example](https://twitter.com/ada)\n");
}

TEST(LinkCompletion, IsQuietInTextCodeAndWebAddresses) {
  for (const char* text : {"some (text$^)\n", "`[x]($^)`\n", "[x](https://exa$^)\n", "[ ] $^\n", "word [x](y) $^\n"})
    EXPECT_THAT(labels(text, kNotes), IsEmpty()) << text;
}

TEST(HeadingCompletion, OffersSpeakersThoseWithMostTalksFirst) {
  const Files others = {{"/notes/b.md", "## Maps (Ada Example)\n## Tides (Bo Sample)\n## Sorting (Bo Sample)\n"}};
  EXPECT_THAT(labels("## New ($^)\n", others), ElementsAre("Bo Sample", "Ada Example"));
  EXPECT_EQ(chosen("## New (Ada Example, b$^)\n", others), "## New (Ada Example, Bo Sample)\n");
  EXPECT_EQ(chosen("## New - exa$^\n", others), "## New - Ada Example\n");
  EXPECT_THAT(labels("## Ne$^w\n", others), IsEmpty());
}

TEST(HeadingCompletion, OffersTheNextDayAndATalk) {
  EXPECT_EQ(chosen("## Day 1\n\n### A (Ada Example)\n\n## $^\n"), "## Day 1\n\n### A (Ada Example)\n\n## Day 2\n");
  EXPECT_EQ(chosen("## Day 1\n\n### A (Ada Example)\n\n### $^\n"),
            "## Day 1\n\n### A (Ada Example)\n\n### Title (Speaker)\n");
}

}  // namespace
}  // namespace confnotes::analysis
