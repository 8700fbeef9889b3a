#include "analysis/features/front_matter_hover.h"

#include "analysis/day_words.h"
#include "analysis/features/known_fields.h"
#include "analysis/front_matter/date_shape.h"
#include "analysis/front_matter/quoting.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kMostTitles = 5;
constexpr std::size_t kMostVariants = 5;

void add_choices(const SchemaProperty& property, RichText& words) {
  if (!property.choices.empty()) {
    words.paragraph().text("One of ");
    for (std::size_t i = 0; i < property.choices.size(); ++i) {
      if (i > 0) words.text(i + 1 == property.choices.size() ? " and " : ", ");
      words.code(property.choices[i]);
    }
    words.text(".");
  }
  if (!property.default_value.empty()) words.paragraph().text("By default ").code(property.default_value).text(".");
}

void add_schema(const SchemaProperty& property, RichText& words) {
  if (!property.description.empty()) words.paragraph().prose(property.description);
  add_choices(property, words);
}

std::optional<Hover> hover_key(const Snapshot& snapshot, const NoteEntry& entry, const ValueEntry& field,
                               const KnownField* known) {
  const auto property = find_property(snapshot, entry.path, field.name);
  RichText words;
  words.strong(property && !property->title.empty() ? property->title : field.name);
  const std::string_view type = type_word(field_type(property ? &*property : nullptr, known));
  if (!type.empty()) words.text(", ").text(type);
  if (property) add_schema(*property, words);
  if (known) words.paragraph().text("In " + count_of_notes(known->notes) + ".");
  return Hover{field.key, std::move(words), known != nullptr};
}

// The tag without what its variants differ in: letter case, accents, blanks, hyphens and underscores.
std::string bare_letters(std::string_view folded) {
  std::string letters(folded);
  std::erase_if(letters, [](char byte) { return byte == ' ' || byte == '-' || byte == '_'; });
  return letters;
}

struct TagUses {
  std::vector<NoteId> notes;                         // that carry it under any tag key; sorted, each once
  std::map<std::string_view, std::size_t> variants;  // other spelling → in how many notes
};

TagUses uses_of(const FieldIndex& index, std::string_view tag) {
  const std::string letters = bare_letters(fold(tag));
  TagUses uses;
  const auto look_into = [&](const FieldIndex::Fields& fields) {
    for (const auto& [key, field] : fields) {
      if (!is_tag_key(key)) continue;
      for (const auto& [other, known] : field->values) {
        if (other == tag)
          uses.notes.insert(uses.notes.end(), known.notes.begin(), known.notes.end());
        else if (!letters.empty() && bare_letters(known.folded) == letters)
          uses.variants[other] += known.notes.size();
      }
    }
  };
  look_into(index.fields());
  look_into(index.taxonomies());
  std::ranges::sort(uses.notes);
  const auto repeated = std::ranges::unique(uses.notes);
  uses.notes.erase(repeated.begin(), repeated.end());
  return uses;
}

