#include "server/web_facts.h"

#include "server/links/answer.h"
#include "server/links/move.h"

#include <fmt/core.h>

#include <chrono>

namespace confnotes::server {

using analysis::WebFact;
using analysis::WebState;
using links::Finding;
using links::Remembered;
using links::Verdict;

namespace {

// Where `url` leads once it has moved: a place in the page is still one in it, unless the redirection names another.
std::string with_place_of(const std::string& url, std::string moved) {
  const std::size_t place = url.find('#');
  if (place != std::string::npos && !moved.contains('#')) moved += url.substr(place);
  return moved;
}

constexpr std::size_t kFailures = 3;
constexpr std::chrono::days kFailingTime{3};

bool has_credentials(const std::string& url, const Finding& finding) {
  const std::size_t host = url.find("//");
  if (finding.verdict != Verdict::Refused || host == std::string::npos) return false;
  return url.substr(host, url.find_first_of("/?#", host + 2) - host).contains('@');
}

bool has_failed_for_long(const Remembered& known) {
  return known.failing_since && known.failures >= kFailures && known.checked_at - *known.failing_since >= kFailingTime;
}

WebFact unverified(const Remembered& known) {
  std::string reason = known.finding.reason.empty() ? "no answer" : known.finding.reason;
  if (has_failed_for_long(known)) {
    const std::chrono::year_month_day since(std::chrono::floor<std::chrono::days>(*known.failing_since));
    reason += fmt::format(", in every check since {}-{:02}-{:02}", static_cast<int>(since.year()),
                          static_cast<unsigned>(since.month()), static_cast<unsigned>(since.day()));
  }
  return {WebState::Unverified, "", std::move(reason)};
}

WebFact alive(const std::string& url, const Finding& finding) {
  if (!finding.reason.empty()) return {WebState::NoAnchor, "", finding.reason};
  const bool is_encrypted = !finding.final_url.empty() && links::move_of({{url.substr(0, url.find('#')), 301}},
                                                                         finding.final_url) == links::Move::Encrypted;
  return is_encrypted ? WebFact{WebState::Encrypted, with_place_of(url, finding.final_url), ""} : WebFact{};
}

}  // namespace

std::optional<WebFact> web_fact(const std::string& url, const Remembered& known, const Verdicts& told) {
  const Finding& finding = known.finding;
  switch (finding.verdict) {
    case Verdict::Alive:
      return alive(url, finding);
    case Verdict::Moved:
      return WebFact{WebState::Moved, with_place_of(url, finding.final_url), finding.reason};
    case Verdict::Dead:
      return WebFact{WebState::Dead, "", finding.reason};
    case Verdict::Invalid:
      return WebFact{WebState::Invalid, "", finding.reason};
    case Verdict::Refused:
      if (has_credentials(url, finding)) return WebFact{WebState::Credentials, "", finding.reason};
      break;
    case Verdict::Tls:
      if (finding.reason == links::kUnknownIssuer) break;
      return unverified(known);
    case Verdict::Blocked:
    case Verdict::Transient:
      if (has_failed_for_long(known)) return unverified(known);
      break;
  }
  return told.contains(finding.verdict) ? std::optional(unverified(known)) : std::nullopt;
}

}  // namespace confnotes::server
