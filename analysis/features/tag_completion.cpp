#include "analysis/features/tag_completion.h"

#include "analysis/features/field_candidates.h"
#include "analysis/features/known_fields.h"

#include <set>
#include <utility>

namespace confnotes::analysis {

namespace {

// The quote to write tags in: what is typed, else what the note's other tags use, else none.
char quote_of(const Note& note, Span typed) {
  const auto quote_at = [&](Offset offset) {
    const std::string_view first = note.text.slice({offset, offset + 1});
    return first == "\"" || first == "'" ? first.front() : '\0';
  };
  if (!typed.empty()) return quote_at(typed.begin);
  for (const Tag& tag : note.tags) {
    if (!tag.span.empty()) return quote_at(tag.span.begin);
  }
  return '\0';
}

// The tags that stand under the key already, but for the one that is being typed.
std::set<std::string, std::less<>> other_tags(const Note& note, std::string_view key, Offset cursor) {
  std::set<std::string, std::less<>> tags;
  const ValueEntry* entry = note.front_matter.find(key);
  if (!entry) return tags;
  for (const Tag& tag : tags_in(note.text, *entry)) {
    if (!tag.span.touches(cursor)) tags.insert(tag.text);
  }
  return tags;
}

}  // namespace

CompletionList complete_tag(const Snapshot& snapshot, const NoteEntry& entry, const ValueCursor& place, Offset cursor) {
  const Note& note = *entry.note;
  const auto taken = other_tags(note, place.key, cursor);
  const std::string typed = typed_part(note.text, place, cursor);
  const SourceText source{note.text, note.front_matter.format};
  const char quote = quote_of(note, place.typed);
  const auto property = find_property(snapshot, entry.path, place.key);
  if (property && !property->choices.empty()) {
    std::vector<Candidate> allowed;
    for (const std::string& choice : property->choices) {
      Candidate candidate = choice_candidate(choice, quote);
      if (taken.contains(candidate.value) || !holds_folded(candidate.value, typed)) continue;
      const auto known = snapshot.index().tags().find(candidate.value);
      if (known != snapshot.index().tags().end()) candidate.detail = count_of_notes(known->second.size());
      allowed.push_back(std::move(candidate));
    }
    return offer(CompletionKind::Tag, source, place, quote, std::move(allowed));
  }

  std::vector<CountedValue> tags;
  const auto add = [&](std::string_view tag, std::string_view folded, const std::vector<NoteId>& notes) {
    if (is_only(notes, entry.id) || taken.contains(tag)) return;
    if (folded.empty() ? holds_folded(tag, typed) : folded.contains(typed)) tags.push_back({tag, notes.size()});
  };
  for (const auto& [tag, notes] : snapshot.index().tags())
    add(tag, {}, notes);
  // `tags` and `tag` are in the index; a category of other notes is offered where no tag is called the same.
  if (const KnownField* field = snapshot.fields().find(place.key)) {
    for (const auto& [tag, known] : field->values) {
      if (!snapshot.index().tags().contains(tag)) add(tag, known.folded, known.notes);
    }
  }
  keep_most_used(tags);

  std::vector<Candidate> candidates;
  for (const auto& [tag, notes] : tags)
    candidates.push_back({.value = std::string(tag), .detail = count_of_notes(notes)});
  return offer(CompletionKind::Tag, source, place, quote, std::move(candidates));
}

}  // namespace confnotes::analysis
