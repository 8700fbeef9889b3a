// Whom a change concerns: which open notes are checked again, and no others.
#include "analysis/lint.h"
#include "analysis/spelling.h"
#include "server/session.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <variant>

namespace confnotes::server {

using analysis::NoteEntry;
using analysis::NoteFacts;

namespace {

using Keys = std::set<std::string, std::less<>>;

// What notes have in common that the rules compare: the keys of their tags and of their speakers' names.
Keys shared_keys(const NoteFacts& facts) {
  Keys keys;
  for (const analysis::TagFact& tag : facts.tags)
    keys.insert("#" + analysis::tag_key(facts.string(tag.text)));
  for (const analysis::SpeakerFact& speaker : facts.speakers) {
    for (const std::string& key : analysis::spelling_keys(facts.string(speaker.name)))
      keys.insert("@" + key);
  }
  return keys;
}

// Tags and speakers, each with how it is spelt and how often: where these are the same, nobody else is concerned.
std::multiset<std::string> spellings(const NoteFacts& facts) {
  std::multiset<std::string> all;
  for (const analysis::TagFact& tag : facts.tags)
    all.insert("#" + std::string(facts.string(tag.text)));
  for (const analysis::SpeakerFact& speaker : facts.speakers)
    all.insert("@" + std::string(facts.string(speaker.name)));
  for (const analysis::HandleFact& handle : facts.handles)
    all.insert("/" + std::string(facts.string(handle.key)) + "/" + std::string(facts.string(handle.person)));
  return all;
}

bool share_one(const Keys& a, const Keys& b) {
  return std::ranges::any_of(a, [&](const std::string& key) { return b.contains(key); });
}

const std::string& path_of(const analysis::Change& change) {
  return std::visit([](const auto& part) -> const std::string& { return part.path; }, change);
}

}  // namespace

void Session::apply(std::span<const analysis::Change> changes) {
  const auto before = workspace_.snapshot();
  const auto after = workspace_.apply(changes);
  if (&before->speakers() == &after->speakers() && &before->index() == &after->index()) return;
  if (documents_.by_path().empty()) return;
  Keys concerned;
  std::set<std::string_view> changed;
  for (const analysis::Change& change : changes) {
    const std::string& path = path_of(change);
    changed.insert(path);
    const NoteEntry* old = before->find(path);
    const NoteEntry* current = after->find(path);
    if (old && current && spellings(*old->facts) == spellings(*current->facts)) continue;
    for (const NoteEntry* entry : {old, current}) {
      if (entry) concerned.merge(shared_keys(*entry->facts));
    }
  }
  for (const auto& [path, document] : documents_.by_path()) {
    const NoteEntry* entry = after->find(path);
    if (entry && !changed.contains(path) && share_one(shared_keys(*entry->facts), concerned))
      publisher_.surroundings_changed(path);
  }
}

void Session::refresh_links_to(const std::set<std::string, std::less<>>& paths) {
  for (const auto& [path, document] : documents_.by_path()) {
    const NoteEntry* entry = workspace_.snapshot()->find(path);
    if (!entry) continue;
    const auto is_other = [&](const std::string& linked) { return linked != path && paths.contains(linked); };
    if (std::ranges::any_of(linked_paths(*entry), is_other)) publisher_.surroundings_changed(path);
  }
}

void Session::refresh_links_below(const std::string& folder) {
  for (const auto& [path, document] : documents_.by_path()) {
    const NoteEntry* entry = workspace_.snapshot()->find(path);
    const auto is_in_it = [&](const std::string& linked) { return linked == folder || is_below(linked, folder); };
    if (entry && std::ranges::any_of(linked_paths(*entry), is_in_it)) publisher_.surroundings_changed(path);
  }
}

}  // namespace confnotes::server
