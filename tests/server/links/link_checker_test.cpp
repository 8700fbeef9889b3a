#include "server/links/link_checker.h"

#include "tests/server/links/loopback_server.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>

namespace confnotes::server::links {
namespace {

using std::chrono::milliseconds;
using test::LoopbackServer;
using test::Reply;
using testing::ElementsAre;
using testing::Pair;

// Patient, since the machine may be busy, but where somebody who never answers is to be waited for.
LinkCheckerOptions with_time(milliseconds time = milliseconds(10'000)) {
  return {.http = {.connect_time = time, .total_time = time, .allows_private_addresses = true},
          .queue = {.most_requests = 64, .most_per_host = 64, .interval = milliseconds(0)},
          .times = {.confirmation = milliseconds(5), .back_off = milliseconds(5), .longest_wait = milliseconds(200)}};
}

// What comes in, in the order of its coming.
class Findings {
 public:
  LinkCheckerPorts ports() {
    return {.on_finding = [this](const std::string& url, const Remembered& known) { add(url, known.finding); },
            .on_obstacle =
                [this](const std::vector<std::string>& urls, const Obstacle& obstacle) {
                  for (const std::string& url : urls)
                    add(url, {.reason = (obstacle.is_setup ? "not set up: " : "not now: ") + obstacle.reason});
                }};
  }
  // Waits for so many, for ten seconds at most.
  std::vector<std::pair<std::string, Finding>> wait(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(10), [&] { return all_.size() >= count; });
    return all_;
  }

 private:
  void add(const std::string& url, const Finding& finding) {
    const std::scoped_lock lock(mutex_);
    all_.emplace_back(url, finding);
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::pair<std::string, Finding>> all_;
};

// The verdicts on these paths of a server.
std::map<std::string, std::string> verdicts(const LoopbackServer& server, const std::vector<std::string>& paths,
                                            const LinkCheckerOptions& options = with_time()) {
  Findings findings;
  LinkChecker checker(options, findings.ports());
  std::vector<std::string> urls;
  for (const std::string& path : paths)
    urls.push_back(server.url(path));
  checker.check(urls);
  std::map<std::string, std::string> result;
  for (const auto& [url, finding] : findings.wait(paths.size()))
    result[url.substr(server.url("").size())] = to_string(finding.verdict);
  return result;
}

TEST(LinkChecker, FindsAVerdictForEachLink) {
  const LoopbackServer server([](const std::string& head) {
    if (head.contains(" /gone ")) return test::reply(410);
    if (head.contains(" /missing ")) return test::reply(404);
    if (head.contains(" /moved ")) return test::reply(301, {"Location: /here"});
    if (head.contains(" /wall ")) return test::reply(403);
    if (head.contains(" /broken ")) return test::reply(500);
    return test::reply(200);
  });
  EXPECT_THAT(verdicts(server, {"/here", "/gone", "/missing", "/moved", "/wall", "/broken"}),
              ElementsAre(Pair("/broken", "transient"), Pair("/gone", "dead"), Pair("/here", "alive"),
                          Pair("/missing", "dead"), Pair("/moved", "moved"), Pair("/wall", "blocked")));
}

TEST(LinkChecker, GivesUpWaiting) {
  const LoopbackServer server([](const std::string& head) {
    return head.contains(" /silent ") ? Reply{.end = Reply::End::Hang} : test::reply(200);
  });
  EXPECT_EQ(verdicts(server, {"/silent"}, with_time(milliseconds(200))).at("/silent"), "transient");
}

TEST(LinkChecker, FindsOutOfWhatIsNoAddressWithoutAsking) {
  Findings findings;
  LinkChecker checker(with_time(), findings.ports());
  checker.check({"http://a b.dev/", "ftp://talks.dev/"});
  const auto found = findings.wait(2);
  EXPECT_EQ(found[0].second.verdict, Verdict::Invalid);
  EXPECT_EQ(found[1].second.verdict, Verdict::Refused);
}

TEST(LinkChecker, AsksOnceHoweverManyWantToKnow) {
  const LoopbackServer server([](const std::string&) {
    Reply slow = test::reply(200);
    slow.delay = milliseconds(50);
    return slow;
  });
  Findings findings;
  LinkChecker checker(with_time(), findings.ports());
  checker.check({server.url("/a"), server.url("/a#x"), server.url("/a#y")});
  EXPECT_EQ(findings.wait(3).size(), 3U);
  EXPECT_THAT(server.requests(), ElementsAre("HEAD /a HTTP/1.1"));
}

TEST(LinkChecker, HasNoMoreConnectionsThanItMay) {
  const LoopbackServer server([](const std::string&) { return test::reply(200); });
  Findings findings;
  LinkCheckerOptions options = with_time();
  options.queue.most_requests = options.http.most_connections = 8;
  LinkChecker checker(options, findings.ports());
  std::vector<std::string> urls;
  for (int i = 0; i < 200; ++i)
    urls.push_back(server.url("/" + std::to_string(i)));
  checker.check(urls);
  EXPECT_EQ(findings.wait(200).size(), 200U);
  EXPECT_LE(server.accept_count(), 8U);
}

TEST(LinkChecker, ComesAgainWhenAServerSaysSo) {
  int asked = 0;
  const LoopbackServer server([&](const std::string& head) {
    if (head.starts_with("HEAD")) return test::reply(405);
    return ++asked < 2 ? test::reply(429, {"Retry-After: 0"}) : test::reply(200);
  });
  EXPECT_THAT(verdicts(server, {"/"}), ElementsAre(Pair("/", "alive")));
}

TEST(LinkChecker, AsksNobodyForWhatTheCacheKnows) {
  const LoopbackServer server(
      [](const std::string& head) { return test::reply(head.contains(" /gone ") ? 410 : 200); });
  const test::TemporaryFolder folder;
  LinkCheckerOptions options = with_time();
  options.cache_path = folder.path("links.db");
  const auto expected = ElementsAre(Pair("/gone", "dead"), Pair("/here", "alive"));
  EXPECT_THAT(verdicts(server, {"/here", "/gone"}, options), expected);
  const std::size_t asked = server.requests().size();
  EXPECT_THAT(verdicts(server, {"/here", "/gone"}, options), expected);
  EXPECT_EQ(server.requests().size(), asked);
  options.checks_dead_anew = true;
  EXPECT_THAT(verdicts(server, {"/here", "/gone"}, options), expected);
  EXPECT_EQ(server.requests().size(), asked + 2);
}

TEST(LinkChecker, KeepsAGoodVerdictWhileAServerHasTroubles) {
  bool has_troubles = false;
  const LoopbackServer server([&](const std::string&) { return test::reply(has_troubles ? 500 : 200); });
  const test::TemporaryFolder folder;
  LinkCheckerOptions options = with_time();
  options.cache_path = folder.path("links.db");
  EXPECT_THAT(verdicts(server, {"/"}, options), ElementsAre(Pair("/", "alive")));
  has_troubles = true;
  Findings findings;
  LinkChecker checker(options, findings.ports());
  checker.check({server.url("/")}, true);
  EXPECT_EQ(findings.wait(1)[0].second.verdict, Verdict::Alive);
}

// An address that nobody listens at, on a host of its own.
std::string closed_url(const std::string& address) {
  const LoopbackServer server([](const std::string&) { return test::reply(200); }, address);
  return server.url();
}

TEST(LinkChecker, BlamesTheNetworkWhereNobodyAnswers) {
  Findings findings;
  LinkChecker checker(with_time(), findings.ports());
  checker.check({closed_url("127.0.0.2"), closed_url("127.0.0.3"), closed_url("127.0.0.4")});
  for (const auto& [url, finding] : findings.wait(3))
    EXPECT_EQ(finding.reason, "not now: no host can be reached") << url;
}

TEST(LinkChecker, AsksWhoeverWasThereLatelyBeforeItBlamesTheNetwork) {
  const LoopbackServer server([](const std::string&) { return test::reply(200); });
  const test::TemporaryFolder folder;
  LinkCheckerOptions options = with_time();
  options.cache_path = folder.path("links.db");
  EXPECT_EQ(verdicts(server, {"/a"}, options).at("/a"), "alive");
  Findings findings;
  LinkChecker checker(options, findings.ports());
  checker.check({server.url("/a"), closed_url("127.0.0.2"), closed_url("127.0.0.3"), closed_url("127.0.0.4")});
  for (const auto& [url, finding] : findings.wait(4))
    EXPECT_EQ(finding.reason, url == server.url("/a") ? "" : "the host cannot be reached") << url;
  EXPECT_THAT(server.requests(), ElementsAre("HEAD /a HTTP/1.1", "HEAD /a HTTP/1.1"));
}

TEST(LinkChecker, BlamesHostsWhereAnotherAnswers) {
  const LoopbackServer server([](const std::string&) { return test::reply(404); });
  Findings findings;
  LinkChecker checker(with_time(), findings.ports());
  checker.check({closed_url("127.0.0.2"), closed_url("127.0.0.3"), closed_url("127.0.0.4"), server.url()});
  for (const auto& [url, finding] : findings.wait(4))
    EXPECT_EQ(finding.reason, url == server.url() ? "404 Not Found" : "the host cannot be reached") << url;
}

TEST(LinkChecker, BlamesNoLinkForWhatIsMissingHere) {
  const LoopbackServer server([](const std::string&) { return test::reply(200); });
  LinkCheckerOptions options = with_time();
  options.http.ca_file = "/nowhere/authorities.pem";
  Findings findings;
  LinkChecker checker(options, findings.ports());
  const std::string page = server.url().insert(4, "s");
  checker.check({page, page + "b"});
  for (const auto& [url, finding] : findings.wait(2))
    EXPECT_THAT(finding.reason, testing::MatchesRegex("not set up: .*/nowhere/authorities.pem.*")) << url;
}

TEST(LinkChecker, LearnsWhoAnswersHeadWrongly) {
  const LoopbackServer server(
      [](const std::string& head) { return test::reply(head.starts_with("HEAD") ? 404 : 200); });
  LinkCheckerOptions options = with_time();
  options.queue.most_per_host = 1;
  EXPECT_THAT(verdicts(server, {"/a", "/b", "/c"}, options),
              ElementsAre(Pair("/a", "alive"), Pair("/b", "alive"), Pair("/c", "alive")));
  EXPECT_THAT(server.requests(),
              ElementsAre("HEAD /a HTTP/1.1", "GET /a HTTP/1.1", "GET /b HTTP/1.1", "GET /c HTTP/1.1"));
}

TEST(LinkChecker, LooksForTheAnchorsOfAPageWhereItIsTold) {
  const LoopbackServer server([](const std::string&) {
    return test::reply(200, {"Content-Type: text/html"}, "<h1 id=a></h1><h2 id=b></h2><h2 id=c></h2>");
  });
  Findings findings;
  LinkChecker checker(with_time(), findings.ports());
  checker.check({server.url("/x#b"), server.url("/x#gone")}, false, {.anchors = true});
  std::map<std::string, std::string> reasons;
  for (const auto& [url, finding] : findings.wait(2)) {
    EXPECT_EQ(finding.verdict, Verdict::Alive);
    reasons[url] = finding.reason;
  }
  EXPECT_THAT(reasons,
              ElementsAre(Pair(server.url("/x#b"), ""), Pair(server.url("/x#gone"), "the page has no anchor #gone")));
  checker.check({server.url("/x#gone")});
  EXPECT_EQ(findings.wait(3).back().second.reason, "");
}

TEST(LinkChecker, AsksThroughAProxyAndNotThroughItsAddress) {
  const LoopbackServer proxy([](const std::string& head) { return test::reply(head.contains("/gone") ? 410 : 200); });
  LinkCheckerOptions options = with_time();
  options.http.allows_private_addresses = false;  // which is what the proxy has
  options.proxies = {.http = proxy.url(""), .exceptions = {"direct.dev"}};
  Findings findings;
  LinkChecker checker(options, findings.ports());
  checker.check({"http://talks.dev/a", "http://talks.dev/gone", "http://127.0.0.1:8080/", "http://intranet/",
                 "http://printer.local/"});
  std::map<std::string, std::string> verdicts;
  for (const auto& [url, finding] : findings.wait(5))
    verdicts[url] = to_string(finding.verdict);
  EXPECT_THAT(verdicts, ElementsAre(Pair("http://127.0.0.1:8080/", "refused"), Pair("http://intranet/", "refused"),
                                    Pair("http://printer.local/", "refused"), Pair("http://talks.dev/a", "alive"),
                                    Pair("http://talks.dev/gone", "dead")));
  EXPECT_THAT(proxy.requests(),
              testing::UnorderedElementsAre("HEAD http://talks.dev/a HTTP/1.1", "HEAD http://talks.dev/gone HTTP/1.1",
                                            "GET http://talks.dev/gone HTTP/1.1"));
}

TEST(LinkChecker, TellsOfAProxyThatIsNotThereAndOfNoPassword) {
  LinkCheckerOptions options = with_time();
  std::string proxy = closed_url("127.0.0.2");
  options.proxies.http = proxy.insert(proxy.find("//") + 2, "ada:secret@");
  Findings findings;
  LinkChecker checker(options, findings.ports());
  checker.check({"http://talks.dev/"});
  EXPECT_EQ(findings.wait(1)[0].second.reason, "not set up: the proxy cannot be reached");
}

TEST(LinkChecker, WaitsForNoHostThatWantsToBeLeftAloneForLong) {
  const LoopbackServer server(
      [](const std::string& head) { return test::reply(head.starts_with("HEAD") ? 405 : 429, {"Retry-After: 3600"}); });
  const test::TemporaryFolder folder;
  LinkCheckerOptions options = with_time();
  options.cache_path = folder.path("links.db");
  options.queue.most_per_host = 1;
  EXPECT_THAT(verdicts(server, {"/a", "/b", "/c"}, options),
              ElementsAre(Pair("/a", "blocked"), Pair("/b", "blocked"), Pair("/c", "blocked")));
  EXPECT_LE(server.requests().size(), 2U);
  // What was not asked for is asked for the next time.
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  EXPECT_THAT(VerdictCache(options.cache_path, now).stats(now).verdicts, ElementsAre(Pair(Verdict::Blocked, 1U)));
}

TEST(LinkChecker, WaitsForNoHostThatHasBeenSilentAgainAndAgain) {
  const LoopbackServer alive([](const std::string&) { return test::reply(200); });
  const std::string closed = closed_url("127.0.0.2");
  Findings findings;
  LinkCheckerOptions options = with_time();
  options.queue.most_per_host = 1;
  LinkChecker checker(options, findings.ports());
  checker.check({alive.url()});
  findings.wait(1);
  std::vector<std::string> urls;
  for (int i = 0; i < 20; ++i)
    urls.push_back(closed + std::to_string(i));
  checker.check(urls);
  std::map<std::string, int> reasons;
  for (const auto& [url, finding] : findings.wait(21))
    ++reasons[finding.reason];
  EXPECT_GT(reasons["the host does not answer"], 15);
}

std::size_t open_descriptors() {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {}));
}

TEST(LinkChecker, CancelsWhatIsUnderWayAndWhatWaits) {
  const LoopbackServer server([](const std::string&) { return Reply{.end = Reply::End::Hang}; });
  Findings findings;
  LinkCheckerOptions options = with_time();
  options.queue.most_requests = 8;
  const std::size_t before = open_descriptors();
  {
    LinkChecker checker(options, findings.ports());
    std::vector<std::string> urls;
    for (int i = 0; i < 40; ++i)
      urls.push_back(server.url("/" + std::to_string(i)));
    checker.check(urls);
    for (int i = 0; i < 10'000 && server.requests().size() < 8; ++i)
      std::this_thread::sleep_for(milliseconds(1));
    checker.cancel();
    checker.check({"ftp://talks.dev/"});
    EXPECT_THAT(findings.wait(1), ElementsAre(Pair("ftp://talks.dev/", testing::_)));
  }
  EXPECT_EQ(server.accept_count(), 8U);
  // The server closes its ends when it sees that ours are.
  for (int i = 0; i < 1000 && open_descriptors() > before; ++i)
    std::this_thread::sleep_for(milliseconds(1));
  EXPECT_EQ(open_descriptors(), before);
}

}  // namespace
}  // namespace confnotes::server::links
