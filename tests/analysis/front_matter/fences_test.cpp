#include "tests/analysis/front_matter/expect_problem.h"
#include "tests/support/marked_text.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::expect_no_problem;
using test::expect_problem;
using test::MarkedText;

// `$whole[[…]]` and `$content[[…]]` of front matter without any problem.
void expect_block(std::string_view marked, ValueFormat format = ValueFormat::Yaml) {
  const MarkedText note(marked);
  const FrontMatter front_matter = parse_front_matter(Text(note.text));
  EXPECT_EQ(front_matter.format, format) << note.text;
  EXPECT_EQ(test::mark(note.text, {front_matter.whole}), test::mark(note.text, {note.named.at("whole")}));
  EXPECT_EQ(test::mark(note.text, {front_matter.content}), test::mark(note.text, {note.named.at("content")}));
  expect_no_problem(note.text);
}

void expect_none(std::string_view text) {
  EXPECT_EQ(parse_front_matter(Text(std::string(text))).format, ValueFormat::None) << text;
  expect_no_problem(text);
}

TEST(FrontMatterFences, YamlBlocks) {
  expect_block("$whole[[---\n$content[[title: A\n]]---\n]]Body\n");
  expect_block("$whole[[--- \t\n$content[[title: A\n]]---  \n]]\n# Body\n");
  expect_block("$whole[[---\n$content[[title: A\n]]...\n]]Body\n");
  expect_block("$whole[[---\r\n$content[[title: A\r\n]]---\r\n]]Body\r\n");
  expect_block("$whole[[---\r$content[[title: A\r]]---\r]]Body\r");
  expect_block("$whole[[---\n$content[[title: A\n]]---]]");
  expect_block("\xEF\xBB\xBF$whole[[---\n$content[[title: A\n]]---\n]]");
  expect_block("$whole[[---\n$content[[{}\n]]---\n]]");
  expect_block("$whole[[---\n$content[[# title: A\ntitle: B\n]]---\n]]");
}

TEST(FrontMatterFences, DashesInValuesCloseNothing) {
  expect_block("$whole[[---\n$content[[title: A ---\ntext: |\n  ---\n]]---\n]]");
}

TEST(FrontMatterFences, OnlyTheFirstBlockCounts) {
  expect_block("$whole[[---\n$content[[a: 1\n]]---\n]]\n---\nb: 2\n---\n");
}

TEST(FrontMatterFences, TomlBlocks) {
  expect_block("$whole[[+++ \t\n$content[[title = \"A\"\n]]+++ \n]]Body\n", ValueFormat::Toml);
  expect_block("$whole[[+++\r\n$content[[# c\r\n\r\na = \"\"\"\r\n---\r\n\"\"\"\r\n]]+++\r\n]]Body\r\n",
               ValueFormat::Toml);
  expect_block("\xEF\xBB\xBF$whole[[+++\n$content[[[a]\n]]+++]]", ValueFormat::Toml);
}

TEST(FrontMatterFences, JsonBlocks) {
  expect_block("$whole[[{$content[[\"a\": {\"b\": 1}]]}\n]]Body\n", ValueFormat::Json);
  expect_block("$whole[[{$content[[ \"a\": 1,\n\"b\": [\n1]]]}\n]]Body {}\n", ValueFormat::Json);
  expect_block("$whole[[{\n$content[[\"a\": {\n\"b\": \"}\"\n}\n]]}\n]]{\"c\": 1}\n", ValueFormat::Json);
}

TEST(FrontMatterFences, TomlAndJson) {
  expect_block("$whole[[+++\n$content[[title = \"A\"\n[x]\n]]+++\n]]Body\n", ValueFormat::Toml);
  expect_block("$whole[[{\n$content[[  \"title\": \"A\"\n]]}\n]]Body\n", ValueFormat::Json);
}

