// What an editor's session does about links to the internet, with a real server.
#include "protocol/uri.h"
#include "tests/server/links/loopback_server.h"
#include "tests/support/client.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace confnotes::server {
namespace {

using protocol::Json;
using std::chrono::milliseconds;
using test::Client;
using test::LoopbackServer;
using testing::HasSubstr;

class LinksSession : public testing::Test {
 protected:
  LinksSession() { start(client_, "ask"); }

  RemoteLinksOptions options() const {
    return {.checker = {.http = {.allows_private_addresses = true},
                        .queue = {.interval = milliseconds(0)},
                        .times = {.confirmation = milliseconds(5), .back_off = milliseconds(5)}},
            .consent_path = folder_.path("state/links.json")};
  }
  static void start(Client& client, const std::string& remote, const Json& more = Json::object()) {
    Json settings = {{"diagnostics", {{"delay", 0}}}, {"links", {{"remote", remote}}}};
    settings.update(more);
    client.start({{"initializationOptions", settings},
                  {"capabilities",
                   {{"window", {{"workDoneProgress", true}}},
                    {"workspace", {{"applyEdit", true}}},
                    {"textDocument",
                     {{"codeAction",
                       {{"codeActionLiteralSupport", Json::object()},
                        {"dataSupport", true},
                        {"resolveSupport", {{"properties", {"edit"}}}}}}}}}}});
  }
  std::string text() const {
    return "[slides](" + server_.url("/gone") + ") and [video](" + server_.url("/here") + ")\n";
  }
  void save(Client& client) const { client.notify("textDocument/didSave", {{"textDocument", {{"uri", uri_}}}}); }
  bool is_dead_told(const Client& client) const {
    return client.diagnostics(uri_).dump().find("link/dead") != std::string::npos;
  }
  static std::size_t count(const Client& client, const std::string& method) {
    return static_cast<std::size_t>(
        std::ranges::count(client.received(), method, [](const Json& message) { return message.value("method", ""); }));
  }
  Json check(Client& client, const Json& argument) const {
    return client.request("workspace/executeCommand",
                          {{"command", "confnotes.checkLinks"}, {"arguments", Json::array({argument})}});
  }

  Json actions_at(Client& client, int character, int line = 0) const {
    const Json position = {{"line", line}, {"character", character}};
    return client
        .request("textDocument/codeAction", {{"textDocument", {{"uri", uri_}}},
                                             {"range", {{"start", position}, {"end", position}}},
                                             {"context", {{"diagnostics", Json::array()}}}})
        .at("result");
  }

  const test::TemporaryFolder folder_;
  const std::string uri_ = protocol::uri_from_path(folder_.path("notes/a.md"));
  const LoopbackServer server_{
      [](const std::string& head) { return test::reply(head.contains(" /gone ") ? 410 : 200); }};
  Client client_{options()};
};

TEST_F(LinksSession, AsksTheUserFirstAndThenTellsWhatIsDead) {
  client_.open(uri_, text());
  EXPECT_EQ(count(client_, "window/showMessageRequest"), 0U);
  save(client_);
  save(client_);
  EXPECT_EQ(count(client_, "window/showMessageRequest"), 1U);
  EXPECT_EQ(server_.accept_count(), 0U);
  EXPECT_TRUE(client_.answer("window/showMessageRequest", {{"title", "Always"}}));
  client_.wait_until([&] { return is_dead_told(client_); });
  EXPECT_EQ(client_.diagnostics(uri_).size(), 1U);
  EXPECT_THAT(client_.diagnostics(uri_).dump(), HasSubstr("0:9-"));
}

TEST_F(LinksSession, RemembersTheAnswerFromOneSessionToTheNext) {
  client_.open(uri_, text());
  save(client_);
  client_.answer("window/showMessageRequest", {{"title", "Always"}});
  Client next(options());
  start(next, "ask");
  next.open(uri_, text());
  next.wait_until([&] { return is_dead_told(next); });
  EXPECT_TRUE(is_dead_told(next));
  EXPECT_EQ(count(next, "window/showMessageRequest"), 0U);
}

TEST_F(LinksSession, AsksNobodyWhereTheUserDoesNotAnswer) {
  client_.open(uri_, text());
  save(client_);
  client_.answer("window/showMessageRequest", nullptr);
  save(client_);
  EXPECT_EQ(count(client_, "window/showMessageRequest"), 1U);
  EXPECT_EQ(server_.accept_count(), 0U);
}

TEST_F(LinksSession, AsksNobodyWhileAnAddressIsTyped) {
  Client client(options());
  start(client, "always", {{"diagnostics", {{"delay", 100}}}});
  client.open(uri_, "\n");
  const std::string address = server_.url("/here");
  int version = 1;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const int column = static_cast<int>(i);
    client.change(uri_, ++version, {test::edit(0, column, column, address.substr(i, 1))});
    save(client);
  }
  EXPECT_EQ(server_.accept_count(), 0U);
  // When there is a pause, the last save counts.
  client.wait_until([&] { return !server_.requests().empty(); });
  EXPECT_THAT(server_.requests(), testing::ElementsAre("HEAD /here HTTP/1.1"));
}

