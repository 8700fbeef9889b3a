#include "analysis/index.h"

#include "analysis/find_or_make.h"
#include "analysis/own_copy.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <string_view>
#include <utility>

namespace confnotes::analysis {

namespace {

std::set<std::string_view> distinct_tags(const NoteFacts& note) {
  std::set<std::string_view> tags;
  for (const TagFact& tag : note.tags) {
    if (tag.text.size > 0) tags.insert(note.string(tag.text));
  }
  return tags;
}

bool is_indexed(const HandleFact& handle) {
  return handle.is_mention || (handle.network != Network::GitHub && handle.network != Network::LinkedIn);
}

std::string form_of(const NoteFacts& note, const HandleFact& handle) {
  const std::string_view whole = note.text.slice(handle.whole);
  if (handle.is_mention) return std::string(whole);
  const std::string mention = '@' + std::string(note.string(handle.name));
  if (!whole.starts_with('[') || !whole.ends_with(')')) return mention;
  return '[' + mention + std::string(whole.substr(handle.span.end - handle.whole.begin));
}

}  // namespace

std::string tag_key(std::string_view tag) {
  std::string key = fold(tag);
  std::erase_if(key, [](char byte) { return byte == ' ' || byte == '-' || byte == '_'; });
  return key;
}

void Index::add(NoteId id, const NoteFacts& note) {
  for (const std::string_view tag : distinct_tags(note)) {
    std::vector<NoteId>& notes = find_or_make(tags_, tag);
    if (notes.empty()) tag_spellings_[tag_key(tag)].emplace(tag);
    notes.push_back(id);
  }
  for (const HandleFact& handle : note.handles) {
    if (!is_indexed(handle)) continue;
    KnownHandle& known = own_copy(find_or_make(handles_, note.string(handle.key)));
    if (known.use_count++ == 0) {
      known.network = handle.network;
      known.name = note.string(handle.name);
    }
    std::string form = form_of(note, handle);
    const std::string_view person = note.string(handle.person);
    const auto same = std::ranges::find_if(
        known.forms, [&](const HandleForm& one) { return one.form == form && one.person == person; });
    if (same != known.forms.end())
      same->notes.push_back(id);
    else
      known.forms.push_back({std::move(form), std::string(person), {id}});
  }
}

void Index::remove(NoteId id, const NoteFacts& note) {
  for (const std::string_view tag : distinct_tags(note)) {
    const auto found = tags_.find(tag);
    if (found == tags_.end()) continue;
    std::erase(found->second, id);
    if (!found->second.empty()) continue;
    const auto spellings = tag_spellings_.find(tag_key(tag));
    spellings->second.erase(found->first);
    if (spellings->second.empty()) tag_spellings_.erase(spellings);
    tags_.erase(found);
  }
  for (const HandleFact& handle : note.handles) {
    const auto found = handles_.find(note.string(handle.key));
    if (found == handles_.end()) continue;
    KnownHandle& known = own_copy(found->second);
    for (HandleForm& form : known.forms)
      known.use_count -= std::erase(form.notes, id);
    std::erase_if(known.forms, [](const HandleForm& form) { return form.notes.empty(); });
    if (known.forms.empty()) handles_.erase(found);
  }
}

bool Index::is_same_for(const NoteFacts& a, const NoteFacts& b) {
  const auto is_same_handle = [&](const HandleFact& left, const HandleFact& right) {
    return a.string(left.name) == b.string(right.name) && left.network == right.network &&
           a.string(left.person) == b.string(right.person) && form_of(a, left) == form_of(b, right);
  };
  return distinct_tags(a) == distinct_tags(b) &&
         std::ranges::equal(a.handles | std::views::filter(is_indexed), b.handles | std::views::filter(is_indexed),
                            is_same_handle);
}

}  // namespace confnotes::analysis
