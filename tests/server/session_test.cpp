#include "protocol/uri.h"
#include "tests/support/client.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <unistd.h>

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

int error_code(const Json& response) {
  return response.at("error").at("code");
}

TEST(Session, LivesByTheBook) {
  Client client;
  EXPECT_EQ(error_code(client.request("textDocument/hover")), -32002);
  client.start();
  EXPECT_EQ(error_code(client.request("initialize", {{"capabilities", Json::object()}})), -32600);
  EXPECT_EQ(error_code(client.request("textDocument/none")), -32601);
  EXPECT_EQ(client.request("shutdown").at("result"), nullptr);
  EXPECT_EQ(error_code(client.request("textDocument/documentSymbol")), -32600);
  EXPECT_FALSE(client.exit_code());
  client.notify("exit");
  EXPECT_EQ(client.exit_code(), 0);
}

TEST(Session, EndsWithOneWithoutShutdown) {
  Client client;
  client.start();
  client.notify("exit");
  EXPECT_EQ(client.exit_code(), 1);
}

TEST(Session, ExitsBeforeInitializeToo) {
  Client client;
  client.notify("exit");
  EXPECT_EQ(client.exit_code(), 1);
}

TEST(Session, ShutsDownWithNullParameters) {
  Client client;
  client.start();
  client.send(R"({"jsonrpc":"2.0","id":"s","method":"shutdown","params":null})");
  client.poll();
  EXPECT_EQ(client.received().back(), Json::parse(R"({"jsonrpc":"2.0","id":"s","result":null})"));
}

TEST(Session, AnswersWhatIsNoMessage) {
  Client client;
  client.start();
  client.send("{");
  EXPECT_EQ(error_code(client.received().back()), -32700);
  client.send("[]");
  EXPECT_EQ(error_code(client.received().back()), -32600);
}

TEST(Session, NamesTheWrongParameter) {
  Client client;
  client.start();
  const Json response = client.request(
      "textDocument/completion", {{"textDocument", {{"uri", kUri}}}, {"position", {{"line", "x"}, {"character", 0}}}});
  EXPECT_EQ(response.at("error"),
            Json({{"code", -32602}, {"message", "params.position.line: expected unsigned integer"}}));
}

TEST(Session, ChoosesTheFirstEncodingThatItKnows) {
  const auto encoding = [](const Json& params) {
    Client client;
    return client.start(params).at("capabilities").at("positionEncoding").get<std::string>();
  };
  const auto offer = [](Json encodings) -> Json {
    return {{"general", {{"positionEncodings", std::move(encodings)}}}};
  };
  EXPECT_EQ(encoding(Json::object()), "utf-16");
  EXPECT_EQ(encoding({{"capabilities", offer({"utf-7", "utf-8", "utf-16"})}}), "utf-8");
  EXPECT_EQ(encoding({{"capabilities", offer({"utf-32", "utf-8"})}}), "utf-32");
  EXPECT_EQ(encoding({{"clientInfo", {{"name", "Neovim"}}}, {"capabilities", offer({"utf-8", "utf-16"})}}), "utf-16");
}

TEST(Session, AsksOldHelixForWholeTexts) {
  const auto sync = [](const std::string& version) {
    Client client;
    const Json result = client.start({{"clientInfo", {{"name", "helix"}, {"version", version}}}});
    return result.at("capabilities").at("textDocumentSync").at("change").get<int>();
  };
  EXPECT_EQ(sync("25.01.1 (e7ac2fcd)"), 1);
  EXPECT_EQ(sync("25.07.1"), 2);
}

TEST(Session, PublishesWithTheVersionAndClearsOnClose) {
  Client client;
  client.start();
  client.open(kUri, "## Day 1\n\n### \n\nBo Sample\n", 7);
  EXPECT_EQ(client.diagnostics(kUri), Json({"2:0-2:3 heading/empty"}));
  EXPECT_EQ(client.notifications("textDocument/publishDiagnostics").back().at("version"), 7);
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", kUri}}}});
  EXPECT_EQ(client.diagnostics(kUri), Json::array());
}

