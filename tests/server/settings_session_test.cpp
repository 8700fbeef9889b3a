// What an editor sees of `.confnotes.yaml`.
#include "protocol/uri.h"
#include "tests/support/client.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace confnotes::server {
namespace {

using protocol::Json;
using test::Client;
using test::TemporaryFolder;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string kEmptyHeading = "#\n\ntext\n";
const Json kReported = {"0:0-0:1 heading/empty"};

// An editor whose workspace is the folder.
class Editor {
 public:
  explicit Editor(const Json& capabilities = Json::object()) : capabilities_(capabilities) {}

  void start() {
    client_.start({{"rootUri", protocol::uri_from_path(folder_.path())}, {"capabilities", capabilities_}});
  }
  void write(const std::string& name, const std::string& text) { folder_.write(name, text); }
  void remove(const std::string& name) { std::filesystem::remove(folder_.path(name)); }
  void open(const std::string& name, const std::string& text) { client_.open(uri(name), text); }
  void change(const std::string& name, int version, const std::string& text) {
    client_.change(uri(name), version, {Json{{"text", text}}});
  }
  void close(const std::string& name) {
    client_.notify("textDocument/didClose", {{"textDocument", {{"uri", uri(name)}}}});
  }
  void save(const std::string& name) {
    client_.notify("textDocument/didSave", {{"textDocument", {{"uri", uri(name)}}}});
  }
  // What a client that watches the disk says of a file; type 1 is created, 2 changed, 3 deleted.
  void changed_on_disk(const std::string& name, int type) {
    client_.notify("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", uri(name)}, {"type", type}}}}});
  }
  Json diagnostics(const std::string& name) { return client_.diagnostics(uri(name)); }
  std::string uri(const std::string& name) { return protocol::uri_from_path(folder_.path(name)); }
  // Tags that completion offers in an open note.
  std::vector<std::string> tags(const std::string& name) {
    const Json response = client_.request("textDocument/completion", {{"textDocument", {{"uri", uri(name)}}},
                                                                      {"position", {{"line", 1}, {"character", 7}}}});
    std::vector<std::string> labels;
    for (const Json& item : response.at("result").at("items"))
      labels.push_back(item.at("label"));
    return labels;
  }
  Client& client() { return client_; }

 private:
  TemporaryFolder folder_;
  Json capabilities_;
  Client client_;
};

TEST(SettingsSession, RuleThatIsOffSaysNothing) {
  Editor editor;
  editor.write(".confnotes.yaml", "rules:\n  heading/empty: off\n");
  editor.start();
  editor.open("a.md", kEmptyHeading);
  EXPECT_EQ(editor.diagnostics("a.md"), Json::array());
  EXPECT_EQ(editor.diagnostics(".confnotes.yaml"), nullptr) << "nothing wrong, nothing to show";
}

TEST(SettingsSession, NearestFolderWins) {
  Editor editor;
  editor.write(".confnotes.yaml", "rules:\n  heading/empty: off\n");
  editor.write("inner/.confnotes.yaml", "");
  editor.start();
  editor.open("inner/a.md", kEmptyHeading);
  EXPECT_EQ(editor.diagnostics("inner/a.md"), kReported);
}

TEST(SettingsSession, WrongSettingIsPublishedAndClearedWhenMended) {
  Editor editor;
  editor.write(".confnotes.yaml", "rules:\n  heading/empty: of\n");
  editor.start();
  editor.open("a.md", kEmptyHeading);
  EXPECT_EQ(editor.diagnostics("a.md"), kReported);
  EXPECT_EQ(editor.diagnostics(".confnotes.yaml"), Json({"1:17-1:19 settings"}));

  editor.write(".confnotes.yaml", "rules:\n  heading/empty: off\n");
  editor.changed_on_disk(".confnotes.yaml", 2);
  EXPECT_EQ(editor.diagnostics("a.md"), Json::array());
  EXPECT_EQ(editor.diagnostics(".confnotes.yaml"), Json::array());
}

TEST(SettingsSession, FollowsCreationAndDeletion) {
  Editor editor;
  editor.start();
  editor.open("a.md", kEmptyHeading);
  EXPECT_EQ(editor.diagnostics("a.md"), kReported);
  editor.write(".confnotes.yaml", "rules: {heading/empty: off}\nextends: x\n");
  editor.changed_on_disk(".confnotes.yaml", 1);
  EXPECT_EQ(editor.diagnostics("a.md"), Json::array());
  EXPECT_EQ(editor.diagnostics(".confnotes.yaml"), Json({"1:0-1:7 settings"}));
  editor.remove(".confnotes.yaml");
  editor.changed_on_disk(".confnotes.yaml", 3);
  EXPECT_EQ(editor.diagnostics("a.md"), kReported);
  EXPECT_EQ(editor.diagnostics(".confnotes.yaml"), Json::array());
}

TEST(SettingsSession, LooksAgainWhenANoteIsOpenedOrSaved) {
  Editor editor;
  editor.start();
  editor.open("a.md", kEmptyHeading);
  editor.write(".confnotes.yaml", "rules: {heading/empty: off}\n");
  editor.save("a.md");
  EXPECT_EQ(editor.diagnostics("a.md"), Json::array());
  editor.write(".confnotes.yaml", "rules: {}\n");
  editor.open("b.md", "# B\n");
  EXPECT_EQ(editor.diagnostics("a.md"), kReported);
}

TEST(SettingsSession, ChangedSeverityShowsAtOnce) {
  Editor editor;
  editor.start();
  editor.open("a.md", kEmptyHeading);
  editor.open(".confnotes.yaml", "rules: {heading/empty: error}\n");
  const Json published = editor.client().notifications("textDocument/publishDiagnostics").back();
  EXPECT_EQ(published.at("uri"), editor.uri("a.md"));
  EXPECT_EQ(published.at("diagnostics").at(0).at("severity"), 1);
}

