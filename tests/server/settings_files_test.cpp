#include "server/settings_files.h"

#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace confnotes::server {
namespace {

using test::TemporaryFolder;
using testing::ElementsAre;
using testing::IsEmpty;

// The settings file for a note, as the name of its folder below `top`; "none" where there is none.
std::string folder_for(SettingsFiles& files, const TemporaryFolder& top, const std::string& note) {
  const auto file = files.find(top.path(note));
  return file ? file->folder.substr(std::min(file->folder.size(), top.path().size())) : "none";
}

TEST(SettingsFiles, NearestFolderWins) {
  const TemporaryFolder folder;
  folder.write("a/.confnotes.yaml", "");
  folder.write("a/b/c/.confnotes.yaml", "");
  SettingsFiles files;
  EXPECT_EQ(folder_for(files, folder, "n.md"), "none");
  EXPECT_EQ(folder_for(files, folder, "a/n.md"), "/a");
  EXPECT_EQ(folder_for(files, folder, "a/b/n.md"), "/a");
  EXPECT_EQ(folder_for(files, folder, "a/b/c/d/n.md"), "/a/b/c");
  EXPECT_EQ(files.find("untitled:note"), nullptr);
}

TEST(SettingsFiles, LookAtAFolderOnce) {
  const TemporaryFolder folder;
  SettingsFiles files;
  EXPECT_EQ(folder_for(files, folder, "n.md"), "none");
  folder.write(".confnotes.yaml", "");
  EXPECT_EQ(folder_for(files, folder, "n.md"), "none");
  EXPECT_THAT(files.changed({folder.path(), folder.path("never")}), ElementsAre(folder.path()));
  files.forget(folder.path());
  EXPECT_EQ(folder_for(files, folder, "n.md"), "");
  EXPECT_THAT(files.changed({folder.path()}), IsEmpty());
}

TEST(SettingsFiles, GiveEachNewFileOnce) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "");
  SettingsFiles files;
  EXPECT_THAT(files.take_new(), IsEmpty());
  const auto file = files.find(folder.path("n.md"));
  EXPECT_THAT(files.take_new(), ElementsAre(file));
  EXPECT_THAT(files.take_new(), IsEmpty());
  EXPECT_THAT(files.found(), ElementsAre(file));
}

TEST(SettingsFiles, BufferBeatsTheDisk) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "exclude: [a.md]\n");
  SettingsFiles files;
  EXPECT_FALSE(files.includes(folder.path("a.md")));
  files.set_buffer(folder.path(), analysis::Text("exclude: [b.md]\n"));
  files.forget(folder.path());
  EXPECT_TRUE(files.includes(folder.path("a.md")));
  EXPECT_FALSE(files.includes(folder.path("b.md")));
  files.set_buffer(folder.path(), std::nullopt);
  files.forget(folder.path());
  EXPECT_FALSE(files.includes(folder.path("a.md")));
}

TEST(SettingsFiles, IncludeThenExclude) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "include: [\"notes/**\"]\nexclude: [\"notes/drafts/**\"]\n");
  SettingsFiles files;
  EXPECT_TRUE(files.includes(folder.path("notes/a.md")));
  EXPECT_FALSE(files.includes(folder.path("notes/drafts/a.md")));
  EXPECT_FALSE(files.includes(folder.path("README.md")));
  EXPECT_TRUE(files.includes("untitled:note"));
}

TEST(SettingsFiles, FileThatCannotBeReadIsAProblem) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml/is-a-folder", "");
  SettingsFiles files;
  const auto file = files.find(folder.path("a.md"));
  ASSERT_TRUE(file);
  ASSERT_EQ(file->file.problems.size(), 1U);
  EXPECT_EQ(file->file.problems[0].message, "This file cannot be read: Is a folder.");
  EXPECT_EQ(*file->settings, analysis::Settings());
}

TEST(SettingsFiles, LargeFileIsNotRead) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "exclude: [a.md]\n#" + std::string(70'000, 'x'));
  SettingsFiles files;
  EXPECT_TRUE(files.includes(folder.path("a.md")));
  EXPECT_EQ(files.found().at(0)->file.problems.size(), 1U);
}

TEST(SettingsFiles, ReadTheSchemaThatIsNamed) {
  const TemporaryFolder folder;
  folder.write("a/.confnotes.yaml", "frontMatter:\n  schema: ../notes.schema.json\n");
  folder.write("notes.schema.json", R"({"properties": {"title": {"type": "strin"}}})");
  SettingsFiles files;
  const auto file = files.find(folder.path("a/n.md"));
  EXPECT_THAT(file->file.problems, IsEmpty());
  EXPECT_EQ(file->schema_path, folder.path("notes.schema.json"));
  ASSERT_TRUE(file->schema);
  EXPECT_EQ(file->schema->problems.size(), 1U);
  EXPECT_THAT(files.changed({folder.path("a")}), IsEmpty());

  folder.write("notes.schema.json", R"({"properties": {"title": {"type": "string"}}})");
  EXPECT_THAT(files.changed({folder.path("a")}), ElementsAre(folder.path("a")));
  files.forget(folder.path("a"));
  EXPECT_TRUE(files.find(folder.path("a/n.md"))->settings->schema);
  EXPECT_THAT(files.find(folder.path("a/n.md"))->schema->problems, IsEmpty());
}

TEST(SettingsFiles, SchemaThatIsNotThere) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "frontMatter:\n  schema: gone.json\n");
  SettingsFiles files;
  const auto file = files.find(folder.path("n.md"));
  ASSERT_EQ(file->file.problems.size(), 1U);
  EXPECT_EQ(file->file.problems[0].message, "`gone.json` is not there.");
  EXPECT_EQ(file->file.text.slice(file->file.problems[0].span), "gone.json");
  folder.write("gone.json", "{}");
  EXPECT_THAT(files.changed({folder.path()}), ElementsAre(folder.path()));
}

TEST(SettingsFiles, ChosenFileHoldsForAll) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "exclude: [a.md]\n");
  auto files = SettingsFiles::chosen({.file = folder.write("own/house.yaml", "exclude: [c.md]\n")});
  ASSERT_TRUE(files);
  EXPECT_TRUE(files->includes(folder.path("a.md")));
  EXPECT_FALSE(files->includes(folder.path("own/c.md")));
  EXPECT_EQ(files->find("/n.md")->folder, "/");

  EXPECT_EQ(SettingsFiles::chosen({.has_none = true})->find(folder.path("a.md")), nullptr);
  EXPECT_EQ(SettingsFiles::chosen({.file = folder.path("gone.yaml")}).error(), "No such file or directory");
}

}  // namespace
}  // namespace confnotes::server
