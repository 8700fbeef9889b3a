#include "analysis/actions/rewritings.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <set>
#include <string>

namespace confnotes::analysis {

namespace {

// The spelling that most notes use; the tag itself where none has more.
std::string usual_spelling(const Index& index, const std::string& tag) {
  const auto spellings = index.tag_spellings().find(tag_key(tag));
  if (spellings == index.tag_spellings().end()) return tag;
  const auto count_of = [&](const std::string& spelling) {
    const auto notes = index.tags().find(spelling);
    return notes == index.tags().end() ? std::size_t{0} : notes->second.size();
  };
  // Of equally common ones the first, so that one note does not keep both.
  std::string best = *spellings->second.begin();
  for (const std::string& spelling : spellings->second) {
    if (count_of(spelling) > count_of(best)) best = spelling;
  }
  return best;
}

}  // namespace

void sort_tags(const ActionInput& input, std::vector<Action>& actions) {
  const Note& note = input.note();
  for (const ValueEntry* entry : tag_entries(note.front_matter)) {
    if (!input.is_at(entry->value.span) || entry->value.kind != ValueKind::Sequence) continue;
    const std::vector<Tag> tags = tags_in(note.text, *entry);
    if (tags.size() < 2) continue;
    struct Item {
      std::string key;
      std::string written;
    };
    std::vector<Item> items;
    std::set<std::string> spellings;
    for (const Tag& tag : tags) {
      const std::string spelling = usual_spelling(input.snapshot.index(), tag.text);
      std::string written(note.text.slice(tag.span));
      const std::size_t at = written.find(tag.text);
      if (at != std::string::npos) written.replace(at, tag.text.size(), spelling);
      items.push_back({fold(spelling), std::move(written)});
      spellings.insert(spelling);
    }
    // Of two spellings of one tag one has to go first, which tag/variant and tag/duplicate are for.
    if (spellings.size() < items.size()) continue;
    std::ranges::stable_sort(items, {}, &Item::key);
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (note.text.slice(tags[i].span) != items[i].written) edits.push_back({tags[i].span, items[i].written});
    }
    if (!edits.empty())
      actions.push_back({.kind = ActionKind::SortTags,
                         .title = "Sort the tags, each as most notes spell it",
                         .edit = edit_of(input.entry, std::move(edits))});
  }
}

}  // namespace confnotes::analysis