TEST_F(LinksSession, AsksNobodyForAWorkspaceThatIsNotTrusted) {
  Client client(options());
  start(client, "always", {{"trusted", false}});
  client.open(uri_, text());
  save(client);
  EXPECT_EQ(check(client, {{"uri", uri_}}).at("error").at("message"),
            "Links are not checked in a workspace that you do not trust.");
  EXPECT_EQ(server_.accept_count(), 0U);
}

TEST_F(LinksSession, ChecksByCommandWhateverTheSettings) {
  Client client(options());
  start(client, "never");
  client.open(uri_, text());
  save(client);
  EXPECT_EQ(server_.accept_count(), 0U);
  check(client, {{"uri", uri_}});
  client.wait_until([&] { return is_dead_told(client); });
  EXPECT_TRUE(is_dead_told(client));
  EXPECT_THAT(client.notifications("$/progress").back().at("value").at("message"), "2 links: 1 alive, 1 dead");
  const Json hover = client.request("textDocument/hover", test::at(uri_, 0, 12)).at("result");
  EXPECT_THAT(hover.at("contents").at("value"), testing::StartsWith("dead, 410 Gone, checked just now"));
}

TEST_F(LinksSession, OffersToCheckALink) {
  client_.open(uri_, text());
  const Json actions = actions_at(client_, 2);
  EXPECT_EQ(actions.back().at("title"), "Check this link");
  EXPECT_EQ(actions.back().at("command").at("arguments"), Json::array({{{"url", server_.url("/gone")}}}));
  // Some clients ask for the edit of whatever has none.
  const Json resolved = client_.request("codeAction/resolve", actions.back()).at("result");
  EXPECT_EQ(resolved.at("command"), actions.back().at("command"));
}

TEST_F(LinksSession, MendsADeadLinkOnceItIsSaved) {
  Client client(options());
  start(client, "onSave");
  client.open(uri_, "---\ndate: 2018-07-06\n---\n" + text());
  save(client);
  client.wait_until([&] { return is_dead_told(client); });
  std::vector<std::string> titles;
  for (const Json& action : actions_at(client, 12, 3))
    titles.push_back(action.at("title"));
  EXPECT_THAT(titles, testing::ElementsAre("Link to an archived copy", "Remove the link, keep its text",
                                           "Move the address to the end of the note", "Check this link again"));
  const Json mended = client.request("codeAction/resolve", actions_at(client, 12, 3).front()).at("result").at("edit");
  EXPECT_EQ(mended.at("changes").at(uri_).at(0).at("newText"),
            "https://web.archive.org/web/20180706/" + server_.url("/gone"));
}

TEST_F(LinksSession, AsksOnceForAllNotesThatHaveTheLink) {
  Client client(options());
  start(client, "always");
  std::vector<std::string> uris;
  for (int i = 0; i < 10; ++i) {
    uris.push_back(protocol::uri_from_path(folder_.path("notes/" + std::to_string(i) + ".md")));
    client.open(uris.back(), "<" + server_.url("/gone") + ">\n");
  }
  const auto is_told = [&](const std::string& uri) { return client.diagnostics(uri).dump().contains("link/dead"); };
  client.wait_until([&] { return std::ranges::all_of(uris, is_told); });
  EXPECT_TRUE(std::ranges::all_of(uris, is_told));
  EXPECT_THAT(server_.requests(), testing::ElementsAre("HEAD /gone HTTP/1.1", "GET /gone HTTP/1.1"));
}

