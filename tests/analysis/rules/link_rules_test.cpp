#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::apply_edits;
using test::lint_text;
using test::marked_findings;

TEST(LinkEmpty, MarksLinksWithoutAddressOrText) {
  EXPECT_EQ(marked_findings("link/empty", "[a]() and [](https://a.example) and ![]()\n"),
            "$[[[a]()]] and $[[[](https://a.example)]] and $[[![]()]]\n");
}

TEST(LinkEmpty, IsSilentOnTemplatesAndPictures) {
  const std::string_view text = "[a]({{< ref \"x.md\" >}}) [![](https://a.example/x.png)](https://a.example)\n";
  EXPECT_EQ(marked_findings("link/empty", text), text);
}

TEST(LinkEmpty, ShowsTheAddressAsALink) {
  const std::string_view text = "[](#a) [](foo.md) [](<a b>)\n\n# a\n";
  const auto found = lint_text(text, {"/notes/foo.md", "/notes/a b"});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(apply_edits(text, found[0].fixes.at(0).edits), "[#a](#a) [](foo.md) [](<a b>)\n\n# a\n");
  EXPECT_EQ(apply_edits(text, found[1].fixes.at(0).edits), "[](#a) [foo.md](foo.md) [](<a b>)\n\n# a\n");
  EXPECT_EQ(apply_edits(text, found[2].fixes.at(0).edits), "[](#a) [](foo.md) [a b](<a b>)\n\n# a\n");
}

TEST(LinkNoSuchFile, MarksTheAddressOfAMissingFile) {
  EXPECT_EQ(marked_findings("link/no-such-file", "[a](b.md#c) ![i](img/x.png)\n"),
            "[a]($[[b.md#c]]) ![i]($[[img/x.png]])\n");
}

TEST(LinkNoSuchFile, KnowsEverySpellingOfAFileThatIsThere) {
  const std::string_view text =
      "[a](b.md) [b](../slides/c%20d.pdf) [c](100%.md) [d](page) [e](<e f.md>) [f](folder/) [g](b.md?raw=true#x)\n";
  EXPECT_EQ(marked_findings("link/no-such-file", text,
                            {"/notes/b.md", "/slides/c d.pdf", "/notes/100%.md", "/notes/page.md", "/notes/e f.md",
                             "/notes/folder"}),
            text);
}

TEST(LinkNoSuchFile, LeavesWhatIsNoFileAlone) {
  const std::string_view text =
      "[a](https://a.example) [b](mailto:a@b.example) [c](#x) [d](/site/path) [e]({{ site.url }}/x) [f](//a.example)\n"
      "\n## x\n";
  EXPECT_EQ(marked_findings("link/no-such-file", text), text);
}

TEST(LinkNoSuchFile, AddsAForgottenScheme) {
  const std::string_view text = "[a](www.example.org/x)\n";
  EXPECT_EQ(apply_edits(text, lint_text(text).at(0).fixes.at(0).edits), "[a](https://www.example.org/x)\n");
  const std::string_view mail = "[a](ada@mail.example)\n";
  EXPECT_EQ(apply_edits(mail, lint_text(mail).at(0).fixes.at(0).edits), "[a](mailto:ada@mail.example)\n");
}

TEST(LinkNoSuchAnchor, KnowsHeadingsIdsAndDuplicates) {
  const std::string_view text =
      "[a](#notes) [b](#notes-1) [c](#own) [d](#html) [e](#top) [f](#-notes-) [g](#%C3%BCber-uns)\n\n"
      "## Notes\n\n## Notes\n\n## Other {#own}\n\n<a id=\"html\"></a>\n\n## \"Notes\"\n\n## Über uns\n";
  EXPECT_EQ(marked_findings("link/no-such-anchor", text),
            "[a](#notes) [b](#notes-1) [c](#own) [d](#html) [e](#top) [f]($[[#-notes-]]) [g](#%C3%BCber-uns)\n\n"
            "## Notes\n\n## Notes\n\n## Other {#own}\n\n<a id=\"html\"></a>\n\n## \"Notes\"\n\n## Über uns\n");
}

TEST(LinkNoSuchAnchor, SuggestsTheOneAnchorThatWasMeant) {
  const auto fixed = [](std::string_view text) {
    const auto found = lint_text(text);
    const bool has_fix = found.size() == 1 && !found[0].fixes.empty();
    return has_fix ? apply_edits(text, found[0].fixes[0].edits) : "no fix";
  };
  EXPECT_EQ(fixed("[x](#Sorting--Twice)\n\n# Sorting, twice\n"), "[x](#sorting-twice)\n\n# Sorting, twice\n");
  EXPECT_EQ(fixed("[x](#sorting)\n\n# Sorting twice (Ada)\n"), "[x](#sorting-twice-ada)\n\n# Sorting twice (Ada)\n");
  EXPECT_EQ(fixed("[x](#sorting)\n\n# Sorting a\n\n# Sorting b\n"), "no fix");
  EXPECT_EQ(fixed("[x](#foobar)\n\n<a id=\"foo bar\"></a>\n"), "no fix");
}

TEST(LinkNoSuchAnchor, LooksIntoOtherNotes) {
  const auto snapshot =
      test::snapshot_of({{"/n/a.md", "[x](b.md#here) [y](b.md#gone) [z](c.md#unknown)\n"}, {"/n/b.md", "# Here\n"}});
  const auto found = lint(*snapshot, *snapshot->find("/n/a.md"), {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message, "No heading in b.md has the anchor #gone.");
}

TEST(LinkNoSuchReference, MarksTheLabelOfFullAndCollapsedForms) {
  EXPECT_EQ(marked_findings("link/no-such-reference", "[a][b] [c][] [d] [e][f]\n\n[f]: https://a.example\n"),
            "[a][$[[b]]] [$[[c]]][] [d] [e][f]\n\n[f]: https://a.example\n");
}

TEST(LinkNoSuchReference, IsSilentOnTaskBoxesFootnotesCodeAndIndices) {
  const std::string_view text =
      "- [ ] a\n- [x][y] b\n\n[^1][^2] `[a][b]` m[i][j]\n\n[^1]: x\n\n[y]: https://a.example\n";
  EXPECT_EQ(marked_findings("link/no-such-reference", text), text);
}

TEST(LinkDead, OffersTheArchivedCopyOfTheNotesDayOrTheTextAlone) {
  const std::string text = "---\ndate: 2018-07-06\n---\n\nThe [slides](https://talks.dev/gone), [x].\n";
  const auto found = lint_text(text).at(0);
  EXPECT_EQ(found.message, "This link is dead: 404 Not Found.");
  ASSERT_EQ(found.fixes.size(), 2U);
  EXPECT_THAT(apply_edits(text, found.fixes[0].edits),
              testing::HasSubstr("(https://web.archive.org/web/20180706/https://talks.dev/gone)"));
  EXPECT_THAT(apply_edits(text, found.fixes[1].edits), testing::HasSubstr("The slides, [x]."));
}

TEST(LinkDead, IsToldOnceForAllThatShareADefinition) {
  EXPECT_EQ(marked_findings("link/dead", "[a][x] and [b][x]\n\n[x]: https://talks.dev/gone\n"),
            "[a][x] and [b][x]\n\n[x]: $[[https://talks.dev/gone]]\n");
}

}  // namespace
}  // namespace confnotes::analysis
