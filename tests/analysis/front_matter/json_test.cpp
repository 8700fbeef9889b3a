#include "tests/analysis/front_matter/expect_problem.h"
#include "tests/analysis/front_matter/tree.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::expect_no_problem;
using test::expect_problem;
using test::tree_of;

// `members` and one more, that is fine.
std::string object(std::string_view members) {
  return "{\n  " + std::string(members) + ",\n  \"last\": 1\n}\nBody\n";
}

void expect_syntax(std::string_view marked, std::string_view message, std::string_view fixed = {}) {
  const std::string note = fixed.empty() ? std::string() : object(fixed);
  expect_problem(object(marked), {"front-matter/syntax", message, note});
}

TEST(FrontMatterJson, SpansOfKeysAndValues) {
  EXPECT_EQ(tree_of("{\r\n  \"title\" : \"Ä \\u00f6\\n\",\r\n\t\"n\":-1.5e3, \"t\": true,\"o\": {\"y\": [1 , null, "
                    "\"ö\"]}\r\n}\r\n"),
            "title <\"title\"> = \"Ä ö\\n\" <\"Ä \\u00f6\\n\">\n"
            "n <\"n\"> = -1.5e3 <-1.5e3>\n"
            "t <\"t\"> = true <true>\n"
            "o <\"o\"> = {} flow <{\"y\": [1 , null, \"ö\"]}>\n"
            "  y <\"y\"> = [] flow <[1 , null, \"ö\"]>\n"
            "    - 1 <1>\n"
            "    - null <null>\n"
            "    - \"ö\" <\"ö\">\n");
}

TEST(FrontMatterJson, OnOneLine) {
  EXPECT_EQ(tree_of("{\"a\": 1, \"b\": [2]}\nBody\n"),
            "a <\"a\"> = 1 <1>\n"
            "b <\"b\"> = [] flow <[2]>\n"
            "  - 2 <2>\n");
  EXPECT_EQ(tree_of("{ \"a\" : {} }"), "a <\"a\"> = {} flow <{}>\n");
}

TEST(FrontMatterJson, WhatJsonAllowsIsNoProblem) {
  expect_no_problem("{\n\"title\"\n:\n\"}\\\"{\",\n\n\"a\": [\n\n1\n\n, {\n}\n]\n}\n");
  expect_no_problem("{\"date\": \"2018-07-06\",\n \"draft\": false, \"tags\": [\"a\", 1]}\n");
}

TEST(FrontMatterJson, TextWithoutQuotes) {
  constexpr std::string_view kMessage =
      "Everything but numbers, `true`, `false` and `null` needs double quotes in JSON.";
  expect_syntax("\"title\": $[[My talk]]", kMessage, "\"title\": \"My talk\"");
  expect_syntax("\"date\": $[[2018-07-06]]", kMessage, "\"date\": \"2018-07-06\"");
  expect_syntax("\"tags\": [$[[a]], \"b\"]", kMessage, "\"tags\": [\"a\", \"b\"]");
  expect_syntax("\"title\": $[[“A”]]", kMessage, "\"title\": \"A\"");
  expect_syntax("\"a\": $[[01]]", kMessage, "\"a\": \"01\"");
}

TEST(FrontMatterJson, OtherQuotes) {
  expect_syntax("\"a\": $[['x']]", "JSON has double quotes only.", "\"a\": \"x\"");
  expect_syntax("$[['a']]: 1", "A key needs double quotes in JSON.", "\"a\": 1");
  expect_syntax("$[[title]]: 1", "A key needs double quotes in JSON.", "\"title\": 1");
  expect_syntax("\"a\": {$[[b]]: 1}", "A key needs double quotes in JSON.", "\"a\": {\"b\": 1}");
}