TEST(FrontMatterFences, OtherTextAtTheTopIsNone) {
  expect_none("");
  expect_none("-");
  expect_none("# Title\n\ntext\n");
  expect_none("{% include x %}\n\ntext\n");
  expect_none("{: .class}\ntext\n");
  expect_none("{\ncode\n}\n");
  expect_none("+++\nsome text\n");
  expect_none("+++\n");
  expect_none("+++\n\n# Title\n\nText\n");
  expect_none("++\na = 1\nText\n");
  expect_none("+ a\n+ b\n");
  expect_none("{{< figure src=\"a.png\" >}}\n\ntext\n");
  expect_none("{{ \"title\" }}\n");
  expect_none("{#id}\n");
  expect_none("{}\n\ntext\n");
  expect_none("{\"a\": 1} is an object.\n");
  expect_none("{\"quoted\" text in braces}\n");
  expect_none("\n{\n  text\n}\n");
  expect_none("<!--\n---\ntitle: A\n---\n-->\n# B\n");
}

TEST(FrontMatterFences, ThematicBreakAtTheTopIsNone) {
  expect_none("---\n");
  expect_none("---\n\n# Title\n\nText\n");
  expect_none("---\n\nSome text.\n\n---\n\nMore text.\n");
  expect_none("---\nSome text\n---\n");
  expect_none("---\n\n- a\n- b\n\n---\n");
  expect_none("---\n# Slide\n---\n# Slide\n");
  expect_none("---\nNote: this was a good talk.\n\nIt went on.\n");
  expect_none("----\n\n# Title\n");
}

TEST(FrontMatterFences, ThematicBreakBelowIsNone) {
  expect_none("# Title\n\n---\n\nSpeaker: A\n\n---\n");
  expect_none("# Title\n\n---\nSpeaker: A\nRoom: 1\n---\n");
  expect_none("Title\n---\nSpeaker: A\n\nText\n---\n");
  expect_none("\n---\n\n# Title\n\n---\n");
  expect_none("\n---\nSpeaker: A\n\nText\n\n---\n");
}

TEST(FrontMatterUnclosed, AtTheOpeningFence) {
  constexpr std::string_view kMessage =
      "Front matter is never closed. Write `---` on a line of its own behind its last key.";
  const auto expect_unclosed = [&](std::string_view marked, std::string_view fixed) {
    expect_problem(marked, {"front-matter/unclosed", kMessage, fixed});
  };
  expect_unclosed("$[[---]]\ntitle: Test", "---\ntitle: Test\n---");
  expect_unclosed("$[[---]]\r\ntitle: Test\r\n", "---\r\ntitle: Test\r\n---\r\n");
  expect_unclosed("$[[---]]\na: 1\ntags:\n- x\n\n# Day 1\n\ntext\n", "---\na: 1\ntags:\n- x\n---\n\n# Day 1\n\ntext\n");
  expect_unclosed("$[[---]]\ntitle: A\n\nText.\n\n---\n\nMore.\n", "---\ntitle: A\n---\n\nText.\n\n---\n\nMore.\n");
  expect_unclosed("$[[---]]\ntitle: A\n\n- point\n- point\n", "---\ntitle: A\n---\n\n- point\n- point\n");
}

TEST(FrontMatterUnclosed, TheFenceBelongsInFrontOfTheBody) {
  constexpr std::string_view kMessage =
      "Front matter is never closed. Write `---` on a line of its own behind its last key.";
  for (const std::string body :
       {"This is the body.\nAnd so on: more of it.\n", "> quote\n", "![img](a.png)\n", "<div>\n</div>\n",
        "| a | b |\n|---|---|\n", "- point\n- point\n", "# Heading\nText\n"}) {
    expect_problem("$[[---]]\ntitle: x\ndate: 2018-01-01\n" + body,
                   {"front-matter/unclosed", kMessage, "---\ntitle: x\ndate: 2018-01-01\n---\n" + body});
  }
  expect_problem("$[[---]]\ntitle: x\ntags:\n- a\nText\n- b\n",
                 {"front-matter/unclosed", kMessage, "---\ntitle: x\ntags:\n- a\n---\nText\n- b\n"});
}

