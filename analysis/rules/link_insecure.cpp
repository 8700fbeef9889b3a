// link/insecure: a link by http to what is there by https, too.
#include "analysis/rules/rules.h"

#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for_each_web_link(input, WebState::Encrypted, [&](const WebLink& link, const WebFact& fact) {
    found.push_back({kLinkInsecure.id,
                     kLinkInsecure.severity,
                     link.address,
                     "This page is there by https, too.",
                     {},
                     {with_address("Link to it by https", input.note(), link, fact.final_url)}});
  });
}

}  // namespace

constinit const Rule kLinkInsecure{
    .id = "link/insecure",
    .severity = Severity::Hint,
    .summary = "A link should use https where its page is there by https.",
    .rationale = "Whoever follows a link by http asks in the open for what others may read and change on the way.",
    .bad = "The [slides](http://talks.dev/open) are public.\n",
    .good = "The [slides](https://talks.dev/open) are public.\n",
    .is_about_web = true,
    .check = check,
};

}  // namespace confnotes::analysis