TEST(FrontMatterJson, Commas) {
  constexpr std::string_view kLast = "No comma can stand behind the last item here.";
  constexpr std::string_view kMissing = "An item is missing here; delete the comma or write one.";
  expect_problem("{\n\"a\": 1$[[,]]\n}\n", {"front-matter/syntax", kLast, "{\n\"a\": 1\n}\n"});
  expect_syntax("\"a\": [1$[[,]]]", kLast, "\"a\": [1]");
  expect_syntax("\"a\": {\"b\": 1$[[,]] }", kLast, "\"a\": {\"b\": 1 }");
  expect_syntax("\"a\": 1,$[[,]]\n\"b\": 2", kMissing, "\"a\": 1,\n\"b\": 2");
  expect_syntax("\"a\": [1,$[[,]]2]", kMissing, "\"a\": [1,2]");
  expect_syntax("\"a\": 1\n  $[[\"b\"]]: 2", "A comma is missing in front of this key.", "\"a\": 1,\n  \"b\": 2");
  expect_syntax("\"a\": [\"b\" $[[\"]]c\"]", "A comma is missing in front of this item.", "\"a\": [\"b\", \"c\"]");
}

TEST(FrontMatterJson, ColonsAndValues) {
  expect_syntax("$[[\"title\"]] \"x\"", "A colon is missing behind `title`.", "\"title\": \"x\"");
  expect_syntax("\"a\": {$[[\"b\"]] 1}", "A colon is missing behind `b`.", "\"a\": {\"b\": 1}");
  expect_syntax("\"a\" $[[=]] 1", "JSON has a colon behind a key, not `=`.", "\"a\" : 1");
  expect_syntax("$[[\"a\"]]:", "`a` has no value.");
}

TEST(FrontMatterJson, UnclosedQuotesAndBrackets) {
  expect_syntax("\"a\": $[[\"]]bc", "This quote is never closed.", "\"a\": \"bc\"");
  expect_syntax("\"a\": $[[\"]]bc”", "This quote is never closed. A typographic quote does not close it.",
                "\"a\": \"bc\"");
  expect_syntax("\"a\": $[[[]]\"b\", \"c\"", "This bracket is never closed.", "\"a\": [\"b\", \"c\"]");
  expect_syntax("\"a\": $[[{]]\n    \"b\": 1", "This bracket is never closed.");
}

TEST(FrontMatterJson, QuotesOfKeys) {
  constexpr std::string_view kMessage = "This quote is never closed.";
  expect_syntax("$[[\"]]date: \"2018-07-06\"", kMessage, "\"date\": \"2018-07-06\"");
  expect_syntax("$[[\"]]a: 1", kMessage, "\"a\": 1");
  expect_syntax("$[[a\"]]: 1", "A key needs double quotes in JSON.", "\"a\": 1");
  EXPECT_EQ(tree_of(object("\"date: \"2018-07-06\"")),
            "date <\"date> = \"2018-07-06\" <\"2018-07-06\">\n"
            "last <\"last\"> = 1 <1>\n");
}

TEST(FrontMatterJson, LineBreaksInTexts) {
  constexpr std::string_view kMessage = "A text in JSON holds no line break; write `\\n`.";
  expect_problem("{\n  \"title\": \"x\",\n  \"description\": \"a$[[\n]]b\n} c\"\n}\n",
                 {"front-matter/syntax", kMessage, "{\n  \"title\": \"x\",\n  \"description\": \"a\\nb\\n} c\"\n}\n"});
  expect_syntax("\"a\": \"b$[[\r\n]]c: d\"", kMessage, "\"a\": \"b\\nc: d\"");
  expect_syntax("\"a\": [\"b$[[\n]]c\", \"d\"]", kMessage, "\"a\": [\"b\\nc\", \"d\"]");
  expect_syntax("\"a$[[\n]]b\": 1", "A key in JSON stands on one line.", "\"ab\": 1");
}

