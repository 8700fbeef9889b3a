#include "server/links/answer.h"

#include <curl/curl.h>
#include <gmock/gmock.h>

#include <vector>

namespace confnotes::server::links {
namespace {

using std::chrono::seconds;

Answer with_status(int status, std::string location = {}) {
  return {.status = status, .location = std::move(location)};
}
Answer with_error(int error) {
  return {.error = error};
}

TEST(Sense, IsAliveWithAnySuccess) {
  for (const int status : {200, 201, 204, 206, 299, 304})
    EXPECT_EQ(sense_of(with_status(status)), Sense::Alive) << status;
}

TEST(Sense, IsAliveOnceAStatusWasSeenWhateverBecomesOfTheBody) {
  for (const int error : {CURLE_PARTIAL_FILE, CURLE_WRITE_ERROR, CURLE_OPERATION_TIMEDOUT, CURLE_RECV_ERROR,
                          CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP2_STREAM})
    EXPECT_EQ(sense_of({.error = error, .status = 200}), Sense::Alive) << error;
}

TEST(Sense, IsARedirectOnlyWithAPlaceToGoTo) {
  for (const int status : {301, 302, 303, 307, 308})
    EXPECT_EQ(sense_of(with_status(status, "http://talks.dev/")), Sense::Redirect) << status;
  EXPECT_EQ(sense_of(with_status(302)), Sense::Blocked);
  EXPECT_EQ(sense_of(with_status(300, "http://talks.dev/")), Sense::Blocked);
}

TEST(Sense, TellsNobodyThereFromNotLetIn) {
  EXPECT_EQ(sense_of(with_status(404)), Sense::NotFound);
  EXPECT_EQ(sense_of(with_status(410)), Sense::Gone);
  for (const int status : {400, 401, 402, 403, 405, 406, 407, 409, 411, 418, 421, 423, 451, 999, 600})
    EXPECT_EQ(sense_of(with_status(status)), Sense::Blocked) << status;
  EXPECT_EQ(sense_of(with_status(429)), Sense::RateLimited);
}

TEST(Sense, IsTransientWhereTheServerHasTroubles) {
  for (const int status : {408, 425, 500, 502, 503, 504, 520, 522, 530})
    EXPECT_EQ(sense_of(with_status(status)), Sense::Transient) << status;
  for (const int error : {CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT, CURLE_SSL_CONNECT_ERROR, CURLE_GOT_NOTHING,
                          CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_HTTP2})
    EXPECT_EQ(sense_of(with_error(error)), Sense::Transient) << error;
}

TEST(Sense, IsBlockedByWhoeverAsksWhetherWeAreAPerson) {
  EXPECT_EQ(sense_of({.status = 403, .mitigated = "challenge"}), Sense::Blocked);
  EXPECT_EQ(sense_of({.status = 503, .mitigated = "challenge"}), Sense::Blocked);
  EXPECT_EQ(sense_of({.status = 202, .waf_action = "challenge"}), Sense::Blocked);
  EXPECT_EQ(sense_of({.status = 404, .waf_action = "captcha"}), Sense::Blocked);
}

TEST(Sense, TellsANameThatNobodyHasFromOneThatIsNotFoundJustNow) {
  EXPECT_EQ(sense_of({.error = CURLE_COULDNT_RESOLVE_HOST, .name = NameState::Unknown}), Sense::NoName);
  EXPECT_EQ(sense_of({.error = CURLE_COULDNT_RESOLVE_HOST, .name = NameState::TryAgain}), Sense::Transient);
}

TEST(Sense, TakesNoServersFloodForOurFault) {
  EXPECT_EQ(sense_of({.error = CURLE_OUT_OF_MEMORY, .status = 200}), Sense::Alive);
  EXPECT_EQ(sense_of(with_error(CURLE_OUT_OF_MEMORY)), Sense::NotHttp);
}

TEST(Sense, KnowsOurOwnFaults) {
  EXPECT_EQ(sense_of(with_error(CURLE_SSL_CACERT_BADFILE)), Sense::Setup);
  EXPECT_EQ(sense_of({.error = CURLE_COULDNT_CONNECT, .is_address_refused = true}), Sense::Refused);
}

TEST(Sense, TellsAProxysFaultsFromTheHosts) {
  const auto through = [](Answer answer) {
    answer.is_proxied = true;
    answer.error_text = "http://ada:secret@proxy";
    return answer;
  };
  for (const Answer& answer :
       {with_error(CURLE_COULDNT_RESOLVE_PROXY), with_error(CURLE_COULDNT_CONNECT), with_error(CURLE_PROXY)}) {
    EXPECT_EQ(sense_of(through(answer)), Sense::Setup);
    EXPECT_EQ(reason_of(through(answer)), "the proxy cannot be reached");
  }
  EXPECT_EQ(reason_of(through(with_status(407))), "the proxy wants a name and a password (407)");
  EXPECT_EQ(sense_of(through({.error = CURLE_RECV_ERROR, .proxy_status = 407})), Sense::Setup);
  EXPECT_EQ(sense_of(through({.error = CURLE_RECV_ERROR, .proxy_status = 403})), Sense::Blocked);
  EXPECT_EQ(sense_of(through({.error = CURLE_RECV_ERROR, .proxy_status = 502})), Sense::Transient);
  EXPECT_EQ(reason_of(through({.error = CURLE_RECV_ERROR, .proxy_status = 502})), "the proxy answers 502");
  EXPECT_EQ(sense_of(with_status(407)), Sense::Blocked);
  EXPECT_EQ(sense_of(through({.error = CURLE_COULDNT_CONNECT, .proxy_status = 502})), Sense::Transient);
  EXPECT_EQ(reason_of(through({.error = CURLE_PROXY, .proxy_error = CURLPX_REPLY_HOST_UNREACHABLE})),
            "the proxy cannot reach the host");
}

TEST(Reason, IsWhatPeopleWouldSay) {
  EXPECT_EQ(reason_of(with_status(200)), "");
  EXPECT_EQ(reason_of(with_status(404)), "404 Not Found");
  EXPECT_EQ(reason_of(with_status(418)), "418");
  EXPECT_EQ(reason_of(with_status(302)), "302 without a place to go to");
  EXPECT_EQ(reason_of({.status = 403, .mitigated = "challenge"}), "the server asks whether we are a person (403)");
  EXPECT_EQ(reason_of({.error = CURLE_PEER_FAILED_VERIFICATION, .verify_result = 10}), "the certificate has expired");
  EXPECT_EQ(reason_of({.error = CURLE_PEER_FAILED_VERIFICATION,
                       .error_text = "SSL: no alternative certificate subject name matches target host name 'a'"}),
            "the certificate is for another host");
  EXPECT_EQ(reason_of(with_error(CURLE_OPERATION_TIMEDOUT)), "no answer in time");
}

TEST(RetryAfter, IsReadInAllItsForms) {
  const auto now = std::chrono::sys_days(std::chrono::year(2018) / 7 / 6) + std::chrono::hours(12);
  EXPECT_EQ(retry_after("120", now), seconds(120));
  EXPECT_EQ(retry_after(" 0 ", now), seconds(0));
  EXPECT_EQ(retry_after("1m30s", now), seconds(90));
  EXPECT_EQ(retry_after("9223372036854775807h", now), seconds(366L * 24 * 3600));
  EXPECT_EQ(retry_after("Fri, 06 Jul 2018 12:01:00 GMT", now), seconds(60));
  EXPECT_EQ(retry_after("Fri, 06 Jul 2018 11:00:00 GMT", now), seconds(0));
  for (const char* other : {"", "soon", "-5", "1x", "m"})
    EXPECT_EQ(retry_after(other, now), std::nullopt) << other;
}

}  // namespace
}  // namespace confnotes::server::links
