#include "analysis/features/key_completion.h"

#include "analysis/features/known_fields.h"
#include "analysis/front_matter/cursor.h"
#include "analysis/front_matter/quoting.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <set>
#include <utility>

namespace confnotes::analysis {

namespace {

struct Candidate {
  std::string name;
  std::size_t notes = 0;  // besides this one
  FieldType type = FieldType::Unknown;
  const SchemaProperty* property = nullptr;
};

// The keys that the note has, in lower case, but for the one under the cursor.
std::set<std::string, std::less<>> other_keys(const FrontMatter& front_matter, Offset cursor) {
  std::set<std::string, std::less<>> keys;
  for (const ValueEntry& entry : front_matter.entries) {
    if (!entry.key.touches(cursor)) keys.insert(to_lower(entry.name));
  }
  return keys;
}

// The keys of the schema in its order, then those of the workspace alone.
std::vector<Candidate> candidates_for(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor) {
  const FieldIndex& fields = snapshot.fields();
  const FrontMatter& front_matter = entry.note->front_matter;
  std::set<std::string, std::less<>> seen = other_keys(front_matter, cursor);
  const auto notes_besides = [&](const KnownField* field, std::string_view name) {
    return field ? field->notes - (front_matter.find(name) ? 1 : 0) : 0;
  };
  std::vector<Candidate> candidates;
  for (const SchemaProperty* property : schema_properties(snapshot, entry.path)) {
    if (!seen.insert(to_lower(property->name)).second) continue;
    const KnownField* field = fields.find(property->name);
    const std::size_t notes = notes_besides(field, property->name);
    candidates.push_back({.name = notes > 0 ? std::string(field->name()) : property->name,
                          .notes = notes,
                          .type = field_type(property, field),
                          .property = property});
  }
  for (const auto& [key, field] : fields.fields()) {
    const std::size_t notes = notes_besides(field.get(), key);
    if (notes == 0 || seen.contains(key)) continue;
    candidates.push_back({.name = std::string(field->name()),
                          .notes = notes,
                          .type = field_type(nullptr, field.get()),
                          .property = nullptr});
  }
  return candidates;
}

std::string detail_of(const Candidate& candidate) {
  std::string detail(type_word(candidate.type));
  if (candidate.notes == 0) return detail;
  if (!detail.empty()) detail += ", ";
  return detail + "in " + count_of_notes(candidate.notes);
}

RichText documentation_of(const SchemaProperty* property) {
  RichText words;
  if (!property) return words;
  if (!property->title.empty()) words.strong(property->title);
  if (!property->description.empty()) words.paragraph().prose(property->description);
  return words;
}

CompletionItem item_of(const Candidate& candidate, const KeyCursor& place) {
  CompletionItem item{.kind = CompletionKind::Key,
                      .label = candidate.name,
                      .detail = detail_of(candidate),
                      .filter_text = candidate.name,
                      .edit = {place.key, candidate.name},
                      .documentation = documentation_of(candidate.property)};
  if (place.has_colon) return item;
  if (place.has_value_below) {
    item.edit.replacement += ':';
    return item;
  }
  if (candidate.type == FieldType::List) {
    const std::string text = candidate.name + ": []";
    item.snippet = Snippet{.text = text, .stops = {{text.size() - 1, text.size() - 1}}};
  }
  item.edit.replacement += ": ";
  return item;
}

}  // namespace

std::optional<CompletionList> complete_key(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor) {
  const Note& note = *entry.note;
  const auto place = find_key_cursor(note.text, note.front_matter, cursor);
  if (!place) return std::nullopt;

  const std::string typed = fold(without_quotes(note.text.slice({place->key.begin, cursor})));
  std::vector<Candidate> candidates = candidates_for(snapshot, entry, cursor);
  std::erase_if(candidates, [&](const Candidate& candidate) { return !holds_folded(candidate.name, typed); });
  std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::notes);

  CompletionList list;
  list.is_incomplete = candidates.size() > kMostCompletions;
  if (list.is_incomplete) candidates.resize(kMostCompletions);
  for (const Candidate& candidate : candidates)
    list.items.push_back(item_of(candidate, *place));
  return list;
}

}  // namespace confnotes::analysis
