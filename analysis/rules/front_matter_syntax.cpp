// front-matter/syntax: front matter that cannot be read.
#include "analysis/rules/rules.h"

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  report_problems(input, kFrontMatterSyntax, found);
}

}  // namespace

constinit const Rule kFrontMatterSyntax{
    .id = "front-matter/syntax",
    .severity = Severity::Error,
    .summary = "Front matter must be valid YAML, TOML or JSON.",
    .rationale =
        "One colon, tab or quote in the wrong place and a site generator reads none of the front matter: the note "
        "loses its title, date and tags, or the build stops.",
    .bad = "---\ntitle: PyData: Berlin\n---\n",
    .good = "---\ntitle: \"PyData: Berlin\"\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
