// What `confnotes lint` says of links to the internet, with a real server.
#include "server/cache_command.h"
#include "server/lint/lint_command.h"
#include "tests/server/links/loopback_server.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace confnotes::server {
namespace {

using std::chrono::milliseconds;
using test::LoopbackServer;

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

Outcome lint(const std::string& path, const LinkLintOptions& links) {
  std::ostringstream out;
  std::ostringstream err;
  const int status = run_lint({.paths = {path}, .links = links}, false, out, err);
  return {status, out.str(), err.str()};
}

std::string read(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

LinkLintOptions patient() {
  return {.checker = {.http = {.allows_private_addresses = true},
                      .queue = {.interval = milliseconds(0)},
                      .times = {.confirmation = milliseconds(5), .back_off = milliseconds(5)}}};
}

TEST(LintLinks, ReportsWhatIsDeadAndCountsTheRest) {
  const LoopbackServer server([](const std::string& head) {
    if (head.contains(" /gone ")) return test::reply(410);
    if (head.contains(" /moved ")) return test::reply(301, {"Location: /here"});
    if (head.contains(" /wall ")) return test::reply(403);
    return test::reply(200);
  });
  const test::TemporaryFolder folder;
  const std::string note =
      folder.write("note.md", "[a](" + server.url("/gone") + ") [b](" + server.url("/here") + ") [c](" +
                                  server.url("/moved") + ") <" + server.url("/wall") + ">\n");
  const Outcome outcome = lint(note, patient());
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, testing::HasSubstr(":1:5: warning: This link is dead: 410 Gone. [link/dead]"));
  EXPECT_THAT(outcome.out, testing::HasSubstr("to `" + server.url("/here") + "`. [link/moved]"));
  EXPECT_THAT(outcome.err, testing::HasSubstr("Links: 1 alive, 1 moved, 1 dead; not verified: 1 blocked.\n"));
}

TEST(LintLinks, BlamesNoLinkForAMissingNetwork) {
  std::string note_text;
  for (const char* address : {"127.0.0.2", "127.0.0.3", "127.0.0.4"}) {
    const LoopbackServer closed([](const std::string&) { return test::reply(200); }, address);
    note_text += "<" + closed.url() + ">\n";
  }
  const test::TemporaryFolder folder;
  const Outcome outcome = lint(folder.write("note.md", note_text), patient());
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, testing::HasSubstr("3 links could not be checked: no host can be reached."));
}

TEST(LintLinks, AsksNoHostOfTheNetworkThatItRunsIn) {
  const LoopbackServer server([](const std::string&) { return test::reply(404); });
  const test::TemporaryFolder folder;
  LinkLintOptions options = patient();
  options.checker.http.allows_private_addresses = false;
  const Outcome outcome = lint(folder.write("note.md", "<" + server.url() + ">\n"), options);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(server.accept_count(), 0U);
  EXPECT_THAT(outcome.err, testing::HasSubstr("Links: not verified: 1 refused.\n"));
}

TEST(LintLinks, FailsForVerdictsThatItIsToldTo) {
  const LoopbackServer server([](const std::string&) { return test::reply(403); });
  const test::TemporaryFolder folder;
  const std::string note = folder.write("note.md", "<" + server.url() + ">\n");
  EXPECT_EQ(lint(note, patient()).out, "");
  LinkLintOptions strict = patient();
  strict.fail_on = {links::Verdict::Blocked};
  const Outcome outcome = lint(note, strict);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out,
              testing::HasSubstr("info: This link could not be verified: 403 Forbidden. [link/unverified]"));
}

TEST(LintLinks, ReportsEveryLinkWithItsEvidenceAndItsPlaces) {
  const LoopbackServer server([](const std::string& head) {
    return head.contains(" /a ") ? test::reply(301, {"Location: /b"}) : test::reply(200);
  });
  const test::TemporaryFolder folder;
  const std::string note = folder.write(
      "note.md", "[a](" + server.url("/a") + ")\n\n[b][r]\n\n[r]: " + server.url("/a") + "\n\n<ftp://talks.dev>\n");
  LinkLintOptions options = patient();
  options.report_path = folder.path("links.json");
  lint(note, options);
  auto report = nlohmann::json::parse(read(options.report_path));
  for (auto& entry : report)
    EXPECT_THAT(entry.at("checked_at").get<std::string>(),
                testing::SizeIs(std::string_view("2018-07-06T18:00:00Z").size()));
  const auto place = [&](int line) { return nlohmann::json{{"file", note}, {"line", line}, {"column", 1}}; };
  for (auto& entry : report)
    entry.erase("checked_at");
  const nlohmann::json moved = {{"url", server.url("/a")},
                                {"verdict", "moved"},
                                {"status", 200},
                                {"final_url", server.url("/b")},
                                {"hops", {{{"url", server.url("/a")}, {"status", 301}}}},
                                {"places", {place(1), place(3)}}};
  EXPECT_EQ(report, nlohmann::json({moved}));
}

TEST(LintLinks, FailsWhereTheReportCannotBeWritten) {
  const test::TemporaryFolder folder;
  LinkLintOptions options = patient();
  options.report_path = folder.path("missing/links.json");
  const Outcome outcome = lint(folder.write("note.md", "No links.\n"), options);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, testing::HasSubstr("links.json: The report could not be written.\n"));
}

class CacheCommand : public testing::Test {
 protected:
  std::string run(const auto& command) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = command(path_, out, err);
    return std::to_string(status) + ": " + out.str() + err.str();
  }

  const test::TemporaryFolder folder_;
  const std::string path_ = folder_.path("links.db");
};

TEST_F(CacheCommand, CountsAndForgetsVerdicts) {
  EXPECT_EQ(run(run_cache_stats), "0: Nothing is remembered.\n");
  EXPECT_FALSE(std::filesystem::exists(path_));
  const links::Moment now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  links::VerdictCache(path_, now).put("https://talks.dev/", {.verdict = links::Verdict::Alive, .status = 200}, now);
  EXPECT_EQ(run(run_cache_stats), "0: 1 link in " + path_ + ", 0 of them due for a new check.\n       1 alive\n");
  EXPECT_EQ(run(run_cache_clear), "0: All verdicts are forgotten.\n");
  EXPECT_EQ(run(run_cache_stats), "0: 0 links in " + path_ + ", 0 of them due for a new check.\n");
}

TEST_F(CacheCommand, SaysThatAFileIsNoCache) {
  folder_.write("links.db", std::string(5'000, 'x'));
  EXPECT_THAT(run(run_cache_stats), testing::StartsWith("2: confnotes: "));
  EXPECT_EQ(run(run_cache_clear), "0: The cache was broken, and is deleted.\n");
  EXPECT_EQ(run(run_cache_stats), "0: Nothing is remembered.\n");
}

}  // namespace
}  // namespace confnotes::server
