// What is found of links to servers that prove who they are, or fail to.
#include "server/links/link_checker.h"
#include "tests/server/links/certificates.h"
#include "tests/server/links/loopback_server.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

#include <condition_variable>
#include <mutex>
#include <utility>

namespace confnotes::server::links {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::seconds;
using test::Authority;
using test::Certificate;
using test::LoopbackServer;
using test::PlainHttp;
using test::Reply;
using testing::ElementsAre;

const test::Claims kTalks{.hosts = {"talks.internal"}};

Reply all_is_well(const std::string&) {
  return test::reply(200);
}

// Of a server under a name that it has here alone: .test and the like are examples, which nobody asks.
std::string url_of(const LoopbackServer& server, const std::string& scheme = "https", const std::string& path = "/") {
  return scheme + "://talks.internal:" + std::to_string(server.port()) + path;
}

// All that was found: "alive 200", "tls: the certificate has expired", "alive 200 (301 http://a, https://a)".
std::string text_of(const Finding& finding) {
  std::string text(to_string(finding.verdict));
  if (finding.status != 0) text += ' ' + std::to_string(finding.status);
  std::string way;
  for (const Hop& hop : finding.hops)
    way += std::to_string(hop.status) + ' ' + hop.url + ", ";
  if (!way.empty()) text += " (" + way + finding.final_url + ')';
  return text + (finding.reason.empty() ? "" : ": " + finding.reason);
}

// What is found of these links, one after the other, by somebody who trusts this authority. Whatever has one of these
// ports is at 127.0.0.1.
std::vector<std::string> findings(const Authority& trusted, const std::vector<std::uint16_t>& ports,
                                  const std::vector<std::string>& urls, milliseconds time = seconds(10)) {
  const test::TemporaryFolder folder;
  LinkCheckerOptions options{.http = {.connect_time = time,
                                      .total_time = time,
                                      .allows_private_addresses = true,
                                      .ca_file = folder.write("trusted.pem", trusted.certificate())},
                             .queue = {.most_per_host = 1, .interval = seconds(0)},
                             .times = {.confirmation = seconds(0), .back_off = seconds(0)},
                             .begins_with_head = false};
  for (const std::uint16_t port : ports)
    options.http.addresses.push_back("*:" + std::to_string(port) + ":127.0.0.1");

  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::string> found;
  LinkChecker checker(options, {.on_finding = [&](const std::string&, const Remembered& known) {
                        const std::scoped_lock lock(mutex);
                        found.push_back(text_of(known.finding));
                        changed.notify_all();
                      }});
  checker.check(urls);
  std::unique_lock lock(mutex);
  changed.wait_for(lock, seconds(10), [&] { return found.size() >= urls.size(); });
  return found;
}

std::vector<std::string> findings(const Authority& trusted, const LoopbackServer& server) {
  return findings(trusted, {server.port()}, {url_of(server)});
}

TEST(Tls, BelievesAServerThatProvesItsName) {
  const Authority root;
  const LoopbackServer server(all_is_well, root.issue(kTalks));
  EXPECT_THAT(findings(root, server), ElementsAre("alive 200"));
}

TEST(Tls, BelievesAServerThatProvesItsAddress) {
  const Authority root;
  const LoopbackServer server(all_is_well, root.issue({.hosts = {"127.0.0.1"}}));
  EXPECT_THAT(findings(root, {}, {server.url()}), ElementsAre("alive 200"));
}

TEST(Tls, BelievesACertificateForAllNamesBelowOne) {
  const Authority root;
  const LoopbackServer server(all_is_well, root.issue({.hosts = {"*.talks.internal"}}));
  const std::string port = std::to_string(server.port());
  EXPECT_THAT(
      findings(root, {server.port()}, {"https://a.talks.internal:" + port, "https://a.b.talks.internal:" + port}),
      testing::UnorderedElementsAre("alive 200", "tls: the certificate is for another host"));
}

TEST(Tls, FindsACertificateThatHasExpired) {
  const Authority root;
  const LoopbackServer server(all_is_well, root.issue({.hosts = kTalks.hosts, .expires_in = days(-1)}));
  EXPECT_THAT(findings(root, server), ElementsAre("tls: the certificate has expired"));
}

TEST(Tls, FindsACertificateThatNobodyElseHasSigned) {
  const LoopbackServer server(all_is_well, test::self_signed(kTalks));
  EXPECT_THAT(findings(Authority(), server), ElementsAre("tls: the certificate is signed by nobody else"));
}

TEST(Tls, FindsACertificateOfAnAuthorityThatNobodyTrusts) {
  const LoopbackServer server(all_is_well, Authority().issue(kTalks));
  EXPECT_THAT(findings(Authority(), server),
              ElementsAre("tls: the certificate's issuer is not known, or the server does not send the whole chain"));
}

TEST(Tls, FindsAChainWithALinkMissing) {
  const Authority root;
  Certificate certificate = root.intermediate().issue(kTalks);
  certificate.intermediates.clear();
  const LoopbackServer server(all_is_well, certificate);
  EXPECT_THAT(findings(root, server),
              ElementsAre("tls: the certificate's issuer is not known, or the server does not send the whole chain"));
}

TEST(Tls, FollowsAChainToAnAuthorityThatIsTrusted) {
  const Authority root;
  const LoopbackServer server(all_is_well, root.intermediate().intermediate().issue(kTalks));
  EXPECT_THAT(findings(root, server), ElementsAre("alive 200"));
}

TEST(Tls, FindsACertificateForAnotherHost) {
  const Authority root;
  const LoopbackServer server(all_is_well, root.issue({.hosts = {"slides.internal", "127.0.0.1"}}));
  EXPECT_THAT(findings(root, server), ElementsAre("tls: the certificate is for another host"));
}

TEST(Tls, SendsNothingToAServerThatProvesNothing) {
  const LoopbackServer server(all_is_well, test::self_signed(kTalks));
  findings(Authority(), server);
  EXPECT_THAT(server.requests(), testing::IsEmpty());
}

// Who speaks to such a port without TLS gets no answer, or one that says no more than that somebody is there.
TEST(Tls, CondemnsNoLinkThatForgetsTheLastLetterOfHttps) {
  const Authority root;
  const LoopbackServer strict(all_is_well, root.issue(kTalks));
  EXPECT_THAT(findings(root, {strict.port()}, {url_of(strict, "http")}),
              ElementsAre("transient: the connection was closed without an answer"));
  const LoopbackServer polite([](const std::string&) { return test::reply(400); }, root.issue(kTalks),
                              PlainHttp::Answered);
  EXPECT_THAT(findings(root, {polite.port()}, {url_of(polite, "http")}), ElementsAre("blocked 400: 400 Bad Request"));
  // An alert of TLS: a fatal protocol_version (RFC 8446, 6).
  const LoopbackServer curt(
      [](const std::string&) { return Reply{.bytes = std::string("\x15\x03\x01\x00\x02\x02\x46", 7)}; },
      root.issue(kTalks), PlainHttp::Answered);
  EXPECT_THAT(findings(root, {curt.port()}, {url_of(curt, "http")}), ElementsAre("blocked: the answer is not HTTP"));
}

TEST(Tls, CondemnsNoLinkThatAsksForTlsWhereThereIsNone) {
  const LoopbackServer server(all_is_well);  // which waits for the rest of what is no request
  EXPECT_THAT(findings(Authority(), {server.port()}, {url_of(server)}, milliseconds(200)),
              ElementsAre("transient: no answer in time"));
}

TEST(Tls, FindsNothingAmissWhereTheSamePlaceIsNowServedByHttps) {
  const Authority root;
  bool is_first = true;
  std::string encrypted;
  const LoopbackServer server(
      [&](const std::string&) {
        return std::exchange(is_first, false) ? test::reply(301, {"Location: " + encrypted}) : test::reply(200);
      },
      root.issue(kTalks), PlainHttp::Answered);
  const std::string plain = url_of(server, "http");
  encrypted = url_of(server);
  EXPECT_THAT(findings(root, {server.port()}, {plain}),
              ElementsAre("alive 200 (301 " + plain + ", " + encrypted + ")"));
}

TEST(Tls, FollowsARedirectionOutOfTls) {
  const Authority root;
  const LoopbackServer plain(all_is_well);
  const LoopbackServer server([&](const std::string&) { return test::reply(301, {"Location: " + plain.url()}); },
                              root.issue(kTalks));
  EXPECT_THAT(findings(root, server), ElementsAre("moved 200 (301 " + url_of(server) + ", " + plain.url() + ")"));
}

TEST(Tls, FindsARedirectionToAServerThatProvesNothing) {
  const Authority root;
  const LoopbackServer other(all_is_well, test::self_signed(kTalks));
  const LoopbackServer server([&](const std::string&) { return test::reply(301, {"Location: " + url_of(other)}); },
                              root.issue(kTalks));
  EXPECT_THAT(
      findings(root, {server.port(), other.port()}, {url_of(server)}),
      ElementsAre("tls (301 " + url_of(server) + ", " + url_of(other) + "): the certificate is signed by nobody else"));
}

TEST(Tls, AsksOneHostOnOneConnection) {
  const Authority root;
  const LoopbackServer server(all_is_well, root.issue(kTalks));
  EXPECT_THAT(findings(root, {server.port()}, {url_of(server, "https", "/a"), url_of(server, "https", "/b")}),
              ElementsAre("alive 200", "alive 200"));
  EXPECT_THAT(server.requests(), ElementsAre("GET /a HTTP/1.1", "GET /b HTTP/1.1"));
  EXPECT_EQ(server.accept_count(), 1U);
}

}  // namespace
}  // namespace confnotes::server::links
