// What servers do, right and wrong, and what becomes of a link to them: each case with a real server, from the link to
// the verdict.
#include "server/links/link_checker.h"
#include "tests/server/links/loopback_server.h"

#include <gmock/gmock.h>
#include <zlib.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::server::links {
namespace {

using std::chrono::milliseconds;
using test::reply;
using test::Reply;
using End = Reply::End;

// One request as a case's server sees it.
struct Visit {
  const std::string& head;
  std::string path;
  bool is_head = false;
  int number = 0;  // among the GET requests, from 1 on

  bool has(std::string_view text) const { return head.contains(text); }
};

struct Link {
  std::string path = "/a";
  std::string host = {};      // instead of the server's address; leads there
  milliseconds time{10'000};  // to wait for a GET; shorter where somebody never answers
};

using Asked = std::vector<std::string>;

struct Case {
  std::string name;
  std::function<Reply(const Visit&)> answer;
  std::string expected;  // "verdict: reason"
  Link link = {};
  std::optional<Asked> asked = {};  // "HEAD /a"; nothing: whatever
};

std::ostream& operator<<(std::ostream& out, const Case& shown) {
  return out << shown.name;
}

class LinkCase : public testing::TestWithParam<Case> {};

TEST_P(LinkCase, GivesTheVerdict) {
  const Case& tried = GetParam();
  std::atomic<int> count = 0;
  const test::LoopbackServer server([&](const std::string& head) {
    const bool is_head = head.starts_with("HEAD ");
    const std::size_t path = head.find(' ') + 1;
    if (!is_head) ++count;
    return tried.answer({head, head.substr(path, head.find(' ', path) - path), is_head, count});
  });
  std::string url = server.url(tried.link.path);
  LinkCheckerOptions options{
      .http = {.connect_time = tried.link.time, .total_time = tried.link.time, .allows_private_addresses = true},
      .queue = {.interval = milliseconds(0), .slow_interval = milliseconds(0)},
      .times = {.confirmation = milliseconds(5), .back_off = milliseconds(5)}};
  if (!tried.link.host.empty()) {
    const std::string port = std::to_string(server.port());
    url = "http://" + tried.link.host + ":" + port + tried.link.path;
    options.http.addresses = {target_of(url)->host + ":" + port + ":127.0.0.1"};
  }

  std::mutex mutex;
  std::condition_variable changed;
  std::string found;
  LinkChecker checker(options, {.on_finding = [&](const std::string&, const Remembered& known) {
                        const std::scoped_lock lock(mutex);
                        const Finding& finding = known.finding;
                        found = std::string(to_string(finding.verdict));
                        if (!finding.reason.empty()) found += ": " + finding.reason;
                        changed.notify_all();
                      }});
  checker.check({url});
  std::unique_lock lock(mutex);
  changed.wait_for(lock, std::chrono::seconds(20), [&] { return !found.empty(); });
  EXPECT_EQ(found, tried.expected);
  if (!tried.asked) return;
  std::vector<std::string> asked;
  for (const std::string& request : server.requests())
    asked.push_back(request.substr(0, request.rfind(' ')));
  EXPECT_EQ(asked, *tried.asked);
}

// Answers a HEAD with that status, and a GET with 200.
std::function<Reply(const Visit&)> head_with(int status) {
  return [status](const Visit& visit) { return reply(visit.is_head ? status : 200); };
}
std::function<Reply(const Visit&)> head_with(const Reply& given) {
  return [given](const Visit& visit) { return visit.is_head ? given : reply(200); };
}
// Lets nothing be proven by HEAD, and gives this to GET.
std::function<Reply(const Visit&)> get_with(const Reply& given) {
  return [given](const Visit& visit) { return visit.is_head ? reply(405) : given; };
}
std::function<Reply(const Visit&)> always(int status, const std::vector<std::string>& headers = {}) {
  return [=](const Visit&) { return reply(status, headers); };
}
// /a leads to /b, and that is there.
std::function<Reply(const Visit&)> leads(int status, const std::string& from = "/a", const std::string& to = "/b") {
  return [=](const Visit& visit) { return visit.path == from ? reply(status, {"Location: " + to}) : reply(200); };
}

// So many zeros, as gzip makes of them a thousandth.
std::string zipped_zeros(std::size_t size) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
  const std::string zeros(size, '\0');
  std::string zipped(deflateBound(&stream, size), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zeros.data()));  // zlib only reads it
  stream.avail_in = static_cast<uInt>(zeros.size());
  stream.next_out = reinterpret_cast<Bytef*>(zipped.data());
  stream.avail_out = static_cast<uInt>(zipped.size());
  deflate(&stream, Z_FINISH);
  zipped.resize(stream.total_out);
  deflateEnd(&stream);
  return zipped;
}

