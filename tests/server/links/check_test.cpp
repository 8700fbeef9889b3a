#include "server/links/check.h"

#include <curl/curl.h>
#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace confnotes::server::links {
namespace {

using testing::ElementsAre;

Answer status(int status, std::string location = {}) {
  return {.status = status, .location = std::move(location)};
}
Answer error(int error) {
  return {.error = error};
}

// What is asked while these answers come, "HEAD url", "GET url", with "fresh" and the pause in front; and the verdict
// with its reason at the end.
std::vector<std::string> steps(const std::string& url, const std::vector<Answer>& answers) {
  Check check(*target_of(url), true);
  std::vector<std::string> said;
  const auto say = [&](const Ask& ask) {
    said.push_back((ask.delay.count() > 0 ? std::to_string(ask.delay.count()) + " ms " : "") +
                   (ask.is_fresh ? "fresh " : "") + (ask.is_head ? "HEAD " : "GET ") + ask.target.url);
  };
  say(check.begin());
  for (const Answer& answer : answers) {
    const Step step = check.next(answer, std::chrono::system_clock::time_point());
    if (const auto* ask = std::get_if<Ask>(&step)) {
      say(*ask);
    } else if (const auto* error = std::get_if<SetupError>(&step)) {
      said.push_back("not set up: " + error->reason);
    } else {
      const auto& finding = std::get<Finding>(step);
      said.push_back(std::string(to_string(finding.verdict)) + (finding.reason.empty() ? "" : ": " + finding.reason));
      break;
    }
  }
  return said;
}

const std::string kUrl = "http://talks.dev/a";

TEST(Check, BelievesAHeadThatSaysAlive) {
  EXPECT_THAT(steps(kUrl, {status(200)}), ElementsAre("HEAD " + kUrl, "alive"));
}

TEST(Check, BelievesNoHeadThatSaysAnythingElse) {
  for (const Answer& answer : {status(404), status(405), status(403), status(500), error(CURLE_RECV_ERROR),
                               error(CURLE_OPERATION_TIMEDOUT), error(CURLE_GOT_NOTHING)})
    EXPECT_THAT(steps(kUrl, {answer, status(200)}), ElementsAre("HEAD " + kUrl, "GET " + kUrl, "alive"));
}

TEST(Check, LooksTwiceForWhatIsNotThere) {
  EXPECT_THAT(steps(kUrl, {status(404), status(404), status(404)}),
              ElementsAre("HEAD " + kUrl, "GET " + kUrl, "2000 ms fresh GET " + kUrl, "dead: 404 Not Found"));
  EXPECT_THAT(steps(kUrl, {status(404), status(404), status(200)}),
              ElementsAre("HEAD " + kUrl, "GET " + kUrl, "2000 ms fresh GET " + kUrl, "alive"));
  EXPECT_THAT(steps(kUrl, {status(410), status(410)}), ElementsAre("HEAD " + kUrl, "GET " + kUrl, "dead: 410 Gone"));
}

TEST(Check, FollowsRedirectionsAndTellsThoseForGood) {
  EXPECT_THAT(steps(kUrl, {status(302, "http://talks.dev/b"), status(200)}),
              ElementsAre("HEAD " + kUrl, "HEAD http://talks.dev/b", "alive"));
  EXPECT_THAT(steps(kUrl, {status(301, "https://notes.dev/b#x"), status(200)}),
              ElementsAre("HEAD " + kUrl, "HEAD https://notes.dev/b", "moved"));
  EXPECT_THAT(steps(kUrl, {status(301, "https://talks.dev/a"), status(302, "https://talks.dev/c"), status(200)}).back(),
              "alive");
}

TEST(Check, ReportsWhereARedirectionEnds) {
  EXPECT_THAT(steps(kUrl, {status(301, "http://talks.dev/b"), status(404), status(404), status(404)}),
              ElementsAre("HEAD " + kUrl, "HEAD http://talks.dev/b", "GET http://talks.dev/b",
                          "2000 ms fresh GET http://talks.dev/b", "dead: 404 Not Found"));
}

TEST(Check, IsDeadWhereItTurnsInCircles) {
  const std::vector<Answer> circle(30, status(302, kUrl));
  const auto said = steps(kUrl, circle);
  EXPECT_EQ(said.back(), "dead: it is redirected again and again");
  EXPECT_EQ(said.size(), 11U + 11U + 1U);
  EXPECT_EQ(said[11], "GET " + kUrl);
}

TEST(Check, NeverFollowsToWhereItMustNotGo) {
  EXPECT_THAT(steps(kUrl, {status(302, "file:///etc/passwd")}),
              ElementsAre("HEAD " + kUrl, "refused: only http and https are asked"));
  EXPECT_THAT(steps(kUrl, {status(302, "http://ada:x@talks.dev/")}).back(), testing::StartsWith("refused: "));
  EXPECT_THAT(steps(kUrl, {status(302, "https://talks.dev/login?next=/a")}),
              ElementsAre("HEAD " + kUrl, "blocked: it leads to a page for signing in"));
}

TEST(Check, WaitsForServersInTrouble) {
  EXPECT_THAT(steps(kUrl, {status(503), status(503), status(503), status(200)}),
              ElementsAre("HEAD " + kUrl, "GET " + kUrl, "1000 ms GET " + kUrl, "2000 ms GET " + kUrl, "alive"));
  EXPECT_THAT(steps(kUrl, {status(500), status(500), status(500), status(500)}).back(),
              "transient: 500 Internal Server Error");
}

TEST(Check, ComesAgainWhenItIsTold) {
  EXPECT_THAT(steps(kUrl, {status(405), {.status = 429, .retry_after = "1"}, status(200)}),
              ElementsAre("HEAD " + kUrl, "GET " + kUrl, "1000 ms GET " + kUrl, "alive"));
  EXPECT_EQ(steps(kUrl, {status(405), {.status = 429, .retry_after = "3600"}}).back(),
            "blocked: 429 Too Many Requests");
  EXPECT_EQ(steps(kUrl, {status(405), status(429)}).back(), "blocked: 429 Too Many Requests");
}

TEST(Check, TriesOddAnswersOnAConnectionOfTheirOwn) {
  EXPECT_THAT(steps(kUrl, {status(405), error(CURLE_WEIRD_SERVER_REPLY), status(200)}),
              ElementsAre("HEAD " + kUrl, "GET " + kUrl, "fresh GET " + kUrl, "alive"));
  EXPECT_EQ(steps(kUrl, {status(405), error(CURLE_WEIRD_SERVER_REPLY), error(CURLE_WEIRD_SERVER_REPLY)}).back(),
            "blocked: the answer is not HTTP");
}

TEST(Check, JudgesNamesAndCertificatesByTheirOwn) {
  EXPECT_EQ(steps(kUrl, {error(6), {.error = CURLE_COULDNT_RESOLVE_HOST, .name = NameState::Unknown}}).back(),
            "dead: nobody has this name");
  EXPECT_EQ(steps(kUrl, {error(60), {.error = CURLE_PEER_FAILED_VERIFICATION, .verify_result = 18}}).back(),
            "tls: the certificate is signed by nobody else");
  EXPECT_EQ(steps(kUrl, {{.error = CURLE_COULDNT_CONNECT, .is_address_refused = true}}).back(),
            "refused: the host's address is not one of the open internet");
}

TEST(Check, BlamesNoLinkForWhatIsMissingHere) {
  EXPECT_THAT(steps(kUrl, {{.error = CURLE_SSL_CACERT_BADFILE, .error_text = "no certificates"}}),
              ElementsAre("HEAD " + kUrl, "not set up: no certificates"));
}

TEST(Check, LooksForARepositoryBeforeItBelievesThatAPageIsGone) {
  const std::string repository = "https://codeberg.org/ada/notes";
  const std::string page = repository + "/src/a.md?raw";
  const std::vector<Answer> missing(3, status(404));
  const auto then = [&](const Answer& answer) {
    std::vector<Answer> answers = missing;
    answers.push_back(answer);
    return steps(page, answers);
  };
  EXPECT_THAT(then(status(200)), ElementsAre("HEAD " + page, "GET " + page, "2000 ms fresh GET " + page,
                                             "GET " + repository, "dead: 404 Not Found"));
  EXPECT_EQ(then(status(301, "https://codeberg.org/bea/notes")).back(), "dead: 404 Not Found");
  EXPECT_EQ(then(status(404)).back(), "blocked: the repository is not there, or is private");
  EXPECT_EQ(then(status(500)).back(), "blocked: 404 Not Found");
  EXPECT_EQ(steps(repository, missing).back(), "blocked: the repository is not there, or is private");
  EXPECT_EQ(steps("https://codeberg.org/ada", missing).back(), "dead: 404 Not Found");
}

TEST(Check, BelievesNoWallThatNothingIsBehindIt) {
  EXPECT_EQ(steps("https://www.linkedin.com/in/ada", {status(999), status(999)}).back(), "blocked: 999");
  EXPECT_EQ(steps("https://www.linkedin.com/in/ada", {status(404), status(404)}).back(), "blocked: 404 Not Found");
}

}  // namespace
}  // namespace confnotes::server::links
