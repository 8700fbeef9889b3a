#include "analysis/features/code_lenses.h"

#include "analysis/counted.h"
#include "analysis/occurrences.h"

#include <algorithm>
#include <map>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kMostPlaces = 1'000;

std::size_t talks_of(const SpeakerIndex& index, const std::string& name) {
  const auto known = index.names().find(name);
  if (known == index.names().end()) return 0;
  std::size_t count = 0;
  for (const SpeakerUse& use : known->second)
    count += use.count;
  return count;
}

// Links to each of the note's anchors, by the place of the anchor.
std::map<Span, std::size_t> links_by_anchor(const Snapshot& snapshot, const NoteEntry& entry) {
  std::map<Span, std::size_t> counts;
  for_each_link_to(snapshot, entry.path, [&](const NoteEntry&, const LinkFact&, const LinkTarget& target) {
    const AnchorFact* anchor = target.fragment.empty() ? nullptr : entry.facts->find_anchor(target.fragment);
    if (anchor) ++counts[anchor->span];
  });
  return counts;
}

}  // namespace

std::vector<CodeLens> code_lenses(const Snapshot& snapshot, const NoteEntry& entry) {
  const Note& note = *entry.note;
  std::vector<CodeLens> lenses;
  for (const Talk& talk : note.programme.talks) {
    for (const Speaker& speaker : talk.speakers) {
      const std::size_t count = talks_of(snapshot.speakers(), speaker.name);
      if (count > 1)
        lenses.push_back({LensKind::Talks, talk.head, speaker.name, counted(count, "talk") + " by " + speaker.name});
    }
  }
  const auto counts = links_by_anchor(snapshot, entry);
  for (const Anchor& anchor : note.anchors) {
    const auto found = counts.find(anchor.span);
    if (found == counts.end()) continue;
    std::string title = counted(found->second, "link") + " here";
    lenses.push_back({LensKind::Links, anchor.span, anchor.id, std::move(title)});
  }
  std::ranges::stable_sort(lenses, {}, [](const CodeLens& lens) { return std::pair(lens.span.begin, lens.kind); });
  // A heading with an id of its own has two anchors, and one lens.
  const auto repeated = std::ranges::unique(lenses, [](const CodeLens& a, const CodeLens& b) {
    return a.kind == b.kind && a.span == b.span && a.title == b.title;
  });
  lenses.erase(repeated.begin(), repeated.end());
  return lenses;
}

std::vector<Place> lens_places(const Snapshot& snapshot, const NoteEntry& entry, LensKind kind,
                               const std::string& subject) {
  const Subject wanted{.kind = kind == LensKind::Talks ? SubjectKind::Speaker : SubjectKind::Anchor,
                       .span = {},
                       .name = subject,
                       .path = entry.path};
  std::vector<Place> places;
  for (const Occurrence& one : occurrences(snapshot, entry, wanted)) {
    if (!one.is_declaration && places.size() < kMostPlaces) places.push_back(one.place);
  }
  return places;
}

}  // namespace confnotes::analysis