const std::string kFlood(1000, 'x');

std::vector<Case> alive_cases() {
  return {
      {"Ok", always(200), "alive", {}, Asked{"HEAD /a"}},
      {"FragmentIsNotSent", always(200), "alive", {.path = "/a#frag"}, Asked{"HEAD /a"}},
      {"NoContent", always(204), "alive"},
      {"PartialContent", always(206), "alive"},
      {"AnySuccess", always(299), "alive"},
      {"HeadNotAllowed", head_with(405), "alive", {}, Asked{"HEAD /a", "GET /a"}},
      {"HeadNotFound", head_with(404), "alive"},
      {"HeadForbidden", head_with(403), "alive"},
      {"HeadFails", head_with(500), "alive"},
      {"HeadNotImplemented", head_with(501), "alive"},
      {"HeadIsReset", head_with(Reply{.end = End::Reset}), "alive"},
      {"HeadHangs", head_with(Reply{.end = End::Hang}), "alive", {.time = milliseconds(2'000)}},
      {"FoundElsewhere302", leads(302), "alive", {}, Asked{"HEAD /a", "HEAD /b"}},
      {"SeeOther303", leads(303), "alive"},
      {"TemporarilyElsewhere307", leads(307), "alive"},
      {"ForGoodAndThenForNow",
       [](const Visit& visit) {
         if (visit.path == "/a") return reply(301, {"Location: /b"});
         return visit.path == "/b" ? reply(302, {"Location: /c"}) : reply(200);
       },
       "alive"},
      {"RedirectedUntilItHasItsCookie",
       [](const Visit& visit) {
         return visit.has("Cookie: seen=1") ? reply(200) : reply(302, {"Set-Cookie: seen=1", "Location: /a"});
       },
       "alive"},
      {"BodyEndsEarly", get_with({.bytes = "HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\n" + std::string(100, 'x')}),
       "alive"},
      {"BodyNeverEnds",
       get_with({.bytes = "HTTP/1.1 200 X\r\n\r\nslow", .end = End::Hang}),
       "alive",
       {.time = milliseconds(1'000)}},
      {"BodyIsAFlood", get_with({.bytes = "HTTP/1.1 200 X\r\n\r\n" + kFlood + "\n", .repeats = 20'000}), "alive"},
      {"BodyIsABomb", get_with(reply(200, {"Content-Encoding: gzip"}, zipped_zeros(std::size_t{64} << 20U))), "alive"},
      {"HeadersAreAFlood", get_with({.bytes = "HTTP/1.1 200 X\r\nX-Flood: " + kFlood + "\r\n", .repeats = 2'000}),
       "alive"},
      {"OneHeaderIsAFlood", get_with({.bytes = "HTTP/1.1 200 X\r\nX-Flood: " + std::string(200'000, 'x') + "\r\n\r\n"}),
       "alive"},
      {"NoRangeIsSent", [](const Visit& visit) { return reply(visit.has("\r\nRange:") ? 416 : 200); }, "alive"},
      {"NoTransferEncodingIsSent",
       [](const Visit& visit) { return reply(visit.has("\r\nTransfer-Encoding:") ? 400 : 200); }, "alive"},
      {"HtmlIsAccepted", [](const Visit& visit) { return reply(visit.has("\r\nAccept: text/html") ? 200 : 404); },
       "alive"},
      {"WordsOfThePageAreNotJudged", get_with(reply(200, {"Content-Type: text/html"}, "<h1>Page not found</h1>")),
       "alive"},
      {"TroublesThatPass",
       [](const Visit& visit) { return reply(visit.is_head || visit.number < 3 ? 503 : 200); },
       "alive",
       {},
       Asked{"HEAD /a", "GET /a", "GET /a", "GET /a"}},
      {"ComeAgainAtOnce",
       [](const Visit& visit) {
         return visit.is_head ? reply(405) : visit.number < 2 ? reply(429, {"Retry-After: 0"}) : reply(200);
       },
       "alive"},
      {"NotFoundOnce",
       [](const Visit& visit) { return reply(visit.is_head || visit.number < 2 ? 404 : 200); },
       "alive",
       {},
       Asked{"HEAD /a", "GET /a", "GET /a"}},
      {"HeadWithABody",
       head_with(Reply{.bytes = "HTTP/1.1 404 X\r\nContent-Length: 4\r\n\r\nbody", .end = End::KeepAlive}), "alive"},
      {"OnlyASlashIsAdded", leads(301, "/a", "/a/"), "alive"},
      {"NameOfManyLetters", always(200), "alive", {.host = "bücher.dev"}},
      {"RegisterOfLastingNames", leads(301), "alive", {.host = "doi.org"}},
      {"PageThatBecameTheFrontPage", leads(301, "/talks/2018/ada", "/"), "alive", {.path = "/talks/2018/ada"}},
  };
}

std::vector<Case> moved_and_dead_cases() {
  const auto repository_with = [](int status) {
    return [status](const Visit& visit) { return reply(visit.path == "/ada/notes" ? status : 404); };
  };
  return {
      {"MovedPermanently301", leads(301), "moved", {}, Asked{"HEAD /a", "HEAD /b"}},
      {"PermanentRedirect308", leads(308), "moved"},
      {"NotFound", always(404), "dead: 404 Not Found", {}, Asked{"HEAD /a", "GET /a", "GET /a"}},
      {"NotFoundAndToBeLeftAlone", always(404, {"Retry-After: 3600"}), "dead: 404 Not Found"},
      {"Gone", always(410), "dead: 410 Gone", {}, Asked{"HEAD /a", "GET /a"}},
      {"MovedToNowhere",
       [](const Visit& visit) { return visit.path == "/a" ? reply(301, {"Location: /b"}) : reply(404); },
       "dead: 404 Not Found"},
      {"LeadsToItself", always(302, {"Location: /a"}), "dead: it is redirected again and again"},
      {"LeadsThereAndBack",
       [](const Visit& visit) { return reply(302, {visit.path == "/a" ? "Location: /b" : "Location: /a"}); },
       "dead: it is redirected again and again"},
      {"LeadsTooFar",
       [](const Visit& visit) {
         return visit.path.size() > 13 ? reply(200) : reply(302, {"Location: " + visit.path + "a"});
       },
       "dead: it is redirected again and again"},
      {"GoneFromARepository",
       repository_with(200),
       "dead: 404 Not Found",
       {.path = "/ada/notes/blob/main/a.md", .host = "github.com"},
       Asked{"HEAD /ada/notes/blob/main/a.md", "GET /ada/notes/blob/main/a.md", "GET /ada/notes/blob/main/a.md",
             "GET /ada/notes"}},
      {"RepositoryNotFound",
       repository_with(404),
       "blocked: the repository is not there, or is private",
       {.path = "/ada/notes/blob/main/a.md", .host = "github.com"}},
      {"RepositoryItselfNotFound",
       repository_with(404),
       "blocked: the repository is not there, or is private",
       {.path = "/ada/notes", .host = "github.com"},
       Asked{"HEAD /ada/notes", "GET /ada/notes", "GET /ada/notes"}},
      {"PersonNotFound", always(404), "dead: 404 Not Found", {.path = "/ada", .host = "github.com"}},
  };
}

std::vector<Case> blocked_cases() {
  const std::string person = "blocked: the server asks whether we are a person ";
  return {
      {"BadRequest", always(400), "blocked: 400 Bad Request"},
      {"Unauthorized", always(401, {"WWW-Authenticate: Basic realm=\"x\""}), "blocked: 401 Unauthorized"},
      {"PaymentRequired", always(402), "blocked: 402"},
      {"Forbidden", always(403), "blocked: 403 Forbidden"},
      {"ForbiddenWithAChallenge", always(403, {"cf-mitigated: challenge"}), person + "(403)"},
      {"UnavailableWithAChallenge", always(503, {"cf-mitigated: challenge"}), person + "(503)"},
      {"AcceptedWithAChallenge", always(202, {"x-amzn-waf-action: challenge"}), person + "(202)"},
      {"NotAllowedWithACaptcha", always(405, {"x-amzn-waf-action: captcha"}), person + "(405)"},
      {"NotAllowedAtAll", always(405), "blocked: 405 Method Not Allowed"},
      {"NotAcceptable", always(406), "blocked: 406"},
      {"Teapot", always(418), "blocked: 418"},
      {"Censored", always(451), "blocked: 451 Unavailable For Legal Reasons"},
      {"NoStatusThatAnybodyKnows", always(999), "blocked: 999"},
      {"TooManyRequests", always(429), "blocked: 429 Too Many Requests", {}, Asked{"HEAD /a", "GET /a"}},
      {"TooManyRequestsForAnHour",
       [](const Visit& visit) { return visit.is_head ? reply(405) : reply(429, {"Retry-After: 3600"}); },
       "blocked: 429 Too Many Requests",
       {},
       Asked{"HEAD /a", "GET /a"}},
      {"LeadsNowhere", always(302), "blocked: 302 without a place to go to"},
      {"NoHttp", get_with({.bytes = "SSH-2.0-OpenSSH_9.2\r\n"}), "blocked: the answer is not HTTP"},
      {"ForbiddenToPrograms", [](const Visit& visit) { return reply(visit.has("Mozilla/") ? 200 : 403); },
       "blocked: 403 Forbidden"},
      {"LeadsToAGate", leads(302, "/a", "/login"), "blocked: it leads to a page for signing in"},
  };
}

std::vector<Case> transient_cases() {
  return {
      {"RequestTimeout", always(408), "transient: 408 Request Timeout"},
      {"ServerError",
       always(500),
       "transient: 500 Internal Server Error",
       {},
       Asked{"HEAD /a", "GET /a", "GET /a", "GET /a"}},
      {"BadGateway", always(502), "transient: 502 Bad Gateway"},
      {"Unavailable", always(503), "transient: 503 Service Unavailable"},
      {"CloudflareCannotReachIt", always(522), "transient: 522"},
      {"Silent",
       [](const Visit&) { return Reply{.end = End::Hang}; },
       "transient: no answer in time",
       {.time = milliseconds(200)}},
      {"ClosedWithoutAnAnswer", [](const Visit&) { return Reply{}; },
       "transient: the connection was closed without an answer"},
      {"Reset", [](const Visit&) { return Reply{.end = End::Reset}; },
       "transient: the connection was closed without an answer"},
      {"UnavailableForADay",
       [](const Visit& visit) {
         return visit.is_head ? reply(405) : reply(503, {"Retry-After: Fri, 31 Dec 2100 23:59:59 GMT"});
       },
       "transient: 503 Service Unavailable",
       {},
       Asked{"HEAD /a", "GET /a"}},
  };
}

std::vector<Case> refused_cases() {
  const auto leads_away = [](const std::string& to) { return always(302, {"Location: " + to}); };
  return {
      {"LeadsToAFile", leads_away("file:///etc/passwd"), "refused: only http and https are asked"},
      {"LeadsToAnotherProtocol", leads_away("gopher://127.0.0.1/"), "refused: only http and https are asked"},
      {"LeadsToAPassword", leads_away("http://ada:secret@127.0.0.1/"),
       "refused: there is a user name or password in the address"},
      {"HoldsASecret", always(200), "refused: the address may hold a secret", {.path = "/a?token=abc"}, Asked{}},
      {"Unsubscribes", always(200), "refused: a visit may do something", {.path = "/unsubscribe"}, Asked{}},
  };
}

std::string name_of(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Alive, LinkCase, testing::ValuesIn(alive_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(MovedAndDead, LinkCase, testing::ValuesIn(moved_and_dead_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Blocked, LinkCase, testing::ValuesIn(blocked_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Transient, LinkCase, testing::ValuesIn(transient_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Refused, LinkCase, testing::ValuesIn(refused_cases()), name_of);

}  // namespace
}  // namespace confnotes::server::links
