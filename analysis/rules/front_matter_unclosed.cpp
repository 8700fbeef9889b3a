// front-matter/unclosed: front matter that no fence closes.
#include "analysis/rules/rules.h"

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  report_problems(input, kFrontMatterUnclosed, found);
}

}  // namespace

constinit const Rule kFrontMatterUnclosed{
    .id = "front-matter/unclosed",
    .severity = Severity::Error,
    .summary = "Front matter must be closed by `---`.",
    .rationale =
        "Without a closing fence a site generator publishes the settings as text, or refuses the whole site. Four "
        "dashes or a long dash close nothing: a fence is three dashes, alone on their line.",
    .bad = "---\ntitle: Notes\ntags: [python]\n\n## Day 1\n",
    .good = "---\ntitle: Notes\ntags: [python]\n---\n\n## Day 1\n",
    .check = check,
};

}  // namespace confnotes::analysis
