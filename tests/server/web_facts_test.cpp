#include "server/web_facts.h"

#include "server/links/answer.h"

#include <gmock/gmock.h>

namespace confnotes::server {
namespace {

using analysis::WebFact;
using analysis::WebState;
using links::Finding;
using links::Verdict;

std::optional<WebFact> fact(const std::string& url, const Finding& finding) {
  return web_fact(url, {.finding = finding});
}

TEST(WebFact, KeepsThePlaceInAPageThatHasMoved) {
  const Finding moved{Verdict::Moved, 200, {}, "https://talks.dev/new", ""};
  EXPECT_EQ(fact("https://talks.dev/old#tides", moved), (WebFact{WebState::Moved, "https://talks.dev/new#tides", ""}));
  EXPECT_EQ(fact("https://talks.dev/old", moved), (WebFact{WebState::Moved, "https://talks.dev/new", ""}));
  EXPECT_EQ(fact("http://talks.dev/a#tides", {Verdict::Alive, 200, {}, "https://talks.dev/a", ""}),
            (WebFact{WebState::Encrypted, "https://talks.dev/a#tides", ""}));
}

TEST(WebFact, SaysNothingOfAChainThatABrowserMayComplete) {
  EXPECT_EQ(fact("https://talks.dev/", {.verdict = Verdict::Tls, .reason = std::string(links::kUnknownIssuer)}),
            std::nullopt);
  EXPECT_EQ(fact("https://talks.dev/", {.verdict = Verdict::Tls, .reason = "the certificate has expired"}),
            (WebFact{WebState::Unverified, "", "the certificate has expired"}));
}

TEST(WebFact, TellsOfAPageWithoutItsAnchor) {
  EXPECT_EQ(fact("https://talks.dev/#x", {Verdict::Alive, 200, {}, "", "the page has no anchor #x"})->state,
            WebState::NoAnchor);
}

}  // namespace
}  // namespace confnotes::server
