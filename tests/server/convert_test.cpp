#include "server/convert.h"

#include "server/convert/completion.h"
#include "server/convert/diagnostics.h"

#include <gmock/gmock.h>

namespace confnotes::server {
namespace {

using analysis::ColumnUnit;
using analysis::Text;

TEST(Convert, PlacesInEveryEncoding) {
  const Text text("ä🎉x\n");
  const analysis::Span x{6, 7};
  EXPECT_EQ(to_range(x, {text, ColumnUnit::Utf8}), (protocol::Range{{0, 6}, {0, 7}}));
  EXPECT_EQ(to_range(x, {text, ColumnUnit::Utf16}), (protocol::Range{{0, 3}, {0, 4}}));
  EXPECT_EQ(to_range(x, {text, ColumnUnit::Utf32}), (protocol::Range{{0, 2}, {0, 3}}));
  EXPECT_EQ(to_span({{0, 3}, {0, 4}}, {text, ColumnUnit::Utf16}), x);
}

TEST(Convert, RangesThatRunBackwardsAreEmpty) {
  const Text text("abc\n");
  EXPECT_EQ(to_span({{0, 2}, {0, 1}}, {text, ColumnUnit::Utf16}), (analysis::Span{2, 2}));
}

TEST(Convert, DiagnosticsAreCappedAndSaySo) {
  const Text text("x");
  const std::vector<analysis::Diagnostic> many(
      1500, {"heading/empty", analysis::Severity::Warning, {0, 1}, "Heading has no text.", {}, {}});
  const auto converted = to_protocol(many, "file:///a.md", {text, ColumnUnit::Utf16});
  ASSERT_EQ(converted.size(), 1001U);
  EXPECT_EQ(converted.back().message, "and 500 more problems below");
}

TEST(Convert, DiagnosticsCarryTheirFixes) {
  const Text text("#\n");
  const auto converted = to_protocol({{"heading/empty",
                                       analysis::Severity::Hint,
                                       {0, 1},
                                       "Heading has no text.",
                                       {{{1, 2}, "Here."}},
                                       {{"Delete it", {{{0, 2}, ""}}}}}},
                                     "file:///a.md", {text, ColumnUnit::Utf16});
  EXPECT_EQ(protocol::encode(converted[0]),
            protocol::Json::parse(R"({"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},
              "severity":4,"code":"heading/empty","source":"confnotes","message":"Heading has no text.",
              "relatedInformation":[{"location":{"uri":"file:///a.md","range":{"start":{"line":0,"character":1},
              "end":{"line":1,"character":0}}},"message":"Here."}],
              "data":{"fixes":[{"title":"Delete it","edits":[{"newText":"",
              "range":{"start":{"line":0,"character":0},"end":{"line":1,"character":0}}}]}]}})"));
}

TEST(Convert, RelatedPlacesMayBeInOtherNotes) {
  const Text text("#\n");
  const auto place = [&](const std::string& path) {
    const analysis::Related related{{3, 4}, "There.", analysis::OtherNote{path, Text("ü\nx\n")}};
    const auto converted = to_protocol({{"speaker/variant", analysis::Severity::Hint, {0, 1}, "Here.", {related}, {}}},
                                       "file:///a.md", {text, ColumnUnit::Utf16});
    return converted[0].relatedInformation->at(0).location;
  };
  EXPECT_EQ(place("/b c.md"), (protocol::Location{"file:///b%20c.md", {{1, 0}, {1, 1}}}));
  EXPECT_EQ(place("untitled:b"), (protocol::Location{"untitled:b", {{1, 0}, {1, 1}}}));
}

TEST(Convert, WritesASnippetWithItsStops) {
  const analysis::Text text("x");
  analysis::CompletionItem item;
  item.edit = {{0, 1}, "plain"};
  item.snippet = analysis::Snippet{.text = "a: $5\nb: {\\}, c\n", .stops = {{2, 3}, {14, 15}, {16, 16}}};
  const auto converted = to_protocol({{item}, false}, {.has_snippets = true}, {text, analysis::ColumnUnit::Utf8});
  EXPECT_EQ(converted.items.at(0).textEdit.at("newText"), "a:${1: }\\$5\nb: {\\\\\\}, ${2:c}\n${0}");
  const auto plain = to_protocol({{item}, false}, {}, {text, analysis::ColumnUnit::Utf8});
  EXPECT_EQ(plain.items.at(0).textEdit.at("newText"), "plain");
}

}  // namespace
}  // namespace confnotes::server
