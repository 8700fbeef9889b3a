// What a session sees of a disk that others write to, by the client's word or by the system's.
#include "protocol/uri.h"
#include "tests/support/client.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace confnotes::server {
namespace {

using protocol::Json;
using test::Client;
using test::TemporaryFolder;
using testing::ElementsAre;
using testing::IsEmpty;

const Json kWatches = {{"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}};

class Disk : public testing::Test {
 protected:
  void start(const Json& capabilities = Json::object()) {
    client_.start({{"rootUri", protocol::uri_from_path(folder_.path())}, {"capabilities", capabilities}});
    client_.poll();
  }
  std::string uri(const std::string& name) const { return protocol::uri_from_path(folder_.path(name)); }
  void write(const std::string& name, const std::string& text) { folder_.write(name, text); }
  void tell(const std::string& name, int type) {
    client_.notify("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", uri(name)}, {"type", type}}}}});
  }
  // The names of all tags, which stand for the notes that carry them.
  std::vector<std::string> tags() {
    client_.poll();
    std::vector<std::string> names;
    const Json response = client_.request("workspace/symbol", {{"query", "tag:"}});
    for (const Json& symbol : response.at("result"))
      names.push_back(symbol.at("name"));
    std::ranges::sort(names);
    return names;
  }
  std::string open_message(const std::string& name, const std::string& text) const {
    return Json{{"jsonrpc", "2.0"},
                {"method", "textDocument/didOpen"},
                {"params",
                 {{"textDocument", {{"uri", uri(name)}, {"languageId", "markdown"}, {"version", 1}, {"text", text}}}}}}
        .dump();
  }
  std::string changed_message(const std::string& name) const {
    return Json{{"jsonrpc", "2.0"},
                {"method", "workspace/didChangeWatchedFiles"},
                {"params", {{"changes", {{{"uri", uri(name)}, {"type", 2}}}}}}}
        .dump();
  }
  static std::string request_message(const std::string& id, const std::string& query) {
    return Json{{"jsonrpc", "2.0"}, {"id", id}, {"method", "workspace/symbol"}, {"params", {{"query", query}}}}.dump();
  }
  // null: none so far.
  Json reply_to(const std::string& id) const {
    for (const Json& message : client_.received()) {
      if (message.value("id", Json()) == id) return message;
    }
    return nullptr;
  }
  static std::string note(const std::string& tag) { return "---\ntags: [" + tag + "]\n---\n"; }

  TemporaryFolder folder_;
  Client client_;
};

TEST_F(Disk, IsFollowedByTheClientsWord) {
  write("a.md", note("a"));
  start(kWatches);
  EXPECT_THAT(tags(), ElementsAre("a"));
  write("b.md", note("b"));
  tell("b.md", 1);
  EXPECT_THAT(tags(), ElementsAre("a", "b"));
  write("a.md", note("c"));
  tell("a.md", 2);
  EXPECT_THAT(tags(), ElementsAre("b", "c"));
  std::filesystem::remove(folder_.path("b.md"));
  tell("b.md", 3);
  EXPECT_THAT(tags(), ElementsAre("c"));
}

TEST_F(Disk, IsReadBeforeAnybodyIsAnsweredWhoAsksForAllNotes) {
  write("a.md", note("a"));
  client_.start({{"rootUri", protocol::uri_from_path(folder_.path())}, {"capabilities", Json::object()}});
  for (const char* name : {"b.md", "c.md"})
    write(name, note(std::string(1, name[0])));
  // Asked before the first note is read, and one of them cancelled.
  write(".gitignore", "d.md\n");
  client_.send(changed_message(".gitignore"));
  client_.send(request_message("first", "tag:"));
  client_.send(request_message("second", "tag:"));
  client_.send(R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"second"}})");
  EXPECT_EQ(client_.received().back().at("error").at("code"), -32800);
  EXPECT_EQ(reply_to("first"), nullptr);
  client_.poll();
  EXPECT_EQ(reply_to("first").at("result").size(), 3U);
}

