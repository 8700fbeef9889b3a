// front-matter/position: front matter below the first line.
#include "analysis/rules/rules.h"

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  report_problems(input, kFrontMatterPosition, found);
}

}  // namespace

constinit const Rule kFrontMatterPosition{
    .id = "front-matter/position",
    .severity = Severity::Warning,
    .summary = "Front matter must start on the first line.",
    .rationale =
        "Behind a blank line or other text `---` is a thematic break, so the settings appear as text and count "
        "for nothing.",
    .bad = "\n---\ntitle: Notes\n---\n",
    .good = "---\ntitle: Notes\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
