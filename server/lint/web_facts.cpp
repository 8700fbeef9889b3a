#include "server/lint/web_facts.h"

#include "server/links/move.h"
#include "server/terminal.h"

#include <fmt/core.h>

#include <map>
#include <optional>

namespace confnotes::server {

using analysis::WebFact;
using analysis::WebState;
using links::Finding;
using links::Verdict;

namespace {

bool has_credentials(const std::string& url, const Finding& finding) {
  const std::size_t host = url.find("//");
  if (finding.verdict != Verdict::Refused || host == std::string::npos) return false;
  return url.substr(host, url.find_first_of("/?#", host + 2) - host).contains('@');
}

std::optional<WebFact> fact_of(const std::string& url, const Finding& finding) {
  switch (finding.verdict) {
    case Verdict::Alive: {
      const bool is_encrypted =
          !finding.final_url.empty() && links::move_of({{url, 301}}, finding.final_url) == links::Move::Encrypted;
      return is_encrypted ? WebFact{WebState::Encrypted, finding.final_url, ""} : WebFact{};
    }
    case Verdict::Moved:
      return WebFact{WebState::Moved, finding.final_url, finding.reason};
    case Verdict::Dead:
      return WebFact{WebState::Dead, "", finding.reason};
    case Verdict::Invalid:
      return WebFact{WebState::Invalid, "", finding.reason};
    case Verdict::Refused:
      if (has_credentials(url, finding)) return WebFact{WebState::Credentials, "", finding.reason};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace

analysis::WebFacts web_facts(const links::Batch& batch) {
  analysis::WebFacts facts;
  for (const auto& [url, known] : batch.known) {
    if (auto fact = fact_of(url, known.finding)) facts.emplace(url, std::move(*fact));
  }
  return facts;
}

std::string links_summary(const links::Batch& batch) {
  if (!batch.unreachable.empty())
    return fmt::format("{} could not be checked: no host can be reached.\n", counted(batch.unreachable.size(), "link"));
  if (batch.known.empty()) return {};
  std::map<Verdict, std::size_t> counts;
  std::size_t unverified = 0;
  for (const auto& [url, known] : batch.known) {
    const Verdict verdict = known.finding.verdict;
    const bool is_known = verdict == Verdict::Alive || verdict == Verdict::Moved || verdict == Verdict::Dead ||
                          verdict == Verdict::Invalid;
    is_known ? ++counts[verdict] : ++unverified;
  }
  std::string summary;
  for (const auto& [verdict, count] : counts)
    summary += fmt::format("{}{} {}", summary.empty() ? "" : ", ", count, to_string(verdict));
  if (unverified > 0) summary += fmt::format("{}{} could not be verified", summary.empty() ? "" : "; ", unverified);
  return "Links: " + summary + ".\n";
}

}  // namespace confnotes::server
