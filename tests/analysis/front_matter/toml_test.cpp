#include "tests/analysis/front_matter/expect_problem.h"
#include "tests/analysis/front_matter/tree.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::expect_no_problem;
using test::expect_problem;
using test::tree_of;

std::string fenced(std::string_view content) {
  return "+++\n" + std::string(content) + "\n+++\nBody\n";
}

void expect_syntax(std::string_view marked, std::string_view message, std::string_view fixed = {}) {
  const std::string note = fixed.empty() ? std::string() : fenced(fixed);
  expect_problem(fenced(marked), {"front-matter/syntax", message, note});
}

TEST(FrontMatterToml, SpansOfKeysAndValues) {
  EXPECT_EQ(tree_of(fenced("title = \"Ä ö €\"\t# x\r\n\"kö y\" = 'a'\r\n\ttags = [ \"a\", # c\r\n \"b\" ,\r\n]")),
            "title <title> = \"Ä ö €\" <\"Ä ö €\">\n"
            "kö y <\"kö y\"> = 'a' <'a'>\n"
            "tags <tags> = [] flow <[ \"a\", # c\\r\\n \"b\" ,\\r\\n]>\n"
            "  - \"a\" <\"a\">\n"
            "  - \"b\" <\"b\">\n");
}

TEST(FrontMatterToml, TextsOfSeveralLines) {
  EXPECT_EQ(tree_of(fenced("a = \"\"\"\nx\ny\"\"\"\nb = '''\nz\n'''")),
            "a <a> = \"x\\ny\" <\"\"\"\\nx\\ny\"\"\">\n"
            "b <b> = 'z\\n' <'''\\nz\\n'''>\n");
}

TEST(FrontMatterToml, TablesAreMappings) {
  EXPECT_EQ(tree_of(fenced("i = { x = 1, y.z = \"q\" }\na.b = 1\n[t]\nx = 1\n[t.sub]\ny = 2\n[e]")),
            "i <i> = {} flow <{ x = 1, y.z = \"q\" }>\n"
            "  x <x> = 1 <1>\n"
            "  y <y> = {} <z = \"q\">\n"
            "    z <z> = \"q\" <\"q\">\n"
            "a <a> = {} <b = 1>\n"
            "  b <b> = 1 <1>\n"
            "t <t> = {} <x = 1\\n[t.sub]\\ny = 2>\n"
            "  x <x> = 1 <1>\n"
            "  sub <sub> = {} <y = 2>\n"
            "    y <y> = 2 <2>\n"
            "e <e> = {} <>\n");
}

TEST(FrontMatterToml, ArraysOfTablesAreSequences) {
  EXPECT_EQ(tree_of(fenced("[[author]]\nname = \"A\"\n[[author]]\nname = \"B\"")),
            "author <author> = [] <name = \"A\"\\n[[author]]\\nname = \"B\">\n"
            "  - {} <name = \"A\">\n"
            "    name <name> = \"A\" <\"A\">\n"
            "  - {} <name = \"B\">\n"
            "    name <name> = \"B\" <\"B\">\n");
}

TEST(FrontMatterToml, NumbersBooleansAndDatesArePlain) {
  EXPECT_EQ(
      tree_of(fenced("a = 1_000\nb = 0b11\nc = 0xFF\nd = -inf\ne = nan\nf = 1e3\ng = true\nh = 2018-07-06 12:00:00")),
      "a <a> = 1000 <1_000>\n"
      "b <b> = 3 <0b11>\n"
      "c <c> = 0xFF <0xFF>\n"
      "d <d> = -.inf <-inf>\n"
      "e <e> = .nan <nan>\n"
      "f <f> = 1e3 <1e3>\n"
      "g <g> = true <true>\n"
      "h <h> = 2018-07-06 12:00:00 <2018-07-06 12:00:00>\n");
}

TEST(FrontMatterToml, WhatTomlAllowsIsNoProblem) {
  expect_no_problem(
      fenced("# comment = \"\ntitle = \"A\" # \"\ndate = 2018-07-06T10:00:00+02:00\ndraft = false\n\ttabs = 1"));
  expect_no_problem(fenced("date = 2018-07-06\n[extra]\n\"a b\".c = [[1, 2], [3]]\n[[extra.x]]\n[[extra.x]]"));
  expect_no_problem("+++\rtitle = \"A\"\rdraft = true\r+++\r");
}

