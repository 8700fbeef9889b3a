#include "analysis/features/definition.h"
#include "analysis/features/linked_editing.h"
#include "analysis/features/references.h"
#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::Files;
using test::MarkedText;
using test::snapshot_of;
using testing::ElementsAre;
using testing::IsEmpty;

// A place as "file:line: text".
std::string shown(const Snapshot& snapshot, const std::string& path, Span span) {
  const NoteEntry* entry = snapshot.find(path);
  const std::string name = path.substr(path.rfind('/') + 1);
  if (!entry) return name;
  return name + ":" + std::to_string(entry->text().line_at(span.begin) + 1) + ": " +
         std::string(entry->text().slice(span));
}

// Where the cursor in /notes/a.md leads, of several notes.
std::vector<std::string> definitions(std::string_view marked_text, Files others = {}) {
  const MarkedText marked(marked_text);
  others.insert(others.begin(), {"/notes/a.md", marked.text});
  const auto snapshot = snapshot_of(others);
  const auto found = definition(*snapshot, *snapshot->find("/notes/a.md"), marked.cursor());
  std::vector<std::string> result;
  if (!found) return result;
  for (const Destination& one : found->destinations)
    result.push_back(shown(*snapshot, one.path, one.selection));
  return result;
}

std::vector<std::string> references_in(std::string_view marked_text, Files others = {}, bool with_declaration = true) {
  const MarkedText marked(marked_text);
  others.insert(others.begin(), {"/notes/a.md", marked.text});
  const auto snapshot = snapshot_of(others);
  std::vector<std::string> result;
  for (const Place& place : references(*snapshot, *snapshot->find("/notes/a.md"), marked.cursor(), with_declaration)) {
    result.push_back(shown(*snapshot, snapshot->find(place.note)->path, place.span));
  }
  return result;
}

TEST(Definition, OfAReferenceIsItsDefinition) {
  EXPECT_THAT(definitions("See [the sl$^ides][s].\n\n[s]: https://example.org/\n"), ElementsAre("a.md:3: s"));
}

TEST(Definition, OfAFootnoteIsItsText) {
  EXPECT_THAT(definitions("So it is.[^$^1]\n\n[^1]: Or not.\n"), ElementsAre("a.md:3: 1"));
}

TEST(Definition, OfAnAnchorIsItsHeading) {
  EXPECT_THAT(definitions("[up](#sor$^ting)\n\n## Sorting\n"), ElementsAre("a.md:3: Sorting"));
  EXPECT_THAT(definitions("[there](b.md#sor$^ting)\n", {{"/notes/b.md", "# B\n\n## Sorting\n"}}),
              ElementsAre("b.md:3: Sorting"));
}

TEST(Definition, OfALinkIsItsFile) {
  EXPECT_THAT(definitions("[the$^re](b)\n", {{"/notes/b.md", "# B\n"}}), ElementsAre("b.md:1: "));
  EXPECT_THAT(definitions("![map](img/m$^ap.png)\n"), ElementsAre("map.png"));
  EXPECT_THAT(definitions("<img src='img/m$^ap.png'>\n"), ElementsAre("map.png"));
}

TEST(Definition, OfThePathOfALinkToAHeadingIsTheFile) {
  EXPECT_THAT(definitions("[x]($^b.md#sorting)\n", {{"/notes/b.md", "## Sorting\n"}}), ElementsAre("b.md:1: "));
}

TEST(Definition, OfASpeakerAreTheTalksTheOwnNoteFirstThenTheLatest) {
  EXPECT_THAT(definitions("## Sorting (Ada Ex$^ample)\n",
                          {{"/notes/b.md", "---\ndate: 2017-01-01\n---\n## Old (Ada Example)\n"},
                           {"/notes/c.md", "---\ndate: 2019-01-01\n---\n## New (Ada Example)\n"}}),
              ElementsAre("a.md:1: Sorting", "c.md:4: New", "b.md:4: Old"));
}

