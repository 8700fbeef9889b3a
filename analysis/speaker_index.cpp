#include "analysis/speaker_index.h"

#include "analysis/find_or_make.h"
#include "analysis/spelling.h"

#include <algorithm>
#include <set>
#include <utility>

namespace confnotes::analysis {

namespace {

// What one note adds to the index.
struct Addition {
  std::map<std::string_view, std::size_t> counts;                   // name → how often
  std::set<std::pair<std::string_view, std::string_view>> handles;  // name, handle_key

  bool operator==(const Addition&) const = default;
};

// "Ada Example (@ada)". An account that her talk mentions further below may be anyone's.
bool stands_beside(const Text& text, const HandleFact& handle, std::string_view name) {
  const Offset line = text.line(text.line_at(handle.whole.begin)).begin;
  const std::string_view before = text.slice({line, handle.whole.begin});
  return before.substr(0, before.find_last_not_of(" \t([<-,:*_") + 1).ends_with(name);
}

Addition addition_of(const NoteFacts& note) {
  Addition addition;
  for (const SpeakerFact& speaker : note.speakers) {
    if (speaker.name.size > 0) ++addition.counts[note.string(speaker.name)];
  }
  for (const HandleFact& handle : note.handles) {
    const std::string_view person = note.string(handle.person);
    if (addition.counts.contains(person) && stands_beside(note.text, handle, person))
      addition.handles.emplace(person, note.string(handle.key));
  }
  return addition;
}

}  // namespace

std::vector<std::string_view> SpeakerIndex::names_like(std::string_view name) const {
  std::vector<std::string_view> names;
  for (const std::string& key : spelling_keys(name)) {
    // What so many share tells nothing, and comparing them all with each other would take the square of them.
    constexpr std::size_t kMost = 200;
    const auto found = names_by_key_.find(key);
    if (found != names_by_key_.end() && found->second.size() <= kMost)
      names.insert(names.end(), found->second.begin(), found->second.end());
  }
  std::erase(names, name);
  std::ranges::sort(names);
  const auto repeated = std::ranges::unique(names);
  names.erase(repeated.begin(), repeated.end());
  return names;
}

std::vector<std::string_view> SpeakerIndex::handles_of(std::string_view name) const {
  const auto found = handles_by_name_.find(name);
  if (found == handles_by_name_.end()) return {};
  std::vector<std::string_view> handles;
  for (const auto& [handle, count] : found->second)
    handles.push_back(handle);
  return handles;
}

void SpeakerIndex::add(NoteId id, const NoteFacts& note) {
  const Addition addition = addition_of(note);
  for (const auto& [name, count] : addition.counts) {
    std::vector<SpeakerUse>& uses = find_or_make(names_, name);
    uses.push_back({id, count});
    if (uses.size() > 1) continue;
    for (std::string& key : spelling_keys(name))
      names_by_key_[std::move(key)].emplace_back(name);
  }
  for (const auto& [name, handle] : addition.handles)
    ++find_or_make(find_or_make(handles_by_name_, name), handle);
}

void SpeakerIndex::remove(NoteId id, const NoteFacts& note) {
  const Addition addition = addition_of(note);
  for (const auto& [name, count] : addition.counts) {
    const auto known = names_.find(name);
    if (known == names_.end()) continue;
    std::erase(known->second, SpeakerUse{id, count});
    if (!known->second.empty()) continue;
    names_.erase(known);
    for (const std::string& key : spelling_keys(name)) {
      const auto names = names_by_key_.find(key);
      std::erase(names->second, name);
      if (names->second.empty()) names_by_key_.erase(names);
    }
  }
  for (const auto& [name, handle] : addition.handles) {
    const auto known = handles_by_name_.find(name);
    if (known == handles_by_name_.end()) continue;
    const auto count = known->second.find(handle);
    if (count != known->second.end() && --count->second == 0) known->second.erase(count);
    if (known->second.empty()) handles_by_name_.erase(known);
  }
}

bool SpeakerIndex::is_same_for(const NoteFacts& a, const NoteFacts& b) {
  return addition_of(a) == addition_of(b);
}

}  // namespace confnotes::analysis
