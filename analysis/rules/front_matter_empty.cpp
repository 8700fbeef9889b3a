// front-matter/empty: front matter without a key.
#include "analysis/rules/rules.h"

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  report_problems(input, kFrontMatterEmpty, found);
}

}  // namespace

constinit const Rule kFrontMatterEmpty{
    .id = "front-matter/empty",
    .severity = Severity::Hint,
    .summary = "Front matter must have a key.",
    .rationale =
        "Two fences with nothing between them were meant to be filled in. Jekyll alone gives them a meaning: it "
        "processes such a file. Hence only a hint, and no fix.",
    .bad = "---\n---\n\n## Day 1\n",
    .good = "---\ntitle: Notes\n---\n\n## Day 1\n",
    .check = check,
};

}  // namespace confnotes::analysis
