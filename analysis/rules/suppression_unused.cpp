// suppression/unused: a comment that silences nothing. Only lint can tell (suppressions.h), so this has no check of its
// own.
#include "analysis/rules/rules.h"

namespace confnotes::analysis {

constinit const Rule kSuppressionUnused{
    .id = "suppression/unused",
    .severity = Severity::Information,
    .summary = "A comment that silences rules must silence something.",
    .rationale =
        "`<!-- confnotes-disable-line RULE -->` silences a rule on its line, `confnotes-disable-next-line` on the one "
        "below, and `confnotes-disable RULE` up to `confnotes-enable RULE`; without a rule all of them. In front "
        "matter "
        "the same words stand behind `#`. One that is left over hides the next fault.",
    .bad = "Text. <!-- confnotes-disable-line heading/empty -->\n",
    .good = "Text.\n",
    .is_unnecessary = true,
    .check = [](const RuleInput&, std::vector<Diagnostic>&) {},
};

}  // namespace confnotes::analysis