TEST_F(LinksSession, AsksNobodyAnyMoreOnceTheUserSaysSo) {
  const LoopbackServer silent([](const std::string&) { return test::Reply{.end = test::Reply::End::Hang}; });
  for (const Json& settings : {Json{{"trusted", false}}, Json{{"links", {{"remote", "never"}}}}}) {
    Client client(options());
    start(client, "always");
    client.open(uri_, "<" + silent.url("/a") + ">\n");
    client.notify("workspace/didChangeConfiguration", {{"settings", {{"confnotes", settings}}}});
    EXPECT_EQ(client.notifications("$/progress").back().at("value").at("kind"), "end");
  }
}

TEST_F(LinksSession, AsksNobodyWhileTheWholeTextComesWithEachCharacter) {
  Client client(options());
  start(client, "always");
  client.open(uri_, "\n");
  const std::string address = server_.url("/here");
  for (std::size_t size = 1; size <= address.size(); ++size) {
    client.change(uri_, static_cast<int>(size) + 1, {{{"text", address.substr(0, size)}}});
    save(client);
  }
  EXPECT_EQ(server_.accept_count(), 0U);
  client.wait_until([&] { return !server_.requests().empty(); });
  EXPECT_THAT(server_.requests(), testing::ElementsAre("HEAD /here HTTP/1.1"));
}

class PageTitleSession : public LinksSession {
 protected:
  // Chooses "Use the page's title" for an address that this server answers for.
  void use_title(const LoopbackServer& server) {
    client_.open(uri_, "See <" + server.url("/talk") + ">.\n");
    const Json actions = actions_at(client_, 6);
    const auto action =
        std::ranges::find(actions, "Use the page's title", [](const Json& one) { return one.at("title"); });
    ASSERT_NE(action, actions.end());
    client_.request("workspace/executeCommand", action->at("command"));
    client_.wait_until([&] { return count(client_, "$/progress") > 1; });
  }
};

TEST_F(PageTitleSession, PutsTheTitleInFrontOfTheAddress) {
  const LoopbackServer server([](const std::string& head) {
    return head.contains(" /talk ") ? test::reply(301, {"Location: /page"})
                                    : test::reply(200, {}, "<title>Tides\n&amp; [data]</title>");
  });
  use_title(server);
  const auto asked = std::ranges::find(client_.received(), "workspace/applyEdit",
                                       [](const Json& message) { return message.value("method", ""); });
  ASSERT_NE(asked, client_.received().end());
  EXPECT_EQ(asked->at("params").at("edit").at("changes").at(uri_).at(0).at("newText"),
            "[Tides \\& \\[data\\]](" + server.url("/talk") + ")");
  EXPECT_THAT(server.requests(), testing::ElementsAre("GET /talk HTTP/1.1", "GET /page HTTP/1.1"));
}

TEST_F(PageTitleSession, TellsWhyThereIsNone) {
  const LoopbackServer server([](const std::string&) { return test::reply(403); });
  use_title(server);
  EXPECT_EQ(client_.notifications("window/showMessage").back().at("message"),
            "No title for " + server.url("/talk") + ": 403 Forbidden.");
}

TEST_F(LinksSession, EndsWhatIsCancelledOrNoLongerOpen) {
  const LoopbackServer silent([](const std::string&) { return test::Reply{.end = test::Reply::End::Hang}; });
  Client client(options());
  start(client, "always");
  const auto ends = [&] {
    const auto all = client.notifications("$/progress");
    return std::ranges::count(all, "end", [](const Json& one) { return one.at("value").at("kind"); });
  };
  const auto last_token = [&] { return client.notifications("$/progress").back().at("token"); };
  const auto before = ends();
  client.open(uri_, "<" + silent.url("/a") + ">\n");
  client.notify("window/workDoneProgress/cancel", {{"token", last_token()}});
  EXPECT_EQ(ends(), before + 1);
  save(client);
  EXPECT_EQ(client.notifications("$/progress").back().at("value").at("kind"), "begin");
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", uri_}}}});
  EXPECT_EQ(ends(), before + 2);
}

}  // namespace
}  // namespace confnotes::server