TEST(FrontMatterToml, TextWithoutQuotes) {
  expect_syntax("title = $[[My talk]]", "Text needs quotes in TOML.", "title = \"My talk\"");
  expect_syntax("title = $[[Don't \"panic\"]] # x", "Text needs quotes in TOML.",
                "title = \"Don't \\\"panic\\\"\" # x");
  expect_syntax("tags = [$[[a b]], \"c\"]", "Text needs quotes in TOML.", "tags = [\"a b\", \"c\"]");
  expect_syntax("title = $[[“A”]]", "TOML knows straight quotes only.", "title = \"A\"");
  expect_syntax("url = $[[https://example.org/a]]", "Text needs quotes in TOML.", "url = \"https://example.org/a\"");
}

TEST(FrontMatterToml, LinesOfYaml) {
  constexpr std::string_view kMessage = "TOML has a `=` behind a key, not a colon.";
  expect_syntax("a = 1\ntitle$[[:]] A \"b\"", kMessage, "a = 1\ntitle = 'A \"b\"'");
  expect_syntax("title$[[:]] 'x'\na = 1", kMessage, "title = 'x'\na = 1");
  expect_syntax("draft$[[:]] true", kMessage, "draft = true");
  expect_syntax("a = {b$[[:]] 1, c = 2}", kMessage, "a = {b = 1, c = 2}");
  expect_syntax("a = {\"b\"$[[:]] 1}", kMessage, "a = {\"b\" = 1}");
  expect_syntax("a = 1\n$[[- b\n- c]]", "TOML has lists in brackets: `tags = [\"a\", \"b\"]`.");
}

TEST(FrontMatterToml, ListsOfYaml) {
  constexpr std::string_view kColon = "TOML has a `=` behind a key, not a colon.";
  expect_syntax("tags$[[:]] [a, \"b\", 'c d', 1]", kColon, "tags = [\"a\", \"b\", 'c d', 1]");
  expect_syntax("tags$[[:]]\n  - a\n  - \"b\"\nx = 1", kColon, "tags = [\"a\", \"b\"]\nx = 1");
  expect_syntax("tags$[[:]]\n- a # c\n- b", kColon);
  expect_syntax("tags =\n$[[- a\n- b c]]\nx = 1", "TOML has lists in brackets: `tags = [\"a\", \"b\"]`.",
                "tags = [\"a\", \"b c\"]\nx = 1");
  EXPECT_EQ(tree_of(fenced("tags:\n- a\n- b")),
            "tags <tags> = [] <- a\\n- b>\n"
            "  - a <a>\n"
            "  - b <b>\n");
}

TEST(FrontMatterToml, MissingEquals) {
  expect_syntax("$[[title]] \"x\"", "A `=` is missing behind `title`.", "title = \"x\"");
  expect_syntax("a = 1\n$[[just text\nmore text]]\nb = 2", "This text has no key. Expected lines of `key = value`.");
  expect_syntax("$[[title]] =", "`title` has no value.");
}

TEST(FrontMatterToml, KeysThatNeedQuotes) {
  constexpr std::string_view kMessage =
      "A key needs quotes unless it is made of the letters A to Z, digits, `-` and `_`.";
  expect_syntax("a = 1\n$[[größe]] = 1", kMessage, "a = 1\n\"größe\" = 1");
  expect_syntax("a = 1\n$[[my key]] = 1", kMessage, "a = 1\n\"my key\" = 1");
}

