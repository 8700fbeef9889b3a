// link/moved: a link to a page that has moved for good.
#include "analysis/rules/rules.h"

#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for_each_web_link(input, WebState::Moved, [&](const WebLink& link, const WebFact& fact) {
    found.push_back({kLinkMoved.id,
                     kLinkMoved.severity,
                     link.address,
                     "This page has moved for good, to `" + fact.final_url + "`.",
                     {},
                     {with_address("Link to where it is now", input.note(), link, fact.final_url)}});
  });
}

}  // namespace

constinit const Rule kLinkMoved{
    .id = "link/moved",
    .severity = Severity::Hint,
    .summary = "A link should lead to where its page is now.",
    .rationale =
        "A redirection works until somebody tidies up. Reported are only those that their servers call permanent, and "
        "that "
        "lead to another address than the same with or without a slash, `www.` or a language.",
    .bad = "The [slides](https://talks.dev/old) are public.\n",
    .good = "The [slides](https://talks.dev/new) are public.\n",
    .is_about_web = true,
    .check = check,
};

}  // namespace confnotes::analysis
