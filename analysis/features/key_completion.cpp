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
  std::optional<SchemaProperty> property = {};

  bool is_required() const { return property && property->is_required; }
};

// The keys among `entries`, in lower case, but for the one under the cursor.
std::set<std::string, std::less<>> other_keys(const std::vector<ValueEntry>& entries, Offset cursor) {
  std::set<std::string, std::less<>> keys;
  for (const ValueEntry& entry : entries) {
    if (!entry.key.touches(cursor)) keys.insert(to_lower(entry.name));
  }
  return keys;
}

// The keys of the schema in its order, then those of the workspace alone.
std::vector<Candidate> candidates_for(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor) {
  const FieldIndex& fields = snapshot.fields();
  const FrontMatter& front_matter = entry.note->front_matter;
  std::set<std::string, std::less<>> seen = other_keys(front_matter.entries, cursor);
  const auto notes_besides = [&](const KnownField* field, std::string_view name) {
    return field ? field->notes - (front_matter.find(name) ? 1 : 0) : 0;
  };
  std::vector<Candidate> candidates;
  for (const SchemaProperty& property : schema_properties(snapshot, entry.path)) {
    if (!seen.insert(to_lower(property.name)).second) continue;
    const KnownField* field = fields.find(property.name);
    const std::size_t notes = notes_besides(field, property.name);
    const bool is_as_elsewhere = notes > 0 && !property.is_required;
    candidates.push_back({.name = is_as_elsewhere ? std::string(field->name()) : property.name,
                          .notes = notes,
                          .type = field_type(&property, field),
                          .property = property});
  }
  for (const auto& [key, field] : fields.fields()) {
    const std::size_t notes = notes_besides(field.get(), key);
    if (notes == 0 || seen.contains(key)) continue;
    candidates.push_back(
        {.name = std::string(field->name()), .notes = notes, .type = field_type(nullptr, field.get())});
  }
  return candidates;
}

// The keys of Zola's `[taxonomies]`: those of other notes, and what every note may have.
std::vector<Candidate> taxonomies_for(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor) {
  const ValueEntry* own = entry.note->front_matter.find("taxonomies");
  const std::set<std::string, std::less<>> others =
      own ? other_keys(own->value.entries, cursor) : std::set<std::string, std::less<>>();
  const FieldIndex::Fields& known = snapshot.fields().taxonomies();
  const auto is_here = [&](std::string_view key) {
    return own && std::ranges::any_of(own->value.entries, [&](const ValueEntry& each) {
             return equals_ignoring_ascii_case(each.name, key);
           });
  };
  std::vector<Candidate> candidates;
  for (const auto& [key, field] : known) {
    const std::size_t notes = field->notes - (is_here(key) ? 1 : 0);
    if (notes == 0 || others.contains(key)) continue;
    candidates.push_back({.name = std::string(field->name()), .notes = notes, .type = FieldType::List});
  }
  for (const std::string_view name : {"tags", "categories"}) {
    const bool is_offered = std::ranges::find(candidates, name, &Candidate::name) != candidates.end();
    if (!is_offered && !others.contains(name))
      candidates.push_back({.name = std::string(name), .type = FieldType::List});
  }
  return candidates;
}

std::string detail_of(const Candidate& candidate) {
  std::string detail;
  const auto add = [&](std::string_view words) {
    if (!detail.empty() && !words.empty()) detail += ", ";
    detail += words;
  };
  if (candidate.is_required()) add("required");
  add(type_word(candidate.type));
  if (candidate.notes > 0) add("in " + count_of_notes(candidate.notes));
  return detail;
}

RichText documentation_of(const std::optional<SchemaProperty>& property) {
  RichText words;
  if (!property) return words;
  if (!property->title.empty()) words.strong(property->title);
  if (!property->description.empty()) words.paragraph().prose(property->description);
  return words;
}

CompletionItem item_of(const Candidate& candidate, const Text& text, const KeyCursor& place) {
  const std::string_view typed = text.slice(place.key);
  const bool is_quoted = typed.starts_with('"') || typed.starts_with('\'');
  const char quote = is_quoted ? typed.front() : '\0';
  CompletionItem item{.kind = CompletionKind::Key,
                      .label = candidate.name,
                      .detail = detail_of(candidate),
                      // Editors match what stands before the cursor, with the quote if one is typed.
                      .filter_text = is_quoted ? quote + candidate.name + quote : candidate.name,
                      .edit = {place.key, written_key(candidate.name, place.format, quote)},
                      .documentation = documentation_of(candidate.property)};
  if (place.has_sign) return item;
  if (place.has_value_below) {
    item.edit.replacement += ':';
    return item;
  }
  item.edit.replacement += place.format == ValueFormat::Toml ? " = " : ": ";
  if (candidate.type == FieldType::List) {
    const std::string list = item.edit.replacement + "[]";
    item.snippet = Snippet{.text = list, .stops = {{list.size() - 1, list.size() - 1}}};
  }
  return item;
}

}  // namespace

std::optional<CompletionList> complete_key(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor) {
  const Note& note = *entry.note;
  const auto place = find_key_cursor(note.text, note.front_matter, cursor);
  if (!place) return std::nullopt;

  const std::string typed = fold(without_quotes(note.text.slice({place->key.begin, cursor})));
  std::vector<Candidate> candidates =
      place->is_in_taxonomies ? taxonomies_for(snapshot, entry, cursor) : candidates_for(snapshot, entry, cursor);
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return !holds_folded(candidate.name, typed) || candidate.name.find_first_of("\n\r\t") != std::string::npos;
  });
  std::ranges::stable_sort(candidates, std::ranges::greater(), [](const Candidate& candidate) {
    return std::pair(candidate.is_required(), candidate.notes);
  });

  CompletionList list;
  list.is_incomplete = candidates.size() > kMostCompletions;
  if (list.is_incomplete) candidates.resize(kMostCompletions);
  for (const Candidate& candidate : candidates)
    list.items.push_back(item_of(candidate, note.text, *place));
  return list;
}

}  // namespace confnotes::analysis