TEST(Session, DiagnosticCarriesBothFixes) {
  Client client;
  client.start({{"capabilities", {{"textDocument", {{"publishDiagnostics", {{"dataSupport", true}}}}}}}});
  client.open(kUri, "### \n\nBo Sample\n");
  const Json published = client.notifications("textDocument/publishDiagnostics").back();
  const Json fixes = published.at("diagnostics").at(0).at("data").at("fixes");
  ASSERT_EQ(fixes.size(), 2U);
  EXPECT_EQ(fixes[0].at("title"), "Make it a heading for Bo Sample");
  EXPECT_EQ(fixes[0].at("edits").at(0).at("newText"), "### Untitled talk (Bo Sample)");
  EXPECT_EQ(fixes[1].at("title"), "Delete the empty heading");
}

TEST(Session, LeavesOutOfDiagnosticsWhatTheClientHasNoUseFor) {
  Client client;
  client.start();
  client.open(kUri, "---\ntitle: A\ntitle: B\n---\n");
  const Json published = client.notifications("textDocument/publishDiagnostics").back();
  const Json& duplicate = published.at("diagnostics").at(0);
  EXPECT_FALSE(duplicate.contains("data"));
  EXPECT_FALSE(duplicate.contains("relatedInformation"));
}

TEST(Session, AppliesChangesInTheirOrder) {
  Client client;
  client.start();
  client.open(kUri, "! H\n");
  client.change(kUri, 2, {edit(0, 0, 1, "#"), edit(0, 2, 3, ""), edit(0, 1, 2, "")});
  EXPECT_EQ(client.diagnostics(kUri), Json({"0:0-0:1 heading/empty"}));
  client.change(kUri, 3, {Json{{"text", "# Whole\n"}}});
  EXPECT_EQ(client.diagnostics(kUri), Json::array());
  client.change(kUri, 2, {Json{{"text", "#\n"}}});
  EXPECT_EQ(client.diagnostics(kUri), Json::array());
}

TEST(Session, CountsColumnsAsNegotiated) {
  Client client;
  client.start({{"capabilities", {{"general", {{"positionEncodings", {"utf-8"}}}}}}});
  client.open(kUri, "🎉 [a]()\n");
  EXPECT_EQ(client.diagnostics(kUri), Json({"0:5-0:10 link/empty"}));
  client.change(kUri, 2, {edit(0, 0, 4, "")});
  EXPECT_EQ(client.diagnostics(kUri), Json({"0:1-0:6 link/empty"}));
}

TEST(Session, PublishesOnceForABurst) {
  Client client;
  client.start();
  client.open(kUri, "#\n");
  const auto before = client.notifications("textDocument/publishDiagnostics").size();
  for (int version = 2; version < 102; ++version) {
    client.send(
        Json({{"jsonrpc", "2.0"},
              {"method", "textDocument/didChange"},
              {"params",
               {{"textDocument", {{"uri", kUri}, {"version", version}}}, {"contentChanges", {edit(0, 1, 1, "x")}}}}})
            .dump());
  }
  client.poll();
  const auto published = client.notifications("textDocument/publishDiagnostics");
  EXPECT_EQ(published.size(), before + 1);
  EXPECT_EQ(published.back().at("version"), 101);
}

TEST(Session, ReadsTheWorkspaceAndLetsTheBufferBeatTheDisk) {
  const test::TemporaryFolder folder;
  const std::string disk = folder.write("a.md", "---\ntags: [disk]\n---\n");
  folder.write("b.md", "---\ntags: [other]\n---\n");
  const std::string uri = protocol::uri_from_path(disk);
  const Json place = at("untitled:new", 1, 7);

  Client client;
  client.start({{"rootUri", protocol::uri_from_path(folder.path())}});
  client.open("untitled:new", "---\ntags: [\n---\n");
  EXPECT_THAT(labels(client.request("textDocument/completion", place)), ElementsAre("disk", "other"));
  client.open(uri, "---\ntags: [buffer]\n---\n");
  EXPECT_THAT(labels(client.request("textDocument/completion", place)), ElementsAre("buffer", "other"));
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
  EXPECT_THAT(labels(client.request("textDocument/completion", place)), ElementsAre("disk", "other"));
}

// A client that tells of changes: from the system nothing more is heard of folders that were made just now.
const std::pair<const char*, Json> kWatching = {"workspace",
                                                {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}};

