// Texts, positions and front matter at their edges; README.md has the list.
#include "analysis/front_matter.h"
#include "tests/edge_cases/editor.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace confnotes {
namespace {

using analysis::ColumnUnit;
using analysis::Text;
using protocol::Json;
using test::Client;
using test::edit;
using test::kNote;
using test::note_of;
using test::outline;
using test::outline_of;
using test::problems_of;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// The outline behind some changes.
std::string changed(const std::string& text, const std::vector<Json>& changes) {
  Client client;
  test::start_with_outlines(client);
  client.open(kNote, text);
  client.change(kNote, 2, changes);
  return outline(client);
}

std::vector<std::string> tags_of(std::string_view text) {
  std::vector<std::string> names;
  const auto note = note_of(text);
  for (const analysis::Tag& tag : note->tags)
    names.push_back(tag.text);
  return names;
}

bool has_front_matter(std::string_view text) {
  return note_of(text)->front_matter.format != analysis::ValueFormat::None;
}

TEST(EdgesOfTexts, AnEmptyTextTakesAnInsertionAtItsStart) {
  EXPECT_EQ(changed("", {edit(0, 0, 0, "# A\n")}), "A");
}

TEST(EdgesOfTexts, LinesMayEndInTwoWaysInOneText) {
  const Text text("ab\ncde\r\nfghi\n");
  ASSERT_EQ(text.line_count(), 4U);
  EXPECT_EQ(text.whole_line(0).size(), 3U);
  EXPECT_EQ(text.whole_line(1).size(), 5U);
  EXPECT_EQ(text.whole_line(2).size(), 5U);
  EXPECT_TRUE(text.whole_line(3).empty());
}

TEST(EdgesOfTexts, TheLineBehindTheLastLineEndCanBeWrittenOn) {
  EXPECT_EQ(changed("# A\n", {edit(1, 0, 0, "# B")}), "A, B");
}

TEST(EdgesOfTexts, ALaterChangeCountsInWhatTheEarlierOneLeft) {
  EXPECT_EQ(changed("! A\n", {edit(0, 0, 1, "##"), edit(0, 3, 4, "B")}), "B");
}

TEST(EdgesOfTexts, ALineSeparatorIsNoLineEnd) {
  EXPECT_EQ(outline_of("# A\n- b\u2028\n# C\n"), "A, C");
  EXPECT_EQ(changed("x\u2028y\n", {edit(0, 3, 3, "\n# A")}), "A");
}

TEST(EdgesOfTexts, ColumnsOfACharacterBeyondTheBasicPlane) {
  const Text text("a🎉b");
  EXPECT_EQ(text.position(5, ColumnUnit::Utf16).column, 3U);
  EXPECT_EQ(text.offset({0, 3}, ColumnUnit::Utf16), 5U);
}

TEST(EdgesOfTexts, PositionsFarOutsideGiveNothingAndEditsThereAreClamped) {
  Client client;
  test::start_with_outlines(client);
  client.open(kNote, "# A\ntext");
  for (const auto& [line, character] : {std::pair{1, 100}, {5, 0}}) {
    EXPECT_EQ(client.request("textDocument/hover", test::at(kNote, line, character)).at("result"), nullptr);
    EXPECT_TRUE(client.request("textDocument/completion", test::at(kNote, line, character)).contains("result"));
  }
  const Json farthest = {{"line", 4294967295U}, {"character", 4294967295U}};
  client.change(kNote, 2,
                {{{"range", {{"start", {{"line", 0}, {"character", 2}}}, {"end", farthest}}}, {"text", "B"}}});
  EXPECT_EQ(outline(client), "B");
}

TEST(EdgesOfTexts, FixesKeepTheLineEndsOfTheNote) {
  const std::string text = "---\r\ndate: 2024-02-30\r\ntags: [a]\r\n\r\n# A\r\n";
  const auto found = test::lint_text(text);
  ASSERT_FALSE(found.empty());
  for (const analysis::Diagnostic& diagnostic : found) {
    for (const analysis::Fix& fix : diagnostic.fixes) {
      const std::string fixed = test::apply_edits(text, fix.edits);
      for (std::size_t i = 0; i < fixed.size(); ++i) {
        if (fixed[i] == '\n') {
          EXPECT_TRUE(i > 0 && fixed[i - 1] == '\r') << fix.title;
        }
      }
    }
  }
}

TEST(EdgesOfTexts, OpeningTwiceAndClosingWhatIsNotOpenAreNoFault) {
  Client client;
  test::start_with_outlines(client);
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", kNote}}}});
  client.open(kNote, "# A\n");
  client.open(kNote, "# B\n", 2);
  EXPECT_EQ(outline(client), "B");
  client.open("file:///elsewhere/c.md", "#\n");
  EXPECT_EQ(client.diagnostics("file:///elsewhere/c.md"), Json({"0:0-0:1 heading/empty"}));
}

TEST(EdgesOfFrontMatter, ABlockThatIsNotClosedIsSaid) {
  EXPECT_THAT(problems_of("---\ntitle: A\n"), Contains("0:0-0:3 front-matter/unclosed"));
}

TEST(EdgesOfFrontMatter, AnEmptyBlockIsThere) {
  EXPECT_TRUE(has_front_matter("---\n---"));
  const std::string_view schema = R"({"required": ["title", "date"]})";
  const auto found = test::lint_with_schema("---\n---\n", schema);
  const auto is_missing = [](const analysis::Diagnostic& one) { return one.rule == "front-matter/schema"; };
  EXPECT_EQ(std::ranges::count_if(found, is_missing), 2);
}

TEST(EdgesOfFrontMatter, TheLastFenceNeedsNoLineEnd) {
  EXPECT_TRUE(has_front_matter("---\ntitle: A\n---"));
  EXPECT_THAT(problems_of("---\ntitle: A\n---"), IsEmpty());
}

TEST(EdgesOfFrontMatter, ABlockFurtherDownIsNone) {
  EXPECT_FALSE(has_front_matter("text\n\n---\n\ntags: [a]\n\n---\n"));
}

TEST(EdgesOfFrontMatter, DashesInATitleCloseNothing) {
  EXPECT_THAT(tags_of("---\ntitle: A ---\ntags: [b]\n---\n"), ElementsAre("b"));
}

TEST(EdgesOfFrontMatter, AFenceWithABlankInItIsSaid) {
  for (const char* fence : {"- --", "-- -"}) {
    const auto found = test::lint_text(std::string("---\ntitle: A\n") + fence + "\n\ntext\n");
    ASSERT_FALSE(found.empty()) << fence;
    EXPECT_EQ(found[0].rule, "front-matter/unclosed") << fence;
    ASSERT_FALSE(found[0].fixes.empty()) << fence;
  }
}

TEST(EdgesOfFrontMatter, OnlyTheFirstBlockCounts) {
  EXPECT_THAT(tags_of("---\ntags: [a]\n---\n\n---\ntags: [b]\n---\n"), ElementsAre("a"));
}

TEST(EdgesOfFrontMatter, TomlAndJsonAreReadAndAreNoHeadings) {
  EXPECT_THAT(tags_of("+++\ntags = [\"a\"]\n+++\n"), ElementsAre("a"));
  EXPECT_THAT(tags_of("{\"tags\": [\"a\"]}\n\n# B\n"), ElementsAre("a"));
  EXPECT_EQ(outline_of("+++\n# c\ntags = [\"a\"]\n+++\n# B\n"), "B");
}

TEST(EdgesOfFrontMatter, ABlockInAnHtmlCommentIsNone) {
  EXPECT_FALSE(has_front_matter("<!--\n---\ntags: [a]\n---\n-->\n"));
}

TEST(EdgesOfFrontMatter, ACommentInItIsNoHeading) {
  EXPECT_EQ(outline_of("---\n# not one\ntitle: A\n---\n# B\n"), "B");
}

TEST(EdgesOfFrontMatter, TagsHaveManyShapes) {
  for (const char* none : {"tags:", "tags: null", "tags: ~", "tags: []"})
    EXPECT_THAT(tags_of(std::string("---\n") + none + "\n---\n"), IsEmpty()) << none;
  for (const char* two : {"tags: foo, bar", "tags: [foo, bar]", "tags:\n- foo\n- bar", "tags:\n  - foo\n  - bar"})
    EXPECT_THAT(tags_of(std::string("---\n") + two + "\n---\n"), ElementsAre("foo", "bar")) << two;
  for (const char* one : {"tags: foo", "tag: foo"})
    EXPECT_THAT(tags_of(std::string("---\n") + one + "\n---\n"), ElementsAre("foo")) << one;
}

TEST(EdgesOfFrontMatter, ATagMayBeCalledTag) {
  const auto note = note_of("---\ntags:\n- tag\n---\n");
  ASSERT_EQ(note->tags.size(), 1U);
  EXPECT_EQ(note->text.position(note->tags[0].span.begin, ColumnUnit::Utf16), (analysis::LineColumn{2, 2}));
}

TEST(EdgesOfFrontMatter, KeysMayHaveCapitals) {
  EXPECT_THAT(tags_of("---\nTitle: A\nTags: [b]\n---\n"), ElementsAre("b"));
}

TEST(EdgesOfFrontMatter, ATagHasNeitherHashNorBlanksAround) {
  EXPECT_THAT(tags_of("---\ntags: [\"#tag1\", \"   tag 2  \"]\n---\n"), ElementsAre("tag1", "tag 2"));
}

TEST(EdgesOfFrontMatter, PlacesBehindWideCharactersAreInTheNegotiatedUnit) {
  const std::string text = "---\ntags: [你好🎉, José, José]\n---\n";
  EXPECT_THAT(problems_of(text, "utf-8"), ElementsAre("1:26-1:31 tag/duplicate"));
  EXPECT_THAT(problems_of(text, "utf-16"), ElementsAre("1:19-1:23 tag/duplicate"));
  EXPECT_THAT(problems_of(text, "utf-32"), ElementsAre("1:18-1:22 tag/duplicate"));
}

TEST(EdgesOfFrontMatter, AnEmptyMappingIsFineAndLineEndsMakeNoDifference) {
  EXPECT_THAT(problems_of("---\n{}\n---\n"), problems_of("---\r\n{}\r\n---\r\n"));
  EXPECT_THAT(tags_of("---\r\ntags:\r\n- a\r\n---\r\n"), ElementsAre("a"));
}

TEST(EdgesOfFrontMatter, AKeyThatStandsTwiceIsSaidOnceAtTheSecond) {
  EXPECT_THAT(problems_of("---\ntitle: A\ntitle: B\n---\n"), ElementsAre("2:0-2:5 front-matter/duplicate-key"));
}

TEST(EdgesOfFrontMatter, YesIsNoBoolean) {
  const auto found = test::lint_text("---\ndraft: yes\n---\n");
  ASSERT_EQ(found.size(), 1U);
  ASSERT_FALSE(found[0].fixes.empty());
  EXPECT_EQ(test::apply_edits("---\ndraft: yes\n---\n", found[0].fixes[0].edits), "---\ndraft: true\n---\n");
}

TEST(EdgesOfFrontMatter, ListsAndCommentsInItAreNotMarkdowns) {
  const auto note = note_of("---\ntags:\n- a\ntitle: \"<!-- %% b\"\n---\n# C\n");
  EXPECT_THAT(note->markdown.html, IsEmpty());
  EXPECT_EQ(note->markdown.blocks.size(), 1U);
  EXPECT_EQ(note->markdown.headings.size(), 1U);
}

TEST(EdgesOfFrontMatter, AByteOrderMarkStandsOutside) {
  EXPECT_THAT(tags_of("\uFEFF---\ntags: [a]\n---\n"), ElementsAre("a"));
  EXPECT_THAT(problems_of("\uFEFF---\ntitle: A\ntitle: B\n---\n"), ElementsAre("2:0-2:5 front-matter/duplicate-key"));
}

}  // namespace
}  // namespace confnotes
