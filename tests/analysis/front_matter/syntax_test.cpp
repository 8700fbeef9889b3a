#include "tests/analysis/front_matter/expect_problem.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::expect_no_problem;
using test::expect_problem;

// The content between fences, with one fault of syntax.
void expect_fault(const std::string& marked, std::string_view message, const std::string& fixed = {}) {
  const std::string whole = fixed.empty() ? std::string() : "---\n" + fixed + "\n---\n";
  expect_problem("---\n" + marked + "\n---\n", {"front-matter/syntax", message, whole});
}

void expect_fine(const std::string& content) {
  expect_no_problem("---\n" + content + "\n---\n");
}

TEST(FrontMatterSyntax, ColonInAPlainValue) {
  constexpr std::string_view kMessage = "A value with a colon and a space in it needs quotes.";
  expect_fault("title: $[[PyData: Berlin]]", kMessage, "title: \"PyData: Berlin\"");
  expect_fault("title: $[[The \"new\": it's here]] # x", kMessage, "title: 'The \"new\": it''s here' # x");
  expect_fault("author:\n  name: $[[A: B]]\ndraft: true", kMessage, "author:\n  name: \"A: B\"\ndraft: true");
  expect_fault("links:\n  - name: $[[A: B]]\n    url: x", kMessage, "links:\n  - name: \"A: B\"\n    url: x");
  expect_fault("title: $[[Day 1:]]", kMessage, "title: \"Day 1:\"");
  expect_fine("title: 10:30 http://x.org:80 a:b");
}

TEST(FrontMatterSyntax, TabsAsIndentation) {
  constexpr std::string_view kMessage = "A tab indents this line; YAML allows only spaces there.";
  expect_fault("tags:\n$[[\t]]- a\n\t- b", kMessage, "tags:\n  - a\n  - b");
  expect_fault("author:\n$[[\t]]name: A\n\turl: b", kMessage, "author:\n  name: A\n  url: b");
}

TEST(FrontMatterSyntax, TabsInsideBrackets) {
  expect_fault("tags: [\n$[[\t]]a,\n\tb\n]", "A tab indents this line; YAML allows only spaces there.",
               "tags: [\n  a,\n  b\n]");
  expect_fine("text: |\n  a\n  \tb");
}

TEST(FrontMatterSyntax, MissingSpace) {
  expect_fault("$[[title:]]Notes", "A space is missing behind the colon of `title`.", "title: Notes");
  expect_fault("date: 2018-07-06\n$[[title:]]Notes\ntags: [x]", "A space is missing behind the colon of `title`.",
               "date: 2018-07-06\ntitle: Notes\ntags: [x]");
}

TEST(FrontMatterSyntax, MarkdownLink) {
  constexpr std::string_view kMessage = "A value that starts with `[` is a list; put a Markdown link in quotes.";
  expect_fault("by: $[[[Ann](https://x.org)]]", kMessage, "by: \"[Ann](https://x.org)\"");
  expect_fault("cover:\n  by: $[[[Ann](https://x.org) and others]]\n  alt: x", kMessage,
               "cover:\n  by: \"[Ann](https://x.org) and others\"\n  alt: x");
  expect_fault("links:\n- $[[[A \"b\"](x)]]", kMessage, "links:\n- '[A \"b\"](x)'");
}

TEST(FrontMatterSyntax, Templates) {
  constexpr std::string_view kMessage = "A value that starts with `{` is a mapping; put a template in quotes.";
  expect_fault("title: $[[{{ .Title }}]]", kMessage, "title: \"{{ .Title }}\"");
  expect_fault("date: $[[{{ .Date }}]]", kMessage, "date: \"{{ .Date }}\"");
  expect_fault("title: $[[{{ replace .Name \"-\" \" \" | title }}]]", kMessage,
               "title: '{{ replace .Name \"-\" \" \" | title }}'");
  expect_fault("x: $[[{% y %}]]", kMessage, "x: \"{% y %}\"");
  expect_fine("x: \"{{ y }}\"\nz: {a: {b: c}}");
}

