// link/credentials: a user name or password in a link.
#include "analysis/rules/rules.h"

#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for_each_web_link(input, WebState::Credentials, [&](const WebLink& link, const WebFact&) {
    std::string address(link.url);
    const std::size_t begin = address.find("//") + 2;
    address.erase(begin, address.substr(begin, address.find_first_of("/?#", begin) - begin).rfind('@') + 1);
    found.push_back({kLinkCredentials.id,
                     kLinkCredentials.severity,
                     link.address,
                     "There is a user name or password in this address.",
                     {},
                     {with_address("Take it out", input.note(), link, std::move(address))}});
  });
}

}  // namespace

constinit const Rule kLinkCredentials{
    .id = "link/credentials",
    .severity = Severity::Warning,
    .summary = "A link must not hold a user name or a password.",
    .rationale =
        "Whoever reads the note can use them. Such a link is never checked, since that would send them around.",
    .bad = "The [slides](https://ada:secret@talks.dev/) are public.\n",
    .good = "The [slides](https://talks.dev/) are public.\n",
    .is_about_web = true,
    .check = check,
};

}  // namespace confnotes::analysis
