// front-matter/type: a well-known key with a value of another type.
#include "analysis/front_matter/checks.h"
#include "analysis/rules/rules.h"

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  report_problems(check_types(input.note().text, input.note().front_matter), kFrontMatterType, found);
}

}  // namespace

constinit const Rule kFrontMatterType{
    .id = "front-matter/type",
    .severity = Severity::Warning,
    .summary = "Title and tags must be text or numbers, `draft` a boolean and `date` a date.",
    .rationale =
        "To YAML 1.2 `draft: yes` is text, neither true nor false, and the draft may go public. A tag that is a "
        "mapping, because it holds a colon, appears on no tag page.",
    .bad = "---\ndraft: yes\n---\n",
    .good = "---\ndraft: true\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
