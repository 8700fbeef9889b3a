#include "server/files.h"

#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <iterator>

namespace confnotes::server {
namespace {

std::vector<std::string> walked(const test::TemporaryFolder& folder, std::string_view below = "") {
  std::vector<std::string> names;
  walk_notes(folder.path(below),
             {.on_note = [&](const std::string& path) { names.push_back(path.substr(folder.path().size() + 1)); },
              .on_skip = [&](const std::string& path,
                             const std::string& reason) { names.push_back("skipped " + path + reason); }});
  return names;
}

TEST(Walk, FindsMarkdownFilesOnlyAndSortsThem) {
  const test::TemporaryFolder folder;
  for (const char* name : {"b.md", "a.markdown", "c.txt", "in/D.MD", ".hidden/x.md", "node_modules/y.md"})
    folder.write(name, "x");
  EXPECT_THAT(walked(folder), testing::ElementsAre("a.markdown", "b.md", "in/D.MD"));
}

TEST(Walk, HonoursIgnoreFilesOfTheRepositoryItIsIn) {
  const test::TemporaryFolder folder;
  folder.write(".git/HEAD", "ref: refs/heads/main\n");
  folder.write(".gitignore", "*.draft.md\n/notes/old/\n");
  folder.write("notes/.gitignore", "!keep.draft.md\n");
  for (const char* name : {"notes/a.md", "notes/b.draft.md", "notes/keep.draft.md", "notes/old/c.md"})
    folder.write(name, "x");
  EXPECT_THAT(walked(folder, "notes"), testing::ElementsAre("notes/a.md", "notes/keep.draft.md"));
}

TEST(Walk, SurvivesLinkLoopsFifosAndBrokenLinks) {
  const test::TemporaryFolder folder;
  folder.write("in/a.md", "x");
  ASSERT_EQ(::symlink("..", folder.path("in/up").c_str()), 0);
  ASSERT_EQ(::symlink("nowhere.md", folder.path("broken.md").c_str()), 0);
  ASSERT_EQ(::mkfifo(folder.path("fifo.md").c_str(), 0600), 0);
  ASSERT_EQ(::symlink("in/a.md", folder.path("alias.md").c_str()), 0);
  EXPECT_THAT(walked(folder), testing::ElementsAre("skipped " + folder.path("broken.md") + "Broken symbolic link",
                                                   "fifo.md", "in/a.md"));
  EXPECT_EQ(read_file(folder.path("fifo.md")).error(), "Not a regular file");
}

TEST(ReadFile, SaysWhatIsWrong) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(read_file(folder.path("none.md")).error(), "No such file or directory");
  EXPECT_EQ(read_file(folder.path()).error(), "Is a folder");
  EXPECT_EQ(read_file(folder.write("a.md", "text")), "text");
  const std::string large = folder.write("large.md", "x");
  ASSERT_EQ(::truncate(large.c_str(), static_cast<off_t>(kLargestNote) + 1), 0);
  EXPECT_EQ(read_file(large).error(), "Larger than 16 MiB");
}

TEST(ReplaceFile, LeavesALinkToTheFileAndNothingUnfinished) {
  const test::TemporaryFolder folder;
  folder.write("kept/a.json", "old");
  ASSERT_EQ(::symlink("kept/a.json", folder.path("b.json").c_str()), 0);
  EXPECT_TRUE(replace_file(folder.path("b.json"), "new"));
  EXPECT_EQ(read_file(folder.path("kept/a.json")), "new");
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path("b.json")));
  EXPECT_FALSE(replace_file(folder.path("kept"), "new"));
  EXPECT_FALSE(replace_file(folder.path("nowhere/a.json"), "new"));
  EXPECT_THAT(std::distance(std::filesystem::recursive_directory_iterator(folder.path()), {}), 3);
}

TEST(AbsolutePath, SeesThroughALinkBeforeTwoDots) {
  const test::TemporaryFolder folder;
  folder.write("deep/in/x.md", "");
  ASSERT_EQ(::symlink("deep/in", folder.path("link").c_str()), 0);
  EXPECT_EQ(absolute_path(folder.path() + "/link/../y.md"), folder.path("deep/y.md"));
}

TEST(AbsolutePath, IsPlain) {
  EXPECT_EQ(absolute_path("/a/./b/../c/"), "/a/c");
  EXPECT_EQ(absolute_path("/"), "/");
}

TEST(FileStem, IsTheNameWithoutFolderAndEnding) {
  EXPECT_EQ(analysis::file_stem("/notes/Day 2 - 03 - Knots.md"), "Day 2 - 03 - Knots");
  EXPECT_EQ(analysis::file_stem("/notes/b\xFFy.md"), "b\x1Ay");
  EXPECT_EQ(analysis::file_stem("untitled:Untitled-1"), "");
}

}  // namespace
}  // namespace confnotes::server
