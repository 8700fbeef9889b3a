// front-matter/type: a well-known key with a value of another type.
#include "analysis/front_matter/checks.h"
#include "analysis/rules/rules.h"
#include "analysis/schema.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

// A key of the user's own schema is left to that.
bool is_left_to(const Schema& own, const FrontMatter& front_matter, const Problem& problem) {
  return std::ranges::any_of(front_matter.entries, [&](const ValueEntry& entry) {
    const Span whole{entry.key.begin, std::max(entry.key.end, entry.value.span.end)};
    return whole.contains(problem.span) && own.find(entry.name);
  });
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const FrontMatter& front_matter = input.note().front_matter;
  std::vector<Problem> problems = check_types(input.note().text, front_matter);
  if (const Schema* own = input.snapshot.settings(input.entry.path).schema.get()) {
    std::erase_if(problems, [&](const Problem& problem) { return is_left_to(*own, front_matter, problem); });
  }
  report_problems(std::move(problems), kFrontMatterType, found);
}

}  // namespace

constinit const Rule kFrontMatterType{
    .id = "front-matter/type",
    .severity = Severity::Warning,
    .summary = "Well-known keys must hold what they are for: `draft` a boolean, `date` a date, tags texts.",
    .rationale =
        "To YAML 1.2 `draft: yes` is text, neither true nor false, and the draft may go public. A tag that is a "
        "mapping, because it holds a colon, appears on no tag page; and `no` as a title is a boolean to many "
        "generators.",
    .bad = "---\ndraft: yes\n---\n",
    .good = "---\ndraft: true\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