TEST_F(Disk, ThatIsNotReadToTheEndGivesNoAnswer) {
  write("a.md", note("a"));
  start(kWatches);
  write(".gitignore", "b.md\n");
  client_.send(changed_message(".gitignore"));
  client_.send(request_message("first", "tag:"));
  client_.request("shutdown");
  EXPECT_EQ(reply_to("first").at("error").at("message"), "The server ends before all notes are read.");
}

TEST_F(Disk, ThatIsBeingReadLosesNoNoteThatComesMeanwhile) {
  write("a.md", note("a"));
  start(kWatches);
  client_.send(changed_message(".gitignore"));
  write("b.md", note("b"));
  client_.send(changed_message("b.md"));
  EXPECT_THAT(tags(), ElementsAre("a", "b"));
}

TEST_F(Disk, ThatIsBeingReadLosesNoNoteThatIsOpenedAndClosedMeanwhile) {
  write("a.md", note("a"));
  client_.start({{"rootUri", protocol::uri_from_path(folder_.path())}, {"capabilities", kWatches}});
  write("b.md", note("b"));
  client_.send(changed_message(".gitignore"));
  client_.send(open_message("b.md", note("b")));
  client_.send(Json{
      {"jsonrpc", "2.0"}, {"method", "textDocument/didClose"}, {"params", {{"textDocument", {{"uri", uri("b.md")}}}}}}
                   .dump());
  EXPECT_THAT(tags(), ElementsAre("a", "b"));
}

TEST_F(Disk, ThatIsBeingReadIsForgottenWithItsFolder) {
  write("in/a.md", note("a"));
  write("other/b.md", note("b"));
  client_.start(
      {{"workspaceFolders", {{{"uri", uri("in")}, {"name", "in"}}, {{"uri", uri("other")}, {"name", "other"}}}},
       {"capabilities", kWatches}});
  client_.send(changed_message("in/.gitignore"));
  client_.send(
      Json{{"jsonrpc", "2.0"},
           {"method", "workspace/didChangeWorkspaceFolders"},
           {"params", {{"event", {{"added", Json::array()}, {"removed", {{{"uri", uri("in")}, {"name", "in"}}}}}}}}}
          .dump());
  EXPECT_THAT(tags(), ElementsAre("b"));
}

TEST_F(Disk, LinksIntoAFolderAreCheckedAgainWhenItMoves) {
  start();
  write("img/map.png", "");
  client_.open(uri("a.md"), "[map](img/map.png)\n");
  EXPECT_EQ(client_.diagnostics(uri("a.md")), Json::array());
  std::filesystem::rename(folder_.path("img"), folder_.path("pictures"));
  client_.poll();
  EXPECT_EQ(client_.diagnostics(uri("a.md")), Json({"0:6-0:17 link/no-such-file"}));
}

TEST_F(Disk, AFolderThatIsMovedInIsReadAsItsOwnIgnoreFileSays) {
  start();
  write("elsewhere.txt/.gitignore", "*.md\n!keep.md\n");
  std::filesystem::rename(folder_.path("elsewhere.txt"),
                          folder_.path("../" + folder_.path().substr(folder_.path().rfind('/') + 1) + ".moved"));
  const std::string moved = folder_.path() + ".moved";
  std::ofstream(moved + "/keep.md") << note("keep");
  std::ofstream(moved + "/drop.md") << note("drop");
  client_.poll();
  std::filesystem::rename(moved, folder_.path("sub"));
  EXPECT_THAT(tags(), ElementsAre("keep"));
}

