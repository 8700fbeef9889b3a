#include "analysis/link_index.h"

#include "analysis/link_target.h"

#include <algorithm>
#include <set>
#include <utility>

namespace confnotes::analysis {

namespace {

// Every path that a link of the note may mean, each once.
std::set<std::string> linked_paths(std::string_view note_path, const NoteFacts& facts) {
  std::set<std::string> paths;
  for (const LinkFact& link : facts.links) {
    const LinkTarget target = link_target(facts.string(link.url));
    if (target.kind != LinkTarget::Kind::File) continue;
    for (std::string& path : candidate_paths(note_path, target))
      paths.insert(std::move(path));
  }
  return paths;
}

}  // namespace

std::span<const NoteId> LinkIndex::notes_linking_to(std::string_view path) const {
  const auto& part = parts_[PathHash{}(path) % kParts];
  if (!part) return {};
  const auto found = part->find(path);
  return found == part->end() ? std::span<const NoteId>() : std::span<const NoteId>(found->second);
}

LinkIndex::Notes& LinkIndex::own_part(std::string_view path) {
  auto& part = parts_[PathHash{}(path) % kParts];
  // The index that this one is a copy of still holds its parts: one that is not shared was made here.
  if (!part || part.use_count() > 1) part = part ? std::make_shared<Notes>(*part) : std::make_shared<Notes>();
  return *part;
}

void LinkIndex::add(NoteId id, std::string_view path, const NoteFacts& facts) {
  for (const std::string& linked : linked_paths(path, facts)) {
    std::vector<NoteId>& notes = own_part(linked)[linked];
    notes.insert(std::ranges::lower_bound(notes, id), id);
  }
}

void LinkIndex::remove(NoteId id, std::string_view path, const NoteFacts& facts) {
  for (const std::string& linked : linked_paths(path, facts)) {
    Notes& part = own_part(linked);
    const auto found = part.find(linked);
    if (found == part.end()) continue;
    std::erase(found->second, id);
    if (found->second.empty()) part.erase(found);
  }
}

bool LinkIndex::is_same_for(std::string_view path, const NoteFacts& a, const NoteFacts& b) {
  return linked_paths(path, a) == linked_paths(path, b);
}

}  // namespace confnotes::analysis
