// Text that YAML takes for something else, and lines that are nearly list items or keys.
#include "tests/analysis/front_matter/expect_problem.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

void expect_fault(const std::string& marked, std::string_view message, const std::string& fixed = {}) {
  const std::string whole = fixed.empty() ? std::string() : "---\n" + fixed + "\n---\n";
  test::expect_problem("---\n" + marked + "\n---\n", {"front-matter/syntax", message, whole});
}

void expect_fine(const std::string& content) {
  test::expect_no_problem("---\n" + content + "\n---\n");
}

TEST(FrontMatterListMarks, ADashWithoutASpace) {
  constexpr std::string_view kMessage = "A space is missing behind the dash.";
  expect_fault("tags:\n  $[[-]]python\n  -data", kMessage, "tags:\n  - python\n  - data");
  expect_fault("tags:\n  - a\n  $[[-]]b\n  - c", kMessage, "tags:\n  - a\n  - b\n  - c");
  expect_fault("tags:\n$[[-]]a\n-b\ntitle: x", kMessage, "tags:\n- a\n- b\ntitle: x");
  expect_fault("title: x\ntags:\n$[[-]]\"a\"", kMessage, "title: x\ntags:\n- \"a\"");
  expect_fine("x:\n  -5\ny: -a\nz: a\n  -b");
}

TEST(FrontMatterListMarks, Bullets) {
  expect_fault("tags:\n$[[*]] a\n* b", "A list item starts with `-`, not with `*`.", "tags:\n- a\n- b");
  expect_fault("tags:\n  $[[*]] a\n  * b\ntitle: x", "A list item starts with `-`, not with `*`.",
               "tags:\n  - a\n  - b\ntitle: x");
  expect_fault("tags:\n  $[[•]] a\n  • b", "A list item starts with `-`, not with `•`.", "tags:\n  - a\n  - b");
}

TEST(FrontMatterListMarks, ItemsAreRead) {
  const FrontMatter front_matter = parse_front_matter(Text("---\ntags:\n- a\n-b\n* c\n---\n"));
  ASSERT_EQ(front_matter.entries.size(), 1U);
  std::vector<std::string> items;
  for (const Value& item : front_matter.entries[0].value.items)
    items.push_back(item.text);
  EXPECT_THAT(items, testing::ElementsAre("a", "b", "c"));
}

TEST(FrontMatterSwallowedText, CommentsInListItems) {
  constexpr std::string_view kMessage = "Text behind `#` is a comment, so this item has no value; put it in quotes.";
  expect_fault("tags:\n- $[[#python]]\n- b", kMessage, "tags:\n- \"#python\"\n- b");
  expect_fine("x:\n- #y\n- z");
}

TEST(FrontMatterSwallowedText, Anchors) {
  constexpr std::string_view kMessage = "A value that starts with `&` names an anchor; put it in quotes.";
  expect_fault("title: $[[&foo bar]]", kMessage, "title: \"&foo bar\"");
  expect_fault("title: $[[&foo]] # c\ndraft: true", kMessage, "title: \"&foo\" # c\ndraft: true");
  expect_fault("tags:\n- $[[&a b]]\n- c", kMessage, "tags:\n- \"&a b\"\n- c");
  expect_fine("a: &x 1\nb: *x\nc: &y\n  d: e");
}

TEST(FrontMatterSwallowedText, Types) {
  constexpr std::string_view kMessage = "A value that starts with `!` names a type; put it in quotes.";
  expect_fault("title: $[[!wow x]]", kMessage, "title: \"!wow x\"");
  expect_fault("title: $[[!important]]", kMessage, "title: \"!important\"");
  expect_fine("title: !!str 1\nx: ! 'y'");
}

TEST(FrontMatterSwallowedText, CommasBehindDatesAndNumbers) {
  constexpr std::string_view kMessage = "No comma follows a value in YAML; delete it.";
  expect_fault("date: 2018-01-01$[[,]]\ntitle: a, b,", kMessage, "date: 2018-01-01\ntitle: a, b,");
  expect_fault("draft: true$[[,]]", kMessage, "draft: true");
  expect_fault("weight: 5$[[,]]", kMessage, "weight: 5");
}

TEST(FrontMatterLines, UnclosedQuoteAtAKey) {
  constexpr std::string_view kMessage = "This quote is never closed.";
  expect_fault("$[[']]title: y\ndate: 2018-01-01", kMessage, "'title': y\ndate: 2018-01-01");
  expect_fault("date: 2018-01-01\n$[[\"]]title: y", kMessage, "date: 2018-01-01\n\"title\": y");
}

TEST(FrontMatterLines, ATemplateWithoutAKey) {
  expect_fault("title: x\n$[[{% if x %}]]\ndraft: true",
               "A template cannot stand on a line of its own, without a key.");
}

TEST(FrontMatterLines, AnAssignment) {
  constexpr std::string_view kMessage = "`key = value` is TOML; write a colon instead of the `=`.";
  expect_fault("title: x\n$[[date = 2018-01-01]]", kMessage, "title: x\ndate: 2018-01-01");
  expect_fault("$[[layout=\"a\"]]\ntitle: x", kMessage, "layout: \"a\"\ntitle: x");
}

}  // namespace
}  // namespace confnotes::analysis
