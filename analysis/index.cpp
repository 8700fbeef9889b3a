#include "analysis/index.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <string_view>

namespace confnotes::analysis {

namespace {

std::set<std::string_view> distinct_tags(const Note& note) {
  std::set<std::string_view> tags;
  for (const Tag& tag : note.tags) {
    if (!tag.text.empty()) tags.insert(tag.text);
  }
  return tags;
}

bool is_indexed(const Handle& handle) {
  return handle.is_mention || (handle.network != Network::GitHub && handle.network != Network::LinkedIn);
}

std::string form_of(const Note& note, const Handle& handle) {
  const std::string_view whole = note.text.slice(handle.whole);
  if (handle.is_mention) return std::string(whole);
  const std::string mention = '@' + handle.name;
  if (!whole.starts_with('[') || !whole.ends_with(')')) return mention;
  return '[' + mention + std::string(whole.substr(handle.span.end - handle.whole.begin));
}

}  // namespace

std::string tag_key(std::string_view tag) {
  std::string key = fold(tag);
  std::erase_if(key, [](char byte) { return byte == ' ' || byte == '-' || byte == '_'; });
  return key;
}

void Index::add(NoteId id, const Note& note) {
  for (const std::string_view tag : distinct_tags(note)) {
    std::vector<NoteId>& notes = tags_[std::string(tag)];
    if (notes.empty()) tag_spellings_[tag_key(tag)].emplace(tag);
    notes.push_back(id);
  }
  for (const Handle& handle : note.handles) {
    if (!is_indexed(handle)) continue;
    KnownHandle& known = handles_[handle_key(handle)];
    if (known.uses.empty()) {
      known.network = handle.network;
      known.name = handle.name;
    }
    known.uses.push_back({id, form_of(note, handle), handle.person.value_or("")});
  }
}

void Index::remove(NoteId id, const Note& note) {
  for (const std::string_view tag : distinct_tags(note)) {
    const auto found = tags_.find(std::string(tag));
    if (found == tags_.end()) continue;
    std::erase(found->second, id);
    if (!found->second.empty()) continue;
    const auto spellings = tag_spellings_.find(tag_key(tag));
    spellings->second.erase(found->first);
    if (spellings->second.empty()) tag_spellings_.erase(spellings);
    tags_.erase(found);
  }
  for (const Handle& handle : note.handles) {
    const auto found = handles_.find(handle_key(handle));
    if (found == handles_.end()) continue;
    std::erase_if(found->second.uses, [id](const HandleUse& use) { return use.note == id; });
    if (found->second.uses.empty()) handles_.erase(found);
  }
}

bool Index::is_same_for(const Note& a, const Note& b) {
  const auto is_same_handle = [&](const Handle& left, const Handle& right) {
    return left.name == right.name && left.network == right.network && left.person == right.person &&
           form_of(a, left) == form_of(b, right);
  };
  return distinct_tags(a) == distinct_tags(b) &&
         std::ranges::equal(a.handles | std::views::filter(is_indexed), b.handles | std::views::filter(is_indexed),
                            is_same_handle);
}

}  // namespace confnotes::analysis
