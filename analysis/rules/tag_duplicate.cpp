// tag/duplicate: one tag twice in a list.
#include "analysis/front_matter/tag_items.h"
#include "analysis/rules/rules.h"

#include <map>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

namespace {

void check_key(const RuleInput& input, const ValueEntry& entry, std::vector<Diagnostic>& found) {
  const std::vector<TagItem> items = tag_items(input.note().text, entry.value);
  std::map<std::string_view, const TagItem*> seen;
  for (const TagItem& item : items) {
    if (item.text.empty()) continue;
    const auto [first, is_new] = seen.try_emplace(item.text, &item);
    if (is_new) continue;
    Diagnostic diagnostic{kTagDuplicate.id, kTagDuplicate.severity, item.span, {}, {}, {}};
    diagnostic.message = in_code(item.text) + " stands here for the second time.";
    diagnostic.related.push_back({first->second->span, "The first " + in_code(item.text) + " is here."});
    if (item.deletion) diagnostic.fixes.push_back({"Delete the second " + in_code(item.text), {*item.deletion}});
    found.push_back(std::move(diagnostic));
  }
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for (const ValueEntry& entry : input.note().front_matter.entries) {
    if (is_tag_key(entry.name)) check_key(input, entry, found);
  }
}

}  // namespace

constinit const Rule kTagDuplicate{
    .id = "tag/duplicate",
    .severity = Severity::Information,
    .summary = "A tag must stand only once.",
    .rationale = "Some generators list the note twice on the page of a tag that stands twice.",
    .bad = "---\ntags: [tides, maps, tides]\n---\n",
    .good = "---\ntags: [tides, maps]\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
