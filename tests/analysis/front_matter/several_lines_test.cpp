// Values over several lines that YAML refuses: their fix mends all of their lines.
#include "tests/analysis/front_matter/expect_problem.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

void expect_fault(const std::string& marked, std::string_view message, const std::string& fixed = {}) {
  const std::string whole = fixed.empty() ? std::string() : "---\n" + fixed + "\n---\n";
  test::expect_problem("---\n" + marked + "\n---\n", {"front-matter/syntax", message, whole});
}

TEST(FrontMatterSeveralLines, AreQuotedAsOne) {
  constexpr std::string_view kColon = "A value with a colon and a space in it needs quotes.";
  constexpr std::string_view kQuote =
      "Text follows the closing quote. Put the other kind of quotes around the whole value.";
  expect_fault("title: $[[PyData: a long\n  report of it]]\ndate: 2018-01-01", kColon,
               "title: \"PyData: a long report of it\"\ndate: 2018-01-01");
  expect_fault("title: $[[A long report\n  of PyData: Berlin\n\n  in May]] # x", kColon,
               "title: \"A long report of PyData: Berlin in May\" # x");
  expect_fault("title: $[[\"Foo\" is\n  a thing]]", kQuote, "title: '\"Foo\" is a thing'");
  expect_fault("title: $[[\"Foo\"\n  is a thing]]", kQuote, "title: '\"Foo\" is a thing'");
  expect_fault("title: $[[@foo\n  bar]]", "A value cannot start with `@`; put it in quotes.", "title: \"@foo bar\"");
  expect_fault("title: $[[`foo`\n  bar]]", "A value cannot start with a backtick; put it in quotes.",
               "title: \"`foo` bar\"");
  expect_fault("title: $[[[a](b)\n  more]]\nx: y",
               "A value that starts with `[` is a list; put a Markdown link in quotes.",
               "title: \"[a](b) more\"\nx: y");
  expect_fault("title: $[[> foo\n  bar]]", "Text behind `>` belongs on the next line, or in quotes.",
               "title: \"> foo bar\"");
  expect_fault("title: $[[*foo\n  bar]]", "A value that starts with `*` refers to an anchor; put it in quotes.",
               "title: \"*foo bar\"");
  expect_fault("title: $[[\"]]Foo is\n  a thing\nx: y", "This quote is never closed.",
               "title: \"Foo is\n  a thing\"\nx: y");
}

TEST(FrontMatterSeveralLines, InListsAndBelowKeys) {
  constexpr std::string_view kColon = "A value with a colon and a space in it needs quotes.";
  expect_fault("tags:\n- $[[@foo\n  bar]]\n- b", "A value cannot start with `@`; put it in quotes.",
               "tags:\n- \"@foo bar\"\n- b");
  expect_fault("talks:\n  - name: $[[A: B\n      and C]]\n    url: x", kColon,
               "talks:\n  - name: \"A: B and C\"\n    url: x");
}

TEST(FrontMatterSeveralLines, BelowTheirKey) {
  expect_fault("title:\n  $[[\"Foo\" is\n  a thing]]\nx: y",
               "Text follows the closing quote. Put the other kind of quotes around the whole value.",
               "title:\n  '\"Foo\" is a thing'\nx: y");
  expect_fault("title:\n  $[[*foo\n  *bar]]", "A value that starts with `*` refers to an anchor; put it in quotes.",
               "title:\n  \"*foo *bar\"");
  expect_fault("title: x\n  $[[- b: c]]", "This line is indented below `title`, which has a value already.");
}

TEST(FrontMatterSeveralLines, AKeyWithBlanksBelowTextIsText) {
  constexpr std::string_view kColon = "A value with a colon and a space in it needs quotes.";
  expect_fault("description: $[[A talk about x\n  and y: a story]]\ntitle: z", kColon,
               "description: \"A talk about x and y: a story\"\ntitle: z");
  expect_fault("description: $[[A talk about x\n  and so\n  note: a story]]", kColon,
               "description: \"A talk about x and so note: a story\"");
}