TEST_F(Disk, ThatIsBeingReadMakesCompletionAndHoverProvisional) {
  write("a.md", note("sorting"));
  start(kWatches);
  client_.open(uri("b.md"), note("sor"));
  const auto ask = [&](const std::string& id, const std::string& method) {
    const Json request = {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", test::at(uri("b.md"), 1, 8)}};
    client_.send(request.dump());
  };
  client_.send(changed_message(".gitignore"));
  ask("early list", "textDocument/completion");
  ask("early hover", "textDocument/hover");
  client_.poll();
  ask("list", "textDocument/completion");
  ask("hover", "textDocument/hover");
  client_.poll();
  EXPECT_EQ(reply_to("early list").at("result").at("isIncomplete"), true);
  EXPECT_EQ(reply_to("list").at("result").at("isIncomplete"), false);
  const auto says_so = testing::HasSubstr("Other notes are still being read.");
  EXPECT_THAT(reply_to("early hover").at("result").dump(), says_so);
  EXPECT_THAT(reply_to("hover").at("result").dump(), testing::Not(says_so));
}

TEST_F(Disk, IsFollowedByTheSystemWhereTheClientCannot) {
  write("a.md", note("a"));
  start();
  EXPECT_THAT(tags(), ElementsAre("a"));
  write("b.md", note("b"));
  EXPECT_THAT(tags(), ElementsAre("a", "b"));
  std::filesystem::remove(folder_.path("a.md"));
  EXPECT_THAT(tags(), ElementsAre("b"));
  std::filesystem::rename(folder_.path("b.md"), folder_.path("c.txt"));
  EXPECT_THAT(tags(), IsEmpty());
}

TEST_F(Disk, FoldersComeAndGoWithTheirNotes) {
  start();
  write("new/deep/a.md", note("a"));
  EXPECT_THAT(tags(), ElementsAre("a"));
  write("new/deep/b.md", note("b"));
  EXPECT_THAT(tags(), ElementsAre("a", "b"));
  std::filesystem::rename(folder_.path("new"), folder_.path("old"));
  EXPECT_THAT(tags(), ElementsAre("a", "b"));
  std::filesystem::remove_all(folder_.path("old"));
  EXPECT_THAT(tags(), IsEmpty());
}

TEST_F(Disk, HiddenFoldersStayUnread) {
  start();
  write(".git/notes.md", note("a"));
  write("node_modules/x/readme.md", note("b"));
  EXPECT_THAT(tags(), IsEmpty());
}

TEST_F(Disk, WhatIsIgnoredFromNowOnIsForgottenButForOpenNotes) {
  std::filesystem::create_directory(folder_.path(".git"));
  write("a.md", note("a"));
  write("b.md", note("b"));
  start();
  client_.open(uri("a.md"), note("open"));
  EXPECT_THAT(tags(), ElementsAre("b", "open"));
  write(".gitignore", "*.md\n");
  EXPECT_THAT(tags(), ElementsAre("open"));
  std::filesystem::remove(folder_.path(".gitignore"));
  EXPECT_THAT(tags(), ElementsAre("b", "open"));
}

TEST_F(Disk, NewNotesThatAreIgnoredStayOut) {
  std::filesystem::create_directory(folder_.path(".git"));
  write(".gitignore", "drafts/\n!drafts/x.md\nsecret.md\n");
  start(kWatches);
  write("secret.md", note("a"));
  write("drafts/x.md", note("b"));
  tell("secret.md", 1);
  tell("drafts/x.md", 1);
  EXPECT_THAT(tags(), IsEmpty());
}

TEST_F(Disk, ABufferBeatsTheDisk) {
  write("a.md", note("disk"));
  start(kWatches);
  client_.open(uri("a.md"), note("buffer"));
  write("a.md", note("later"));
  tell("a.md", 2);
  EXPECT_THAT(tags(), ElementsAre("buffer"));
  client_.notify("textDocument/didClose", {{"textDocument", {{"uri", uri("a.md")}}}});
  EXPECT_THAT(tags(), ElementsAre("later"));
}

TEST_F(Disk, ClosedNotesAreComparedWith) {
  write("b.md", "## A (Bo Müller)\n\n## B (Bo Müller)\n");
  start(kWatches);
  client_.open(uri("a.md"), "## C (Bo Muller)\n");
  EXPECT_EQ(client_.diagnostics(uri("a.md")), Json({"0:6-0:15 speaker/variant"}));
}

TEST_F(Disk, ANoteThatWasJustOpenedIsInItsTurn) {
  write("a.md", "[b](b.md)\n");
  write("b.md", note("b"));
  start(kWatches);
  // Both are known from the disk, and neither is read again before somebody asks.
  client_.send(open_message("a.md", "[b](b.md#x)\n"));
  client_.send(open_message("b.md", "## Y\n"));
  client_.poll();
  EXPECT_EQ(client_.diagnostics(uri("a.md")), Json({"0:4-0:10 link/no-such-anchor"}));
}

TEST_F(Disk, LinksAreCheckedAgainWhenTheirFilesComeAndGo) {
  start();
  client_.open(uri("a.md"), "[map](map.png)\n");
  EXPECT_EQ(client_.diagnostics(uri("a.md")), Json({"0:6-0:13 link/no-such-file"}));
  write("map.png", "");
  client_.poll();
  EXPECT_EQ(client_.diagnostics(uri("a.md")), Json::array());
  std::filesystem::remove(folder_.path("map.png"));
  client_.poll();
  EXPECT_EQ(client_.diagnostics(uri("a.md")), Json({"0:6-0:13 link/no-such-file"}));
}

TEST_F(Disk, PulledDiagnosticsOfClosedNotesFollowIt) {
  Json capabilities = kWatches;
  capabilities["textDocument"]["diagnostic"] = Json::object();
  write("a.md", "[b](b.md) ![map](map.png)\n");
  write("b.md", note("b"));
  write("map.png", "");
  start(capabilities);
  const auto pull = [&](const Json& ids) {
    return client_.request("workspace/diagnostic", {{"previousResultIds", ids}}).at("result").at("items");
  };
  EXPECT_THAT(pull(Json::array()), IsEmpty());
  std::filesystem::remove(folder_.path("b.md"));
  tell("b.md", 3);
  const Json first = pull(Json::array());
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first.at(0).at("items").at(0).at("code"), "link/no-such-file");
  std::filesystem::remove(folder_.path("map.png"));
  tell("map.png", 3);
  const Json second = pull({{{"uri", uri("a.md")}, {"value", first.at(0).at("resultId")}}});
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second.at(0).at("items").size(), 2U);
}