TEST(FrontMatterToml, UnclosedQuotesAndBrackets) {
  constexpr std::string_view kQuote = "This quote is never closed.";
  constexpr std::string_view kBracket = "This bracket is never closed.";
  expect_syntax("title = $[[\"]]abc\nb = 1", kQuote, "title = \"abc\"\nb = 1");
  expect_syntax("title = $[[']]Äb\nb = 1", kQuote, "title = 'Äb'\nb = 1");
  expect_syntax("title = $[[\"]]abc”", "This quote is never closed. A typographic quote does not close it.",
                "title = \"abc\"");
  expect_syntax("tags = $[[[]]\"a\", \"b\"\nb = 1", kBracket, "tags = [\"a\", \"b\"]\nb = 1");
  expect_syntax("tags = $[[[]]\n  \"a\",\n  \"b\"\n\ntitle = \"x\"", kBracket);
  expect_syntax("a = $[[{]]b = 1", kBracket, "a = {b = 1}");
  expect_syntax("text = $[[\"\"\"]]x\ny\ntitle = \"z\"", "These quotes are never closed.");
  expect_syntax("a = 1\n$[[[]]extra\nb = 1", kBracket, "a = 1\n[extra]\nb = 1");
  expect_syntax("a = 1\n[[extra$[[]]]\nb = 1", "`[[` is closed by `]]`.", "a = 1\n[[extra]]\nb = 1");
}

TEST(FrontMatterToml, TextBehindAValue) {
  expect_syntax("title = $[[\"On \"new\" things\"]]",
                "Text follows the closing quote. Put the other kind of quotes around the whole value.",
                "title = 'On \"new\" things'");
  expect_syntax("title = $[[\"A\" and \"B\"]]",
                "Text follows the closing quote. Put the other kind of quotes around the whole value.",
                "title = '\"A\" and \"B\"'");
  expect_syntax("title = $[[\"A\" \"B\"]]",
                "Text follows the closing quote. Put the other kind of quotes around the whole value.",
                "title = '\"A\" \"B\"'");
  expect_syntax("tags = $[[\"a\" \"b\"]]", "A list needs brackets in TOML.", "tags = [\"a\", \"b\"]");
  expect_syntax("tags = $[[\"a\", \"b\"]]", "A list needs brackets in TOML.", "tags = [\"a\", \"b\"]");
}

TEST(FrontMatterToml, CommasAtTheEndOfALine) {
  constexpr std::string_view kMessage = "No comma can stand behind a value in TOML.";
  expect_syntax("title = \"x\"$[[,]]\nb = 1", kMessage, "title = \"x\"\nb = 1");
  expect_syntax("date = 2018-01-01$[[,]] # c", kMessage, "date = 2018-01-01 # c");
  expect_syntax("tags = [\"a\"]$[[,]]", kMessage, "tags = [\"a\"]");
  expect_syntax("draft = true$[[;]]", "No `;` can stand behind a value in TOML.", "draft = true");
}

TEST(FrontMatterToml, BracketsThatCloseNothing) {
  constexpr std::string_view kMessage = "This bracket closes nothing.";
  expect_syntax("tags = [\"a\"]$[[]]]", kMessage, "tags = [\"a\"]");
  expect_syntax("a = {b = 1}$[[}]]", kMessage, "a = {b = 1}");
  expect_syntax("tags = [\"a\"$[[}]]", "`[` is closed by `]`.", "tags = [\"a\"]");
  expect_syntax("tags = [\"a\"] $[[b]]", "Nothing can stand behind the closing bracket.");
  expect_syntax("title = $[[[WIP] My talk]]", "Text needs quotes in TOML.", "title = \"[WIP] My talk\"");
}

TEST(FrontMatterToml, TemplatesAndLinks) {
  expect_syntax("title = $[[{{ x }}]]", "A value that starts with `{` is a table; put a template in quotes.",
                "title = \"{{ x }}\"");
  expect_syntax("link = $[[[a](b)]]", "A value that starts with `[` is a list; put a Markdown link in quotes.",
                "link = \"[a](b)\"");
  expect_syntax("links = [$[[[a](b)]], \"c\"]",
                "A value that starts with `[` is a list; put a Markdown link in quotes.",
                "links = [\"[a](b)\", \"c\"]");
}

