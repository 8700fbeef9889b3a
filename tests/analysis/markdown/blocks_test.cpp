#include "analysis/markdown.h"
#include "tests/support/marked_text.h"

#include <gmock/gmock.h>

#include <array>

namespace confnotes::analysis {
namespace {

using test::MarkedText;
using testing::ElementsAre;
using testing::IsEmpty;

Markdown parse(const Text& text) {
  return parse_markdown(text, {text.content_begin(), text.size()});
}

// The marked note again: exactly the blocks of that kind are in marks.
std::string marked_blocks(std::string_view note, BlockKind kind) {
  const Text text{std::string(note)};
  std::vector<Span> spans;
  for (const Block& block : parse(text).blocks) {
    if (block.kind == kind) spans.push_back(block.span);
  }
  return test::mark(note, spans);
}

void expect_blocks(std::string_view marked, BlockKind kind) {
  EXPECT_EQ(marked_blocks(MarkedText(marked).text, kind), marked);
}

TEST(MarkdownBlocks, EmptyTextHasNone) {
  EXPECT_THAT(parse(Text("")).blocks, IsEmpty());
  EXPECT_THAT(parse(Text("\n\n  \n")).blocks, IsEmpty());
}

TEST(MarkdownBlocks, Paragraphs) {
  expect_blocks("$[[a]]\n\n$[[b\n  c]]  \n", BlockKind::Paragraph);
  expect_blocks("> $[[a\nb]]\n", BlockKind::Paragraph);
  expect_blocks("- $[[a]]\n\n  $[[b]]\n", BlockKind::Paragraph);
  expect_blocks("[d]: /u\n$[[a]]\n", BlockKind::Paragraph);
  expect_blocks("$[[a\nb]]\nc|d\n-|-\n", BlockKind::Paragraph);
  expect_blocks("> $[[a\\|b\\|]]\n> c|d\n> -|-\n", BlockKind::Paragraph);
  expect_blocks("- [ ] $[[a]]\n", BlockKind::Paragraph);
}

TEST(MarkdownBlocks, Containers) {
  expect_blocks("$[[> a\n> b]]\n\nc", BlockKind::Quote);
  expect_blocks("$[[- a\n\n- b]]\n\nc", BlockKind::List);
  expect_blocks("$[[- a]]\n\n$[[- b\n  c]]\n\nd", BlockKind::Item);
  expect_blocks("$[[- a]]\n$[[-]]\n", BlockKind::Item);
  expect_blocks("> $[[- a]]\n>\n> b\n", BlockKind::List);
  expect_blocks("$[[- [d]: /u]]\n", BlockKind::Item);
  expect_blocks("$[[[^n]: a\n\n    b]]\n\nc\n", BlockKind::FootnoteDefinition);
}

TEST(MarkdownBlocks, LeavesWithoutInlines) {
  expect_blocks("a\n\n$[[***]] \n", BlockKind::ThematicBreak);
  expect_blocks("$[[<div>\na\n</div>]]\n\nb\n", BlockKind::Html);
  expect_blocks("$[[<!-- a -->]]\nb\n", BlockKind::Html);
  expect_blocks("$[[<!-- a\n\nb -->]]\nc\n", BlockKind::Html);
  expect_blocks("> $[[<pre>\n> a\n>\n> b</pre>]]\nc\n", BlockKind::Html);
  expect_blocks("a\n\n    $[[b\n\n    c]]\n\nd\n", BlockKind::IndentedCode);
}

TEST(MarkdownBlocks, FencedCode) {
  expect_blocks("$[[```\na\n```]]\nb\n", BlockKind::FencedCode);
  expect_blocks("$[[```\na\n\n```]]", BlockKind::FencedCode);
  expect_blocks("$[[```\na]]\n\n", BlockKind::FencedCode);
  expect_blocks("$[[```]]", BlockKind::FencedCode);
  expect_blocks("$[[```\n```]]\n", BlockKind::FencedCode);
  expect_blocks("$[[~~~~ x\n~~~\n~~~~~]]\n", BlockKind::FencedCode);
  expect_blocks("> $[[```\n> a\n> ```]]\nb\n", BlockKind::FencedCode);
  expect_blocks("> $[[```\n> a]]\n$[[```\nb]]\n", BlockKind::FencedCode);
  expect_blocks("- $[[```\n  a]]\n- b ```\n", BlockKind::FencedCode);
  expect_blocks("- $[[```\n  a]]\n- $[[```\n  b\n  ```]]\n", BlockKind::FencedCode);
  expect_blocks("> $[[```\n> a]]\n\nb\n", BlockKind::FencedCode);
}

TEST(MarkdownBlocks, ParentsComeFirst) {
  std::vector<std::size_t> parents;
  for (const Block& block : parse(Text("> - a\n>   > b\n\nc")).blocks)
    parents.push_back(block.parent);
  EXPECT_THAT(parents, ElementsAre(Block::kNoParent, 0U, 1U, 2U, 2U, 4U, Block::kNoParent));
}

struct HeadingCase {
  std::string_view marked;  // $w[[whole, with its $m[[marker]] and $t[[text]]]]
  int level;
  std::string_view plain;
};

void expect_heading(const HeadingCase& example) {
  const MarkedText note(example.marked);
  SCOPED_TRACE(note.text);
  const Markdown markdown = parse(Text(note.text));
  ASSERT_EQ(markdown.headings.size(), 1U);
  const Heading& heading = markdown.headings.front();
  EXPECT_EQ(test::mark(note.text, {heading.whole}), test::mark(note.text, {note.named.at("w")}));
  EXPECT_EQ(test::mark(note.text, {heading.marker}), test::mark(note.text, {note.named.at("m")}));
  EXPECT_EQ(test::mark(note.text, {heading.text}), test::mark(note.text, {note.named.at("t")}));
  EXPECT_EQ(heading.level, example.level);
  EXPECT_EQ(heading.plain, example.plain);
  EXPECT_EQ(markdown.unaligned_leaves, 0U);
}

TEST(MarkdownHeadings, Atx) {
  for (const HeadingCase& example : std::vector<HeadingCase>{
           {"$w[[$m[[#]] $t[[a]]]]", 1, "a"},
           {"$w[[$m[[###]] $t[[a b]]]]\nc", 3, "a b"},
           {"$w[[$m[[##]] $t[[a]] ##]]", 2, "a"},
           {"$w[[$m[[##]] $t[[a#]]]]", 2, "a#"},
           {"$w[[$m[[##]] $t[[a]] ## ]]\n", 2, "a"},
           {"  $w[[$m[[#]]   $t[[a]]  ]]\n", 1, "a"},
           {"$w[[$m[[#]]\t$t[[a]]]]\r\n", 1, "a"},
           {"$w[[$m[[##]]$t[[]]]]", 2, ""},
           {"$w[[$m[[###]] $t[[]]]]\n", 3, ""},
           {"$w[[$m[[###]] $t[[]]###]]\n", 3, ""},
           {"> $w[[$m[[#]] $t[[a]]]]\n", 1, "a"},
           {"- $w[[$m[[#]] $t[[a]]]]\n", 1, "a"},
           {"$w[[$m[[#]] $t[[a *b* `c` \\* &amp; <i>]]]]", 1, "a b c * &"},
           {"$w[[$m[[#]] $t[[[a](/u) ![i](j) <http://x.y>]]]]", 1, "a i http://x.y"},
           {"$w[[$m[[#]] $t[[http://a.b/_c_/d]]]]", 1, "http://a.b/_c_/d"},
           {"$w[[$m[[#]] $t[[`` a`b ``]]]]", 1, "a`b"},
           {"$w[[$m[[#]] $t[[\u00A0]]]]", 1, "\u00A0"},
           {"$w[[$m[[#]] $t[[[x] a]]]]", 1, "[x] a"},
       }) {
    expect_heading(example);
  }
}

TEST(MarkdownHeadings, Setext) {
  for (const HeadingCase& example : std::vector<HeadingCase>{
           {"$w[[$t[[a]]\n$m[[===]]]]", 1, "a"},
           {"$w[[$t[[a]]\n$m[[-]]]]\n", 2, "a"},
           {"$w[[$t[[a\nb]]\n  $m[[---]]]]  \n\nc", 2, "a b"},
           {"$w[[$t[[a]]\n$m[[===]]]]\n===\n", 1, "a"},
           {"$w[[$t[[=]]\n$m[[=]]]]\n=\n", 1, "="},
           {"> $w[[$t[[a\n> b]]\n> $m[[---]]]]\nc", 2, "a b"},
           {"- $w[[$t[[a]]\n  $m[[---]]]]\n- b", 2, "a"},
           {"[d]: /u\n$w[[$t[[a]]\n$m[[---]]]]\n", 2, "a"},
           {"$w[[$t[[a  \r\nb]]\r\n$m[[---]]]]\r\n", 2, "a b"},
       }) {
    expect_heading(example);
  }
}

TEST(MarkdownHeadings, LooksLikeOne) {
  for (const std::string_view note :
       {"#a", "a # b", "    # a", "```\n# a\n```", "~~~\n# a", "<!--\n# a\n-->", "<pre>\n# a\n</pre>", "####### a",
        "\\# a", "{{< highlight r >}}\n# a\n{{< /highlight >}}", "##\u00A0a", "***\n---", "- a\n---", "> a\n---"}) {
    EXPECT_THAT(parse(Text(std::string(note))).headings, IsEmpty()) << note;
  }
}

TEST(MarkdownHeadings, BlockKnowsItsHeading) {
  const Markdown markdown = parse(Text("# a\n\nb\n\n## c\n"));
  EXPECT_EQ(markdown.blocks.at(0).heading, 0U);
  EXPECT_EQ(markdown.blocks.at(1).heading, std::nullopt);
  EXPECT_EQ(markdown.blocks.at(2).heading, 1U);
}

TEST(MarkdownCode, FencedParts) {
  const MarkedText note("a\n\n$whole[[``` $info[[py  {.x}]] \n$content[[b\n  c\n]]```]]\n");
  const Markdown markdown = parse(Text(note.text));
  const CodeBlock expected{note.named.at("whole"), note.named.at("info"), note.named.at("content"), true};
  EXPECT_THAT(markdown.code_blocks, ElementsAre(expected));
}

TEST(MarkdownCode, IndentedParts) {
  const MarkedText note("a\n\n$content[[    $whole[[$info[[]]b\n\n    c]]\n]]\nd");
  const Markdown markdown = parse(Text(note.text));
  const CodeBlock expected{note.named.at("whole"), note.named.at("info"), note.named.at("content"), false};
  EXPECT_THAT(markdown.code_blocks, ElementsAre(expected));
}

std::vector<std::string> tasks_of(std::string_view note) {
  const Text text{std::string(note)};
  std::vector<std::string> found;
  for (const TaskItem& task : parse(text).tasks)
    found.push_back(std::string(text.slice(task.box)) + (task.checked ? " done" : " open"));
  return found;
}

TEST(MarkdownTasks, Boxes) {
  EXPECT_THAT(tasks_of("- [ ] a\n- [x] b\n- [X] c\n"), ElementsAre("[ ] open", "[x] done", "[X] done"));
  EXPECT_THAT(tasks_of("1. [ ] a [x] b\n"), ElementsAre("[ ] open"));
  EXPECT_THAT(tasks_of("> - [x] a\n"), ElementsAre("[x] done"));
  EXPECT_THAT(tasks_of("- - [ ] a\n"), ElementsAre("[ ] open"));
  EXPECT_THAT(tasks_of("- [ ]\n"), ElementsAre("[ ] open"));
  EXPECT_THAT(tasks_of("- [x](u)\n- [y] b\n- a [x]\n- \\[x] a\n- a\n\n  [x] b\n[x] c\n"), IsEmpty());
  EXPECT_THAT(tasks_of("```\n- [ ] a\n```\n"), IsEmpty());
}

TEST(MarkdownTasks, BoxIsNoReference) {
  const Markdown markdown = parse(Text("- [x] a [x]\n\n[x]: /u\n"));
  ASSERT_EQ(markdown.links.size(), 1U);
  EXPECT_EQ(markdown.links.front().whole, (Span{8, 11}));
}

std::vector<std::vector<std::string>> cells_of(std::string_view note) {
  const Text text{std::string(note)};
  std::vector<std::vector<std::string>> rows;
  for (const Table& table : parse(text).tables) {
    for (const auto& row : table.rows) {
      rows.emplace_back();
      for (const Span cell : row)
        rows.back().emplace_back(text.slice(cell));
    }
  }
  return rows;
}

TEST(MarkdownTables, Cells) {
  using Row = std::vector<std::string>;
  EXPECT_THAT(cells_of("| a | b |\n|---|---|\n| c | d |\n"), ElementsAre(Row{"a", "b"}, Row{"c", "d"}));
  EXPECT_THAT(cells_of("a|b\n-|-\n`c\\|d`|\n"), ElementsAre(Row{"a", "b"}, Row{"`c\\|d`"}));
  EXPECT_THAT(cells_of("a|b\n-|-\n||c|d\n"), ElementsAre(Row{"a", "b"}, Row{"", "c"}));
  EXPECT_THAT(cells_of("> a|b\n> -|-\n> c|d\n"), ElementsAre(Row{"a", "b"}, Row{"c", "d"}));
  EXPECT_THAT(cells_of("x\ny\na|b\n-|-\nc|d\n"), ElementsAre(Row{"a", "b"}, Row{"c", "d"}));
  EXPECT_THAT(cells_of("a|b\n-\n"), IsEmpty());
}

TEST(MarkdownTables, Whole) {
  expect_blocks("[d]: /u\n$[[-\n-|]]\n", BlockKind::Table);
  expect_blocks("a\n\n$[[|b|c|\n|-|-|\n|d|e|]]\n\nf\n", BlockKind::Table);
  expect_blocks("- a\n\n  $[[|b|\n  |-|]]\n", BlockKind::Table);
}

std::string marked_inlines(std::string_view note, InlineKind kind, Span Inline::* part) {
  const Text text{std::string(note)};
  std::vector<Span> spans;
  for (const Inline& piece : parse(text).inlines) {
    if (piece.kind == kind) spans.push_back(piece.*part);
  }
  return test::mark(note, spans);
}

void expect_inlines(std::string_view marked, InlineKind kind, Span Inline::* part) {
  EXPECT_EQ(marked_inlines(MarkedText(marked).text, kind, part), marked);
}

TEST(MarkdownInlines, Text) {
  expect_inlines("# $[[a ]]*$[[b]]*$[[ c]] #\n\n$[[d]]\n  $[[e\\*&amp;]]  \n$[[f]]", InlineKind::Text, &Inline::span);
  expect_inlines("[$[[a]]](b)$[[ c]]", InlineKind::Text, &Inline::span);
  expect_inlines("> $[[a]]\r\n> $[[b]]\r\n", InlineKind::Text, &Inline::span);
}

TEST(MarkdownInlines, MarksAndContents) {
  expect_inlines("a $[[*b*]] _c\n**d**", InlineKind::Emphasis, &Inline::span);
  expect_inlines("a *$[[b **c**]]* d", InlineKind::Emphasis, &Inline::content);
  expect_inlines("***$[[a]]** b*", InlineKind::Strong, &Inline::content);
  expect_inlines("$[[__a__]] $[[**b**]]", InlineKind::Strong, &Inline::span);
  expect_inlines("a $[[``b ` c``]] `", InlineKind::Code, &Inline::span);
  expect_inlines("`$[[ a ]]`", InlineKind::Code, &Inline::content);
  expect_inlines("a $[[<b>]]c$[[</b>]] $[[<!-- d -->]]", InlineKind::Html, &Inline::span);
  expect_inlines("> $[[`a\n> b`]]", InlineKind::Code, &Inline::span);
}

TEST(MarkdownHtml, BlocksAndInlines) {
  const std::string note = "a <b>\n\n<div>\nc\n</div>\n\nd <i>";
  EXPECT_EQ(test::mark(note, parse(Text(note)).html), "a $[[<b>]]\n\n$[[<div>\nc\n</div>]]\n\nd $[[<i>]]");
}

TEST(MarkdownBody, EveryPlaceIsInTheWholeText) {
  const std::string front = "---\ntitle: a\n---\n";
  const std::string body = "# b\n\n[c](/d) [e]\n\n[e]: /f\n";
  const Text text(front + body);
  const Markdown markdown = parse_markdown(text, {front.size(), text.size()});
  EXPECT_EQ(text.slice(markdown.headings.at(0).whole), "# b");
  EXPECT_EQ(text.slice(markdown.links.at(0).whole), "[c](/d)");
  EXPECT_EQ(text.slice(markdown.links.at(1).destination), "/f");
}

TEST(MarkdownBody, ByteOrderMarkIsOutside) {
  const Text text("\xEF\xBB\xBF# a\n");
  EXPECT_EQ(parse(text).headings.at(0).whole, (Span{3, 6}));
}

TEST(MarkdownBody, SpanOutsideTheTextIsClamped) {
  const Text text("# a\n");
  EXPECT_THAT(parse_markdown(text, {2, 99}).headings, IsEmpty());
  EXPECT_THAT(parse_markdown(text, {99, 100}).blocks, IsEmpty());
}

}  // namespace
}  // namespace confnotes::analysis
