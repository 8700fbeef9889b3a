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
  expect_fault("tags:\n  $[[-]]a\n  - b\n  -c", kMessage, "tags:\n  - a\n  - b\n  - c");
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
  expect_fault("tags: $[[#python, #data]]", "Text behind `#` is a comment, so `tags` has no value; put it in quotes.",
               "tags: \"#python, #data\"");
  expect_fine("x:\n- # y\n- z");
}

TEST(FrontMatterSwallowedText, Anchors) {
  constexpr std::string_view kMessage = "A value that starts with `&` names an anchor; put it in quotes.";
  expect_fault("title: $[[&foo bar]]", kMessage, "title: \"&foo bar\"");
  expect_fault("title: $[[&foo]] # c\ndraft: true", kMessage, "title: \"&foo\" # c\ndraft: true");
  expect_fault("tags:\n- $[[&a b]]\n- c", kMessage, "tags:\n- \"&a b\"\n- c");
  expect_fault("tags: [$[[&a]], b]", kMessage, "tags: [\"&a\", b]");
  expect_fault("title: $[[&a b: c]]", "A value with a colon and a space in it needs quotes.", "title: \"&a b: c\"");
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
  expect_fault("$[[']]title: y", kMessage, "'title': y");
  expect_fault("date: 2018-01-01\n$[[\"]]title: y", kMessage, "date: 2018-01-01\n\"title\": y");
}

TEST(FrontMatterLines, OneQuoteAroundKeyAndValue) {
  expect_fault("$[[\"title: y\"]]\ndate: 2018-01-01",
               "A key and its value in one pair of quotes are text; quote the value alone.",
               "title: \"y\"\ndate: 2018-01-01");
}

TEST(FrontMatterOddCharacters, BehindColonsAndDashes) {
  expect_fault("title:$[[\u00A0]]x\ndate: 2018-01-01",
               "A no-break space follows the colon of `title`; write an ordinary one.", "title: x\ndate: 2018-01-01");
  expect_fault("tags:$[[\u00A0]]\n- a", "A no-break space follows the colon of `tags`; write an ordinary one.",
               "tags: \n- a");
  expect_fault("tags:\n-$[[\u3000]]a\n- b", "A full-width space follows the dash; write an ordinary one.",
               "tags:\n- a\n- b");
  expect_fine("title: \u00A0a\u00A0b\ntext: |\n  \u00A0- a\n  \u00A0b: c");
}

TEST(FrontMatterOddCharacters, InFrontOfLines) {
  constexpr std::string_view kMessage =
      "A no-break space stands in front of this line; YAML allows only ordinary spaces there.";
  expect_fault("tags:\n$[[\u00A0\u00A0]]- a\n\u00A0\u00A0- b", kMessage, "tags:\n  - a\n  - b");
  expect_fault("tags:\n$[[\u00A0]]- a\ntitle: x", kMessage, "tags:\n - a\ntitle: x");
  expect_fault("a:\n  - b: c\n    $[[\u00A0]]d: e", kMessage, "a:\n  - b: c\n    d: e");
  expect_fault("$[[\u00A0]]title: x", kMessage, "title: x");
  expect_fault("title: x\n$[[\u00A0]]draft: true\n\u00A0author: y", kMessage, "title: x\ndraft: true\nauthor: y");
}

TEST(FrontMatterOddCharacters, FullWidthColon) {
  constexpr std::string_view kMessage = "A full-width colon separates no key from its value; write `:`.";
  expect_fault("title$[[：]]x", kMessage, "title: x");
  expect_fault("date: 2018-01-01\ntitle$[[：]] x", kMessage, "date: 2018-01-01\ntitle: x");
  expect_fine("title: x：y\ntext: >\n  title：x");
}

TEST(FrontMatterLines, ATemplateWithoutAKey) {
  expect_fault("title: x\n$[[{% if x %}]]\ndraft: true",
               "A template cannot stand on a line of its own, without a key.");
  expect_fault("title: x\n$[[{{ x }}]]\ndraft: true", "A template cannot stand on a line of its own, without a key.");
}

TEST(FrontMatterLines, AnAssignment) {
  constexpr std::string_view kMessage = "`key = value` is TOML; write a colon instead of the `=`.";
  expect_fault("title: x\n$[[date = 2018-01-01]]", kMessage, "title: x\ndate: 2018-01-01");
  expect_fault("title: x\n$[[date = 2018-01-01\ndraft = true]]", kMessage, "title: x\ndate: 2018-01-01\ndraft: true");
  expect_fault("$[[layout=\"a\"]]\ntitle: x", kMessage, "layout: \"a\"\ntitle: x");
}

}  // namespace
}  // namespace confnotes::analysis
