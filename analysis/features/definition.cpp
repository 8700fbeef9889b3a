#include "analysis/features/definition.h"

#include "analysis/occurrences.h"
#include "analysis/subject.h"

#include <algorithm>
#include <set>
#include <utility>

namespace confnotes::analysis {

namespace {

// The note at hand first, then the latest.
void sort_by_interest(std::vector<const NoteEntry*>& notes, const NoteEntry& entry) {
  std::ranges::stable_sort(notes, [&](const NoteEntry* a, const NoteEntry* b) {
    const bool is_own_first = (a->id == entry.id) && b->id != entry.id;
    if (a->id == entry.id || b->id == entry.id) return is_own_first;
    return a->facts->date > b->facts->date;
  });
}

class Search {
 public:
  Search(const Snapshot& snapshot, const NoteEntry& entry, const Subject& subject)
      : snapshot_(snapshot), entry_(entry), subject_(subject) {}

  std::vector<Destination> run() {
    switch (subject_.kind) {
      case SubjectKind::Speaker:
        add_talks({subject_.name});
        break;
      case SubjectKind::Handle:
        add_talks_of_handle();
        break;
      case SubjectKind::Tag:
        add_notes_with_tag();
        break;
      case SubjectKind::File:
        found_.push_back({subject_.path, {}, {}});
        break;
      case SubjectKind::Anchor:
      case SubjectKind::Label:
      case SubjectKind::Footnote:
        add_declarations();
        break;
    }
    if (found_.size() > kMostDestinations) found_.resize(kMostDestinations);
    return std::move(found_);
  }

 private:
  void add_talks(const std::set<std::string>& names) {
    std::set<NoteId> ids;
    for (const std::string& name : names) {
      const auto known = snapshot_.speakers().names().find(name);
      if (known == snapshot_.speakers().names().end()) continue;
      for (const SpeakerUse& use : known->second)
        ids.insert(use.note);
    }
    for (const NoteEntry* note : notes_of(ids)) {
      const NoteFacts& facts = *note->facts;
      for (const TalkFact& talk : facts.talks) {
        const auto speakers = std::span(facts.speakers).subspan(talk.first_speaker, talk.speaker_count);
        const bool is_theirs = std::ranges::any_of(speakers, [&](const SpeakerFact& speaker) {
          return names.contains(std::string(facts.string(speaker.name)));
        });
        if (is_theirs) add(*note, talk.head, talk.title_span);
      }
    }
  }

  // The talks of those whom notes name as the handle's owners.
  void add_talks_of_handle() {
    const auto known = snapshot_.index().handles().find(subject_.name);
    std::set<std::string> owners;
    for (const HandleFact& handle : entry_.facts->handles) {
      if (entry_.facts->string(handle.key) == subject_.name && handle.person.size > 0)
        owners.emplace(entry_.facts->string(handle.person));
    }
    if (known != snapshot_.index().handles().end()) {
      for (const HandleForm& form : known->second->forms) {
        if (!form.person.empty()) owners.insert(form.person);
      }
    }
    add_talks(owners);
    if (!found_.empty()) return;
    const auto places = occurrences(snapshot_, entry_, subject_);
    if (places.empty()) return;
    const NoteEntry& first = *snapshot_.find(places.front().place.note);
    add(first, places.front().place.span, places.front().place.span);
  }

  void add_notes_with_tag() {
    const auto known = snapshot_.index().tags().find(subject_.name);
    if (known == snapshot_.index().tags().end()) return;
    for (const NoteEntry* note : notes_of(std::set<NoteId>(known->second.begin(), known->second.end()))) {
      for (const TagFact& tag : note->facts->tags) {
        if (note->facts->string(tag.text) == subject_.name) add(*note, tag.span, tag.span);
      }
    }
  }

  void add_declarations() {
    for (const Occurrence& one : occurrences(snapshot_, entry_, subject_)) {
      if (one.is_declaration) add(*snapshot_.find(one.place.note), one.place.span, one.place.span);
    }
  }

  std::vector<const NoteEntry*> notes_of(const std::set<NoteId>& ids) const {
    std::vector<const NoteEntry*> notes;
    for (const NoteId id : ids) {
      if (const NoteEntry* note = snapshot_.find(id)) notes.push_back(note);
    }
    sort_by_interest(notes, entry_);
    return notes;
  }

  void add(const NoteEntry& note, Span whole, Span selection) {
    if (!whole.contains(selection)) selection = whole;
    found_.push_back({note.path, whole, selection});
  }

  const Snapshot& snapshot_;
  const NoteEntry& entry_;
  const Subject& subject_;
  std::vector<Destination> found_;
};

}  // namespace

std::optional<Definitions> definition(const Snapshot& snapshot, const NoteEntry& entry, Offset offset) {
  const auto subject = subject_at(snapshot, entry, offset);
  if (!subject) return std::nullopt;
  Definitions definitions{subject->around, Search(snapshot, entry, *subject).run()};
  return definitions.destinations.empty() ? std::nullopt : std::optional(std::move(definitions));
}

}  // namespace confnotes::analysis
