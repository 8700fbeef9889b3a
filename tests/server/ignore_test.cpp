#include "server/ignore.h"

#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

#include <cstdio>
#include <cstdlib>
#include <set>
#include <utility>

namespace confnotes::server {
namespace {

bool is_ignored(std::string_view patterns, std::string_view path, bool is_folder = false) {
  IgnoreRules rules;
  rules.add("/r", patterns);
  return rules.is_ignored("/r/" + std::string(path), is_folder);
}

TEST(Ignore, MatchesNamesAnywhereAndPathsFromTheFolder) {
  EXPECT_TRUE(is_ignored("*.tmp.md\n", "a/b/x.tmp.md"));
  EXPECT_TRUE(is_ignored("/top.md\n", "top.md"));
  EXPECT_FALSE(is_ignored("/top.md\n", "a/top.md"));
  EXPECT_TRUE(is_ignored("a/x.md\n", "a/x.md"));
  EXPECT_FALSE(is_ignored("a/x.md\n", "b/a/x.md"));
  EXPECT_FALSE(is_ignored("a*b.md\n", "a/b.md"));
}

TEST(Ignore, KnowsFoldersStarsNegationsAndComments) {
  EXPECT_TRUE(is_ignored("build/\n", "build", true));
  EXPECT_FALSE(is_ignored("build/\n", "build"));
  EXPECT_TRUE(is_ignored("**/out/*.md\n", "a/b/out/x.md"));
  EXPECT_TRUE(is_ignored("a/**/x.md\n", "a/x.md"));
  EXPECT_TRUE(is_ignored("a/**\n", "a/b/c.md"));
  EXPECT_FALSE(is_ignored("a/**\n", "a", true));
  EXPECT_FALSE(is_ignored("*.md\n!keep.md\n", "keep.md"));
  EXPECT_FALSE(is_ignored("# x.md\n\n", "x.md"));
  EXPECT_TRUE(is_ignored("\\#x.md\n", "#x.md"));
  EXPECT_TRUE(is_ignored("x.md  \r\n", "x.md"));
  EXPECT_TRUE(is_ignored("\xEF\xBB\xBFx.md\n", "x.md"));
}

TEST(Ignore, InnerFilesDecideLast) {
  IgnoreRules rules;
  rules.add("/r", "*.md\n");
  rules.add("/r/in", "!x.md\n");
  EXPECT_FALSE(rules.is_ignored("/r/in/x.md", false));
  EXPECT_TRUE(rules.is_ignored("/r/in/y.md", false));
}

// A hook or a rebase that runs the tests names its own repository in the environment: not the one that is meant here.
const std::string kGit = "env -u GIT_DIR -u GIT_WORK_TREE -u GIT_INDEX_FILE git ";

std::set<std::string> ignored_by_git(const test::TemporaryFolder& folder, const std::vector<std::string>& paths) {
  std::string command = "cd '" + folder.path() + "' && printf '%s\\0'";
  for (const std::string& path : paths)
    command += " '" + path + "'";
  command += " | " + kGit + "check-ignore -z --stdin";
  std::set<std::string> ignored;
  FILE* output = ::popen(command.c_str(), "r");
  std::string path;
  for (int c = std::fgetc(output); c != EOF; c = std::fgetc(output)) {
    if (c != '\0') {
      path += static_cast<char>(c);
    } else {
      ignored.insert(std::exchange(path, {}));
    }
  }
  ::pclose(output);
  return ignored;
}

// Git itself is the oracle: every path against every set of patterns.
TEST(Ignore, AgreesWithGit) {
  if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "There is no git.";
  const std::vector<std::string> sets = {"*.md",      "/a.md",          "a/",      "a/*.md",    "**/b/c.md", "a/**",
                                         "a/**/c.md", "*.md\n!a.md",    "[ab].md", "[!a].md",   "?.md",      "b",
                                         "!*.md",     "\\!x.md",        "a.md ",   "a.md\\ ",   "/**/c.md",  "**",
                                         "*/c.md",    "a/b\n!a/b/c.md", "/*\n!/a", "foo\\*.md", "#a.md"};
  const std::vector<std::string> paths = {"a.md",   "b.md",     "a/a.md", "a/c.md", "a/b/c.md",
                                          "b/c.md", "x/b/c.md", "!x.md",  "a.md ",  "foo*.md"};
  for (const std::string& patterns : sets) {
    const test::TemporaryFolder folder;
    folder.write(".gitignore", patterns + "\n");
    ASSERT_EQ(std::system((kGit + "init -q '" + folder.path() + "'").c_str()), 0);
    IgnoreRules rules;
    rules.add(folder.path(), patterns + "\n");
    for (const std::string& path : paths)
      folder.write(path, "x");
    const std::set<std::string> ignored = ignored_by_git(folder, paths);
    for (const std::string& path : paths) {
      // As a walk sees it: a folder that is ignored is not entered.
      bool actual = false;
      for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
        actual = actual || rules.is_ignored(folder.path(path.substr(0, slash)), true);
      }
      actual = actual || rules.is_ignored(folder.path(path), false);
      EXPECT_EQ(actual, ignored.contains(path)) << path << " against " << patterns;
    }
  }
}

}  // namespace
}  // namespace confnotes::server
