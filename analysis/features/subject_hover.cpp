#include "analysis/features/subject_hover.h"

#include "analysis/counted.h"
#include "analysis/markdown/link_syntax.h"
#include "analysis/occurrences.h"
#include "analysis/subject.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kMostTalks = 10;
constexpr std::size_t kMostHandles = 5;
constexpr std::size_t kLongestBeginning = 300;  // bytes

struct TalkOf {
  const NoteEntry* note;
  const TalkFact* talk;
};

// Of whoever has one of these names, the latest first.
std::vector<TalkOf> talks_of(const Snapshot& snapshot, const std::set<std::string, std::less<>>& names) {
  std::set<NoteId> notes;
  for (const std::string& name : names) {
    const auto known = snapshot.speakers().names().find(name);
    if (known == snapshot.speakers().names().end()) continue;
    for (const SpeakerUse& use : known->second)
      notes.insert(use.note);
  }
  std::vector<TalkOf> talks;
  for (const NoteId id : notes) {
    const NoteEntry* note = snapshot.find(id);
    if (!note) continue;
    const NoteFacts& facts = *note->facts;
    for (const TalkFact& talk : facts.talks) {
      const auto speakers = std::span(facts.speakers).subspan(talk.first_speaker, talk.speaker_count);
      const auto is_one = [&](const SpeakerFact& speaker) { return names.contains(facts.string(speaker.name)); };
      if (std::ranges::any_of(speakers, is_one)) talks.push_back({note, &talk});
    }
  }
  std::ranges::stable_sort(talks,
                           [](const TalkOf& a, const TalkOf& b) { return a.note->facts->date > b.note->facts->date; });
  return talks;
}

// "PyHarbour 2018", with the year where the name has none.
std::string occasion_of(const NoteEntry& note) {
  const NoteFacts& facts = *note.facts;
  std::string occasion(note.occasion());
  if (!facts.date) return occasion;
  const std::string year = std::to_string(static_cast<int>(facts.date->year()));
  return occasion.find(year) == std::string::npos ? occasion + ", " + year : occasion;
}

void add_talks(const std::vector<TalkOf>& talks, RichText& words) {
  for (const TalkOf& one : std::span(talks).first(std::min(talks.size(), kMostTalks))) {
    const std::string_view title = one.note->facts->string(one.talk->title);
    words.item().text(title.empty() ? "(untitled)" : title).text(" \u2013 " + occasion_of(*one.note));
  }
  if (talks.size() > kMostTalks) words.item().text("and " + std::to_string(talks.size() - kMostTalks) + " more");
}

// As notes write them: "@ada".
std::vector<std::string> handles_of(const Snapshot& snapshot, std::string_view name) {
  std::vector<std::string> handles;
  for (const std::string_view key : snapshot.speakers().handles_of(name)) {
    const auto known = snapshot.index().handles().find(key);
    if (known != snapshot.index().handles().end() && handles.size() < kMostHandles)
      handles.push_back('@' + known->second->name);
  }
  return handles;
}

Hover person_card(const Snapshot& snapshot, Span span, const std::string& name) {
  const auto talks = talks_of(snapshot, {name});
  RichText words;
  words.strong(name).text(", " + counted(talks.size(), "talk"));
  for (const std::string& handle : handles_of(snapshot, name))
    words.text(", " + handle);
  add_talks(talks, words);
  return {span, std::move(words), true};
}

Hover handle_card(const Snapshot& snapshot, const NoteEntry& entry, const Subject& subject) {
  std::set<std::string, std::less<>> owners;
  std::size_t uses = 0;
  std::string name(entry.text().slice(subject.span));
  if (const auto known = snapshot.index().handles().find(subject.name); known != snapshot.index().handles().end()) {
    uses = known->second->use_count;
    name = '@' + known->second->name;
    for (const HandleForm& form : known->second->forms) {
      if (!form.person.empty()) owners.insert(form.person);
    }
  }
  RichText words;
  words.strong(name);
  for (const std::string& owner : owners)
    words.text(", " + owner);
  if (uses > 0) words.text(", " + counted(uses, "time") + " in all notes");
  add_talks(talks_of(snapshot, owners), words);
  return {subject.around, std::move(words), true};
}

