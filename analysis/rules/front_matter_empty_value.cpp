// front-matter/empty-value: a key with nothing behind it.
#include "analysis/front_matter/problems.h"
#include "analysis/rules/rules.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

// `title:` and `title: ""`. Whoever writes `null`, `~` or `[]` means it.
bool is_left_out(const Value& value) {
  return (value.kind == ValueKind::Null && value.span.empty()) ||
         (value.kind == ValueKind::Scalar && value.text.empty());
}

// `title: #1`, or a list that YAML refuses: said already.
bool is_refused(const Note& note, const ValueEntry& entry) {
  const std::size_t line = note.text.line_at(entry.key.begin);
  return std::ranges::any_of(note.front_matter.problems, [&](const Problem& problem) {
    const std::size_t at = note.text.line_at(problem.span.begin);
    return problem.rule == kSyntaxRule && (at == line || at == line + 1);
  });
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  for (const ValueEntry& entry : note.front_matter.entries) {
    if (!is_left_out(entry.value) || is_refused(note, entry)) continue;
    found.push_back({kFrontMatterEmptyValue.id,
                     kFrontMatterEmptyValue.severity,
                     entry.key,
                     "The key " + in_code(entry.name) + " has no value.",
                     {},
                     {}});
  }
}

}  // namespace

constinit const Rule kFrontMatterEmptyValue{
    .id = "front-matter/empty-value",
    .severity = Severity::Hint,
    .summary = "A key must have a value.",
    .rationale =
        "A key without a value is mostly one that was forgotten, left by a template. Where nothing is meant, `null`, "
        "`~` or `[]` says so.",
    .bad = "---\ntitle: Tidemouth\nlocation:\n---\n",
    .good = "---\ntitle: Tidemouth\nlocation: Rope works\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
