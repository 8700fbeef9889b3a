#include "analysis/features/rename.h"

#include "analysis/features/file_rename.h"
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
using testing::HasSubstr;
using testing::IsEmpty;

// The notes that an edit changes, as they are then.
std::vector<std::string> edited(const Snapshot& snapshot, const WorkspaceEdit& edit) {
  std::vector<std::string> result;
  for (const NoteEdits& note : edit.notes)
    result.push_back(apply_edits(snapshot.find(note.path)->text().bytes(), note.edits));
  return result;
}

// What becomes of the notes when what stands at the cursor in /notes/a.md is called `name`; or why it cannot be.
std::vector<std::string> renamed(std::string_view marked_text, std::string_view name, Files others = {}) {
  const MarkedText marked(marked_text);
  others.insert(others.begin(), {"/notes/a.md", marked.text});
  const auto snapshot = snapshot_of(others);
  const auto edit = rename(*snapshot, *snapshot->find("/notes/a.md"), marked.cursor(), name);
  return edit ? edited(*snapshot, *edit) : std::vector<std::string>{edit.error()};
}

TEST(Rename, AHeadingTakesLinksAlong) {
  EXPECT_THAT(renamed("## Sor$^ting\n\n[up](#sorting)\n", "Sorting, again", {{"/notes/b.md", "[x](a.md#sorting)\n"}}),
              ElementsAre("## Sorting, again\n\n[up](#sorting-again)\n", "[x](a.md#sorting-again)\n"));
}

TEST(Rename, AHeadingFromALinkToIt) {
  EXPECT_THAT(renamed("[x](b.md#sor$^ting)\n", "Maps", {{"/notes/b.md", "## Sorting\n"}}),
              ElementsAre("[x](b.md#maps)\n", "## Maps\n"));
}

TEST(Rename, AHeadingTakesTheLinksToItsNumberedNamesakesAlong) {
  EXPECT_THAT(renamed("## Q$^uestions\n## Questions\n[x](#questions) [y](#questions-1)\n", "Answers"),
              ElementsAre("## Answers\n## Questions\n[x](#answers) [y](#questions)\n"));
}

TEST(Rename, AHeadingTakesDefinitionsAlongThatNobodyUsesAndWhatHtmlLinksTo) {
  EXPECT_THAT(renamed("## Sor$^ting\n", "Maps",
                      {{"/notes/b.md", "[k]\n\n[k]: a.md#sorting\n[k]: a.md#sorting\n[l]: a.md#sorting\n"},
                       {"/notes/c.md", "<a id=x href=\"a.md#sorting\">there</a>\n"}}),
              ElementsAre("## Maps\n", "[k]\n\n[k]: a.md#maps\n[k]: a.md#maps\n[l]: a.md#maps\n",
                          "<a id=x href=\"a.md#maps\">there</a>\n"));
}

TEST(Rename, AHeadingKeepsItsOwnId) {
  EXPECT_THAT(renamed("## Sor$^ting {#s}\n[x](#s) [y](#sorting-s)\n", "Maps"),
              ElementsAre("## Maps {#s}\n[x](#s) [y](#maps-s)\n"));
}

TEST(Rename, RefusesAHeadingThatIsThereAlready) {
  EXPECT_THAT(renamed("## Sor$^ting\n## Maps\n", "maps"), ElementsAre(HasSubstr("#maps in that note already")));
}

TEST(Rename, RefusesAHeadingWithoutAnchorWhereLinksLeadToIt) {
  EXPECT_THAT(renamed("## Sor$^ting\n[x](#sorting)\n", "!!!"), ElementsAre(HasSubstr("there are links")));
}

TEST(Rename, RefusesNoName) {
  EXPECT_THAT(renamed("## Sor$^ting\n", "  "), ElementsAre("The new name is empty."));
  EXPECT_THAT(renamed("## Sor$^ting\n", "a\nb"), ElementsAre("The new name must stand on one line."));
  EXPECT_THAT(renamed("Just $^words.\n", "x"), ElementsAre("There is nothing here that can be renamed."));
}

TEST(Rename, ASpeakerEverywhere) {
  EXPECT_THAT(renamed("## Sorting (Ada Ex$^ample)\n\nAda Example begins. Ada Examples do not.\n", "Ada Sample",
                      {{"/notes/b.md", "## Maps (Ada Example, Bo Sample)\n\n[x](#maps-ada-example-bo-sample)\n"},
                       {"/notes/c.md", "Ada Example was there.\n"}}),
              ElementsAre("## Sorting (Ada Sample)\n\nAda Sample begins. Ada Examples do not.\n",
                          "## Maps (Ada Sample, Bo Sample)\n\n[x](#maps-ada-sample-bo-sample)\n"));
}