// The latest first, those without a date last; at most kMostTitles.
std::vector<NoteId> latest_of(const FieldIndex& index, const std::vector<NoteId>& notes, NoteId besides) {
  std::vector<std::pair<std::optional<std::chrono::year_month_day>, NoteId>> dated;
  for (const NoteId id : notes) {
    if (id != besides) dated.emplace_back(index.day_of(id), id);
  }
  const auto shown = static_cast<std::ptrdiff_t>(std::min(dated.size(), kMostTitles));
  std::ranges::partial_sort(dated, dated.begin() + shown, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<NoteId> latest;
  for (auto one = dated.begin(); one != dated.begin() + shown; ++one)
    latest.push_back(one->second);
  return latest;
}

Hover hover_tag(const Snapshot& snapshot, const NoteEntry& entry, const Tag& tag, const HoverFacts& facts) {
  const TagUses uses = uses_of(snapshot.fields(), tag.text);
  RichText words;
  words.strong(tag.text).text(", in ");
  words.text(uses.notes.size() > 1 ? count_of_notes(uses.notes.size())
             : facts.has_all_notes ? "this note alone"
                                   : "this note");
  if (!uses.variants.empty()) {
    words.paragraph().text("Also spelt ");
    std::size_t count = 0;
    for (const auto& [variant, notes] : uses.variants) {
      if (count++ == kMostVariants) break;
      words.text(count == 1 ? "" : ", ").code(variant).text(" (" + count_of_notes(notes) + ")");
    }
    words.text(".");
  }
  for (const NoteId id : latest_of(snapshot.fields(), uses.notes, entry.id)) {
    if (const NoteEntry* other = snapshot.find(id)) words.item().text(std::string(other->title()));
  }
  return {tag.span, std::move(words), true};
}

std::optional<Hover> hover_date(const Value& value, const HoverFacts& facts) {
  const auto day = day_named(value.text);
  if (!day) return std::nullopt;
  RichText words;
  words.strong(day_in_words(*day));
  if (facts.today) words.text(", ").text(distance_in_words(*day, *facts.today));
  return Hover{value.span, std::move(words)};
}

// A boolean or one of the schema's choices: what the schema says of its key.
std::optional<Hover> hover_choice(const SchemaProperty* property, const KnownField* known, const Value& value) {
  if (!property) return std::nullopt;
  const auto is_this = [&](const std::string& choice) { return without_quotes(choice) == value.text; };
  const bool is_choice = std::ranges::any_of(property->choices, is_this);
  if (!is_choice && !(property->is_boolean && is_boolean(value))) return std::nullopt;
  RichText words;
  words.strong(property->title.empty() ? property->name : property->title).text(": ").code(value.text);
  add_schema(*property, words);
  const auto same = known ? known->values.find(value.text) : KnownValues::const_iterator();
  const bool is_known = known && same != known->values.end();
  if (is_known) words.paragraph().text("In " + count_of_notes(same->second.notes.size()) + ".");
  return Hover{value.span, std::move(words), is_known};
}

std::optional<Hover> hover_value(const Snapshot& snapshot, const NoteEntry& entry, const ValueEntry& field,
                                 Offset offset, const HoverFacts& facts) {
  if (is_tag_key(field.name)) {
    for (const Tag& tag : tags_in(entry.note->text, field)) {
      if (tag.span.touches(offset)) return hover_tag(snapshot, entry, tag, facts);
    }
    return std::nullopt;
  }
  const auto found = find_property(snapshot, entry.path, field.name);
  const SchemaProperty* property = found ? &*found : nullptr;
  const KnownField* known = snapshot.fields().find(field.name);
  const auto item =
      std::ranges::find_if(field.value.items, [&](const Value& each) { return each.span.touches(offset); });
  const Value& value = item == field.value.items.end() ? field.value : *item;
  if (value.kind != ValueKind::Scalar) return std::nullopt;
  if (field_type(property, known) == FieldType::Date || date_shape(value)) return hover_date(value, facts);
  return hover_choice(property, known, value);
}

// In Zola's `[taxonomies]`: the tags and the keys that hold them.
std::optional<Hover> hover_taxonomy(const Snapshot& snapshot, const NoteEntry& entry, const Value& taxonomies,
                                    Offset offset, const HoverFacts& facts) {
  const FieldIndex::Fields& known = snapshot.fields().taxonomies();
  for (const ValueEntry& field : taxonomies.entries) {
    const auto found = known.find(to_lower(field.name));
    if (field.key.touches(offset))
      return hover_key(snapshot, entry, field, found == known.end() ? nullptr : found->second.get());
    const bool is_on_tags = is_tag_key(field.name) && field.value.span.touches(offset);
    if (is_on_tags) return hover_value(snapshot, entry, field, offset, facts);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Hover> hover_front_matter(const Snapshot& snapshot, const NoteEntry& entry, Offset offset,
                                        const HoverFacts& facts) {
  const FrontMatter& front_matter = entry.note->front_matter;
  if (!front_matter.whole.contains(offset)) return std::nullopt;
  for (const ValueEntry& field : front_matter.entries) {
    if (field.key.touches(offset)) return hover_key(snapshot, entry, field, snapshot.fields().find(field.name));
    // What is inside it comes first: of the whole there is nothing to tell.
    if (equals_ignoring_ascii_case(field.name, "taxonomies")) {
      if (auto found = hover_taxonomy(snapshot, entry, field.value, offset, facts)) return found;
    }
    if (field.value.span.touches(offset)) return hover_value(snapshot, entry, field, offset, facts);
  }
  return std::nullopt;
}

}  // namespace confnotes::analysis
