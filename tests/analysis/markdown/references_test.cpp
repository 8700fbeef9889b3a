#include "analysis/markdown.h"
#include "tests/support/marked_text.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> unresolved(std::string_view note) {
  const Text text{std::string(note)};
  std::vector<std::string> found;
  for (const UnresolvedReference& reference : parse_markdown(text, {0, text.size()}).unresolved) {
    found.push_back(std::string(reference.form == LinkForm::Full ? "full " : "collapsed ") +
                    std::string(text.slice(reference.whole)) + " text=" + std::string(text.slice(reference.text)) +
                    " label=" + std::string(text.slice(reference.label)));
  }
  return found;
}

TEST(MarkdownUnresolved, FullAndCollapsed) {
  EXPECT_THAT(unresolved("a [b][c] d"), ElementsAre("full [b][c] text=b label=c"));
  EXPECT_THAT(unresolved("[b][]"), ElementsAre("collapsed [b][] text=b label=b"));
  EXPECT_THAT(unresolved("![b][c]"), ElementsAre("full ![b][c] text=b label=c"));
  EXPECT_THAT(unresolved("[*b* `c`][d e]"), ElementsAre("full [*b* `c`][d e] text=*b* `c` label=d e"));
  EXPECT_THAT(unresolved("[a][b] [c][d]"), ElementsAre("full [a][b] text=a label=b", "full [c][d] text=c label=d"));
  EXPECT_THAT(unresolved("[][b]"), ElementsAre("full [][b] text= label=b"));
}

TEST(MarkdownUnresolved, InContainersAndLeaves) {
  EXPECT_THAT(unresolved("> - [a\n>   b][c]"), ElementsAre("full [a\n>   b][c] text=a\n>   b label=c"));
  EXPECT_THAT(unresolved("# [a][b]"), ElementsAre("full [a][b] text=a label=b"));
  EXPECT_THAT(unresolved("|[a][b]|\n|-|\n"), ElementsAre("full [a][b] text=a label=b"));
}

TEST(MarkdownUnresolved, OthersAreNone) {
  for (const std::string_view note : {"[a]",
                                      "[a] [b]",
                                      "[a](b)[c]",
                                      "[a][b]\n\n[b]: /u",
                                      "[a][B]\n\n[b]: /u",
                                      "[b][]\n\n[b]: /u",
                                      "- [ ][x]",
                                      "[^1][2]",
                                      "[a][^1]",
                                      "`[a][b]`",
                                      "```\n[a][b]\n```",
                                      "    [a][b]",
                                      "\\[a][b]",
                                      "[a\\][b]",
                                      "[a]\\[b]",
                                      "[[a]]",
                                      "[][]",
                                      "[a][b",
                                      "<!-- [a][b] -->",
                                      "[a][b][c]\n\n[c]: /u\n[b]: /v"}) {
    EXPECT_THAT(unresolved(note), IsEmpty()) << note;
  }
}

TEST(MarkdownUnresolved, LabelMayBeALinkOfItsOwn) {
  EXPECT_THAT(unresolved("[a][b][c]\n\n[c]: /u"), IsEmpty());
  EXPECT_THAT(unresolved("[a][b](/u)"), IsEmpty());
}

TEST(MarkdownFootnotes, References) {
  const std::string note = "a[^1] *b[^long-name]*\n> c[^2]\n\n`[^3]` \\[^4] [^a b] [^] [^5](/u)";
  const Text text(note);
  std::vector<Span> wholes;
  std::vector<std::string> labels;
  for (const FootnoteReference& reference : parse_markdown(text, {0, text.size()}).footnote_references) {
    wholes.push_back(reference.whole);
    labels.emplace_back(text.slice(reference.label));
  }
  EXPECT_EQ(test::mark(note, wholes),
            "a$[[[^1]]] *b$[[[^long-name]]]*\n> c$[[[^2]]]\n\n`[^3]` \\[^4] [^a b] [^] [^5](/u)");
  EXPECT_THAT(labels, ElementsAre("1", "long-name", "2"));
}

TEST(MarkdownFootnotes, DefinitionsStayInPlace) {
  const std::string note = "[^b]: unused\n\ntext[^a]\n\n[^a]: one\n    more\n\n    and more\n\n[^a]: again\nend";
  const Text text(note);
  std::vector<Span> wholes;
  for (const FootnoteDefinition& definition : parse_markdown(text, {0, text.size()}).footnote_definitions)
    wholes.push_back(definition.whole);
  EXPECT_EQ(test::mark(note, wholes),
            "$[[[^b]: unused]]\n\ntext[^a]\n\n$[[[^a]: one\n    more\n\n    and more]]\n\n$[[[^a]: again\nend]]");
}

TEST(MarkdownFootnotes, DefinitionIsNoLinkDefinition) {
  const Text text("[^a]: word\n\n[^a]\n");
  const Markdown markdown = parse_markdown(text, {0, text.size()});
  EXPECT_THAT(markdown.definitions, IsEmpty());
  EXPECT_THAT(markdown.links, IsEmpty());
  ASSERT_EQ(markdown.footnote_definitions.size(), 1U);
  EXPECT_EQ(text.slice(markdown.footnote_definitions.front().label), "a");
}

TEST(MarkdownDefinitions, KeyAndDuplicates) {
  const Text text("[ Foo  BAR ]: /u\n[foo bar]: /v&amp;w \"t\"\n");
  const Markdown markdown = parse_markdown(text, {0, text.size()});
  ASSERT_EQ(markdown.definitions.size(), 2U);
  EXPECT_EQ(markdown.definitions[0].key, "foo bar");
  EXPECT_FALSE(markdown.definitions[0].is_duplicate);
  EXPECT_EQ(markdown.definitions[1].key, "foo bar");
  EXPECT_EQ(markdown.definitions[1].url, "/v&w");
  EXPECT_TRUE(markdown.definitions[1].is_duplicate);
}

TEST(MarkdownDefinitions, LabelWithAddressKeepsItsCharacters) {
  const Text text("[http://a.b/_c_]\n\n[http://a.b/_c_]: http://a.b/_c_\n");
  const Markdown markdown = parse_markdown(text, {0, text.size()});
  ASSERT_EQ(markdown.links.size(), 1U);
  EXPECT_EQ(markdown.links[0].form, LinkForm::Shortcut);
  EXPECT_EQ(markdown.links[0].url, "http://a.b/_c_");
  EXPECT_EQ(markdown.definitions.at(0).key, "http://a.b/_c_");
}

}  // namespace
}  // namespace confnotes::analysis