TEST(Session, ReportsProgressOfReading) {
  const test::TemporaryFolder folder;
  folder.write("a.md", "x");
  Client client;
  client.start({{"rootUri", protocol::uri_from_path(folder.path())},
                {"capabilities", {{"window", {{"workDoneProgress", true}}}, kWatching}}});
  std::vector<std::string> kinds;
  for (const Json& progress : client.notifications("$/progress"))
    kinds.push_back(progress.at("value").at("kind"));
  EXPECT_THAT(kinds, ElementsAre("begin", "end"));
}

TEST(Session, ChecksAgainWhatLinksToAnEditedNote) {
  const test::TemporaryFolder folder;
  const std::string a = protocol::uri_from_path(folder.write("a.md", ""));
  const std::string b = protocol::uri_from_path(folder.write("b.md", ""));
  Client client;
  client.start();
  client.open(b, "# Here\n");
  client.open(a, "[x](b.md#here)\n");
  EXPECT_EQ(client.diagnostics(a), Json::array());
  client.change(b, 2, {edit(0, 2, 6, "There")});
  EXPECT_EQ(client.diagnostics(a), Json({"0:4-0:13 link/no-such-anchor"}));
}

TEST(Session, ChecksAgainWhatNamesASpeakerOfAnEditedNote) {
  Client client;
  client.start();
  client.open("untitled:a", "## A (Bo Mueller)\n## B (Bo Mueller)\n");
  client.open("untitled:b", "## C\n");
  EXPECT_EQ(client.diagnostics("untitled:a"), Json::array());
  client.change("untitled:b", 2, {Json{{"text", "## C (Bo Müller)\n## D (Bo Müller)\n## E (Bo Müller)\n"}}});
  EXPECT_EQ(client.diagnostics("untitled:a"), Json({"0:6-0:16 speaker/variant", "1:6-1:16 speaker/variant"}));
  EXPECT_EQ(client.diagnostics("untitled:b"), Json::array());
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", "untitled:b"}}}});
  EXPECT_EQ(client.diagnostics("untitled:a"), Json::array());
}

TEST(Session, ChecksAgainWhatHasATagOfAnEditedNote) {
  Client client;
  client.start();
  client.open("untitled:a", "---\ntags: [Tides]\n---\n");
  client.open("untitled:b", "---\ntags: [tides]\n---\n");
  client.open("untitled:c", "---\ntags: [maps]\n---\n");
  EXPECT_EQ(client.diagnostics("untitled:a"), Json::array());
  client.change("untitled:c", 2, {Json{{"text", "---\ntags: [tides]\n---\n"}}});
  EXPECT_EQ(client.diagnostics("untitled:a"), Json({"1:7-1:12 tag/variant"}));
  EXPECT_EQ(client.diagnostics("untitled:b"), Json::array());
}

TEST(Session, KnowsOneFileByEverySpellingOfItsUri) {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("a b.md", "");
  Client client;
  client.start();
  client.open("file://" + folder.path() + "/a%20b.md", "#\n");
  client.change("file://" + folder.path() + "/a b.md", 2, {Json{{"text", "# A\n"}}});
  EXPECT_EQ(client.diagnostics("file://" + folder.path() + "/a%20b.md"), Json::array());
}

TEST(Session, KeepsTwoNamesOfOneFileApart) {
  const test::TemporaryFolder folder;
  const std::string real = protocol::uri_from_path(folder.write("real.md", ""));
  ASSERT_EQ(::symlink("real.md", folder.path("alias.md").c_str()), 0);
  const std::string alias = protocol::uri_from_path(folder.path("alias.md"));
  Client client;
  client.start();
  client.open(real, "#\n");
  client.open(alias, "# B\n");
  client.change(real, 2, {edit(0, 1, 1, " A")});
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", alias}}}});
  client.change(real, 3, {edit(0, 1, 3, "")});
  EXPECT_EQ(client.diagnostics(real), Json({"0:0-0:1 heading/empty"}));
}

TEST(Session, KnowsAWorkspaceByBothNamesOfItsFolder) {
  const test::TemporaryFolder folder;
  folder.write("real/a.md", "---\ntags: [x]\n---\n");
  ASSERT_EQ(::symlink("real", folder.path("link").c_str()), 0);
  Client client;
  client.start({{"rootUri", protocol::uri_from_path(folder.path("link"))}});
  client.open(protocol::uri_from_path(folder.path("real/a.md")), "---\ntags: [y]\n---\n");
  client.open("untitled:new", "---\ntags: [\n---\n");
  EXPECT_THAT(labels(client.request("textDocument/completion", at("untitled:new", 1, 7))), ElementsAre("y"));
}

