// Diagnostics as a session tells them: published or pulled, of whom, and when.
#include "tests/support/client.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace confnotes::server {
namespace {

using protocol::Json;
using test::Client;
using test::edit;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string kUri = "untitled:a";
const Json kPulls = {{"textDocument", {{"diagnostic", Json::object()}}},
                     {"workspace", {{"diagnostics", {{"refreshSupport", true}}}}}};

Json pull(Client& client, const Json& previous_id = nullptr) {
  Json params = {{"textDocument", {{"uri", kUri}}}};
  if (!previous_id.is_null()) params["previousResultId"] = previous_id;
  return client.request("textDocument/diagnostic", params).at("result");
}

std::size_t published(const Client& client) {
  return client.notifications("textDocument/publishDiagnostics").size();
}

TEST(PulledDiagnostics, AreNeverPublishedAsWell) {
  Client client;
  const Json result = client.start({{"capabilities", kPulls}});
  EXPECT_EQ(result.at("capabilities").at("diagnosticProvider").at("interFileDependencies"), true);
  client.open(kUri, "#\n\ntext\n");
  const Json report = pull(client);
  EXPECT_EQ(report.at("kind"), "full");
  EXPECT_EQ(report.at("items").at(0).at("code"), "heading/empty");
  EXPECT_EQ(published(client), 0U);
}

TEST(PulledDiagnostics, SayWhereNothingHasChanged) {
  Client client;
  client.start({{"capabilities", kPulls}});
  client.open(kUri, "#\n\ntext\n");
  const Json first = pull(client);
  EXPECT_EQ(pull(client, first.at("resultId")), (Json{{"kind", "unchanged"}, {"resultId", first.at("resultId")}}));
  client.change(kUri, 2, {edit(0, 1, 1, " A")});
  const Json second = pull(client, first.at("resultId"));
  EXPECT_EQ(second.at("kind"), "full");
  EXPECT_EQ(second.at("items"), Json::array());
}

TEST(PulledDiagnostics, OfTheWorkspaceAreToldOnce) {
  Client client;
  client.start({{"capabilities", kPulls}});
  client.open(kUri, "#\n\ntext\n");
  const Json first = client.request("workspace/diagnostic", {{"previousResultIds", Json::array()}}).at("result");
  ASSERT_EQ(first.at("items").size(), 1U);
  EXPECT_EQ(first.at("items").at(0).at("uri"), kUri);
  EXPECT_EQ(first.at("items").at(0).at("version"), 1);
  const Json ids = {{{"uri", kUri}, {"value", first.at("items").at(0).at("resultId")}}};
  const Json second = client.request("workspace/diagnostic", {{"previousResultIds", ids}}).at("result");
  EXPECT_THAT(second.at("items"), IsEmpty());
}

// The ids that a client has after a report.
Json ids_after(const Json& report) {
  Json ids = Json::array();
  for (const Json& item : report.at("items"))
    ids.push_back({{"uri", item.at("uri")}, {"value", item.at("resultId")}});
  return ids;
}

Json pull_all(Client& client, const Json& ids) {
  return client.request("workspace/diagnostic", {{"previousResultIds", ids}}).at("result");
}

TEST(PulledDiagnostics, OfOneNoteFollowTheTagsOfAnother) {
  Client client;
  client.start({{"capabilities", kPulls}});
  client.open("untitled:a", "---\ntags: [python]\n---\n");
  client.open("untitled:b", "---\ntags: [x]\n---\n");
  client.open("untitled:c", "---\ntags: [Python]\n---\n");
  client.open("untitled:d", "---\ntags: [Python]\n---\n");
  const Json first = pull_all(client, Json::array());
  ASSERT_EQ(first.at("items").size(), 1U);
  EXPECT_EQ(first.at("items").at(0).at("uri"), "untitled:a");
  for (const char* uri : {"untitled:c", "untitled:d"})
    client.change(uri, 2, {edit(1, 7, 13, "maps")});
  const Json second = pull_all(client, ids_after(first));
  ASSERT_EQ(second.at("items").size(), 1U);
  EXPECT_THAT(second.at("items").at(0).at("items"), IsEmpty());
}

TEST(PulledDiagnostics, OfAllNotesAreTakenBackWhenTheyAreSwitchedOff) {
  Client client;
  client.start({{"capabilities", kPulls}});
  client.open(kUri, "#\n\ntext\n");
  const Json first = pull_all(client, Json::array());
  client.notify("workspace/didChangeConfiguration",
                {{"settings", {{"confnotes", {{"features", {{"diagnostics", false}}}}}}}});
  const Json second = pull_all(client, ids_after(first));
  ASSERT_EQ(second.at("items").size(), 1U);
  EXPECT_THAT(second.at("items").at(0).at("items"), IsEmpty());
}

TEST(PulledDiagnostics, AreWholeForAClientThatCannotBeToldToAskAgain) {
  Client client;
  client.start({{"capabilities", {{"textDocument", {{"diagnostic", Json::object()}}}}},
                {"initializationOptions", {{"diagnostics", {{"delay", 1}}}}}});
  client.open(kUri, "text\n\ntext\n");
  client.change(kUri, 2, {edit(0, 0, 4, "#")});
  EXPECT_EQ(pull(client).at("items").size(), 1U);
}

TEST(PulledDiagnostics, AreAskedForAgainWhenOthersMayHaveChangedThem) {
  Client client;
  client.start({{"capabilities", kPulls}});
  client.open(kUri, "---\ntags: [Python]\n---\n");
  client.open("untitled:b", "---\ntags: [python]\n---\n");
  pull(client);
  client.poll();
  const auto is_refresh = [](const Json& message) {
    return message.value("method", "") == "workspace/diagnostic/refresh";
  };
  EXPECT_TRUE(std::ranges::any_of(client.received(), is_refresh));
}

TEST(PublishedDiagnostics, OfOthersChangeWithTheTagsThatTheyShare) {
  Client client;
  client.start();
  client.open("untitled:b", "---\ntags: [python]\n---\n");
  client.open("untitled:c", "---\ntags: [maps]\n---\n");
  client.open("untitled:d", "---\ntags: [Python]\n---\n");
  client.open("untitled:e", "---\ntags: [Python]\n---\n");
  EXPECT_EQ(client.diagnostics("untitled:b"), Json({"1:7-1:13 tag/variant"}));
  EXPECT_EQ(client.diagnostics("untitled:c"), Json::array());
}

TEST(PublishedDiagnostics, OnTheLineThatIsTypedWaitForASave) {
  Client client;
  client.start({{"initializationOptions", {{"diagnostics", {{"delay", 100}}}}}});
  client.open(kUri, "text\n\ntext\n");
  client.change(kUri, 2, {edit(0, 0, 4, "#")});
  client.wait_for_diagnostics(kUri, 2);
  EXPECT_EQ(client.diagnostics(kUri), Json::array());
  client.notify("textDocument/didSave", {{"textDocument", {{"uri", kUri}}}});
  EXPECT_EQ(client.diagnostics(kUri), Json({"0:0-0:1 heading/empty"}));
}

TEST(PublishedDiagnostics, CanBeSwitchedOffAndOn) {
  Client client;
  client.start();
  client.open(kUri, "#\n\ntext\n");
  const auto set = [&](bool is_on) {
    client.notify("workspace/didChangeConfiguration",
                  {{"settings", {{"confnotes", {{"features", {{"diagnostics", is_on}}}}}}}});
  };
  set(false);
  EXPECT_EQ(client.diagnostics(kUri), Json::array());
  set(true);
  EXPECT_EQ(client.diagnostics(kUri), Json({"0:0-0:1 heading/empty"}));
}

TEST(EditorRules, HoldAtOnceWhereNoFileSaysAnother) {
  Client client;
  client.start();
  client.open(kUri, "#\n\ntext\n");
  client.notify("workspace/didChangeConfiguration",
                {{"settings", {{"confnotes", {{"rules", {{"heading/empty", "off"}}}}}}}});
  EXPECT_EQ(client.diagnostics(kUri), Json::array());
}

TEST(Configuration, IsAskedForWhereTheClientHasSome) {
  Client client;
  client.start({{"capabilities", {{"workspace", {{"configuration", true}}}}}});
  const auto asked = std::ranges::find_if(
      client.received(), [](const Json& message) { return message.value("method", "") == "workspace/configuration"; });
  ASSERT_NE(asked, client.received().end());
  EXPECT_EQ(asked->at("params"), Json::parse(R"({"items":[{"section":"confnotes"}]})"));
  client.send(
      Json{{"jsonrpc", "2.0"}, {"id", asked->at("id")}, {"result", {{{"features", {{"hover", false}}}}}}}.dump());
  client.open(kUri, "---\ntags: [x]\n---\n");
  EXPECT_EQ(client.request("textDocument/hover", test::at(kUri, 1, 8)).at("result"), nullptr);
}

TEST(Features, ThatAreOffFromTheBeginningAreNotOffered) {
  Client client;
  const Json result = client.start({{"initializationOptions", {{"features", {{"hover", false}, {"rename", false}}}}}});
  EXPECT_FALSE(result.at("capabilities").contains("hoverProvider"));
  EXPECT_FALSE(result.at("capabilities").contains("renameProvider"));
  EXPECT_TRUE(result.at("capabilities").contains("definitionProvider"));
}

}  // namespace
}  // namespace confnotes::server
