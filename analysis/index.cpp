#include "analysis/index.h"

#include "analysis/unicode.h"

#include <algorithm>
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

}  // namespace

void Index::add(NoteId id, const Note& note) {
  for (const std::string_view tag : distinct_tags(note))
    tags_[std::string(tag)].push_back(id);
  for (const Handle& handle : note.handles) {
    KnownHandle& known = handles_[handle_key(handle)];
    if (known.uses.empty()) {
      known.network = handle.network;
      known.name = handle.name;
    }
    known.uses.push_back({id, std::string(note.text.slice(handle.whole)), handle.person.value_or("")});
  }
}

void Index::remove(NoteId id, const Note& note) {
  for (const std::string_view tag : distinct_tags(note)) {
    const auto found = tags_.find(std::string(tag));
    if (found == tags_.end()) continue;
    std::erase(found->second, id);
    if (found->second.empty()) tags_.erase(found);
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
           a.text.slice(left.whole) == b.text.slice(right.whole);
  };
  return distinct_tags(a) == distinct_tags(b) && std::ranges::equal(a.handles, b.handles, is_same_handle);
}

}  // namespace confnotes::analysis
