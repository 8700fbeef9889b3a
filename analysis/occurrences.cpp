#include "analysis/occurrences.h"

#include "analysis/handles.h"
#include "analysis/markdown/link_syntax.h"

#include <algorithm>
#include <set>

namespace confnotes::analysis {

namespace {

class Gathering {
 public:
  Gathering(const Snapshot& snapshot, const NoteEntry& entry, const Subject& subject)
      : snapshot_(snapshot), entry_(entry), subject_(subject) {}

  std::vector<Occurrence> run() {
    switch (subject_.kind) {
      case SubjectKind::Speaker:
        add_speakers();
        break;
      case SubjectKind::Handle:
        add_handles();
        break;
      case SubjectKind::Tag:
        add_tags();
        break;
      case SubjectKind::Anchor:
        add_anchor();
        break;
      case SubjectKind::File:
        for_each_link_to(snapshot_, subject_.path,
                         [&](const NoteEntry& entry, const LinkFact& link, const LinkTarget& target) {
                           if (target.kind == LinkTarget::Kind::File) add(entry, link.destination);
                         });
        break;
      case SubjectKind::Label:
        add_label();
        break;
      case SubjectKind::Footnote:
        add_footnote();
        break;
    }
    std::ranges::sort(found_);
    const auto repeated = std::ranges::unique(found_, {}, &Occurrence::place);
    found_.erase(repeated.begin(), repeated.end());
    return std::move(found_);
  }

 private:
  void add(const NoteEntry& entry, Span span, bool is_declaration = false) {
    if (!span.empty()) found_.push_back({{entry.id, span}, is_declaration});
  }

  void add_speakers() {
    const auto known = snapshot_.speakers().names().find(subject_.name);
    if (known == snapshot_.speakers().names().end()) return;
    for (const SpeakerUse& use : known->second) {
      const NoteEntry* entry = snapshot_.find(use.note);
      if (!entry) continue;
      for (const SpeakerFact& speaker : entry->facts->speakers) {
        if (entry->facts->string(speaker.name) == subject_.name) add(*entry, speaker.span);
      }
    }
  }

  void add_handles() {
    // Links to pages that nobody would type an @ for are not in the index; the note at hand has them all the same.
    std::set<NoteId> notes{entry_.id};
    const auto known = snapshot_.index().handles().find(subject_.name);
    if (known != snapshot_.index().handles().end()) {
      for (const HandleForm& form : known->second->forms)
        notes.insert(form.notes.begin(), form.notes.end());
    }
    for (const NoteId id : notes) {
      const NoteEntry* entry = snapshot_.find(id);
      if (!entry) continue;
      for (const HandleFact& handle : entry->facts->handles) {
        if (entry->facts->string(handle.key) == subject_.name) add(*entry, handle.span);
      }
    }
  }

  void add_tags() {
    const auto known = snapshot_.index().tags().find(subject_.name);
    if (known == snapshot_.index().tags().end()) return;
    for (const NoteId id : known->second) {
      const NoteEntry* entry = snapshot_.find(id);
      if (!entry) continue;
      for (const TagFact& tag : entry->facts->tags) {
        if (entry->facts->string(tag.text) == subject_.name) add(*entry, tag.span);
      }
    }
  }

  // A heading may have an id of its own beside the one that is made of its words: both mean it.
  void add_anchor() {
    const NoteEntry* owner = snapshot_.find(subject_.path);
    const AnchorFact* anchor = owner ? owner->facts->find_anchor(subject_.name) : nullptr;
    if (!anchor) return;
    add(*owner, anchor->span, true);
    for_each_link_to(
        snapshot_, subject_.path, [&](const NoteEntry& entry, const LinkFact& link, const LinkTarget& target) {
          const AnchorFact* meant = target.fragment.empty() ? nullptr : owner->facts->find_anchor(target.fragment);
          if (meant && meant->span == anchor->span) add(entry, link.destination);
        });
  }

  void add_label() {
    const Note& note = *entry_.note;
    const auto is_it = [&](Span label) { return markdown::reference_key(note.text.slice(label)) == subject_.name; };
    for (const Definition& definition : note.markdown.definitions) {
      if (definition.key == subject_.name) add(entry_, definition.label, true);
    }
    for (const Link& link : note.markdown.links) {
      if (link.label && is_it(*link.label)) add(entry_, *link.label);
    }
    for (const UnresolvedReference& reference : note.markdown.unresolved) {
      if (is_it(reference.label)) add(entry_, reference.label);
    }
  }

  void add_footnote() {
    const Note& note = *entry_.note;
    const auto is_it = [&](Span label) { return markdown::reference_key(note.text.slice(label)) == subject_.name; };
    for (const FootnoteDefinition& definition : note.markdown.footnote_definitions) {
      if (is_it(definition.label)) add(entry_, definition.label, true);
    }
    for (const FootnoteReference& reference : note.markdown.footnote_references) {
      if (is_it(reference.label)) add(entry_, reference.label);
    }
  }

  const Snapshot& snapshot_;
  const NoteEntry& entry_;
  const Subject& subject_;
  std::vector<Occurrence> found_;
};

}  // namespace

std::vector<Occurrence> occurrences(const Snapshot& snapshot, const NoteEntry& entry, const Subject& subject) {
  return Gathering(snapshot, entry, subject).run();
}

}  // namespace confnotes::analysis
