// What `confnotes lint` says of links to the internet, with a real server.
#include "server/lint/lint_command.h"
#include "tests/server/links/loopback_server.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

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

Outcome lint(const std::string& path, const links::LinkCheckerOptions& links) {
  std::ostringstream out;
  std::ostringstream err;
  const int status = run_lint({.paths = {path}, .links = links}, false, out, err);
  return {status, out.str(), err.str()};
}

links::LinkCheckerOptions patient() {
  return {.http = {.allows_private_addresses = true},
          .queue = {.interval = milliseconds(0)},
          .times = {.confirmation = milliseconds(5), .back_off = milliseconds(5)}};
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
  EXPECT_THAT(outcome.err, testing::HasSubstr("Links: 1 alive, 1 moved, 1 dead; 1 could not be verified.\n"));
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
  EXPECT_THAT(outcome.err, testing::HasSubstr("3 links could not be checked: no host can be reached.\n"));
}

TEST(LintLinks, AsksNoHostOfTheNetworkThatItRunsIn) {
  const LoopbackServer server([](const std::string&) { return test::reply(404); });
  const test::TemporaryFolder folder;
  links::LinkCheckerOptions options = patient();
  options.http.allows_private_addresses = false;
  const Outcome outcome = lint(folder.write("note.md", "<" + server.url() + ">\n"), options);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(server.accept_count(), 0U);
  EXPECT_THAT(outcome.err, testing::HasSubstr("Links: 1 could not be verified.\n"));
}

}  // namespace
}  // namespace confnotes::server
