// Answer: what came of one request, and what that tells of the link.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::server::links {

// What the resolver says of a name that it gives no address for.
enum class NameState : std::uint8_t { Known, Unknown, TryAgain };

struct Answer {
  int error = 0;                // CURLcode of the transfer; one after the status line was seen matters little
  int status = 0;               // of HTTP; 0 without a status line
  bool is_proxied = false;      // asked through a proxy
  int proxy_status = 0;         // of the proxy's own answer to CONNECT; 0 without one
  int proxy_error = 0;          // CURLproxycode: of a SOCKS proxy
  std::string location = {};    // absolute; empty without one
  std::string mitigated = {};   // cf-mitigated: Cloudflare asks whether we are a person
  std::string waf_action = {};  // x-amzn-waf-action, the same of Amazon's
  std::string retry_after = {};
  std::string content_type = {};
  std::string body = {};            // decoded; only where it was wanted, and maybe only its beginning
  bool is_address_refused = false;  // the host has addresses, and none of them is public
  NameState name = NameState::Known;
  long verify_result = 0;       // of OpenSSL: X509_V_…
  std::string error_text = {};  // libcurl's own words
};

// The kinds of answers, before anything is concluded from the way that led to them.
enum class Sense : std::uint8_t {
  Alive,
  Redirect,     // to `location`
  NotFound,     // 404
  Gone,         // 410
  RateLimited,  // 429
  Blocked,
  Transient,
  NotHttp,
  NoName,  // nobody has this name
  Tls,
  Refused,
  Invalid,
  Setup,  // our own fault: certificates, memory or a proxy that are not there
};

Sense sense_of(const Answer& answer);

// For people, without a full stop, to stand behind a colon: "404 Not Found", "the certificate has expired"; empty for
// Alive and Redirect.
std::string reason_of(const Answer& answer);

// The reason_of a certificate that a browser may well believe: it fetches what a server leaves out of the chain.
inline constexpr std::string_view kUnknownIssuer =
    "the certificate's issuer is not known, or the server does not send the whole chain";

// Retry-After as seconds, a date of HTTP (RFC 9110, 10.2.3) or, as some write it, 1m30s; from `now` on, never
// negative and of a year at most. Nothing for anything else.
std::optional<std::chrono::seconds> retry_after(std::string_view value, std::chrono::system_clock::time_point now);

}  // namespace confnotes::server::links
