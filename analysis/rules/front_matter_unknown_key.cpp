// front-matter/unknown-key: a key that nobody knows, one slip away from one that everybody does.
#include "analysis/rules/rules.h"
#include "analysis/schema.h"
#include "analysis/schema/key_fixes.h"
#include "analysis/suggestion.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

// Keys of site generators, and words of other languages, that look like slips of known ones.
constexpr std::array<std::string_view, 7> kOtherKeys = {"height", "alias", "titre", "autor", "menu", "series", "layer"};

// `image` and `images`: both are in use.
bool is_other_number(std::string_view a, std::string_view b) {
  return (a.ends_with('s') && a.substr(0, a.size() - 1) == b) || (b.ends_with('s') && b.substr(0, b.size() - 1) == a);
}

bool is_known(const Schema* schema, std::string_view name) {
  return schema && schema->find(name);
}

// The known keys that the note does not have yet.
std::vector<std::string> free_keys(const FrontMatter& front_matter, const Schema* own) {
  std::vector<std::string> names;
  for (const Schema* schema : {&Schema::front_matter(), own}) {
    if (!schema) continue;
    for (const SchemaProperty& property : schema->properties()) {
      const bool is_new = std::ranges::find(names, property.name) == names.end();
      if (is_new && !front_matter.find(property.name)) names.push_back(property.name);
    }
  }
  return names;
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  const Schema* own = input.snapshot.settings(input.entry.path).schema.get();
  std::vector<std::string> names;
  for (const ValueEntry& entry : note.front_matter.entries) {
    const bool is_other = std::ranges::find(kOtherKeys, std::string_view(entry.name)) != kOtherKeys.end();
    if (is_other || is_known(&Schema::front_matter(), entry.name) || is_known(own, entry.name)) continue;
    if (names.empty()) names = free_keys(note.front_matter, own);
    const std::optional<std::string> meant = find_slip(entry.name, names);
    if (!meant || is_other_number(entry.name, *meant)) continue;
    Diagnostic diagnostic{kFrontMatterUnknownKey.id, kFrontMatterUnknownKey.severity, entry.key, {}, {}, {}};
    diagnostic.message =
        "Few generators know the key " + in_code(entry.name) + ". Did you mean " + in_code(*meant) + "?";
    if (std::optional<Fix> fix = rename_key_fix({note.text, note.front_matter.format}, entry, *meant))
      diagnostic.fixes.push_back(*std::move(fix));
    found.push_back(std::move(diagnostic));
  }
}

}  // namespace

constinit const Rule kFrontMatterUnknownKey{
    .id = "front-matter/unknown-key",
    .severity = Severity::Information,
    .summary = "A key must not look like a slip of a well-known one.",
    .rationale =
        "A note with `darft: true` goes public: generators take keys that they do not know for keys of your own. Only "
        "what is one letter away from a well-known key is reported.",
    .bad = "---\ndarft: true\n---\n",
    .good = "---\ndraft: true\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
