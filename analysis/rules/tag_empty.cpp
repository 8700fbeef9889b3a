// tag/empty: a tag without text.
#include "analysis/front_matter/tag_items.h"
#include "analysis/rules/rules.h"

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  for (const ValueEntry* entry : tag_entries(note.front_matter)) {
    for (const TagItem& item : tag_items(note.text, *entry)) {
      if (!item.text.empty()) continue;
      Diagnostic diagnostic{kTagEmpty.id, kTagEmpty.severity, item.span, "This tag has no text.", {}, {}};
      if (item.deletion) diagnostic.fixes.push_back({"Delete the empty tag", {*item.deletion}});
      found.push_back(std::move(diagnostic));
    }
  }
}

}  // namespace

constinit const Rule kTagEmpty{
    .id = "tag/empty",
    .severity = Severity::Information,
    .summary = "A tag must have text.",
    .rationale = "Generators make a page without a name for it, or fail.",
    .bad = "---\ntags:\n  - tides\n  -\n---\n",
    .good = "---\ntags:\n  - tides\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