TEST(FrontMatterUnclosed, TheFenceBelongsBehindValuesOverSeveralLines) {
  constexpr std::string_view kMessage =
      "Front matter is never closed. Write `---` on a line of its own behind its last key.";
  for (const std::string value : {"[a,\nb]", "\"x\ny\"", ">\n  x\n  y", "[\n  a,\n]  # c"}) {
    expect_problem("$[[---]]\ndate: 2018-01-01\nx: " + value + "\nText\n",
                   {"front-matter/unclosed", kMessage, "---\ndate: 2018-01-01\nx: " + value + "\n---\nText\n"});
  }
}

TEST(FrontMatterUnclosed, EntriesAreReadAndTheBodyIsLeftAlone) {
  const Text text("---\ntitle: A\ntags: [x\n\n# Day 1\n");
  const FrontMatter front_matter = parse_front_matter(text);
  EXPECT_EQ(text.slice(front_matter.whole), "---\ntitle: A\ntags: [x\n");
  EXPECT_EQ(front_matter.entries.size(), 2U);
}

TEST(FrontMatterUnclosed, TheFirstFaultOfAKeyIsToldAsWell) {
  const std::vector<Problem> problems = test::problems_of("---\ntitle: a: b\nspeaker: @x\ndraft: true\n\nNote: a: b\n");
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].rule, "front-matter/unclosed");
  EXPECT_EQ(problems[1].message, "A value with a colon and a space in it needs quotes.");
  EXPECT_EQ(test::problems_of("---\ntitle: a\n\nNote: a: b\n").size(), 1U);
}

TEST(FrontMatterUnclosed, TheOpeningIsMissing) {
  const std::string content = "title: x\ndate: 2018-01-01\ntags: [a, b]\n---\nB\n";
  expect_problem("$[[title: x]]\n" + content.substr(9),
                 {"front-matter/unclosed", "Front matter opens with `---` on a line of its own, which is missing.",
                  "---\n" + content});
  expect_none("title: x\ndate: 2018-01-01\n---\nB\n");
  expect_none("title: x\ndate: 2018-01-01\nSpeaker: y\nand more\n---\nB\n");
  expect_none("Speaker: x\nRoom: 1\nTime: 10:00\n---\nB\n");
  expect_none("title: x\n\ndate: 2018-01-01\nauthor: y\n---\nB\n");
}

TEST(FrontMatterUnclosed, InvisibleCharactersBesideFences) {
  constexpr std::string_view kMessage = "An invisible character stands beside `---`; delete it.";
  for (const std::string character : {"\u200B", "\u00A0", "\uFEFF"}) {
    expect_problem("\uFEFF$[[" + character + "---]]\ntitle: x\n---\n",
                   {"front-matter/unclosed", kMessage, "\uFEFF---\ntitle: x\n---\n"});
    expect_problem("---\ntitle: x\n$[[---" + character + "]]\n\nText\n",
                   {"front-matter/unclosed", kMessage, "---\ntitle: x\n---\n\nText\n"});
  }
}

TEST(FrontMatterFormat, TomlBetweenDashes) {
  constexpr std::string_view kMessage = "`key = value` is TOML, which stands between `+++`, not between `---`.";
  expect_problem("$[[---]]\ntitle = \"x\"\ndate = 2018-01-01\n---\n# H\n",
                 {"front-matter/syntax", kMessage, "+++\ntitle = \"x\"\ndate = 2018-01-01\n+++\n# H\n"});
  expect_problem("$[[---]]\ntitle = \"x\"\n\n[extra]\na = [\n1]\n---\n",
                 {"front-matter/syntax", kMessage, "+++\ntitle = \"x\"\n\n[extra]\na = [\n1]\n+++\n"});
  expect_none("---\ntitle = the name of a talk\n---\n");
  expect_none("---\nx = 1\n---\n");
  expect_none("---\n[a]\n---\n");
}

