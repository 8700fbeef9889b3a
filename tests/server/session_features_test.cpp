// The features of a session, one request each.
#include "tests/support/client.h"

#include <gmock/gmock.h>

namespace confnotes::server {
namespace {

using protocol::Json;
using test::at;
using test::Client;
using test::edit;
using test::labels;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string kUri = "untitled:note";

TEST(SessionFeatures, OutlinesHierarchicallyWhereTheClientCan) {
  Client client;
  client.start({{"capabilities",
                 {{"textDocument",
                   {{"documentSymbol",
                     {{"hierarchicalDocumentSymbolSupport", true}, {"symbolKind", {{"valueSet", {3, 15, 24}}}}}}}}}}});
  client.open(kUri, "## Day 1\n\n### Sorting (Ada Example)\n");
  const Json result = client.request("textDocument/documentSymbol", {{"textDocument", {{"uri", kUri}}}}).at("result");
  EXPECT_EQ(result, Json::parse(R"([{"name":"Day 1","kind":3,
    "range":{"start":{"line":0,"character":0},"end":{"line":2,"character":25}},
    "selectionRange":{"start":{"line":0,"character":3},"end":{"line":0,"character":8}},
    "children":[{"name":"Sorting","detail":"Ada Example","kind":24,
      "range":{"start":{"line":2,"character":0},"end":{"line":2,"character":25}},
      "selectionRange":{"start":{"line":2,"character":4},"end":{"line":2,"character":25}},"children":[]}]}])"));
}

TEST(SessionFeatures, OutlinesFlatOtherwise) {
  Client client;
  client.start();
  client.open(kUri, "## Day 1\n\n### Sorting (Ada Example)\n");
  const Json result = client.request("textDocument/documentSymbol", {{"textDocument", {{"uri", kUri}}}}).at("result");
  ASSERT_EQ(result.size(), 2U);
  EXPECT_EQ(result[1].at("name"), "Sorting (Ada Example)");
  EXPECT_EQ(result[1].at("containerName"), "Day 1");
  EXPECT_EQ(result[1].at("kind"), 15);  // an Event is younger than the kinds that every client knows
  EXPECT_EQ(result[1].at("location").at("uri"), kUri);
}

TEST(SessionFeatures, FoldsSections) {
  Client client;
  client.start();
  client.open(kUri, "# A\n\ntext\n");
  EXPECT_EQ(client.request("textDocument/foldingRange", {{"textDocument", {{"uri", kUri}}}}).at("result"),
            Json::parse(R"([{"startLine":0,"endLine":2,"kind":"region"}])"));
}

TEST(SessionFeatures, AnswersNullForADocumentThatIsNotOpen) {
  Client client;
  client.start();
  EXPECT_EQ(client.request("textDocument/documentSymbol", {{"textDocument", {{"uri", kUri}}}}).at("result"), nullptr);
}

TEST(SessionFeatures, CompletesRightAfterAnEdit) {
  Client client;
  client.start();
  client.open("untitled:other", "---\ntags: [Python]\n---\n[@ada](https://x.com/ada)\n");
  client.open(kUri, "---\ntags: \n---\n");
  client.change(kUri, 2, {edit(1, 6, 6, "[")});
  EXPECT_THAT(labels(client.request("textDocument/completion", at(kUri, 1, 7))), ElementsAre("Python"));
  client.change(kUri, 3, {edit(3, 0, 0, "@")});
  EXPECT_THAT(labels(client.request("textDocument/completion", at(kUri, 3, 1))), ElementsAre("@ada"));
}

TEST(SessionFeatures, CompletesKeysAsTheClientCanShowThem) {
  Client plain;
  plain.start();
  plain.open(kUri, "---\ntag\n---\n");
  const Json item = plain.request("textDocument/completion", at(kUri, 1, 3)).at("result").at("items").at(0);
  EXPECT_EQ(item.at("label"), "tags");
  EXPECT_EQ(item.at("kind"), 10);
  EXPECT_EQ(item.at("documentation").at("kind"), "plaintext");
  EXPECT_EQ(item.at("textEdit").at("newText"), "tags: ");
  EXPECT_FALSE(item.contains("insertTextFormat"));

  Client rich;
  const Json abilities = {{"snippetSupport", true}, {"documentationFormat", {"markdown", "plaintext"}}};
  rich.start({{"capabilities", {{"textDocument", {{"completion", {{"completionItem", abilities}}}}}}}});
  rich.open(kUri, "---\ntag\n---\n");
  const Json rich_item = rich.request("textDocument/completion", at(kUri, 1, 3)).at("result").at("items").at(0);
  EXPECT_EQ(rich_item.at("documentation").at("kind"), "markdown");
  EXPECT_EQ(rich_item.at("insertTextFormat"), 2);
  EXPECT_EQ(rich_item.at("textEdit").at("newText"), "tags: [${0}]");
}

TEST(SessionFeatures, CompletesTheDayOfToday) {
  Client client;
  client.start();
  client.open(kUri, "---\ndate: \n---\n");
  EXPECT_THAT(labels(client.request("textDocument/completion", at(kUri, 1, 6))),
              ElementsAre("2018-07-06", "2018-07-06T00:00:00+00:00"));
}

TEST(SessionFeatures, HoverTellsOfRulesBelowWhatIsKnown) {
  const auto hover = [](const Json& options) {
    Client client;
    client.start({{"initializationOptions", options}});
    client.open(kUri, "---\ndate: 2099-07-05\n---\n");
    return client.request("textDocument/hover", at(kUri, 1, 8))
        .at("result")
        .at("contents")
        .at("value")
        .get<std::string>();
  };
  EXPECT_THAT(hover(Json::object()), testing::AllOf(testing::StartsWith("Sunday, 5 July 2099"),
                                                    testing::HasSubstr("\n\nfront-matter/date-future: ")));
  EXPECT_EQ(hover({{"features", {{"diagnostics", false}}}}), "Sunday, 5 July 2099, in 80 years");
}

TEST(SessionFeatures, HoversInTheFormatThatTheClientPrefers) {
  const auto hover = [](const Json& formats) {
    Client client;
    client.start({{"capabilities", {{"textDocument", {{"hover", {{"contentFormat", formats}}}}}}}});
    client.open(kUri, "---\ndate: 2017-07-05\n---\n");
    return client.request("textDocument/hover", at(kUri, 1, 8)).at("result");
  };
  EXPECT_EQ(hover({"markdown", "plaintext"}),
            Json::parse(R"({"contents":{"kind":"markdown","value":"**Wednesday, 5 July 2017**, 1 year ago"},
                            "range":{"start":{"line":1,"character":6},"end":{"line":1,"character":16}}})"));
  EXPECT_EQ(hover({"plaintext"}).at("contents"),
            Json({{"kind", "plaintext"}, {"value", "Wednesday, 5 July 2017, 1 year ago"}}));
  EXPECT_EQ(hover(Json::array()).at("contents").at("kind"), "plaintext");
}

TEST(SessionFeatures, HoverIsNullWhereNothingIsKnown) {
  Client client;
  client.start();
  client.open(kUri, "Text.\n");
  EXPECT_EQ(client.request("textDocument/hover", at(kUri, 0, 2)).at("result"), nullptr);
}

}  // namespace
}  // namespace confnotes::server