// The first words of a text, as they are written, on one line.
std::string beginning_of(std::string_view text) {
  std::string words;
  for (const char byte : trim(text)) {
    if (words.size() > kLongestBeginning) break;
    const bool is_blank = byte == '\n' || byte == '\r' || byte == '\t' || byte == ' ';
    if (is_blank && (words.empty() || words.back() == ' ')) continue;
    words += is_blank ? ' ' : byte;
  }
  if (words.size() <= kLongestBeginning) return words;
  std::size_t end = kLongestBeginning;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U)
    --end;
  return words.substr(0, end) + "\u2026";
}

std::optional<Hover> heading_card(const Snapshot& snapshot, const NoteEntry& entry, const Subject& subject) {
  const NoteEntry* owner = snapshot.find(subject.path);
  const AnchorFact* anchor = owner ? owner->facts->find_anchor(subject.name) : nullptr;
  if (!anchor) return std::nullopt;
  const auto note = owner->id == entry.id ? entry.note : owner->parsed();
  const auto section = std::ranges::find_if(
      note->sections, [&](const Section& one) { return note->heading_of(one).text == Span(anchor->span); });
  RichText words;
  if (section == note->sections.end()) {
    words.strong("#" + subject.name);
  } else {
    words.strong(trim(note->heading_of(*section).plain));
  }
  if (owner->id != entry.id) words.text(", in " + std::string(owner->title()));
  if (subject.is_declared_here) {
    std::size_t links = 0;
    for (const Occurrence& one : occurrences(snapshot, entry, subject))
      links += one.is_declaration ? 0 : 1;
    words.text(", anchor ").code("#" + subject.name).text(", " + counted(links, "link") + " to it");
  } else if (section != note->sections.end() && !section->lead.empty()) {
    words.paragraph().text(beginning_of(note->text.slice(section->lead)));
  }
  return Hover{subject.around, std::move(words), subject.is_declared_here};
}

Hover file_card(const Snapshot& snapshot, const Subject& subject) {
  RichText words;
  const NoteEntry* note = snapshot.find(subject.path);
  if (!note) {
    words.code(subject.path);
    return {subject.around, std::move(words), true};
  }
  const NoteFacts& facts = *note->facts;
  words.strong(note->title());
  if (facts.talks.size() > 1) words.text(", " + counted(facts.talks.size(), "talk"));
  if (facts.date) words.text(", " + std::to_string(static_cast<int>(facts.date->year())));
  const auto parsed = note->parsed();
  words.paragraph().text(beginning_of(parsed->text.slice({parsed->front_matter.whole.end, parsed->text.size()})));
  return {subject.around, std::move(words)};
}

std::optional<Hover> definition_card(const Note& note, const Subject& subject) {
  RichText words;
  if (subject.kind == SubjectKind::Label) {
    const auto found = std::ranges::find(note.markdown.definitions, subject.name, &Definition::key);
    if (found == note.markdown.definitions.end()) return std::nullopt;
    words.code(found->url);
    return Hover{subject.around, std::move(words)};
  }
  for (const FootnoteDefinition& definition : note.markdown.footnote_definitions) {
    if (markdown::reference_key(note.text.slice(definition.label)) != subject.name) continue;
    words.text(beginning_of(
        note.text.slice({std::min(definition.label.end + 2, definition.whole.end), definition.whole.end})));
    return Hover{subject.around, std::move(words)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Hover> hover_subject(const Snapshot& snapshot, const NoteEntry& entry, Offset offset) {
  const auto subject = subject_at(snapshot, entry, offset);
  if (!subject) return std::nullopt;
  switch (subject->kind) {
    case SubjectKind::Speaker:
      return person_card(snapshot, subject->around, subject->name);
    case SubjectKind::Handle:
      return handle_card(snapshot, entry, *subject);
    case SubjectKind::Anchor:
      return heading_card(snapshot, entry, *subject);
    case SubjectKind::File:
      return file_card(snapshot, *subject);
    case SubjectKind::Label:
    case SubjectKind::Footnote:
      return definition_card(*entry.note, *subject);
    case SubjectKind::Tag:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace confnotes::analysis