TEST(SettingsSession, BufferBeatsTheDiskUntilItIsClosed) {
  Editor editor;
  editor.write(".confnotes.yaml", "rules: {heading/empty: off}\n");
  editor.start();
  editor.open("a.md", kEmptyHeading);
  EXPECT_EQ(editor.diagnostics("a.md"), Json::array());
  editor.open(".confnotes.yaml", "rules: {heading/empty: of}\n");
  EXPECT_EQ(editor.diagnostics("a.md"), kReported);
  EXPECT_EQ(editor.diagnostics(".confnotes.yaml"), Json({"0:23-0:25 settings"}));
  editor.changed_on_disk(".confnotes.yaml", 2);
  EXPECT_EQ(editor.diagnostics("a.md"), kReported);
  editor.change(".confnotes.yaml", 2, "rules: {heading/empty: hint}\n");
  EXPECT_EQ(editor.diagnostics(".confnotes.yaml"), Json::array());
  editor.close(".confnotes.yaml");
  EXPECT_EQ(editor.diagnostics("a.md"), Json::array());
}

TEST(SettingsSession, SettingsFileIsNoNote) {
  Editor editor;
  editor.start();
  editor.open(".confnotes.yaml", "#\n");
  EXPECT_EQ(editor.diagnostics(".confnotes.yaml"), Json::array());
}

TEST(SettingsSession, ExcludedNoteIsNeitherDiagnosedNorIndexed) {
  Editor editor;
  editor.write(".confnotes.yaml", "exclude: [drafts]\n");
  editor.write("drafts/a.md", "---\ntags: [draft-tag]\n---\n");
  editor.write("b.md", "---\ntags: [note-tag]\n---\n");
  editor.start();
  editor.open("drafts/c.md", kEmptyHeading);
  EXPECT_EQ(editor.diagnostics("drafts/c.md"), nullptr);
  editor.open("d.md", "---\ntags: []\n---\n");
  EXPECT_THAT(editor.tags("d.md"), ElementsAre("note-tag"));
}

TEST(SettingsSession, NotesComeAndGoWithTheGlobs) {
  Editor editor;
  editor.write("drafts/a.md", "---\ntags: [draft-tag]\n---\n");
  editor.start();
  editor.open("drafts/c.md", kEmptyHeading);
  editor.open("d.md", "---\ntags: []\n---\n");
  EXPECT_EQ(editor.diagnostics("drafts/c.md"), kReported);
  EXPECT_THAT(editor.tags("d.md"), ElementsAre("draft-tag"));

  editor.open(".confnotes.yaml", "exclude: [drafts]\n");
  EXPECT_EQ(editor.diagnostics("drafts/c.md"), Json::array());
  EXPECT_THAT(editor.tags("d.md"), IsEmpty());

  editor.change(".confnotes.yaml", 2, "exclude: []\n");
  EXPECT_EQ(editor.diagnostics("drafts/c.md"), kReported);
  EXPECT_THAT(editor.tags("d.md"), ElementsAre("draft-tag"));
}

TEST(SettingsSession, SchemaFileHasItsOwnDiagnostics) {
  Editor editor;
  editor.write(".confnotes.yaml", "frontMatter: {schema: s.json}\n");
  editor.write("s.json", R"({"properties": {"a": {"minLength": -1}}})");
  editor.start();
  editor.open("a.md", "# A\n");
  EXPECT_EQ(editor.diagnostics("s.json"), Json({"0:35-0:37 settings"}));
  editor.write("s.json", R"({"properties": {"a": {"minLength": 10}}, "required": []})");
  editor.save("a.md");
  EXPECT_EQ(editor.diagnostics("s.json"), Json::array());
  editor.open(".confnotes.yaml", "frontMatter: {schema: gone.json}\n");
  EXPECT_EQ(editor.diagnostics(".confnotes.yaml"), Json({"0:22-0:31 settings"}));
}

TEST(SettingsSession, FollowsTheSchemaFileOnTheDisk) {
  const Json capabilities = {{"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}};
  Editor editor(capabilities);
  editor.write(".confnotes.yaml", "frontMatter: {schema: s.json}\n");
  editor.start();
  editor.open("a.md", "---\ntitle: x\n---\n");
  EXPECT_EQ(editor.diagnostics(".confnotes.yaml"), Json({"0:22-0:28 settings"}));
  const Json asked = editor.client().notifications("client/registerCapability").back();
  EXPECT_EQ(asked["registrations"][0]["registerOptions"]["watchers"][0]["globPattern"], "**/s.json");
  editor.write("s.json", R"({"required": ["level"]})");
  editor.changed_on_disk("s.json", 1);
  EXPECT_EQ(editor.diagnostics(".confnotes.yaml"), Json::array());
  EXPECT_EQ(editor.diagnostics("a.md"), Json({"0:0-0:3 front-matter/schema"}));
}

TEST(SettingsSession, KeepsShowingASchemaFileThatOthersUse) {
  Editor editor;
  editor.write("a/.confnotes.yaml", "frontMatter: {schema: ../s.json}\n");
  editor.write("b/.confnotes.yaml", "frontMatter: {schema: ../s.json}\n");
  editor.write("s.json", R"({"type": "objekt"})");
  editor.start();
  editor.open("a/n.md", "# A\n");
  editor.open("b/n.md", "# B\n");
  editor.remove("a/.confnotes.yaml");
  editor.save("a/n.md");
  EXPECT_EQ(editor.diagnostics("s.json"), Json({"0:9-0:17 settings"}));
}

}  // namespace
}  // namespace confnotes::server
