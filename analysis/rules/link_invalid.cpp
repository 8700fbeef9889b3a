// link/invalid: a link to the internet whose address is none.
#include "analysis/rules/rules.h"

#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for_each_web_link(input, WebState::Invalid, [&](const WebLink& link, const WebFact& fact) {
    found.push_back(
        {kLinkInvalid.id, kLinkInvalid.severity, link.address, "This is no address: " + fact.reason + ".", {}, {}});
  });
}

}  // namespace

constinit const Rule kLinkInvalid{
    .id = "link/invalid",
    .severity = Severity::Error,
    .summary = "A link to the internet must have an address that a browser can ask for.",
    .rationale = "A port beyond 65535, a host with a blank in it: nobody can follow such a link.",
    .bad = "The [slides](https://talks.dev:99999/) are public.\n",
    .good = "The [slides](https://talks.dev:9999/) are public.\n",
    .is_about_web = true,
    .check = check,
};

}  // namespace confnotes::analysis
