#include "server/links/answer.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace confnotes::server::links {

namespace {

constexpr int kTooLarge = 100;  // CURLE_TOO_LARGE, since 8.6.0

// Errors that leave what the status line said as it is: the rest is nothing to us. Memory is what libcurl lacks for
// more headers than it takes.
bool is_about_body(int error) {
  constexpr std::array<int, 10> kErrors{CURLE_OK,           CURLE_PARTIAL_FILE,        CURLE_WRITE_ERROR,
                                        CURLE_RECV_ERROR,   CURLE_OPERATION_TIMEDOUT,  CURLE_BAD_CONTENT_ENCODING,
                                        CURLE_HTTP2_STREAM, CURLE_ABORTED_BY_CALLBACK, CURLE_OUT_OF_MEMORY,
                                        kTooLarge};
  return std::ranges::find(kErrors, error) != kErrors.end();
}

bool is_challenge(const Answer& answer) {
  return answer.mitigated == "challenge" || answer.waf_action == "challenge" || answer.waf_action == "captcha";
}

Sense sense_of_status(const Answer& answer) {
  const int status = answer.status;
  if (is_challenge(answer)) return Sense::Blocked;
  if ((200 <= status && status < 300) || status == 304) return Sense::Alive;
  if (300 < status && status < 400) return answer.location.empty() ? Sense::Blocked : Sense::Redirect;
  switch (status) {
    case 404:
      return Sense::NotFound;
    case 410:
      return Sense::Gone;
    case 429:
      return Sense::RateLimited;
    case 408:
    case 425:
    case 500:
    case 502:
    case 503:
    case 504:
      return Sense::Transient;
    default:
      return 520 <= status && status <= 530 ? Sense::Transient : Sense::Blocked;
  }
}

constexpr int kProxyWantsPassword = 407;

// It may not be asked for this host, or could not find it.
bool is_refused_by_proxy(const Answer& answer) {
  return answer.error != CURLE_OK && answer.status == 0 && answer.proxy_status >= 400 &&
         answer.proxy_status != kProxyWantsPassword;
}

// A SOCKS proxy that is there, and tells what keeps it from the host (RFC 1928, 6).
bool is_host_out_of_reach(const Answer& answer) {
  return answer.error == CURLE_PROXY && CURLPX_REPLY_ADDRESS_TYPE_NOT_SUPPORTED <= answer.proxy_error &&
         answer.proxy_error <= CURLPX_REPLY_TTL_EXPIRED;
}

// The only one that is connected to is the proxy.
bool is_about_proxy(const Answer& answer) {
  return answer.is_proxied && !is_host_out_of_reach(answer) && !is_refused_by_proxy(answer) &&
         (answer.error == CURLE_COULDNT_RESOLVE_PROXY || answer.error == CURLE_COULDNT_CONNECT ||
          answer.error == CURLE_PROXY || answer.proxy_status == kProxyWantsPassword ||
          answer.status == kProxyWantsPassword);
}

Sense sense_of_error(const Answer& answer) {
  if (is_refused_by_proxy(answer)) return answer.proxy_status < 500 ? Sense::Blocked : Sense::Transient;
  switch (answer.error) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return answer.name == NameState::Unknown ? Sense::NoName : Sense::Transient;
    case CURLE_URL_MALFORMAT:
      return Sense::Invalid;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_OUT_OF_MEMORY:
    case kTooLarge:
      return Sense::NotHttp;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_INVALIDCERTSTATUS:
      return Sense::Tls;
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_FAILED_INIT:
    case CURLE_UNKNOWN_OPTION:
      return Sense::Setup;
    default:
      return Sense::Transient;
  }
}

std::string_view status_words(int status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 410:
      return "Gone";
    case 429:
      return "Too Many Requests";
    case 451:
      return "Unavailable For Legal Reasons";
    case 500:
      return "Internal Server Error";
    case 502:
      return "Bad Gateway";
    case 503:
      return "Service Unavailable";
    case 504:
      return "Gateway Timeout";
    default:
      return {};
  }
}

std::string tls_reason(const Answer& answer) {
  // libcurl compares the names itself; OpenSSL has found nothing amiss.
  if (answer.error_text.contains("certificate subject name")) return "the certificate is for another host";
  // X509_V_ERR_…, which are part of OpenSSL's interface; the header would be one more library.
  switch (answer.verify_result) {
    case 10:
      return "the certificate has expired";
    case 18:
    case 19:
      return "the certificate is signed by nobody else";
    case 20:
    case 21:
      return std::string(kUnknownIssuer);
    default:
      return "the certificate does not prove who is there: " + answer.error_text;
  }
}

