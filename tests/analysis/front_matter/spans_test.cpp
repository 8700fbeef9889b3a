#include "analysis/front_matter.h"
#include "tests/support/marked_text.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::MarkedText;

void collect(const Value& value, std::vector<Span>& spans);

void collect(const std::vector<ValueEntry>& entries, std::vector<Span>& spans) {
  for (const ValueEntry& entry : entries) {
    spans.push_back(entry.key);
    collect(entry.value, spans);
  }
}

void collect(const Value& value, std::vector<Span>& spans) {
  spans.push_back(value.span);
  collect(value.entries, spans);
  for (const Value& item : value.items)
    collect(item, spans);
}

// Every key, value, item and nested value of `marked`, with its marks where they should be. `%` stands for a list's
// `]`, which could not be told from the end of a mark.
void expect_spans(std::string_view marked) {
  MarkedText note(marked);
  std::ranges::replace(note.text, '%', ']');
  const FrontMatter front_matter = parse_front_matter(Text(note.text));
  std::vector<Span> spans;
  collect(front_matter.entries, spans);
  std::vector<Span> expected = note.ranges;
  std::ranges::sort(spans);
  EXPECT_EQ(spans, expected) << test::mark(note.text, spans);
  EXPECT_THAT(front_matter.problems, testing::IsEmpty());
}

const Value& only_value(const FrontMatter& front_matter) {
  return front_matter.entries.at(0).value;
}

TEST(FrontMatterSpans, PlainScalars) {
  expect_spans("---\n$[[title]]: $[[PyData (Berlin) 2018]]\n$[[draft]]:   $[[true]]  # soon\n---\n");
}

TEST(FrontMatterSpans, QuotedScalars) {
  expect_spans("---\n$[[a]]: $[[\"x \\\" # y\"]] # z\n$[[\"b c\"]]: $[['it''s']]\n---\n");
}

TEST(FrontMatterSpans, FlowList) {
  expect_spans("---\n$[[tags]]: $[[[$[[\"Python\"]], $[[b c]] , $[['d']],%]] # x\n---\n");
}

TEST(FrontMatterSpans, FlowListOverLines) {
  expect_spans("---\n$[[tags]]: $[[[\n  $[[a]], # first ]\n  $[[b]]\n%]]\n$[[x]]: $[[1]]\n---\n");
}

TEST(FrontMatterSpans, EmptyFlowCollections) {
  expect_spans("---\n$[[a]]: $[[[%]]\n$[[b]]: $[[{ }]]\n---\n");
}

TEST(FrontMatterSpans, BlockListBothIndentations) {
  expect_spans("---\n$[[a]]:\n$[[- $[[x]]\n- $[[y z]]]]\n$[[b]]:\n  $[[- $[['q']]\n  - $[[r]]]]\n---\n");
}

TEST(FrontMatterSpans, NestedMappings) {
  expect_spans(
      "---\n$[[author]]:\n  $[[$[[name]]: $[[Ann]]\n  $[[links]]:\n    $[[- $[[a]]]]]]\n$[[x]]: $[[1]]\n---\n");
}

TEST(FrontMatterSpans, MappingsInLists) {
  expect_spans(
      "---\n$[[r]]:\n  $[[- $[[$[[name]]: $[[a]]\n    $[[url]]: $[[https://x.org/a:b]]]]\n  - "
      "$[[$[[name]]: $[[b]]]]]]\n---\n");
}

TEST(FrontMatterSpans, FlowMappings) {
  expect_spans("---\n$[[a]]: $[[{$[[x]]: $[[1]], $[[\"y\"]]: $[[[$[[2]], $[[3]]%]]}]]\n---\n");
}

TEST(FrontMatterSpans, NullsThatAreLeftOutStandBehindTheColonOrDash) {
  expect_spans(
      "---\n$[[video]]:$[[]]\n\n# comment\n$[[x]]: $[[1]]\n$[[l]]:\n  $[[-$[[]]\n  - $[[a]]]]\n$[[z]]:$[[]]\n---\n");
}

TEST(FrontMatterSpans, NullsThatAreWritten) {
  expect_spans("---\n$[[a]]: $[[~]]\n$[[b]]: $[[null]]\n$[[c]]: $[[[$[[~]], $[[Null]]%]]\n---\n");
}

TEST(FrontMatterSpans, KeyNamedNullIsNoValue) {
  expect_spans("---\n$[[a]]:$[[]]\n$[[null]]: $[[1]]\n---\n");
}

