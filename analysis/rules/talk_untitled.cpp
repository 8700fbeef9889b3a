// talk/untitled: a heading that names its speaker and nothing else.
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <string>

namespace confnotes::analysis {

namespace {

bool is_untitled(const Talk& talk) {
  return talk.section && trim(talk.title).empty() && !talk.speakers.empty();
}

// A writer who heads most talks by their speakers has a style, not a fault.
bool is_style(const std::vector<Talk>& talks) {
  const auto untitled = static_cast<std::size_t>(std::ranges::count_if(talks, is_untitled));
  return untitled > 1 && untitled > talks.size() - untitled;
}

// "Ada Example", "Ada Example and Bo Sample", "Ada Example, Bo Sample and Cy Model"
std::string names_of(const std::vector<Speaker>& speakers) {
  std::string names;
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    if (i > 0) names += i + 1 == speakers.size() ? " and " : ", ";
    names += speakers[i].name;
  }
  return names;
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  if (is_style(note.programme.talks)) return;
  for (const Talk& talk : note.programme.talks) {
    if (!is_untitled(talk)) continue;
    const Heading& heading = note.heading_of(note.sections[*talk.section]);
    // Without any text it is heading/empty's; a picture alone may well be the title.
    if (trim(heading.plain).empty()) continue;
    found.push_back({kTalkUntitled.id,
                     kTalkUntitled.severity,
                     heading.text,
                     "Talk by " + names_of(talk.speakers) + " has no title.",
                     {},
                     {}});
  }
}

}  // namespace

constinit const Rule kTalkUntitled{
    .id = "talk/untitled",
    .severity = Severity::Information,
    .summary = "A talk must have a title.",
    .rationale =
        "A heading that is only a name was meant to be completed once the title was known; without it nobody finds "
        "the talk again by what it was about. Notes that head most of their talks in this way are left alone.",
    .bad = "## Day 1\n\n### (Ellen Example)\n\nMergesort and its friends.\n",
    .good = "## Day 1\n\n### Sorting (Ellen Example)\n\nMergesort and its friends.\n",
    .check = check,
};

}  // namespace confnotes::analysis
