// front-matter/date-zone: a time of day that does not say where.
#include "analysis/front_matter/checks.h"
#include "analysis/rules/rules.h"

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  for (const ValueEntry& entry : note.front_matter.entries) {
    const bool is_written = is_date_key(entry.name) && entry.value.kind == ValueKind::Scalar;
    if (!is_written || is_open(note.text, note.front_matter, entry)) continue;
    if (!has_time_without_zone(entry.value.text)) continue;
    found.push_back({kFrontMatterDateZone.id,
                     kFrontMatterDateZone.severity,
                     entry.value.span,
                     "This time of day has no zone; write one behind it, such as `+02:00` or `Z`.",
                     {},
                     {}});
  }
}

}  // namespace

constinit const Rule kFrontMatterDateZone{
    .id = "front-matter/date-zone",
    .severity = Severity::Hint,
    .summary = "A time of day must have a zone.",
    .rationale =
        "Without a zone each generator takes its own, often that of the machine that builds the site, and a note of "
        "the evening shows the next day. A date without a time needs none.",
    .bad = "---\ndate: 2018-07-06T18:00:00\n---\n",
    .good = "---\ndate: 2018-07-06T18:00:00+02:00\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
