#include "server/lint/lint_command.h"

#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <sstream>

namespace confnotes::server {
namespace {

using Json = nlohmann::json;

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

Outcome lint(LintOptions options) {
  std::ostringstream out;
  std::ostringstream err;
  const int status = run_lint(options, false, out, err);
  return {status, out.str(), err.str()};
}

Outcome lint_paths(std::vector<std::string> paths) {
  return lint({.paths = std::move(paths)});
}

// A test's output speaks of its folder; what is compared does not.
std::string without(std::string text, const std::string& folder) {
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
    text.erase(at, folder.size());
  return text;
}

TEST(Lint, PrintsLikeACompiler) {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("a.md", "## Day 1\n\n###\t\n\nBo Sample\n\n日本 [x](gone.md)\n");
  const Outcome outcome = lint_paths({path});
  EXPECT_EQ(without(outcome.out, folder.path()),
            "/a.md:3:1: warning: Heading has no text. [heading/empty]\n"
            "    3 | ###\t\n"
            "      | ^~~\n"
            "      = fix Make it a heading for Bo Sample\n"
            "      = fix Delete the empty heading\n"
            "/a.md:7:8: warning: No such file: gone.md. [link/no-such-file]\n"
            "    7 | 日本 [x](gone.md)\n"
            "      |          ^~~~~~~\n");
  EXPECT_EQ(outcome.err, "2 warnings in 1 of 1 note.\n");
  EXPECT_EQ(outcome.status, 1);
}

TEST(Lint, IsQuietOnCleanNotes) {
  const test::TemporaryFolder folder;
  const Outcome outcome = lint_paths({folder.write("a.md", "# A\n")});
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "No problems in 1 note.\n");
  EXPECT_EQ(outcome.status, 0);
}

TEST(Lint, NamesAMissingPathAndChecksTheOthers) {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("a.md", "#\n");
  const Outcome outcome = lint_paths({folder.path("none.md"), path});
  EXPECT_EQ(without(outcome.err, folder.path()),
            "confnotes: /none.md: No such file or folder.\n1 warning in 1 of 1 note.\n");
  EXPECT_THAT(outcome.out, testing::HasSubstr("a.md:1:1: warning"));
  EXPECT_EQ(outcome.status, 2);
}

TEST(Lint, ReadsFoldersAndNamesFilesAsTheFolderWasGiven) {
  const test::TemporaryFolder folder;
  folder.write("in/b.md", "#\n");
  folder.write("in/a.md", "#\n");
  const Outcome outcome = lint_paths({folder.path("in") + "/"});
  EXPECT_THAT(without(outcome.out, folder.path()),
              testing::StartsWith("/in/a.md:1:1: warning: Heading has no text. [heading/empty]\n    1 | #\n"));
  EXPECT_EQ(outcome.err, "2 warnings in 2 of 2 notes.\n");
}

TEST(Lint, FailsOnlyAtTheSeverityAskedFor) {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("a.md", "#\n");
  EXPECT_EQ(lint({.paths = {path}, .fail_on = analysis::Severity::Error}).status, 0);
  EXPECT_EQ(lint({.paths = {path}, .fail_on = analysis::Severity::Hint}).status, 1);
  EXPECT_EQ(lint({.paths = {path}, .fail_on = std::nullopt}).status, 0);
}

TEST(Lint, GivesTheSameAsData) {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("a.md", "\xEF\xBB\xBF# Ü [x]()\n");
  const Json found = Json::parse(lint({.paths = {path}, .format = LintFormat::Json}).out);
  EXPECT_EQ(found, Json::array({{{"file", path},
                                 {"line", 1},
                                 {"column", 5},
                                 {"end_line", 1},
                                 {"end_column", 10},
                                 {"offset", 8},
                                 {"end_offset", 13},
                                 {"severity", "warning"},
                                 {"rule", "link/empty"},
                                 {"message", "Link has no address."},
                                 {"related", Json::array()},
                                 {"fixes",
                                  {{{"title", "Remove the link, keep its text"},
                                    {"edits",
                                     {{{"line", 1},
                                       {"column", 5},
                                       {"end_line", 1},
                                       {"end_column", 10},
                                       {"offset", 8},
                                       {"end_offset", 13},
                                       {"replacement", "x"}}}}}}}}}));
}

TEST(Lint, NamesOtherNotesAsTheyWereGiven) {
  const test::TemporaryFolder folder;
  folder.write("in/a.md", "## A (Bo M\u00fcller)\n");
  folder.write("in/b.md", "## B (Bo Mueller)\n");
  const std::string given = folder.path("in") + "/../in";
  const Outcome outcome = lint_paths({given});
  EXPECT_THAT(outcome.out, testing::HasSubstr("= see " + given + "/a.md:1:7: Written Bo Müller here.\n"));
  EXPECT_EQ(outcome.err, "1 hint in 1 of 2 notes.\n");
  EXPECT_EQ(outcome.status, 0);
  const Json found = Json::parse(lint({.paths = {given}, .format = LintFormat::Json}).out);
  EXPECT_EQ(found.at(0).at("related").at(0).at("file"), given + "/a.md");
}

TEST(Lint, GivesAnEmptyArrayForNothing) {
  const test::TemporaryFolder folder;
  const Outcome outcome = lint({.paths = {folder.write("a.md", "a\n")}, .format = LintFormat::Json});
  EXPECT_EQ(outcome.out, "[]\n");
  EXPECT_EQ(outcome.err, "");
}

TEST(Lint, ColoursOnlyWhenAsked) {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("a.md", "#\n");
  EXPECT_THAT(lint({.paths = {path}, .colour = ColourChoice::Always}).out, testing::HasSubstr("\x1b[1;33mwarning:"));
  EXPECT_THAT(lint({.paths = {path}}).out, testing::Not(testing::HasSubstr("\x1b")));
}

TEST(Lint, ShowsNoControlCharactersAndCutsLongLines) {
  const test::TemporaryFolder folder;
  const std::string path =
      folder.write("a.md", "\x1b[31m" + std::string(300, 'x') + " [a]() " + std::string(300, 'y') + "\n");
  const std::string out = lint_paths({path}).out;
  EXPECT_THAT(out, testing::Not(testing::HasSubstr("\x1b")));
  EXPECT_THAT(out, testing::HasSubstr("    1 | …" + std::string(39, 'x') + " [a]() " + std::string(74, 'y') + "…\n"));
  EXPECT_THAT(out, testing::HasSubstr("      | " + std::string(41, ' ') + "^~~~~\n"));
}

TEST(Lint, LetsNoNoteSpeakToTheTerminal) {
  const test::TemporaryFolder folder;
  const std::string out = lint_paths({folder.write("a\nb.md", "[a](%1b]0;x%07%0aINJECTED.md)\n")}).out;
  EXPECT_THAT(out, testing::HasSubstr("a\uFFFDb.md:1:5: warning: No such file: \uFFFD]0;x\uFFFD\uFFFDINJECTED.md."));
}

TEST(Lint, SaysNothingOfNotesThatItCouldNotRead) {
  const Outcome outcome = lint_paths({"/dev/null"});
  EXPECT_EQ(outcome.err, "confnotes: /dev/null: Not a regular file.\n");
  EXPECT_EQ(outcome.status, 2);
}

TEST(Lint, KnowsAnchorsOfNotesThatWereNotGiven) {
  const test::TemporaryFolder folder;
  folder.write("b.md", "# Here\n");
  const Outcome outcome = lint_paths({folder.write("a.md", "[x](b.md#here) [y](b.md#gone)\n")});
  EXPECT_THAT(outcome.out, testing::HasSubstr("No heading in b.md has the anchor #gone."));
  EXPECT_EQ(outcome.err, "1 warning in 1 of 1 note.\n");
}

}  // namespace
}  // namespace confnotes::server