TEST(FrontMatterToml, Commas) {
  expect_syntax("a = {b = 1 $[[c]] = 2}", "A comma is missing in front of this key.", "a = {b = 1, c = 2}");
  expect_syntax("a = {b = \"x\" $[[c]] = 2}", "A comma is missing in front of this key.", "a = {b = \"x\", c = 2}");
  expect_syntax("a = {b = [1] $[[c]] = 2}", "A comma is missing in front of this key.", "a = {b = [1], c = 2}");
  expect_syntax("tags = [\"a\" $[[\"]]b\"]", "A comma is missing in front of this item.", "tags = [\"a\", \"b\"]");
  expect_syntax("tags = [\"a\",$[[,]]\"b\"]", "An item is missing here; delete the comma or write one.",
                "tags = [\"a\",\"b\"]");
  expect_syntax("a = {b = 1$[[,]]}", "No comma can stand behind the last item here.", "a = {b = 1}");
  expect_syntax("a = $[[{]]\n  b = 1\n}",
                "A table in braces stands on one line; write `[a]` and its keys below for one of several lines.");
  expect_syntax("a = $[[{]]b = 1\nc = 2}",
                "A table in braces stands on one line; write `[a]` and its keys below for one of several lines.");
}

TEST(FrontMatterToml, WordsThatAreNoValues) {
  expect_syntax("draft = $[[yes]]", "TOML has the booleans `true` and `false` only; write `true`.", "draft = true");
  expect_syntax("draft = $[[False]]", "TOML has the booleans `true` and `false` only; write `false`.", "draft = false");
  expect_syntax("a = $[[null]]", "TOML has no null; delete the key, or write `\"\"` for no text.");
  expect_syntax("a = $[[007]]", "TOML allows no number that starts with 0 or is larger than 64 bits.", "a = \"007\"");
  expect_syntax("a = \"C:$[[\\q]]\"", "The escape `\\q` means nothing in double quotes; write `\\\\` for a backslash.",
                "a = 'C:\\q'");
}

TEST(FrontMatterToml, Dates) {
  expect_syntax("date = $[[2018-02-30]]", "`2018-02-30` is no day or time that exists.");
  expect_syntax("date = $[[2018-13-45]]", "`2018-13-45` is no day or time that exists.");
  expect_problem(fenced("date = $[[\"2018-02-30\"]]"),
                 {"front-matter/date", "`2018-02-30` is no day or time that exists."});
}

TEST(FrontMatterToml, DatesOfOtherFormats) {
  const auto expect_date = [](const std::string& written, std::string_view reason, const std::string& mended) {
    expect_syntax("date = $[[" + written + "]]", std::string(reason) + "; write `" + mended + "`.", "date = " + mended);
  };
  expect_date("2018-07-06T10:00:00+0200", "TOML wants a colon in a zone", "2018-07-06T10:00:00+02:00");
  expect_date("2018-07-06T10:00:00 +02:00", "TOML has no blank in front of a zone", "2018-07-06T10:00:00+02:00");
  expect_date("2018-07-06T10:00:00+02", "TOML wants the minutes of a zone", "2018-07-06T10:00:00+02:00");
  expect_date("2018-07-06T10:00", "TOML wants the seconds of a time", "2018-07-06T10:00:00");
  expect_date("2018-07-06 10:00 +0200", "TOML wants the seconds of a time", "2018-07-06 10:00:00+02:00");
  expect_date("2018-7-6", "TOML writes months, days and hours with two digits", "2018-07-06");
  expect_syntax("time = $[[9:30]]", "TOML writes months, days and hours with two digits; write `09:30:00`.",
                "time = 09:30:00");
  expect_syntax("date = $[[2018-2-30]]", "`2018-2-30` is no day or time that exists.");
}

TEST(FrontMatterToml, ControlCharactersAreOneProblem) {
  expect_syntax("title = \"a$[[\x01]]b\x02\"",
                "TOML allows no control character and no byte that is not UTF-8; delete it. There are 2 of them.");
}

