// handle/unlinked: a bare @name whose profile other notes know.
#include "analysis/known_profile.h"
#include "analysis/rules/rules.h"

#include <string>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for (const Handle& handle : input.note().handles) {
    if (!handle.is_mention || handle.whole != handle.span) continue;
    const HandleForm* form = linked_form(input.snapshot, handle);
    if (!form) continue;
    found.push_back({kHandleUnlinked.id,
                     kHandleUnlinked.severity,
                     handle.span,
                     "The profile of @" + handle.name + " is known from other links.",
                     {},
                     {{"Link @" + handle.name, {{handle.whole, form->form}}}}});
  }
}

}  // namespace

constinit const Rule kHandleUnlinked{
    .id = "handle/unlinked",
    .severity = Severity::Hint,
    .summary = "A handle must be linked where its profile is known.",
    .rationale =
        "Readers can follow a link; of a bare @name they have to guess the network. Only handles that are "
        "linked elsewhere in the notes are looked at.",
    .bad = "[@ada](https://twitter.com/ada) spoke first.\n\nThanks, @ada!\n",
    .good = "[@ada](https://twitter.com/ada) spoke first.\n\nThanks, [@ada](https://twitter.com/ada)!\n",
    .check = check,
};

}  // namespace confnotes::analysis
