// front-matter/date: a date that no calendar has.
#include "analysis/front_matter/checks.h"
#include "analysis/rules/rules.h"

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  report_problems(check_dates(input.note().text, input.note().front_matter), kFrontMatterDate, found);
}

}  // namespace

constinit const Rule kFrontMatterDate{
    .id = "front-matter/date",
    .severity = Severity::Warning,
    .summary = "A date must exist and be readable.",
    .rationale = "A note dated 2018-02-30 is sorted to the wrong place, or stops the build of the site.",
    .bad = "---\ndate: 2018-02-30\n---\n",
    .good = "---\ndate: 2018-02-28\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