TEST(FrontMatterJson, BracketsThatCloseNothing) {
  constexpr std::string_view kMessage = "This bracket closes nothing.";
  expect_syntax("\"a\": [\"b\"]$[[]]]", kMessage, "\"a\": [\"b\"]");
  expect_syntax("\"a\": {\"b\": 1}$[[}]]", kMessage, "\"a\": {\"b\": 1}");
  expect_syntax("\"a\": [{\"b\": 1}$[[}]]]", kMessage, "\"a\": [{\"b\": 1}]");
  expect_problem("{\"a\": 1}$[[}]]\nBody\n", {"front-matter/syntax", kMessage, "{\"a\": 1}\nBody\n"});
  expect_problem("{\"a\": 1}\n$[[}]]\nBody\n", {"front-matter/syntax", kMessage, "{\"a\": 1}\nBody\n"});
}

TEST(FrontMatterJson, SeveralTextsAreAList) {
  expect_syntax("\"a\": $[[\"b\" \"c\"]]", "A list needs brackets in JSON.", "\"a\": [\"b\", \"c\"]");
  expect_syntax("\"a\": $[[1 [2]]]", "This is not valid JSON. Check quotes, brackets and commas.");
}

TEST(FrontMatterJson, Semicolons) {
  constexpr std::string_view kMessage = "JSON has a comma between members, not `;`.";
  expect_problem("{\n\"title\": \"x\"$[[;]]\n\"a\": 1\n}\n",
                 {"front-matter/syntax", kMessage, "{\n\"title\": \"x\",\n\"a\": 1\n}\n"});
  expect_problem("{\n\"title\": \"x\"$[[;]]\n}\n", {"front-matter/syntax", kMessage, "{\n\"title\": \"x\"\n}\n"});
}

TEST(FrontMatterJson, SemicolonsInsideOfALine) {
  expect_syntax("\"a\": 1$[[;]] \"b\": 2", "JSON has a comma between members, not `;`.", "\"a\": 1, \"b\": 2");
  expect_syntax("\"a\": [1$[[;]] 2]", "JSON has a comma between items, not `;`.", "\"a\": [1, 2]");
  expect_syntax("\"a\": {\"b\": \"c\"$[[;]] \"d\": 2}", "JSON has a comma between items, not `;`.",
                "\"a\": {\"b\": \"c\", \"d\": 2}");
}

TEST(FrontMatterJson, TemplatesAndLinks) {
  expect_syntax("\"a\": $[[{{ x }}]]", "A value that starts with `{` is an object; put a template in quotes.",
                "\"a\": \"{{ x }}\"");
  expect_syntax("\"a\": $[[[b](c)]]", "A value that starts with `[` is a list; put a Markdown link in quotes.",
                "\"a\": \"[b](c)\"");
  expect_syntax("\"a\": [\"x\", $[[[b](c)]]]", "A value that starts with `[` is a list; put a Markdown link in quotes.",
                "\"a\": [\"x\", \"[b](c)\"]");
}

TEST(FrontMatterJson, WordsThatAreNoValues) {
  expect_syntax("\"a\": $[[True]]", "JSON has the booleans `true` and `false` only; write `true`.", "\"a\": true");
  expect_syntax("\"draft\": $[[no]]", "JSON has the booleans `true` and `false` only; write `false`.",
                "\"draft\": false");
  expect_syntax("\"a\": $[[None]]", "JSON writes `null` for nothing.", "\"a\": null");
  expect_syntax("\"a\": $[[1e999]]", "This number is too large.");
}

TEST(FrontMatterJson, Comments) {
  expect_syntax("$[[// note]]\n  \"a\": 1", "JSON has no comments.", "\n  \"a\": 1");
  expect_syntax("\"a\": [1 $[[/* note */]]]", "JSON has no comments.", "\"a\": [1 ]");
}

