#include "analysis/field_index.h"

#include "analysis/own_copy.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kLongestValue = 60;  // bytes
constexpr std::size_t kLongestKey = 60;
constexpr std::size_t kMostItems = 100;  // of one list

// Keys whose values are each note's own, so that no other note has a use for them.
bool has_own_values(std::string_view key) {
  constexpr std::array<std::string_view, 21> kKeys = {
      "title", "subtitle",  "description", "summary", "excerpt",   "date",         "slug",
      "url",   "permalink", "link",        "image",   "cover",     "thumbnail",    "id",
      "guid",  "aliases",   "video",       "slides",  "canonical", "canonicalurl", "abstract"};
  return std::ranges::find(kKeys, key) != kKeys.end();
}

bool is_short(std::string_view value) {
  return !value.empty() && value.size() <= kLongestValue && !value.contains('\n') && !value.contains("{{") &&
         !value.contains("://");
}

void read_values(const Note& note, std::string_view key, const ValueEntry& entry, NoteField& field) {
  const Value& value = entry.value;
  field.is_list = value.kind == ValueKind::Sequence;
  field.is_empty = value.kind == ValueKind::Null;
  field.date = date_shape(value);
  if (field.date || has_own_values(key)) return;
  const auto add = [&](std::string_view text, bool is_plain) {
    if (is_short(text) && field.values.size() < kMostItems) field.values.emplace(text, is_plain);
  };
  if (is_tag_key(key)) {
    for (const Tag& tag : tags_in(note.text, entry))
      add(tag.text, false);
    return;
  }
  const auto add_scalar = [&](const Value& scalar) {
    if (scalar.kind == ValueKind::Scalar && !is_number(scalar) && !date_shape(scalar))
      add(trim(scalar.text), scalar.style == ValueStyle::Plain);
  };
  add_scalar(value);
  for (const Value& item : value.items)
    add_scalar(item);
}

NoteFields::ByKey read_fields(const Note& note, const std::vector<ValueEntry>& entries) {
  NoteFields::ByKey fields;
  for (const ValueEntry& entry : entries) {
    if (entry.name.empty() || entry.name.size() > kLongestKey) continue;
    const auto [field, is_new] = fields.try_emplace(to_lower(entry.name));
    if (!is_new) continue;
    field->second.name = entry.name;
    read_values(note, field->first, entry, field->second);
  }
  return fields;
}

template <typename Map>
void forget_one(Map& counts, const typename Map::key_type& key) {
  const auto found = counts.find(key);
  if (found != counts.end() && --found->second == 0) counts.erase(found);
}

void add_value(NoteId id, const std::string& value, bool is_plain, KnownValues& values) {
  KnownValue& known = values[value];
  if (known.notes.empty()) known.folded = fold(value);
  known.notes.push_back(id);
  if (is_plain) ++known.plain;
}

void remove_value(NoteId id, const std::string& value, bool is_plain, KnownValues& values) {
  const auto known = values.find(value);
  if (known == values.end()) return;
  std::erase(known->second.notes, id);
  if (is_plain) --known->second.plain;
  if (known->second.notes.empty()) values.erase(known);
}

bool is_in(const NoteFields::ByKey& fields, const std::string& key, const NoteField& field) {
  const auto found = fields.find(key);
  return found != fields.end() && found->second == field;
}

void add_field(NoteId id, const NoteField& added, KnownField& field) {
  ++field.notes;
  ++field.names[added.name];
  if (added.is_list) ++field.lists;
  if (added.is_empty) ++field.empty;
  if (added.date) ++field.dates[*added.date];
  for (const auto& [value, is_plain] : added.values)
    add_value(id, value, is_plain, field.values);
}

void remove_field(NoteId id, const NoteField& removed, KnownField& field) {
  --field.notes;
  forget_one(field.names, removed.name);
  if (removed.is_list) --field.lists;
  if (removed.is_empty) --field.empty;
  if (removed.date) forget_one(field.dates, *removed.date);
  for (const auto& [value, is_plain] : removed.values)
    remove_value(id, value, is_plain, field.values);
}

void replace_fields(NoteId id, const NoteFields::ByKey& old, const NoteFields::ByKey& current,
                    FieldIndex::Fields& fields) {
  for (const auto& [key, one] : old) {
    if (is_in(current, key, one)) continue;
    KnownField& field = own_copy(fields[key]);
    remove_field(id, one, field);
    if (field.notes == 0) fields.erase(key);
  }
  for (const auto& [key, one] : current) {
    if (!is_in(old, key, one)) add_field(id, one, own_copy(fields[key]));
  }
}

template <typename Counts>
const typename Counts::value_type* most(const Counts& counts) {
  const auto found = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
  return found == counts.end() ? nullptr : &*found;
}

}  // namespace

NoteFields note_fields(const Note& note) {
  const FrontMatter& front_matter = note.front_matter;
  NoteFields result;
  if (note.programme.event && is_short(note.programme.event->name)) result.event = note.programme.event->name;
  result.fields = read_fields(note, front_matter.entries);
  if (const ValueEntry* date = front_matter.find("date")) result.day = day_named(date->value.text);
  if (const ValueEntry* inner = front_matter.find("taxonomies"))
    result.taxonomies = read_fields(note, inner->value.entries);
  return result;
}

std::string_view KnownField::name() const {
  const auto* commonest = most(names);
  return commonest ? std::string_view(commonest->first) : std::string_view();
}

const KnownField* FieldIndex::find(std::string_view key) const {
  const auto found = fields_.find(to_lower(key));
  return found == fields_.end() ? nullptr : found->second.get();
}

std::optional<DateShape> FieldIndex::date_shape() const {
  std::map<DateShape, std::size_t> counts;
  for (const auto& [key, field] : fields_) {
    for (const auto& [shape, count] : field->dates)
      counts[shape] += count;
  }
  const auto* commonest = most(counts);
  return commonest ? std::optional(commonest->first) : std::nullopt;
}

std::optional<std::chrono::year_month_day> FieldIndex::day_of(NoteId id) const {
  const auto number = static_cast<std::size_t>(id);
  return number < days_.size() && days_[number].ok() ? std::optional(days_[number]) : std::nullopt;
}

void FieldIndex::replace(NoteId id, const NoteFields& old, const NoteFields& current) {
  notes_ -= old.fields.empty() ? 0 : 1;
  notes_ += current.fields.empty() ? 0 : 1;
  replace_fields(id, old.fields, current.fields, fields_);
  replace_fields(id, old.taxonomies, current.taxonomies, taxonomies_);
  if (old.event != current.event) {
    if (old.event) remove_value(id, *old.event, false, events_);
    if (current.event) add_value(id, *current.event, false, events_);
  }
  if (old.day == current.day) return;
  const auto number = static_cast<std::size_t>(id);
  if (number >= days_.size()) days_.resize(number + 1, std::chrono::year_month_day());
  days_[number] = current.day.value_or(std::chrono::year_month_day());
}

bool FieldIndex::is_same_for(const Note& a, const Note& b) {
  // Most edits are made below the front matter.
  const bool is_same_text = a.text.slice(a.front_matter.whole) == b.text.slice(b.front_matter.whole);
  if (is_same_text && a.programme.event == b.programme.event) return true;
  return note_fields(a) == note_fields(b);
}

}  // namespace confnotes::analysis
