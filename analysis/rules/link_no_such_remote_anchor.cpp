// link/no-such-remote-anchor: a link to a place in a page that has no such place.
#include "analysis/rules/rules.h"

#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for_each_web_link(input, WebState::NoAnchor, [&](const WebLink& link, const WebFact&) {
    const std::string_view written = input.note().text.slice(link.address);
    const std::size_t hash = written.find('#');
    if (hash == std::string_view::npos) return;
    std::string page(link.url.substr(0, link.url.find('#')));
    found.push_back({kLinkNoSuchRemoteAnchor.id,
                     kLinkNoSuchRemoteAnchor.severity,
                     {link.address.begin + hash, link.address.end},
                     "The page is there, and has no anchor " + std::string(written.substr(hash)) + ".",
                     {},
                     {with_address("Link to the page as a whole", input.note(), link, std::move(page))}});
  });
}

}  // namespace

constinit const Rule kLinkNoSuchRemoteAnchor{
    .id = "link/no-such-remote-anchor",
    .severity = Severity::Hint,
    .summary = "A link to a place in a page should name one that the page has.",
    .rationale =
        "Headings of documentation are renamed more often than its pages. Looked for only where you ask for it: many "
        "pages make their anchors in the browser, which nobody else sees.",
    .bad = "See the [slides](https://talks.dev/page#gone).\n",
    .good = "See the [slides](https://talks.dev/page).\n",
    .is_about_web = true,
    .is_for_all = false,
    .check = check,
};

}  // namespace confnotes::analysis
