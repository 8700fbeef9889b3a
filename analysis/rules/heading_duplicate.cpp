// heading/duplicate: a heading whose namesake takes the links that may be meant for it.
#include "analysis/anchors.h"
#include "analysis/occurrences.h"
#include "analysis/rules/rules.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

// The ids that links, from anywhere, name in this note.
std::set<std::string> linked_ids(const RuleInput& input) {
  std::set<std::string> ids;
  for_each_link_to(input.snapshot, input.entry.path,
                   [&](const NoteEntry&, const LinkFact&, const LinkTarget& target) { ids.insert(target.fragment); });
  return ids;
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  std::map<std::string, Span> first;  // slug → the first heading that has it
  std::set<std::string> ids;
  bool has_asked = false;
  for (const Heading& heading : note.markdown.headings) {
    const std::string id = slug(heading.plain);
    if (id.empty() || !explicit_id(note.text.slice(heading.text)).empty()) continue;
    const auto [known, is_new] = first.emplace(id, heading.text);
    if (is_new) continue;
    if (!std::exchange(has_asked, true)) ids = linked_ids(input);
    if (!ids.contains(id)) continue;
    found.push_back({kHeadingDuplicate.id,
                     kHeadingDuplicate.severity,
                     heading.text,
                     "Links to #" + id + " lead to another heading of this name, above.",
                     {{known->second, "Here they lead."}},
                     {}});
  }
}

}  // namespace

constinit const Rule kHeadingDuplicate{
    .id = "heading/duplicate",
    .severity = Severity::Information,
    .summary = "A heading that is linked to must be the only one of its name.",
    .rationale =
        "Of two equal headings the first gets the plain anchor, the second one with a number behind it: whether a link "
        "means the first is anybody's guess. Without links to them, equal headings are no matter.",
    .bad = "See the [questions](#questions).\n\n## Questions\n\nMany.\n\n## Questions\n\nMore.\n",
    .good = "See the [questions](#questions).\n\n## Questions\n\nMany.\n\n## Questions on maps\n\nMore.\n",
    .check = check,
};

}  // namespace confnotes::analysis