TEST(FrontMatterUnclosed, TomlToo) {
  expect_problem(
      "$[[+++]]\ntitle = \"A\"\n\nText\n",
      {"front-matter/unclosed", "Front matter is never closed. Write `+++` on a line of its own behind its last key.",
       "+++\ntitle = \"A\"\n+++\n\nText\n"});
}

TEST(FrontMatterUnclosed, JsonToo) {
  constexpr std::string_view kMessage =
      "Front matter is never closed. Write `}` on a line of its own behind its last key.";
  expect_problem("$[[{]]\n  \"title\": \"A\"\n\n# Text\n",
                 {"front-matter/unclosed", kMessage, "{\n  \"title\": \"A\"\n}\n\n# Text\n"});
  expect_problem("$[[{]] \"title\": \"A\",\n\"tags\": [\"a\"]\n\nText\n",
                 {"front-matter/unclosed", kMessage, "{ \"title\": \"A\",\n\"tags\": [\"a\"]\n}\n\nText\n"});
}

TEST(FrontMatterUnclosed, TomlAtAMalformedFence) {
  for (const std::string fence : {"++++", "++", "+ ++", "---", "----"}) {
    expect_problem("+++\ntitle = \"A\"\n$[[" + fence + "]]  \n\nText\n",
                   {"front-matter/unclosed", "Front matter is closed by three plus signs, not by `" + fence + "`.",
                    "+++\ntitle = \"A\"\n+++  \n\nText\n"});
  }
  expect_problem(
      "+++\ntitle = \"A\"\n$[[ +++]]\nText\n+++\n",
      {"front-matter/unclosed", "The line `+++` must not be indented.", "+++\ntitle = \"A\"\n+++\nText\n+++\n"});
  expect_problem("+++\ntitle = \"A\"\n$[[  ---]]\nText\n",
                 {"front-matter/unclosed", "Front matter is closed by three plus signs, not by `---`.",
                  "+++\ntitle = \"A\"\n+++\nText\n"});
  expect_no_problem("+++\ntitle = \"\"\"\n +++\nText\n\"\"\"\n+++\n");
  expect_problem("$[[++++]]\ntitle = \"A\"\n+++\n",
                 {"front-matter/unclosed", "Front matter is opened by three plus signs, not by `++++`.",
                  "+++\ntitle = \"A\"\n+++\n"});
}

TEST(FrontMatterUnclosed, AtAMalformedFence) {
  for (const std::string fence : {"----", "--", "- --", "-- -", "—", "–––", "—-"}) {
    expect_problem("---\ntitle: A\n$[[" + fence + "]]  \n\nText\n",
                   {"front-matter/unclosed", "Front matter is closed by three dashes, not by `" + fence + "`.",
                    "---\ntitle: A\n---  \n\nText\n"});
  }
}

TEST(FrontMatterUnclosed, AtALineThatIsMeantAsAFenceWhereNoneFollows) {
  for (const std::string fence : {"***", "___", "===", "— — —", "* * *", "=====", "– – –"}) {
    for (const std::string body : {"\n# H\n", "Text\n", ""}) {
      expect_problem("---\ntitle: A\n$[[" + fence + "]]\n" + body,
                     {"front-matter/unclosed", "Front matter is closed by three dashes, not by `" + fence + "`.",
                      "---\ntitle: A\n---\n" + body});
    }
  }
  for (const std::string fence : {" ---", "  ---", "\t---"}) {
    expect_problem("---\ntitle: A\n$[[" + fence + "]]\n\n# H\n",
                   {"front-matter/unclosed", "The line `---` must not be indented.", "---\ntitle: A\n---\n\n# H\n"});
  }
  expect_problem("$[[  ---]]\ntitle: A\n---\n",
                 {"front-matter/unclosed", "The line `---` must not be indented.", "---\ntitle: A\n---\n"});
  expect_none("***\ntitle: A\n***\n");
  expect_none("---\nSpeaker: A\n***\nText\n");
  expect_none("---\n\nTitle: A\n===\n\nText\n");
  expect_none("---\nAgenda: today\n===\n\nText\n");
  expect_none("---\n\nAgenda: today\n===\n\nText\n");
  expect_none("---\n\nText\n===\n\nMore\n");
  expect_none(" ---\n\nText\n\n---\n");
}

