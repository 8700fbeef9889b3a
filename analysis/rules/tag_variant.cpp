// tag/variant: one tag under two spellings.
#include "analysis/front_matter/tag_items.h"
#include "analysis/rules/rules.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::analysis {

namespace {

std::size_t count_of(const Index& index, const std::string& tag) {
  const auto notes = index.tags().find(tag);
  return notes == index.tags().end() ? 0 : notes->second.size();
}

// The tags that the index knows: those of `tags` and `tag`.
std::vector<TagItem> indexed_items(const Note& note) {
  std::vector<TagItem> items;
  for (const ValueEntry* entry : tag_entries(note.front_matter)) {
    if (is_indexed_tag_key(entry->name)) std::ranges::move(tag_items(note.text, *entry), std::back_inserter(items));
  }
  return items;
}

// The spelling that more notes have; of equally common ones that which the note has first.
std::optional<std::string> better_spelling(const Index& index, const std::vector<TagItem>& items, const TagItem& item) {
  const auto spellings = index.tag_spellings().find(tag_key(item.text));
  if (spellings == index.tag_spellings().end() || spellings->first.empty()) return std::nullopt;
  const auto place = [&](const std::string& tag) {
    return std::ranges::find(items, tag, &TagItem::text) - items.begin();
  };
  const std::string* best = &item.text;
  for (const std::string& other : spellings->second) {
    const std::size_t count = count_of(index, other);
    const std::size_t most = count_of(index, *best);
    if (count > most || (count == most && place(other) < place(*best))) best = &other;
  }
  return *best == item.text ? std::nullopt : std::optional(*best);
}

std::string in_notes(std::size_t count) {
  return count == 1 ? "one note" : std::to_string(count) + " notes";
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Index& index = input.snapshot.index();
  const std::vector<TagItem> items = indexed_items(input.note());
  for (const TagItem& item : items) {
    const std::optional<std::string> better = item.text.empty() ? std::nullopt : better_spelling(index, items, item);
    if (!better) continue;
    const Note& note = input.note();
    const auto same = std::ranges::find(items, *better, &TagItem::text);
    const std::string where = same == items.end() ? in_notes(count_of(index, *better)) : "this note, too";
    Diagnostic diagnostic{kTagVariant.id, kTagVariant.severity, item.span, {}, {}, {}};
    diagnostic.message = in_code(item.text) + " is written " + in_code(*better) + " in " + where + ".";
    if (same == items.end()) {
      diagnostic.fixes.push_back({"Change it to " + in_code(*better),
                                  {{item.span, written_as({note.text, note.front_matter.format}, item, *better)}}});
    } else {
      diagnostic.related.push_back({same->span, "Written " + in_code(*better) + " here."});
      if (item.deletion) diagnostic.fixes.push_back({"Delete " + in_code(item.text), {*item.deletion}});
    }
    found.push_back(std::move(diagnostic));
  }
}

}  // namespace

constinit const Rule kTagVariant{
    .id = "tag/variant",
    .severity = Severity::Hint,
    .summary = "A tag must be spelt in one way.",
    .rationale =
        "Under two spellings nobody finds all notes with a tag. The one that fewer notes have is reported: other "
        "case, accents, blanks, hyphens or underscores. It takes all notes of the workspace to tell.",
    .bad = "---\ntags: [machine learning, Machine-Learning]\n---\n",
    .good = "---\ntags: [machine learning]\n---\n",
    .check = check,
};

}  // namespace confnotes::analysis
