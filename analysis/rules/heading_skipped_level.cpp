// heading/skipped-level: a heading two levels below the one before it.
#include "analysis/rules/rules.h"

#include <string>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  int above = 0;
  for (const Section& section : note.sections) {
    const Heading& heading = note.heading_of(section);
    if (above > 0 && section.level > above + 1) {
      found.push_back({kHeadingSkippedLevel.id,
                       kHeadingSkippedLevel.severity,
                       heading.marker,
                       "This heading is of level " + std::to_string(section.level) + ", the one above it of level " +
                           std::to_string(above) + ".",
                       {},
                       {}});
    }
    above = section.level;
  }
}

}  // namespace

constinit const Rule kHeadingSkippedLevel{
    .id = "heading/skipped-level",
    .severity = Severity::Hint,
    .summary = "A heading must be at most one level below the heading before it.",
    .rationale = "Outlines and screen readers show a gap where a level is left out, as if something were missing.",
    .bad = "## Sorting\n\nText.\n\n#### Merging\n\nText.\n",
    .good = "## Sorting\n\nText.\n\n### Merging\n\nText.\n",
    .check = check,
};

}  // namespace confnotes::analysis