TEST_F(Disk, OfNestedFoldersTheOtherIsStillFollowed) {
  write("in/a.md", note("a"));
  client_.start(
      {{"workspaceFolders",
        {{{"uri", uri("in")}, {"name", "in"}}, {{"uri", protocol::uri_from_path(folder_.path())}, {"name", "all"}}}}});
  client_.notify("workspace/didChangeWorkspaceFolders",
                 {{"event", {{"added", Json::array()}, {"removed", {{{"uri", uri("in")}, {"name", "in"}}}}}}});
  write("in/b.md", note("b"));
  EXPECT_THAT(tags(), ElementsAre("a", "b"));
}

TEST_F(Disk, FilesThatTheEditorMovesAreFollowed) {
  write("a.md", note("a"));
  const Json result = [&] {
    Json capabilities = kWatches;
    capabilities["workspace"]["fileOperations"] = {{"didRename", true}, {"didCreate", true}, {"didDelete", true}};
    return client_.start({{"rootUri", protocol::uri_from_path(folder_.path())}, {"capabilities", capabilities}});
  }();
  EXPECT_TRUE(result.at("capabilities").at("workspace").at("fileOperations").contains("didRename"));
  std::filesystem::rename(folder_.path("a.md"), folder_.path("b.md"));
  client_.notify("workspace/didRenameFiles", {{"files", {{{"oldUri", uri("a.md")}, {"newUri", uri("b.md")}}}}});
  const Json found = client_.request("workspace/symbol", {{"query", "tag:a"}}).at("result");
  EXPECT_EQ(found.at(0).at("location").at("uri"), uri("b.md"));
}

TEST_F(Disk, TheClientIsAskedToWatchNotesSettingsAndIgnoreFiles) {
  start(kWatches);
  std::vector<std::string> globs;
  for (const Json& message : client_.received()) {
    if (message.value("method", "") != "client/registerCapability") continue;
    for (const Json& watcher : message.at("params").at("registrations").at(0).at("registerOptions").at("watchers"))
      globs.push_back(watcher.at("globPattern"));
  }
  EXPECT_THAT(globs, ElementsAre("**/.confnotes.yaml", "**/.gitignore",
                                 "**/*.{md,markdown,mdown,mkd,mkdn,mdx,mdwn,rmd,Rmd,qmd}"));
}

}  // namespace
}  // namespace confnotes::server
