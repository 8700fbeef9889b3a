#include "server/links/http_client.h"

#include "tests/server/links/certificates.h"
#include "tests/server/links/loopback_server.h"
#include "tests/support/temporary_folder.h"

#include <curl/curl.h>
#include <gmock/gmock.h>

#include <optional>

namespace confnotes::server::links {
namespace {

using std::chrono::milliseconds;
using test::LoopbackServer;
using test::Reply;
using testing::ElementsAre;

// Patient, since the machine may be busy, but where somebody who never answers is to be waited for.
HttpOptions with_time(milliseconds time = milliseconds(10'000)) {
  return {.connect_time = time, .total_time = time, .allows_private_addresses = true};
}

// One conversation on a loop of its own; bounded by the client's own limits.
class Talk {
 public:
  explicit Talk(HttpOptions options = with_time()) : client_(loop_, std::move(options)) {}

  Answer ask(const std::string& url, bool is_head = false) {
    std::optional<Answer> answer;
    conversation_->ask({.url = url, .host = "127.0.0.1", .is_head = is_head, .is_fresh = false},
                       [&](Answer given) { answer = std::move(given); });
    while (!answer)
      loop_.run_one();
    return *answer;
  }
  // Asks, and is gone before the answer.
  void ask_and_leave(const std::string& url) {
    conversation_->ask({.url = url, .host = {}, .is_head = false, .is_fresh = false}, [](const Answer&) { FAIL(); });
    loop_.run_for(milliseconds(50));
    conversation_.reset();
    loop_.restart();
    loop_.run_for(milliseconds(50));
  }

 private:
  boost::asio::io_context loop_;
  HttpClient client_;
  std::optional<Conversation> conversation_{std::in_place, client_};
};

TEST(HttpClient, GivesStatusAndPlaceToGoTo) {
  const LoopbackServer server([](const std::string&) { return test::reply(301, {"Location: /b?x"}); });
  const Answer answer = Talk().ask(server.url("/a"));
  EXPECT_EQ(answer.status, 301);
  EXPECT_EQ(answer.location, server.url("/b?x"));
  EXPECT_THAT(server.requests(), ElementsAre("GET /a HTTP/1.1"));
}

TEST(HttpClient, SendsWhatABrowserWouldAcceptAndWhoItIs) {
  std::string head;
  const LoopbackServer server([&](const std::string& given) {
    head = given;
    return test::reply(200);
  });
  HttpOptions options = with_time();
  options.user_agent = "confnotes/0.1";
  Talk(options).ask(server.url());
  EXPECT_THAT(head, testing::HasSubstr("\r\nUser-Agent: confnotes/0.1\r\n"));
  EXPECT_THAT(head, testing::HasSubstr("\r\nAccept: text/html,"));
  EXPECT_THAT(head, testing::Not(testing::HasSubstr("\r\nRange:")));
}

TEST(HttpClient, AsksForTheHeadAloneAndThenForAll) {
  const LoopbackServer server(
      [](const std::string& head) { return head.starts_with("HEAD") ? test::reply(405) : test::reply(200); });
  Talk talk;
  EXPECT_EQ(talk.ask(server.url(), true).status, 405);
  EXPECT_EQ(talk.ask(server.url()).status, 200);
  EXPECT_THAT(server.requests(), ElementsAre("HEAD / HTTP/1.1", "GET / HTTP/1.1"));
  EXPECT_EQ(server.accept_count(), 1U);
}

TEST(HttpClient, ReadsTheHeadersThatMatter) {
  const LoopbackServer server([](const std::string&) {
    return test::reply(429, {"Retry-After:  7 ", "CF-Mitigated: challenge", "x-amzn-waf-action: captcha"});
  });
  const Answer answer = Talk().ask(server.url());
  EXPECT_EQ(answer.retry_after, "7");
  EXPECT_EQ(answer.mitigated, "challenge");
  EXPECT_EQ(answer.waf_action, "captcha");
}

TEST(HttpClient, KeepsCookiesToOneConversation) {
  const LoopbackServer server([](const std::string& head) {
    return head.contains("Cookie: seen=1") ? test::reply(200) : test::reply(302, {"Set-Cookie: seen=1", "Location: /"});
  });
  Talk talk;
  EXPECT_EQ(talk.ask(server.url()).status, 302);
  EXPECT_EQ(talk.ask(server.url()).status, 200);
  EXPECT_EQ(Talk().ask(server.url()).status, 302);
}

TEST(HttpClient, ReadsNoMoreOfABodyThanItWants) {
  const LoopbackServer server([](const std::string&) {
    return Reply{.bytes = "HTTP/1.1 200 X\r\n\r\n" + std::string(1000, 'x') + "\n", .repeats = 1000};
  });
  EXPECT_EQ(sense_of(Talk().ask(server.url())), Sense::Alive);
}

TEST(HttpClient, StandsAFloodOfHeaders) {
  const LoopbackServer server([](const std::string&) {
    return Reply{.bytes = "HTTP/1.1 200 X\r\nX-Flood: " + std::string(1000, 'x') + "\r\n", .repeats = 2000};
  });
  EXPECT_EQ(sense_of(Talk().ask(server.url())), Sense::Alive);
}

TEST(HttpClient, TellsTroublesApart) {
  const auto sense = [](Reply answer) {
    const LoopbackServer server([&](const std::string&) { return answer; });
    const bool hangs = answer.end == Reply::End::Hang;
    return sense_of(Talk(with_time(milliseconds(hangs ? 1'000 : 10'000))).ask(server.url()));
  };
  EXPECT_EQ(sense({.bytes = "", .end = Reply::End::Close}), Sense::Transient);
  EXPECT_EQ(sense({.bytes = "", .end = Reply::End::Reset}), Sense::Transient);
  EXPECT_EQ(sense({.bytes = "", .end = Reply::End::Hang}), Sense::Transient);
  EXPECT_EQ(sense({.bytes = "SSH-2.0-OpenSSH\r\n", .end = Reply::End::Close}), Sense::NotHttp);
  EXPECT_EQ(sense({.bytes = "HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\nshort", .end = Reply::End::Close}),
            Sense::Alive);
  EXPECT_EQ(sense({.bytes = "HTTP/1.1 200 X\r\n\r\nslow", .end = Reply::End::Hang}), Sense::Alive);
}

TEST(HttpClient, TellsAPortThatNobodyListensAt) {
  std::string url;
  {
    const LoopbackServer server([](const std::string&) { return test::reply(200); });
    url = server.url();
  }
  const Answer answer = Talk().ask(url);
  EXPECT_EQ(sense_of(answer), Sense::Transient);
  EXPECT_EQ(reason_of(answer), "the host cannot be reached");
}

TEST(HttpClient, TakesCertificatesThatAreNotThereForOurOwnFault) {
  const LoopbackServer server([](const std::string&) { return test::reply(200); },
                              test::self_signed({.hosts = {"127.0.0.1"}}));
  HttpOptions options = with_time();
  options.ca_file = test::TemporaryFolder().path("none.pem");
  const Answer answer = Talk(options).ask(server.url());
  EXPECT_EQ(answer.error, CURLE_SSL_CACERT_BADFILE);
  EXPECT_EQ(sense_of(answer), Sense::Setup);
  EXPECT_THAT(server.requests(), testing::IsEmpty());
}

TEST(HttpClient, NeverConnectsToAnAddressThatIsNotPublic) {
  const LoopbackServer server([](const std::string&) { return test::reply(200); });
  HttpOptions options = with_time();
  options.allows_private_addresses = false;
  const std::string port = std::to_string(server.port());
  options.addresses = {"inside.dev:" + port + ":127.0.0.1"};
  for (const std::string& url : {server.url(), "http://inside.dev:" + port + "/", "http://2130706433:" + port + "/",
                                 "http://[::ffff:127.0.0.1]:" + port + "/"}) {
    EXPECT_EQ(sense_of(Talk(options).ask(url)), Sense::Refused) << url;
  }
  EXPECT_EQ(server.accept_count(), 0U);
}

TEST(HttpClient, ForgetsWhatNobodyWaitsFor) {
  const LoopbackServer server([](const std::string&) { return Reply{.bytes = "", .end = Reply::End::Hang}; });
  Talk().ask_and_leave(server.url());
  EXPECT_EQ(server.accept_count(), 1U);
}

}  // namespace
}  // namespace confnotes::server::links
