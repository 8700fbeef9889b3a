// front-matter/duplicate-key: a key that stands twice.
#include "analysis/rules/rules.h"

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  report_problems(input, kFrontMatterDuplicateKey, found);
}

}  // namespace

constinit const Rule kFrontMatterDuplicateKey{
    .id = "front-matter/duplicate-key",
    .severity = Severity::Warning,
    .summary = "A key must stand only once.",
    .rationale =
        "Some readers take the first of two values, some the last, some refuse the note. A writer who changes one "
        "of them sees no effect and no reason.",
    .bad = "---\ntitle: Notes\ndraft: true\ndraft: true\n---\n",
    .good = "---\ntitle: Notes\ndraft: true\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