TEST(FrontMatterSeveralLines, AreReadInFull) {
  const FrontMatter front_matter = parse_front_matter(Text("---\ntitle: A: long\n  text\ntags:\n- @a\n  b\n---\n"));
  ASSERT_EQ(front_matter.entries.size(), 2U);
  EXPECT_EQ(front_matter.entries[0].value.text, "A: long text");
  ASSERT_EQ(front_matter.entries[1].value.items.size(), 1U);
  EXPECT_EQ(front_matter.entries[1].value.items[0].text, "@a b");
}

TEST(FrontMatterQuotes, AllOfThemAreKept) {
  constexpr std::string_view kList = "Several texts in quotes need brackets around them, as a list.";
  constexpr std::string_view kQuote =
      "Text follows the closing quote. Put the other kind of quotes around the whole value.";
  expect_fault("author: $[[\"Ada\", \"Bob\"]]", kList, "author: [\"Ada\", \"Bob\"]");
  expect_fault("tags: $[['Ada', \"Bob\", 'C',]] # x\nx: y", kList, "tags: ['Ada', \"Bob\", 'C'] # x\nx: y");
  expect_fault("tags:\n- $[['c', 'd']]", kQuote, "tags:\n- \"'c', 'd'\"");
  expect_fault("title: $[[\"Ada\", \"Bob\"]]", kQuote, "title: '\"Ada\", \"Bob\"'");
  expect_fault("title: $[[\"Foo\": \"Bar\"]]", kQuote, "title: '\"Foo\": \"Bar\"'");
  expect_fault("title: $[[\"Foo\", and \"Bar\"]]", kQuote, "title: '\"Foo\", and \"Bar\"'");
}

TEST(FrontMatterQuotes, CommentsStayOutside) {
  constexpr std::string_view kQuote =
      "Text follows the closing quote. Put the other kind of quotes around the whole value.";
  expect_fault("title: $[[\"a\" b]] # c", kQuote, "title: '\"a\" b' # c");
  expect_fault("title: $[[\"a\" b \"c # d\"]]", kQuote, "title: '\"a\" b \"c # d\"'");
  expect_fault("title: $[['Ann's talk']] # c", kQuote, "title: \"Ann's talk\" # c");
  expect_fault("title: $[[[a](b)]] # c", "A value that starts with `[` is a list; put a Markdown link in quotes.",
               "title: \"[a](b)\" # c");
  expect_fault("title: $[[{{ a }}]] # c", "A value that starts with `{` is a mapping; put a template in quotes.",
               "title: \"{{ a }}\" # c");
  expect_fault("title: $[[[WIP] a]] # c",
               "Text follows the closing bracket. A value that starts with a bracket needs quotes, unless it is a list "
               "or a mapping.",
               "title: \"[WIP] a\" # c");
}

TEST(FrontMatterBrackets, TrailingComma) {
  constexpr std::string_view kMessage = "No comma follows a value in YAML; delete it.";
  expect_fault("title: \"x\"$[[,]]\ndraft: true", kMessage, "title: \"x\"\ndraft: true");
  expect_fault("tags: [\"a\", \"b\"]$[[,]] # c\ndraft: true", kMessage, "tags: [\"a\", \"b\"] # c\ndraft: true");
  expect_fault("tags: [\n  a\n]$[[,]]\ndraft: true", kMessage, "tags: [\n  a\n]\ndraft: true");
}

TEST(FrontMatterBrackets, OneTooMany) {
  expect_fault("tags: [a, b]$[[]]]", "This bracket closes nothing; delete it.", "tags: [a, b]");
  expect_fault("tags: [a, b]$[[],]]\nx: y", "This bracket closes nothing; delete it.", "tags: [a, b]\nx: y");
  expect_fault("tags: [a, b] $[[}]] # c\nx: y", "This bracket closes nothing; delete it.", "tags: [a, b] # c\nx: y");
}

TEST(FrontMatterBrackets, CommentsInLists) {
  constexpr std::string_view kMessage = "Text behind `#` is a comment, so this list is never closed; put it in quotes.";
  expect_fault("tags: [$[[#python]], #data]", kMessage, "tags: [\"#python\", \"#data\"]");
  expect_fault("tags: [$[[#python]]]\nx: y", kMessage, "tags: [\"#python\"]\nx: y");
  expect_fault("tags: [\"#a\", $[[c #d]], e]\nx: y", kMessage, "tags: [\"#a\", \"c #d\", e]\nx: y");
}

}  // namespace
}  // namespace confnotes::analysis