TEST(FrontMatterJson, WhatATextCannotHold) {
  expect_syntax("\"a\": \"x$[[\t]]y\"", "A text in JSON holds no tab; write `\\t`.", "\"a\": \"x\\ty\"");
  expect_syntax("\"a\": \"C:$[[\\q]]\"", "The escape `\\q` means nothing in JSON; write `\\\\` for a backslash.",
                "\"a\": \"C:\\\\q\"");
  expect_syntax("\"a\": $[[\"On \"new\" things\"]]",
                "Text follows the closing quote. Write `\\\"` for a quote inside of a text.",
                "\"a\": \"On \\\"new\\\" things\"");
  expect_syntax("\"a\": $[[\"B\" and \"C\"]]",
                "Text follows the closing quote. Write `\\\"` for a quote inside of a text.",
                "\"a\": \"\\\"B\\\" and \\\"C\\\"\"");
  expect_syntax("\"a\": \"x$[[\x01]]\"", "A text in JSON holds no control character and no byte that is not UTF-8.",
                "\"a\": \"x\"");
}

TEST(FrontMatterJson, TextBehindTheObject) {
  expect_problem("{\n  \"title\": \"x\"\n} $[[text]]\n",
                 {"front-matter/syntax", "Nothing can stand behind the closing brace."});
}

TEST(FrontMatterJson, DuplicateKeys) {
  constexpr std::string_view kMessage = "The key `a` stands here for the second time; keep one of the two.";
  expect_problem(object("\"a\": 1,\n  $[[\"a\"]]: 1"), {"front-matter/duplicate-key", kMessage, object("\"a\": 1")});
  expect_problem(object("\"b\": [{\"a\": 1, $[[\"a\"]]: 1}]"),
                 {"front-matter/duplicate-key", kMessage, object("\"b\": [{\"a\": 1}]")});
  expect_problem(object("\"a\": 1, $[[\"a\"]]: 2"), {"front-matter/duplicate-key", kMessage});
  expect_problem(object("\"b\": {\"a\": 1, $[[\"\\u0061\"]]: 2}"), {"front-matter/duplicate-key", kMessage});
}

TEST(FrontMatterJson, TypesAndDatesAreChecked) {
  expect_problem(
      object("\"title\": $[[true]]"),
      {"front-matter/type", "`title` must be text, not a boolean. Put it into quotes.", object("\"title\": \"true\"")});
  expect_problem(object("\"date\": $[[\"“2018-07-06”\"]]"),
                 {"front-matter/date", "Typographic quotes are a part of the value; use straight ones.",
                  object("\"date\": \"2018-07-06\"")});
}

TEST(FrontMatterJson, EachFaultInAListIsTold) {
  const std::string note = object("\"a\": [b, 'c',, {d: No}]");
  const std::vector<Problem> problems = test::problems_of(note);
  ASSERT_EQ(problems.size(), 5U);
  std::string fixed = note;
  for (auto problem = problems.rbegin(); problem != problems.rend(); ++problem)
    fixed = test::applied(fixed, problem->fixes.at(0));
  EXPECT_EQ(fixed, object("\"a\": [\"b\", \"c\", {\"d\": false}]"));
}

TEST(FrontMatterJson, AFaultHidesNothing) {
  const std::string note =
      "{\n  \"title\": My talk,\n  \"tags\": [\"a\", \"b\",\n  'x': None,\n  \"y\": {\"z\": 1,}\n}\n";
  EXPECT_EQ(tree_of(note),
            "title <\"title\"> = My talk <My talk>\n"
            "tags <\"tags\"> = [] flow <[\"a\", \"b\">\n"
            "  - \"a\" <\"a\">\n"
            "  - \"b\" <\"b\">\n"
            "x <'x'> = None <None>\n"
            "y <\"y\"> = {} flow <{\"z\": 1,}>\n"
            "  z <\"z\"> = 1 <1>\n");
  EXPECT_EQ(test::problems_of(note).size(), 5U);
}

}  // namespace
}  // namespace confnotes::analysis