TEST(FrontMatterSpans, PlainScalarOverLines) {
  expect_spans("---\n$[[a]]: $[[one\n  two\n\n  three]] \n$[[b]]: $[[x]]\n---\n");
}

TEST(FrontMatterSpans, QuotedScalarOverLines) {
  expect_spans("---\n$[[a]]: $[[\"one\n  two\"]]\n$[[b]]: $[[x]]\n---\n");
}

TEST(FrontMatterSpans, BlockScalars) {
  expect_spans(
      "---\n$[[a]]: $[[|\n  one\n   two\n\n  three]]\n\n$[[b]]: $[[>-\n    x\n    y: z]]\n$[[c]]: $[[|]]\n$[[d]]: "
      "$[[1]]\n---\n");
}

TEST(FrontMatterSpans, BlockScalarWithIndicator) {
  expect_spans("---\n$[[a]]: $[[|2\n    one\n  two]]\n$[[b]]: $[[1]]\n---\n");
}

TEST(FrontMatterSpans, AnchorsAndAliases) {
  expect_spans("---\n$[[a]]: &x $[[one]]\n$[[b]]: $[[*x]]\n$[[c]]: &y\n  $[[- $[[1]]]]\n$[[d]]: !!str $[[2]]\n---\n");
}

TEST(FrontMatterSpans, CrlfNoFinalLineEnd) {
  expect_spans("---\r\n$[[a]]: $[[x]]\r\n$[[t]]:\r\n  $[[- $[[y]]\r\n  - $[[z w]]]]\r\n$[[e]]:$[[]]\r\n---");
}

TEST(FrontMatterSpans, ByteOrderMarkAndMultibyte) {
  expect_spans("\xEF\xBB\xBF---\n$[[título]]: $[[José 🎉 你好]]\n$[[標籤]]: $[[[$[[技术]], $[[\"沙龙\"]]%]]\n---\n");
}

TEST(FrontMatterSpans, LoneCarriageReturns) {
  expect_spans("---\r$[[a]]: $[[x]]\r$[[b]]: $[[y]]\r---\r");
}

TEST(FrontMatterSpans, SeedShape) {
  expect_spans(
      "---\n$[[author]]: $[[Ann Example]]\n$[[date]]: $[[2018-07-06T18:00:00Z]]\n$[[tags]]: $[[[$[[\"Python\"]], "
      "$[[\"Conference\"]]%]]\n$[[title]]: $[[PyData (Berlin) 2018]]\n$[[draft]]: $[[true]]\n---\n\n## Day 1\n");
}

TEST(FrontMatterValues, AreUnquotedAndUnfolded) {
  const auto value = [](std::string_view written) {
    return only_value(parse_front_matter(Text("---\nk: " + std::string(written) + "\n---\n"))).text;
  };
  EXPECT_EQ(value("plain"), "plain");
  EXPECT_EQ(value("\"a \\\"b\\\"\\u00e9\""), "a \"b\"é");
  EXPECT_EQ(value("'it''s'"), "it's");
  EXPECT_EQ(value("one\n  two"), "one two");
  EXPECT_EQ(value("|\n  one\n  two"), "one\ntwo\n");
  EXPECT_EQ(value("https://x.org#y"), "https://x.org#y");
}

TEST(FrontMatterValues, TellTheirStyle) {
  const auto style = [](std::string_view written) {
    return only_value(parse_front_matter(Text("---\nk: " + std::string(written) + "\n---\n"))).style;
  };
  EXPECT_EQ(style("x"), ValueStyle::Plain);
  EXPECT_EQ(style("'x'"), ValueStyle::SingleQuoted);
  EXPECT_EQ(style("\"x\""), ValueStyle::DoubleQuoted);
  EXPECT_EQ(style("|\n  x"), ValueStyle::Block);
  EXPECT_EQ(style("[x]"), ValueStyle::Flow);
  EXPECT_EQ(style("\n- x"), ValueStyle::Block);
}

TEST(FrontMatterValues, KeysAreFoundWithoutCase) {
  const FrontMatter front_matter = parse_front_matter(Text("---\nTitle: A\nTags: [x]\n---\n"));
  ASSERT_NE(front_matter.find("title"), nullptr);
  EXPECT_EQ(front_matter.find("title")->value.text, "A");
  EXPECT_EQ(front_matter.find("draft"), nullptr);
}

}  // namespace
}  // namespace confnotes::analysis
