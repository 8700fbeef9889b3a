// tag/duplicate: one tag twice in a list.
#include "analysis/front_matter/tag_items.h"
#include "analysis/rules/rules.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kMostFindings = 100;  // under one key

void check_key(const RuleInput& input, const ValueEntry& entry, std::vector<Diagnostic>& found) {
  const std::vector<TagItem> items = tag_items(input.note().text, entry);
  std::map<std::string_view, const TagItem*> seen;
  std::size_t count = 0;
  for (const TagItem& item : items) {
    if (item.text.empty()) continue;
    const auto [first, is_new] = seen.try_emplace(item.text, &item);
    if (is_new) continue;
    if (++count > kMostFindings) continue;
    Diagnostic diagnostic{kTagDuplicate.id, kTagDuplicate.severity, item.span, {}, {}, {}};
    diagnostic.message = in_code(item.text) + " stands here for the second time.";
    diagnostic.related.push_back({first->second->span, "The first " + in_code(item.text) + " is here."});
    if (item.deletion) diagnostic.fixes.push_back({"Delete the second " + in_code(item.text), {*item.deletion}});
    found.push_back(std::move(diagnostic));
  }
  if (count > kMostFindings) found.back().message += " So do " + std::to_string(count - kMostFindings) + " more.";
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for (const ValueEntry* entry : tag_entries(input.note().front_matter))
    check_key(input, *entry, found);
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
