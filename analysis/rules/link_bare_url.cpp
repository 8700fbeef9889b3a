// link/bare-url: an address in running text without any brackets.
#include "analysis/rules/rules.h"

#include <string>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  for (const Link& link : note.markdown.links) {
    if (link.form != LinkForm::Bare) continue;
    const std::string address(note.text.slice(link.whole));
    if (!address.starts_with("http")) continue;
    found.push_back({kLinkBareUrl.id,
                     kLinkBareUrl.severity,
                     link.whole,
                     "This address stands in the text without brackets.",
                     {},
                     {{"Put it between < and >", {{link.whole, '<' + address + '>'}}}}});
  }
}

}  // namespace

constinit const Rule kLinkBareUrl{
    .id = "link/bare-url",
    .severity = Severity::Hint,
    .summary = "An address in running text must stand between < and >, or have a text.",
    .rationale =
        "GitHub makes links of bare addresses, other programs show them as text. Off until the settings switch it on: "
        "most notes are full of them, and mean them so.",
    .bad = "See https://example.org/ for more.\n",
    .good = "See <https://example.org/> for more.\n",
    .is_on = false,
    .check = check,
};

}  // namespace confnotes::analysis