TEST(Definition, OfAHandleAreItsOwnersTalks) {
  EXPECT_THAT(definitions("Thanks to @a$^da!\n", {{"/notes/b.md", "## Sorting (Ada Example)\n\nAda Example @ada\n"}}),
              ElementsAre("b.md:1: Sorting"));
  EXPECT_THAT(definitions("Thanks to @bo and @b$^o.\n"), ElementsAre("a.md:1: @bo"));
}

TEST(Definition, OfATagAreTheNotesWithIt) {
  EXPECT_THAT(definitions("---\ntags: [Pyt$^hon]\n---\n", {{"/notes/b.md", "---\ntags:\n  - \"Python\"\n---\n"}}),
              ElementsAre("a.md:2: Python", "b.md:3: \"Python\""));
}

TEST(Definition, IsNothingInTextCodeAndLinksToTheWeb) {
  for (const char* text : {"Just w$^ords.\n", "`@a$^da`\n", "[x](https://exam$^ple.org/)\n", "$^\n"})
    EXPECT_THAT(definitions(text), IsEmpty()) << text;
}

TEST(References, OfAHeadingAreAllLinksToIt) {
  EXPECT_THAT(references_in("## Sor$^ting\n\n[up](#sorting)\n",
                            {{"/notes/b.md", "[there](a.md#sorting) and [all of it](a.md)\n"}}),
              ElementsAre("a.md:1: Sorting", "a.md:3: #sorting", "b.md:1: a.md#sorting"));
}

TEST(References, OfALinkLeaveTheDeclarationOutOnDemand) {
  EXPECT_THAT(references_in("## Sorting\n\n[up](#sor$^ting)\n", {}, false), ElementsAre("a.md:3: #sorting"));
}

TEST(References, OfAFileAreAllLinksToItAndIntoIt) {
  EXPECT_THAT(references_in("[x](m$^ap.png)\n", {{"/notes/b/c.md", "![y](../map.png)\n"}}),
              ElementsAre("a.md:1: map.png", "c.md:1: ../map.png"));
}

TEST(References, OfASpeakerAreTheirNames) {
  EXPECT_THAT(references_in("## Sorting (Ada Ex$^ample)\n", {{"/notes/b.md", "## Maps (Ada Example, Bo Sample)\n"}}),
              ElementsAre("a.md:1: Ada Example", "b.md:1: Ada Example"));
}

TEST(References, OfAHandleAreAllSpellingsOfTheAccount) {
  EXPECT_THAT(
      references_in("[@A$^da](https://twitter.com/Ada)\n", {{"/notes/b.md", "[her page](https://x.com/ada)\n"}}),
      ElementsAre("a.md:1: @Ada", "b.md:1: her page"));
}

TEST(References, OfALabelAreItsUsesInTheNote) {
  EXPECT_THAT(references_in("[A$^da][] and [ada]\n\n[ada]: https://example.org/\n"),
              ElementsAre("a.md:1: Ada", "a.md:1: ada", "a.md:3: ada"));
}

TEST(Highlights, StayInTheNote) {
  const auto snapshot =
      snapshot_of({{"/notes/a.md", "---\ntags: [x]\n---\n"}, {"/notes/b.md", "---\ntags: [x]\n---\n"}});
  const NoteEntry& entry = *snapshot->find("/notes/b.md");
  EXPECT_THAT(highlights(*snapshot, entry, 11), ElementsAre(Occurrence{{entry.id, {11, 12}}, false}));
}

TEST(LinkedEditing, JoinsAHandleAndItsAddress) {
  const MarkedText marked("[@$one[[a$^da]]](https://twitter.com/$two[[ada]])\n");
  const auto note = test::note_of(marked.text);
  EXPECT_THAT(linked_ranges(*note, marked.cursor()), ElementsAre(marked.named.at("one"), marked.named.at("two")));
  EXPECT_THAT(linked_ranges(*note, marked.named.at("two").begin),
              ElementsAre(marked.named.at("one"), marked.named.at("two")));
}

TEST(LinkedEditing, LeavesNamesThatDifferAlone) {
  EXPECT_THAT(linked_ranges(*test::note_of("[@ada](https://twitter.com/bo)\n"), 3), IsEmpty());
}

}  // namespace
}  // namespace confnotes::analysis
