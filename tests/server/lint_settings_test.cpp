// `confnotes lint` and `confnotes talks` below a `.confnotes.yaml`.
#include "server/lint/lint_command.h"
#include "server/talks/talks_command.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace confnotes::server {
namespace {

using Json = nlohmann::json;
using test::TemporaryFolder;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Outcome {
  int status = 0;
  std::vector<std::string> findings;  // "/a.md:3 warning heading/empty"
  std::string err;
};

Outcome lint(const TemporaryFolder& folder, std::vector<std::string> paths, SettingsChoice settings = {}) {
  std::ostringstream out;
  std::ostringstream err;
  Outcome outcome;
  outcome.status = run_lint({.paths = std::move(paths), .format = LintFormat::Json, .settings = std::move(settings)},
                            false, out, err);
  outcome.err = err.str();
  for (const Json& finding : Json::parse(out.str().empty() ? "[]" : out.str())) {
    const auto file = finding.at("file").get<std::string>();
    outcome.findings.push_back(file.substr(file.starts_with(folder.path()) ? folder.path().size() : 0) + ":" +
                               finding.at("line").dump() + " " + finding.at("severity").get<std::string>() + " " +
                               finding.at("rule").get<std::string>());
  }
  return outcome;
}

TEST(LintSettings, ChangeSeverities) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "rules:\n  heading/empty: hint\n");
  folder.write("inner/.confnotes.yaml", "rules:\n  heading/empty: off\n");
  folder.write("a.md", "#\n");
  folder.write("inner/b.md", "#\n");
  const Outcome outcome = lint(folder, {folder.path()});
  EXPECT_THAT(outcome.findings, ElementsAre("/a.md:1 hint heading/empty"));
  EXPECT_EQ(outcome.status, 0);
}

TEST(LintSettings, ExcludedNotesAreCheckedOnlyWhereNamed) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "exclude: [\"drafts/**\"]\n");
  folder.write("a.md", "#\n");
  const std::string draft = folder.write("drafts/b.md", "#\n");
  EXPECT_THAT(lint(folder, {folder.path()}).findings, ElementsAre("/a.md:1 warning heading/empty"));
  EXPECT_THAT(lint(folder, {folder.path("drafts")}).findings, IsEmpty());
  EXPECT_THAT(lint(folder, {draft}).findings, ElementsAre("/drafts/b.md:1 warning heading/empty"));
}

TEST(LintSettings, ProblemsOfTheFileAreFindingsOnce) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "rules:\n  heading/empty: eror\n  none/none: off\n");
  folder.write("a.md", "#\n");
  folder.write("b.md", "# B\n");
  const Outcome outcome = lint(folder, {folder.path()});
  EXPECT_THAT(outcome.findings, ElementsAre("/.confnotes.yaml:2 error settings", "/.confnotes.yaml:3 warning settings",
                                            "/a.md:1 warning heading/empty"));
  EXPECT_EQ(outcome.status, 1);
}

TEST(LintSettings, SummaryCountsThem) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "rules: [\n");
  folder.write("a.md", "# A\n");
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(run_lint({.paths = {folder.path()}}, false, out, err), 1);
  EXPECT_EQ(err.str(), "1 error in 1 settings file.\n");
  EXPECT_THAT(out.str(), HasSubstr(".confnotes.yaml:1:8: error: This bracket is never closed. [settings]\n"));
  folder.write("a.md", "#\n");
  err.str("");
  run_lint({.paths = {folder.path()}}, false, out, err);
  EXPECT_EQ(err.str(), "1 error, 1 warning in 1 of 1 note and 1 settings file.\n");
}

TEST(LintSettings, SettingsFileAmongThePathsIsNoNote) {
  const TemporaryFolder folder;
  const std::string path = folder.write(".confnotes.yaml", "#\n# A comment, and no heading\nextends: x\n");
  EXPECT_THAT(lint(folder, {path}).findings, ElementsAre("/.confnotes.yaml:3 warning settings"));
}

TEST(LintSettings, ChosenFileOrNone) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "rules:\n  heading/empty: off\n");
  const std::string own = folder.write("house.yaml", "rules:\n  heading/empty: error\n");
  folder.write("a.md", "#\n");
  EXPECT_THAT(lint(folder, {folder.path()}).findings, IsEmpty());
  EXPECT_THAT(lint(folder, {folder.path()}, {.has_none = true}).findings, ElementsAre("/a.md:1 warning heading/empty"));
  EXPECT_THAT(lint(folder, {folder.path()}, {.file = own}).findings, ElementsAre("/a.md:1 error heading/empty"));

  const Outcome outcome = lint(folder, {folder.path()}, {.file = folder.path("gone.yaml")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("gone.yaml: No such file or directory.\n"));
}

TEST(TalksSettings, ExcludedNotesAreNotListed) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "include: [\"in/**\"]\n");
  folder.write("in/a.md", "## Day 1\n\n### Sorting (Ada Example)\n");
  folder.write("b.md", "## Day 1\n\n### Searching (Bo Sample)\n");
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(run_talks({.paths = {folder.path()}, .format = TalksFormat::Json}, std::nullopt, out, err), 0);
  const Json talks = Json::parse(out.str());
  ASSERT_EQ(talks.size(), 1U);
  EXPECT_EQ(talks.at(0).at("title"), "Sorting");
}

}  // namespace
}  // namespace confnotes::server