std::string proxy_reason(const Answer& answer) {
  const bool wants_password = answer.proxy_status == kProxyWantsPassword || answer.status == kProxyWantsPassword;
  return wants_password ? "the proxy wants a name and a password (407)" : "the proxy cannot be reached";
}

// Without libcurl's own words where they may hold the proxy's address, which may hold a password.
std::string error_reason(const Answer& answer) {
  if (is_about_proxy(answer)) return proxy_reason(answer);
  if (is_refused_by_proxy(answer)) return "the proxy answers " + std::to_string(answer.proxy_status);
  if (is_host_out_of_reach(answer)) return "the proxy cannot reach the host";
  switch (answer.error) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return answer.name == NameState::Unknown ? "nobody has this name" : "the name could not be looked up";
    case CURLE_COULDNT_CONNECT:
      return "the host cannot be reached";
    case CURLE_OPERATION_TIMEDOUT:
      return "no answer in time";
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
      return "the connection was closed without an answer";
    default:
      return answer.error_text.empty() ? curl_easy_strerror(static_cast<CURLcode>(answer.error)) : answer.error_text;
  }
}

std::optional<long> number(std::string_view digits) {
  long value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() && value >= 0 ? std::optional(value)
                                                                                    : std::nullopt;
}

constexpr long kLongestPause = 366L * 24 * 3600;

// 1h, 1m30s, 45s
std::optional<long> duration(std::string_view value) {
  constexpr std::array<std::pair<char, long>, 3> kUnits{{{'h', 3600}, {'m', 60}, {'s', 1}}};
  long seconds = 0;
  while (!value.empty()) {
    const std::size_t end = value.find_first_not_of("0123456789");
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    const auto unit = std::ranges::find(kUnits, value[end], &std::pair<char, long>::first);
    const auto count = number(value.substr(0, end));
    if (unit == kUnits.end() || !count) return std::nullopt;
    seconds = std::min(seconds + std::min(*count, kLongestPause) * unit->second, kLongestPause);
    value.remove_prefix(end + 1);
  }
  return seconds;
}

}  // namespace

Sense sense_of(const Answer& answer) {
  if (answer.is_address_refused) return Sense::Refused;
  if (is_about_proxy(answer)) return Sense::Setup;
  if (answer.status >= 200 && is_about_body(answer.error)) return sense_of_status(answer);
  return sense_of_error(answer);
}

std::string reason_of(const Answer& answer) {
  switch (sense_of(answer)) {
    case Sense::Alive:
    case Sense::Redirect:
      return {};
    case Sense::Refused:
      return "the host's address is not one of the open internet";
    case Sense::Tls:
      return tls_reason(answer);
    case Sense::NotHttp:
      return "the answer is not HTTP";
    default:
      break;
  }
  if (is_about_proxy(answer) || answer.status < 200 || !is_about_body(answer.error)) return error_reason(answer);
  if (is_challenge(answer)) return "the server asks whether we are a person (" + std::to_string(answer.status) + ")";
  if (300 <= answer.status && answer.status < 400) return std::to_string(answer.status) + " without a place to go to";
  const std::string_view words = status_words(answer.status);
  return std::to_string(answer.status) + (words.empty() ? "" : " ") + std::string(words);
}

std::optional<std::chrono::seconds> retry_after(std::string_view value, std::chrono::system_clock::time_point now) {
  while (!value.empty() && value.front() == ' ')
    value.remove_prefix(1);
  while (!value.empty() && value.back() == ' ')
    value.remove_suffix(1);
  if (value.empty()) return std::nullopt;
  const auto seconds = [&](long count) { return std::chrono::seconds(std::clamp(count, 0L, kLongestPause)); };
  if (const auto count = number(value)) return seconds(*count);
  if (const auto count = duration(value)) return seconds(*count);
  const time_t moment = curl_getdate(std::string(value).c_str(), nullptr);
  if (moment < 0) return std::nullopt;
  return seconds(static_cast<long>(moment - std::chrono::system_clock::to_time_t(now)));
}

}  // namespace confnotes::server::links