TEST(FrontMatterSyntax, CharactersThatStartNoValue) {
  expect_fault("speaker: $[[@ellen]]", "A value cannot start with `@`; put it in quotes.", "speaker: \"@ellen\"");
  expect_fault("tool: $[[`grep` -r]]", "A value cannot start with a backtick; put it in quotes.",
               "tool: \"`grep` -r\"");
  expect_fault("x: $[[%d]]", "A value cannot start with `%`; put it in quotes.", "x: \"%d\"");
  expect_fault("x: $[[} y]]", "A value cannot start with `}`; put it in quotes.", "x: \"} y\"");
  expect_fault("tags:\n  - a\n  - $[[@b]]", "A value cannot start with `@`; put it in quotes.",
               "tags:\n  - a\n  - \"@b\"");
  expect_fault("tags: [a, $[[@b]], c]", "An item cannot start with `@`; put it in quotes.", "tags: [a, \"@b\", c]");
  expect_fault("title: $[[> quoted text]]", "Text behind `>` belongs on the next line, or in quotes.",
               "title: \"> quoted text\"");
  expect_fault("title: $[[- a]]", "A list item cannot stand on the line of its key; start a new line for it.");
}

TEST(FrontMatterSyntax, Aliases) {
  constexpr std::string_view kMessage = "A value that starts with `*` refers to an anchor; put it in quotes.";
  expect_fault("title: $[[*foo]]", kMessage, "title: \"*foo\"");
  expect_fault("title: $[[*Really* good]]", kMessage, "title: \"*Really* good\"");
  expect_fine("a: &x 1\nb: *x");
  expect_fault("a: &x 1\nb: *x\nc: $[[d: e]]", "A value with a colon and a space in it needs quotes.",
               "a: &x 1\nb: *x\nc: \"d: e\"");
}

TEST(FrontMatterSyntax, UnclosedQuote) {
  expect_fault("title: $[[\"]]Notes\ndraft: true", "This quote is never closed.", "title: \"Notes\"\ndraft: true");
  expect_fault("title: $[[']]Notes", "This quote is never closed.", "title: 'Notes'");
  expect_fault("title: $[[\"]]Notes“", "This quote is never closed. A typographic quote does not close it.",
               "title: \"Notes\"");
  expect_fault("date: $[[\"]]2018-07-06\ntitle: \"\"", "This quote is never closed.",
               "date: \"2018-07-06\"\ntitle: \"\"");
  expect_fault("tags: [$[[\"]]a, b]\ntitle: x", "This quote is never closed.");
  expect_fault("tags:\n  - a\n  - $[[\"]]b", "This quote is never closed.", "tags:\n  - a\n  - \"b\"");
}

TEST(FrontMatterSyntax, TextBehindAQuote) {
  constexpr std::string_view kMessage =
      "Text follows the closing quote. Put the other kind of quotes around the whole value.";
  expect_fault("title: $[[\"On \"new\" things\"]]", kMessage, "title: 'On \"new\" things'");
  expect_fault("title: $[[\"\"New\" things\"]]", kMessage, "title: '\"New\" things'");
  expect_fault("title: $[[\"Old\" and new]]", kMessage, "title: '\"Old\" and new'");
  expect_fault("title: $[[\"Old\" and \"new\"]]", kMessage, "title: '\"Old\" and \"new\"'");
  expect_fault("title: $[['Ann's talk']]", kMessage, "title: \"Ann's talk\"");
  expect_fault("tags: [$[[\"a\" b]], c]", "Text follows the closing quote. Is a comma or a quote missing?");
}

TEST(FrontMatterSyntax, Brackets) {
  expect_fault("tags: $[[[]]a, b\ntitle: x", "This bracket is never closed.");
  expect_fault("tags: [a, $[[{]]b: c]\ntitle: x", "This bracket is never closed.");
  expect_fault("title: $[[[WIP] Notes]]",
               "Text follows the closing bracket. A value that starts with a bracket needs quotes, unless it is a list "
               "or a mapping.",
               "title: \"[WIP] Notes\"");
  expect_fault("tags: [a$[[,]],b]", "An item is missing here; delete the comma or write one.", "tags: [a,b]");
  expect_fine("tags: [a, b,]");
}

TEST(FrontMatterSyntax, Escapes) {
  expect_fault("path: \"C:$[[\\d]]ir\"",
               "The escape `\\d` means nothing in double quotes; write `\\\\` for a backslash.", "path: 'C:\\dir'");
}

TEST(FrontMatterSyntax, StrayLines) {
  expect_fault("layout: default\n$[[Cockroaches]]", "This text has no key. Expected lines of `key: value`.");
  expect_fault("description:\n$[[Some text\nand more]]\ntitle: x",
               "This text has no key. Indent it to make it the value of `description`.",
               "description:\n  Some text\n  and more\ntitle: x");
  expect_fault("title: x\n$[[tags]]\n- a\n- b", "`tags` needs a colon before its list.", "title: x\ntags:\n- a\n- b");
  expect_fault("title: x\n$[[<!-- y -->]]\na: b", "A comment in front matter starts with `#`.");
}

