// The rules on how links, headings and handles are written.
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::marked_findings;

TEST(LinkMalformed, FindsTheSlips) {
  EXPECT_EQ(marked_findings("link/malformed", "[text] (https://example.org/)\n"),
            "$[[[text] (https://example.org/)]]\n");
  EXPECT_EQ(marked_findings("link/malformed", "[x](https:///example.org/)\n"), "[x]($[[https:///example.org/]])\n");
  EXPECT_EQ(marked_findings("link/malformed", "[x](https://example.org/a b)\n"), "[x]($[[https://example.org/a b]])\n");
}

TEST(LinkMalformed, LeavesOtherBracketsAlone) {
  for (const char* text : {"- [x] (https://example.org/)\n", "[a](https://example.org/ \"T\")\n",
                           "f(x)[0] and (a)[b]\n", "`(text)[https://example.org/]`\n",
                           "[x](http.md) [y](https://example.org/)\n", "![(x)](https://example.org/i.png)\n"})
    EXPECT_EQ(marked_findings("link/malformed", text), text);
}

TEST(LinkUnusedDefinition, KnowsAllFormsOfUseAndComments) {
  EXPECT_EQ(marked_findings("link/unused-definition", "[A][] [b] ![x][c]\n\n[a]: u\n[b]: u\n[c]: u\n[//]: # (note)\n"),
            "[A][] [b] ![x][c]\n\n[a]: u\n[b]: u\n[c]: u\n[//]: # (note)\n");
}

TEST(LinkUnusedDefinition, GoesWithTheMarksOfItsContainer) {
  const auto deleted = [](std::string_view text) {
    return test::apply_edits(text, test::lint_text(text).at(0).fixes.at(0).edits);
  };
  EXPECT_EQ(deleted("> [a]: https://example.org/\n> text\n"), "> text\n");
  EXPECT_EQ(deleted("- x\n\n  [a]: https://example.org/\n  y\n"), "- x\n\n  y\n");
}

TEST(HeadingNoSpace, LeavesHashtagsAlone) {
  for (const char* text :
       {"#python #maps\n", "#python\n", "#1 of many\n", "text\n##more\n", "- ##x\n", "```\n##x\n```\n"})
    EXPECT_EQ(marked_findings("heading/no-space", text), text);
  EXPECT_EQ(marked_findings("heading/no-space", "#Day one of it\n"), "$[[#]]Day one of it\n");
}

TEST(HeadingDuplicate, IsNoMatterWithoutLinks) {
  EXPECT_EQ(marked_findings("heading/duplicate", "## Q\n\nA.\n\n## Q\n\nB.\n"), "## Q\n\nA.\n\n## Q\n\nB.\n");
  EXPECT_EQ(marked_findings("heading/duplicate", "[x](#q-1)\n\n## Q\n\nA.\n\n## Q\n\nB.\n"),
            "[x](#q-1)\n\n## Q\n\nA.\n\n## Q\n\nB.\n");
}

TEST(HandleMismatch, TakesSpellingsOfOneAccountForOne) {
  for (const char* text : {"[@Ada](https://twitter.com/ada/)\n", "[@ada](https://x.com/ADA?lang=en)\n",
                           "[@ada@example.social](https://example.social/@ada)\n", "[@ada](https://example.org/)\n",
                           "[talk by @ada](https://twitter.com/bo)\n"})
    EXPECT_EQ(marked_findings("handle/mismatch", text), text);
}

TEST(LinkCase, IsAboutNotesOfTheWorkspace) {
  EXPECT_EQ(marked_findings("link/case", "[x](NOTE.md#a) [y](other.md)\n"), "[x]($[[NOTE.md]]#a) [y](other.md)\n");
}

TEST(LinkBareUrl, IsOffUntilItIsSwitchedOn) {
  EXPECT_EQ(marked_findings("link/bare-url", "See https://example.org/.\n"), "See https://example.org/.\n");
}

}  // namespace
}  // namespace confnotes::analysis