TEST(Session, ForgetsWhatIsNoPartOfTheWorkspaceAnyMore) {
  const test::TemporaryFolder folder;
  folder.write("one/a.md", "---\ntags: [one]\n---\n");
  folder.write("two/b.md", "---\ntags: [two]\n---\n");
  const std::string outside = protocol::uri_from_path(folder.write("one/node_modules/c.md", "---\ntags: [npm]\n---\n"));
  const auto workspace_folder = [&](const std::string& name) -> Json {
    return {{"uri", protocol::uri_from_path(folder.path(name))}, {"name", name}};
  };
  Client client;
  client.start({{"workspaceFolders", {workspace_folder("one"), workspace_folder("two")}}});
  client.open("untitled:new", "---\ntags: [\n---\n");
  const auto tags = [&] { return labels(client.request("textDocument/completion", at("untitled:new", 1, 7))); };
  EXPECT_THAT(tags(), ElementsAre("one", "two"));
  client.open(outside, "---\ntags: [npm]\n---\n");
  EXPECT_THAT(tags(), ElementsAre("npm", "one", "two"));
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", outside}}}});
  EXPECT_THAT(tags(), ElementsAre("one", "two"));
  client.notify("workspace/didChangeWorkspaceFolders",
                {{"event", {{"added", Json::array()}, {"removed", Json::array({workspace_folder("two")})}}}});
  EXPECT_THAT(tags(), ElementsAre("one"));
}

TEST(Session, EndsTheProgressThatItBegan) {
  const test::TemporaryFolder folder;
  folder.write("one/a.md", "x");
  folder.write("two/b.md", "x");
  Client client;
  client.start({{"rootUri", protocol::uri_from_path(folder.path("one"))},
                {"capabilities", {{"window", {{"workDoneProgress", true}}}, kWatching}}});
  const Json added = {{"uri", protocol::uri_from_path(folder.path("two"))}, {"name", "two"}};
  client.notify("workspace/didChangeWorkspaceFolders",
                {{"event", {{"added", Json::array({added})}, {"removed", Json::array()}}}});
  std::map<std::string, std::string> kinds;
  for (const Json& progress : client.notifications("$/progress"))
    kinds[progress.at("token")] += progress.at("value").at("kind").get<std::string>() + " ";
  EXPECT_THAT(kinds, ElementsAre(testing::Pair("confnotes/progress/1", "begin end "),
                                 testing::Pair("confnotes/progress/2", "begin end ")));
}

TEST(Session, TakesAnEditWithoutAVersion) {
  Client client;
  client.start();
  client.open(kUri, "# A\n", 3);
  client.notify("textDocument/didChange", {{"textDocument", {{"uri", kUri}, {"version", nullptr}}},
                                           {"contentChanges", Json::array({{{"text", "#\n"}}})}});
  EXPECT_EQ(client.diagnostics(kUri), Json({"0:0-0:1 heading/empty"}));
}

TEST(Session, SpeaksOfASettingThatItCannotUse) {
  Client client;
  client.start();
  client.notify("workspace/didChangeConfiguration",
                {{"settings", {{"confnotes", {{"diagnostics", {{"delay", "x"}}}}}}}});
  EXPECT_EQ(client.notifications("window/logMessage").back().at("message"),
            "Settings: diagnostics.delay: expected a number of milliseconds from 0 to 60000.");
}

TEST(Session, SurvivesEditsOutsideTheDocument) {
  Client client;
  client.start();
  client.open(kUri, "x");
  client.change(kUri, 2, {Json::parse(R"({"range":{"start":{"line":4294967295,"character":0},
                                                  "end":{"line":4294967295,"character":4294967295}},"text":"\n#"})")});
  EXPECT_EQ(client.diagnostics(kUri), Json({"1:0-1:1 heading/empty"}));
  client.change("untitled:never", 2, {edit(0, 0, 0, "x")});
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", "untitled:never"}}}});
}

}  // namespace
}  // namespace confnotes::server
