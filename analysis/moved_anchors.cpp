#include "analysis/moved_anchors.h"

#include "analysis/anchors.h"
#include "analysis/occurrences.h"

#include <map>
#include <string>
#include <vector>

namespace confnotes::analysis {

namespace {

struct IncomingLink {
  const NoteEntry* entry;
  Place32 destination;
  std::string fragment;
};

std::vector<IncomingLink> links_with_fragment(const Snapshot& snapshot, const std::string& path) {
  std::vector<IncomingLink> links;
  for_each_link_to(snapshot, path, [&](const NoteEntry& entry, const LinkFact& link, const LinkTarget& target) {
    if (!target.fragment.empty()) links.push_back({&entry, link.destination, target.fragment});
  });
  return links;
}

// The anchors made of headings' words, in the order of the headings.
std::vector<std::string> slugs_of(const Note& note) {
  std::vector<std::string> slugs;
  Slugger slugger;
  for (const Heading& heading : note.markdown.headings)
    slugs.push_back(slugger.next(heading.plain));
  return slugs;
}

std::map<std::string, std::string> moved(const NoteEntry& entry, const std::map<Span, std::string>& edits) {
  std::string text(entry.text().bytes());
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
    text.replace(edit->first.begin, edit->first.size(), edit->second);
  const auto before = slugs_of(*entry.parsed());
  const auto after = slugs_of(*parse_note(Text(std::move(text)), file_stem(entry.path)));
  std::map<std::string, std::string> moved;
  for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
    if (before[i] != after[i]) moved.emplace(before[i], after[i]);
  }
  return moved;
}

}  // namespace

void follow_moved_anchors(const Snapshot& snapshot, EditsByNote& edits) {
  const auto edited = edits.by_path();  // as it is now: what is added below are no headings
  for (const auto& [path, own_edits] : edited) {
    const NoteEntry* entry = snapshot.find(path);
    // Most notes are not linked to by heading, and parsing them twice would be for nothing.
    const auto links = links_with_fragment(snapshot, path);
    if (!entry || links.empty()) continue;
    const auto moved_to = moved(*entry, own_edits);
    for (const IncomingLink& link : links) {
      const auto found = moved_to.find(link.fragment);
      const std::size_t hash = link.entry->text().slice(link.destination).find('#');
      if (found == moved_to.end() || hash == std::string_view::npos) continue;
      edits.add(link.entry->path, {link.destination.begin + hash + 1, link.destination.end}, found->second);
    }
  }
}

}  // namespace confnotes::analysis