TEST(Rename, AHandleWithItsAddress) {
  EXPECT_THAT(renamed("[@a$^da](https://twitter.com/ada)\n", "@ada_x",
                      {{"/notes/b.md", "[Ada](https://x.com/Ada/) and [@ada](https://twitter.com/ada?lang=en)\n"}}),
              ElementsAre("[@ada_x](https://twitter.com/ada_x)\n",
                          "[Ada](https://x.com/ada_x/) and [@ada_x](https://twitter.com/ada_x?lang=en)\n"));
  EXPECT_THAT(renamed("@a$^da\n", "a b"), ElementsAre(HasSubstr("A handle begins with")));
}

TEST(Rename, ATagKeepsItsQuotesAndGetsThemWhereItNeedsThem) {
  EXPECT_THAT(renamed("---\ntags: [Py$^thon, x]\n---\n", "Py: 3", {{"/notes/b.md", "---\ntags:\n- 'Python'\n---\n"}}),
              ElementsAre("---\ntags: [\"Py: 3\", x]\n---\n", "---\ntags:\n- 'Py: 3'\n---\n"));
}

TEST(Rename, RefusesATagThatWouldBeTwo) {
  EXPECT_THAT(renamed("---\ntags: x, Py$^thon\n---\n", "a b"), ElementsAre(HasSubstr("without quotes")));
}

TEST(Rename, ALabelLeavesTheTextAlone) {
  EXPECT_THAT(renamed("[x][A$^da], [ada][] and [Ada]\n\n[ada]: u\n", "l"),
              ElementsAre("[x][l], [ada][l] and [Ada][l]\n\n[l]: u\n"));
  EXPECT_THAT(renamed("[x][A$^da]\n\n[ada]: u\n[b]: v\n", "B"), ElementsAre(HasSubstr("definition of [B]")));
}

TEST(Rename, RefusesWhatWouldBeReadAsSomethingElse) {
  EXPECT_THAT(renamed("Sor$^ting\n===\n", "- item"), ElementsAre(HasSubstr("not be that heading")));
  EXPECT_THAT(renamed("# Sor$^ting\n", "C #"), ElementsAre(HasSubstr("not be that heading")));
  EXPECT_THAT(renamed("[A$^da]\n\n[ada]: u\n", "^x"), ElementsAre(HasSubstr("no ^ in front")));
  EXPECT_THAT(renamed("## Sorting (Ada Ex$^ample)\n", "*A*"), ElementsAre(HasSubstr("letters, blanks")));
  EXPECT_THAT(renamed("[@a$^da]\n\n[@ada]: https://twitter.com/ada\n", "bo"), ElementsAre(HasSubstr("is a reference")));
}

TEST(Rename, MakesOneOfTwoSpellingsButNotOfTwoPeopleHandlesOrTags) {
  const std::string note =
      "---\ntags: [ML, Go]\n---\n\n## Sorting (Ada Example)\n\n## Maps (Ada Exampel)\n\n@ada @bo\n";
  const auto rename_in_note = [&](std::string_view what, std::string_view name) {
    std::string marked = note;
    marked.insert(marked.find(what) + 1, "$^");
    return renamed(marked, name, {{"/notes/b.md", "---\ntags: [m-l]\n---\n\n## Loops (Bo Sample)\n"}});
  };
  EXPECT_THAT(rename_in_note("Ada Exampel", "Bo Sample"),
              ElementsAre("There is a speaker Bo Sample already, in 1 note."));
  EXPECT_THAT(rename_in_note("Ada Exampel", "Ada Example"), ElementsAre(HasSubstr("## Maps (Ada Example)")));
  EXPECT_THAT(rename_in_note("@bo", "ada"), ElementsAre("@ada is somebody's handle already."));
  EXPECT_THAT(rename_in_note("@bo", "BO"), ElementsAre(HasSubstr("@ada @BO")));
  EXPECT_THAT(rename_in_note("Go", "M L"), ElementsAre("There is a tag `ML` already."));
  EXPECT_THAT(rename_in_note("ML", "m-l"), ElementsAre(HasSubstr("tags: [m-l, Go]")));
}

TEST(Rename, RefusesNamesThatWouldBeNone) {
  EXPECT_THAT(renamed("# Sor$^ting\n", "<b>"), ElementsAre(HasSubstr("not be that heading")));
  EXPECT_THAT(renamed("[@a$^da](https://twitter.com/ada)\n", "-"), ElementsAre(HasSubstr("A handle begins with")));
  EXPECT_THAT(renamed("## Sorting (Ada Ex$^ample)\n", "null"), ElementsAre("`null` is no name in front matter."));
}