TEST(FrontMatterToml, DuplicateKeys) {
  constexpr std::string_view kKey =
      "The key `a` stands here for the second time, which TOML forbids; keep one of the two.";
  constexpr std::string_view kTable =
      "The table `a` stands here for the second time, which TOML forbids; keep one of the two.";
  expect_syntax("a = 1\nb = 2\n$[[a]] = 1\nc = 3", kKey, "a = 1\nb = 2\nc = 3");
  expect_syntax("a = 1\n$[[a]] = 2", kKey);
  expect_syntax("a = 1\n[$[[a]]]\nb = 2", kTable);
  expect_syntax("[a]\nb = 1\n[$[[a]]]\nb = 2", kTable);
  const Text text(fenced("[t]\na = 0\n[u]\na = 1\na = 2"));
  const FrontMatter front_matter = parse_front_matter(text);
  ASSERT_EQ(front_matter.problems.size(), 1U);
  ASSERT_EQ(front_matter.problems[0].related.size(), 1U);
  EXPECT_EQ(front_matter.problems[0].related[0].span, (Span{18, 19}));
}

TEST(FrontMatterToml, TypesAreChecked) {
  expect_problem(
      fenced("title = $[[true]]"),
      {"front-matter/type", "`title` must be text, not a boolean. Put it into quotes.", fenced("title = \"true\"")});
  expect_problem(
      fenced("draft = $[[\"yes\"]]"),
      {"front-matter/type", "`draft` must be `true` or `false`, not text; write `true`.", fenced("draft = true")});
}

TEST(FrontMatterToml, AFaultHidesNothing) {
  EXPECT_EQ(tree_of(fenced("title = My talk\ntags = [\"a\", \"b\"\nx: y\n[t]\nz = \ndraft = true")),
            "title <title> = My talk <My talk>\n"
            "tags <tags> = [] flow <[\"a\", \"b\">\n"
            "  - \"a\" <\"a\">\n"
            "  - \"b\" <\"b\">\n"
            "x <x> = y <y>\n"
            "t <t> = {} <draft = true>\n"
            "  draft <draft> = true <true>\n");
  EXPECT_EQ(test::problems_of(fenced("title = My talk\ntags = [\"a\", \"b\"\nx: y\n[t]\nz = \ndraft = true")).size(),
            4U);
}

TEST(FrontMatterToml, KeysBelowAFaultyTableStayInIt) {
  EXPECT_EQ(tree_of(fenced("a = 1\n[ta ble]\na = 2\n[u]\na = 3")),
            "a <a> = 1 <1>\n"
            "ta ble <ta ble> = {} <a = 2>\n"
            "  a <a> = 2 <2>\n"
            "u <u> = {} <a = 3>\n"
            "  a <a> = 3 <3>\n");
}

TEST(FrontMatterToml, KeysBelowAShortFaultyTableAreRead) {
  EXPECT_EQ(tree_of(fenced("a = 1\n[t\nb = 2\nc = x y\n[u]\na = 3")),
            "a <a> = 1 <1>\n"
            "t <t> = {} <b = 2\\nc = x y>\n"
            "  b <b> = 2 <2>\n"
            "  c <c> = x y <x y>\n"
            "u <u> = {} <a = 3>\n"
            "  a <a> = 3 <3>\n");
  EXPECT_EQ(test::problems_of(fenced("[t\nc = x y\n[u]\na = 3")).size(), 2U);
}

TEST(FrontMatterToml, EachFaultInAListIsTold) {
  const std::string note = fenced("tags = [a, \"b\",, yes, “c”]");
  const std::vector<Problem> problems = test::problems_of(note);
  ASSERT_EQ(problems.size(), 4U);
  std::string fixed = note;
  for (auto problem = problems.rbegin(); problem != problems.rend(); ++problem)
    fixed = test::applied(fixed, problem->fixes.at(0));
  EXPECT_EQ(fixed, fenced("tags = [\"a\", \"b\", true, \"c\"]"));
}

TEST(FrontMatterToml, ManyFaultsAreTwentyProblems) {
  std::string content = "title = \"x\"\n";
  for (int i = 0; i < 500; ++i)
    content += "k" + std::to_string(i) + " = some text\n";
  EXPECT_EQ(test::problems_of(fenced(content)).size(), 20U);
  EXPECT_NE(tree_of(fenced(content)).find("title"), std::string::npos);
}

}  // namespace
}  // namespace confnotes::analysis