TEST(FrontMatterSyntax, Indentation) {
  expect_fault("a: 1\n  $[[b: 2]]\n  c: 3", "This line is indented below `a`, which has a value already.",
               "a: 1\nb: 2\nc: 3");
  expect_fault("g:\n  - alt: \"x\"\n      $[[url: y]]", "This line is indented below `alt`, which has a value already.",
               "g:\n  - alt: \"x\"\n    url: y");
  expect_fault("a:\n  - b\n $[[- c]]", "The indentation of this line fits no line above it.");
  expect_fault("a:\n$[[    ]]b: 1\n  c: 2", "The first key is indented deeper than those below it.",
               "a:\n  b: 1\n  c: 2");
  expect_fault("$[[ ]]title: x\ndraft: true", "The first key is indented deeper than those below it.",
               "title: x\ndraft: true");
}

TEST(FrontMatterSyntax, ListsWhereAMappingBelongs) {
  expect_fault("$[[- a]]\ntitle: x", "Expected lines of `key: value`, not a list.");
  expect_fault("tags: x\n$[[- a]]\ntitle: y",
               "No key above takes this list item. Check the indentation and the line above.");
}

TEST(FrontMatterSyntax, CommentsThatSwallowAValue) {
  expect_fault("title: $[[#1 talk]]", "Text behind `#` is a comment, so `title` has no value; put it in quotes.",
               "title: \"#1 talk\"");
  expect_fault("issue: $[[#1]]", "Text behind `#` is a comment, so `issue` has no value; put it in quotes.",
               "issue: \"#1\"");
  expect_fine("title: # to be found\nx: # y");
}

TEST(FrontMatterSyntax, ControlCharactersAndBytesThatAreNoText) {
  expect_fault("title: a$[[\x01]]b", "YAML allows no control character and no byte that is not UTF-8; delete it.");
  expect_fault("title: a$[[\xFF]]b\xFE\ntags: [x]",
               "YAML allows no control character and no byte that is not UTF-8; delete it. There are 2 of them.");
  expect_fault(std::string("title: a$[[\0]]b", 15),
               "YAML allows no control character and no byte that is not UTF-8; delete it.");
}

TEST(FrontMatterSyntax, TooDeep) {
  std::string steps;
  for (std::size_t depth = 0; depth < 600; ++depth)
    steps += "- ";
  expect_fault("title: x\na:\n  $[[" + steps + "b]]", "This is nested too deeply to be read.");
}

TEST(FrontMatterSyntax, EveryFaultIsReported) {
  const std::vector<Problem> problems =
      test::problems_of("---\ntitle: A: B\nspeaker: @x\nauthor:\n\tname: y\ntags: [a\n---\n");
  EXPECT_EQ(problems.size(), 4U);
}

TEST(FrontMatterDuplicateKeys, AreReportedAtTheSecond) {
  const auto message = [](std::string_view key) {
    return "The key `" + std::string(key) + "` stands here for the second time; keep one of the two.";
  };
  expect_problem("---\ndraft: true\ntitle: x\n$[[draft]]: false\n---\n",
                 {"front-matter/duplicate-key", message("draft")});
  expect_problem("---\na: 1\n$[[a]]: 1\nb: 2\n---\n",
                 {"front-matter/duplicate-key", message("a"), "---\na: 1\nb: 2\n---\n"});
  expect_problem("---\nx:\n  - a: 1\n    $[[\"a\"]]: 2\n---\n", {"front-matter/duplicate-key", message("a")});
  expect_problem("---\nx: {a: 1, $[[a]]: 1}\n---\n", {"front-matter/duplicate-key", message("a")});
  expect_no_problem("---\nTags: [a]\ntags: [b]\nx: {a: 1}\ny: {a: 1}\n---\n");
}

TEST(FrontMatterDuplicateKeys, PointToTheFirst) {
  const std::vector<Problem> problems = test::problems_of("---\nab: 1\nab: 2\n---\n");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].related, (std::vector<Related>{{{4, 6}, "The first `ab` is here."}}));
}

TEST(FrontMatterSyntax, AliasInAListNeedsItsAnchor) {
  expect_fault("tags: [$[[*a]], b]", "A value that starts with `*` refers to an anchor; put it in quotes.",
               "tags: [\"*a\", b]");
  expect_no_problem("---\nall: &a x\ntags: [*a, b]\n---\n");
}

}  // namespace
}  // namespace confnotes::analysis