TEST(FrontMatterUnclosed, AtAMalformedOpening) {
  expect_problem(
      "$[[----]]\ntitle: A\n---\n",
      {"front-matter/unclosed", "Front matter is opened by three dashes, not by `----`.", "---\ntitle: A\n---\n"});
}

TEST(FrontMatterEmpty, IsSaid) {
  expect_problem("$[[---]]\n---\n", {"front-matter/empty", "Front matter is empty."});
  expect_problem("$[[---]]\n\n---\nBody", {"front-matter/empty", "Front matter is empty."});
  expect_problem("$[[+++]]\n\n+++\nBody", {"front-matter/empty", "Front matter is empty."});
  expect_problem("$[[{]]\n\n}\nBody", {"front-matter/empty", "Front matter is empty."});
}

TEST(FrontMatterPosition, BlankLinesAbove) {
  constexpr std::string_view kMessage = "Front matter must start on the first line of the note.";
  expect_problem("\n \n$[[---]]\ntitle: A\n---\n", {"front-matter/position", kMessage, "---\ntitle: A\n---\n"});
  expect_problem("\xEF\xBB\xBF\n$[[---]]\n\nlayout: x\n---\n",
                 {"front-matter/position", kMessage, "\xEF\xBB\xBF---\n\nlayout: x\n---\n"});
  expect_problem("Text\n\n$[[---]]\ntitle: A\ntags: [x]\n---\n", {"front-matter/position", kMessage});
}

TEST(FrontMatterPosition, BelowAnInvisibleCharacter) {
  expect_problem(
      "\u00A0\n$[[---]]\ntitle: A\n---\n",
      {"front-matter/position", "Front matter must start on the first line of the note.", "---\ntitle: A\n---\n"});
}

TEST(FrontMatterPosition, ASecondBlock) {
  expect_problem("---\ntitle: x\n---\n$[[---]]\ntitle: y\n---\n",
                 {"front-matter/position", "A note has one front matter; this second block is read as text."});
  expect_no_problem("---\ntitle: x\n---\n---\n\nText\n\n---\n");
  expect_no_problem("---\ntitle: x\n---\n---\nSpeaker: y\n---\n");
}

TEST(FrontMatterPosition, TomlAndJson) {
  constexpr std::string_view kMessage = "Front matter must start on the first line of the note.";
  expect_problem("\n$[[+++]]\ntitle = \"A\"\n+++\n", {"front-matter/position", kMessage, "+++\ntitle = \"A\"\n+++\n"});
  expect_problem("Text\n\n$[[+++]]\ntitle = \"A\"\ntags = []\n+++\n", {"front-matter/position", kMessage});
  expect_problem("\n$[[{]]\n  \"title\": \"A\"\n}\n",
                 {"front-matter/position", kMessage, "{\n  \"title\": \"A\"\n}\n"});
}

TEST(FrontMatterPosition, ASecondBlockOfToml) {
  expect_problem("+++\ntitle = \"x\"\n+++\n$[[+++]]\ntitle = \"y\"\n+++\n",
                 {"front-matter/position", "A note has one front matter; this second block is read as text."});
  expect_no_problem("+++\ntitle = \"x\"\n+++\n+++\nText\n+++\n");
}

TEST(FrontMatterPosition, EntriesBelowBlankLinesAreRead) {
  EXPECT_EQ(parse_front_matter(Text("\n---\ntitle: A\n---\n")).entries.size(), 1U);
  EXPECT_EQ(parse_front_matter(Text("Text\n\n---\ntitle: A\ntags: x\n---\n")).format, ValueFormat::None);
}

}  // namespace
}  // namespace confnotes::analysis
