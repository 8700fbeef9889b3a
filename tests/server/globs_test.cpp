#include "server/globs.h"

#include <gmock/gmock.h>

namespace confnotes::server {
namespace {

bool match(const std::vector<std::string>& globs, std::string_view path) {
  return Globs("/notes", globs).match(path);
}

TEST(Globs, MatchFilesAndWhatIsInFolders) {
  EXPECT_TRUE(match({"drafts/**"}, "/notes/drafts/a/b.md"));
  EXPECT_TRUE(match({"drafts"}, "/notes/drafts/a/b.md"));
  EXPECT_TRUE(match({"drafts/"}, "/notes/old/drafts/b.md"));
  EXPECT_TRUE(match({"*.txt", "a.md"}, "/notes/2024/a.md"));
  EXPECT_TRUE(match({"/a.md"}, "/notes/a.md"));
  EXPECT_FALSE(match({"/a.md"}, "/notes/2024/a.md"));
  EXPECT_FALSE(match({"drafts/**"}, "/notes/drafts.md"));
}

TEST(Globs, TakeBackWithAnExclamationMark) {
  EXPECT_FALSE(match({"drafts/*", "!drafts/a.md"}, "/notes/drafts/a.md"));
  EXPECT_TRUE(match({"drafts/*", "!drafts/a.md"}, "/notes/drafts/b.md"));
}

TEST(Globs, TakeAFolderOutOfAnother) {
  EXPECT_TRUE(match({"2024/**", "!2024/drafts/**"}, "/notes/2024/a.md"));
  EXPECT_FALSE(match({"2024/**", "!2024/drafts/**"}, "/notes/2024/drafts/a.md"));
}

TEST(Globs, HaveNoComments) {
  EXPECT_TRUE(match({"#a.md"}, "/notes/#a.md"));
}

TEST(Globs, SeeOnlyTheirFolder) {
  EXPECT_FALSE(match({"*"}, "/other/a.md"));
  EXPECT_FALSE(match({"*"}, "/notes-2/a.md"));
  EXPECT_FALSE(match({"*"}, "/notes"));
  EXPECT_FALSE(match({"*"}, "untitled:note"));
  EXPECT_TRUE(Globs("/", {"notes/*"}).match("/notes/a.md"));
  EXPECT_FALSE(Globs().match("/notes/a.md"));
}

}  // namespace
}  // namespace confnotes::server