TEST(Rename, AHandleInAHeadingTakesLinksAlong) {
  EXPECT_THAT(renamed("## Sorting (Ada Example, @a$^da)\n\n[x](#sorting-ada-example-ada)\n", "bo"),
              ElementsAre("## Sorting (Ada Example, @bo)\n\n[x](#sorting-ada-example-bo)\n"));
}

TEST(Rename, AFootnote) {
  EXPECT_THAT(renamed("So.[^$^1]\n\n[^1]: Or not.\n", "doubt"), ElementsAre("So.[^doubt]\n\n[^doubt]: Or not.\n"));
}

TEST(PrepareRename, NamesWhatWouldBeTypedOver) {
  const MarkedText marked("## $[[Sor$^ting]] {#s}\n");
  const auto snapshot = snapshot_of({{"/notes/a.md", marked.text}});
  EXPECT_EQ(prepare_rename(*snapshot, *snapshot->find("/notes/a.md"), marked.cursor()),
            (RenameTarget{marked.range(), "Sorting"}));
  EXPECT_EQ(prepare_rename(*snapshot, *snapshot->find("/notes/a.md"), marked.text.size()), std::nullopt);
}

TEST(PrepareRename, OfAHandleIsItsNameInTheAddress) {
  const MarkedText marked("[@ada](https://twitter.com/$[[A$^da]]?s=1)\n");
  const auto snapshot = snapshot_of({{"/notes/a.md", marked.text}});
  const NoteEntry& entry = *snapshot->find("/notes/a.md");
  EXPECT_EQ(prepare_rename(*snapshot, entry, marked.cursor()), (RenameTarget{marked.range(), "Ada"}));
  EXPECT_EQ(prepare_rename(*snapshot, entry, marked.text.find("twitter")), std::nullopt);
}

std::vector<std::string> moved(const Files& files, const std::vector<FileMove>& moves) {
  const auto snapshot = snapshot_of(files);
  return edited(*snapshot, edits_for_moves(*snapshot, moves));
}

TEST(FileRename, LinksFollowAMovedNoteAndItsOwnStayRight) {
  EXPECT_THAT(moved({{"/notes/a.md", "[b](b.md#x) [c](c.md)\n"}, {"/notes/b.md", "[a](./a.md) ![i](img/i.png)\n"}},
                    {{"/notes/b.md", "/notes/old/b c.md"}}),
              ElementsAre("[b](old/b%20c.md#x) [c](c.md)\n", "[a](../a.md) ![i](../img/i.png)\n"));
}

TEST(FileRename, LinksFollowImagesAndFolders) {
  EXPECT_THAT(moved({{"/notes/a.md", "![i](<img/my map.png>)\n\n[r]\n\n[r]: img/x/y.pdf\n"}},
                    {{"/notes/img", "/notes/my pictures"}}),
              ElementsAre("![i](<my pictures/my map.png>)\n\n[r]\n\n[r]: my%20pictures/x/y.pdf\n"));
}

TEST(FileRename, AFolderKeepsItsSlash) {
  EXPECT_THAT(moved({{"/notes/a.md", "[f](sub/) [g](sub)\n"}}, {{"/notes/sub", "/notes/old"}}),
              ElementsAre("[f](old/) [g](old)\n"));
}

TEST(FileRename, AnotherNameInTheSameFolderLeavesOwnLinksAlone) {
  EXPECT_THAT(moved({{"/notes/a.md", "[c](../notes/c.md) [a](a.md#x)\n"}, {"/notes/c.md", ""}},
                    {{"/notes/a.md", "/notes/b.md"}}),
              ElementsAre("[c](../notes/c.md) [a](b.md#x)\n"));
}

TEST(FileRename, WhatHtmlShowsFollows) {
  EXPECT_THAT(
      moved({{"/notes/a.md", "<p><IMG alt='src=a.png' src='a.png'></p>\n\nA <img src=a.png> <!-- src=a.png -->\n"}},
            {{"/notes/a.png", "/notes/b.png"}}),
      ElementsAre("<p><IMG alt='src=a.png' src='b.png'></p>\n\nA <img src=b.png> <!-- src=a.png -->\n"));
}

TEST(FileRename, APageNamedWithoutEndingStaysSo) {
  EXPECT_THAT(moved({{"/notes/a.md", "[b](b)\n"}, {"/notes/b.md", ""}}, {{"/notes/b.md", "/notes/c.md"}}),
              ElementsAre("[b](c)\n"));
}

TEST(FileRename, NothingElseChanges) {
  EXPECT_THAT(moved({{"/notes/a.md", "[b](/b.md) [c](https://example.org/b.md)\n"}}, {{"/notes/b.md", "/notes/c.md"}}),
              IsEmpty());
}

}  // namespace
}  // namespace confnotes::analysis
