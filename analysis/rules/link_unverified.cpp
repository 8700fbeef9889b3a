// link/unverified: a link to the internet of which nobody knows whether it is dead.
#include "analysis/rules/rules.h"

#include <utility>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for_each_web_link(input, WebState::Unverified, [&](const WebLink& link, const WebFact& fact) {
    found.push_back({kLinkUnverified.id,
                     kLinkUnverified.severity,
                     link.address,
                     "This link could not be verified: " + fact.reason + ".",
                     {},
                     {}});
  });
}

}  // namespace

constinit const Rule kLinkUnverified{
    .id = "link/unverified",
    .severity = Severity::Information,
    .summary = "A link to the internet should lead to a host that answers and proves who it is.",
    .rationale =
        "Reported are hosts with a certificate that proves nothing, which stops readers, and those that have failed in "
        "every check for three days; with `confnotes lint --strict` also walls against programs and hosts in trouble. "
        "None of them is surely dead: look for yourself.",
    .bad = "The [slides](https://talks.dev/wall) are public.\n",
    .good = "The [slides](https://talks.dev/slides) are public.\n",
    .is_about_web = true,
    .check = check,
};

}  // namespace confnotes::analysis
