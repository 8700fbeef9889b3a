#include "analysis/field_index.h"

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

// What one note says under one key.
struct NoteField {
  std::string name;
  bool is_list = false;
  std::set<std::string> values;
  std::optional<DateShape> date;

  bool operator==(const NoteField&) const = default;
};

struct NoteFields {
  std::map<std::string, NoteField> fields;  // by key in lower case
  std::optional<std::string> event;
  std::optional<std::chrono::year_month_day> day;

  bool operator==(const NoteFields&) const = default;
};

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

void read_values(const Note& note, std::string_view key, const Value& value, NoteField& field) {
  field.is_list = value.kind == ValueKind::Sequence;
  field.date = date_shape(value);
  if (field.date || has_own_values(key)) return;
  const auto add = [&](std::string_view text) {
    if (is_short(text) && field.values.size() < kMostItems) field.values.emplace(text);
  };
  if (is_tag_key(key)) {
    for (const Tag& tag : tags_in(note.text, value))
      add(tag.text);
    return;
  }
  const auto add_scalar = [&](const Value& scalar) {
    if (scalar.kind == ValueKind::Scalar && !is_number(scalar) && !date_shape(scalar)) add(trim(scalar.text));
  };
  add_scalar(value);
  for (const Value& item : value.items)
    add_scalar(item);
}

NoteFields fields_of(const Note& note) {
  NoteFields result;
  if (note.programme.event && is_short(note.programme.event->name)) result.event = note.programme.event->name;
  for (const ValueEntry& entry : note.front_matter.entries) {
    if (entry.name.empty() || entry.name.size() > kLongestKey) continue;
    const auto [field, is_new] = result.fields.try_emplace(to_lower(entry.name));
    if (!is_new) continue;
    field->second.name = entry.name;
    read_values(note, field->first, entry.value, field->second);
    if (field->first == "date") result.day = day_named(entry.value.text);
  }
  return result;
}

template <typename Map>
void forget_one(Map& counts, const typename Map::key_type& key) {
  const auto found = counts.find(key);
  if (found != counts.end() && --found->second == 0) counts.erase(found);
}

void add_value(NoteId id, const std::string& value, KnownValues& values) {
  KnownValue& known = values[value];
  if (known.notes.empty()) known.folded = fold(value);
  known.notes.push_back(id);
}

void remove_value(NoteId id, const std::string& value, KnownValues& values) {
  const auto known = values.find(value);
  if (known == values.end()) return;
  std::erase(known->second.notes, id);
  if (known->second.notes.empty()) values.erase(known);
}

template <typename Counts>
const typename Counts::value_type* most(const Counts& counts) {
  const auto found = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
  return found == counts.end() ? nullptr : &*found;
}

}  // namespace

std::string_view KnownField::name() const {
  const auto* commonest = most(names);
  return commonest ? std::string_view(commonest->first) : std::string_view();
}

const KnownField* FieldIndex::find(std::string_view key) const {
  const auto found = fields_.find(to_lower(key));
  return found == fields_.end() ? nullptr : &found->second;
}

std::optional<DateShape> FieldIndex::date_shape() const {
  std::map<DateShape, std::size_t> counts;
  for (const auto& [key, field] : fields_) {
    for (const auto& [shape, count] : field.dates)
      counts[shape] += count;
  }
  const auto* commonest = most(counts);
  return commonest ? std::optional(commonest->first) : std::nullopt;
}

std::optional<std::chrono::year_month_day> FieldIndex::day_of(NoteId id) const {
  const auto number = static_cast<std::size_t>(id);
  return number < days_.size() && days_[number].ok() ? std::optional(days_[number]) : std::nullopt;
}

void FieldIndex::add(NoteId id, const Note& note) {
  const NoteFields added = fields_of(note);
  if (!added.fields.empty()) ++notes_;
  for (const auto& [key, one] : added.fields) {
    KnownField& field = fields_[key];
    ++field.notes;
    ++field.names[one.name];
    if (one.is_list) ++field.lists;
    if (one.date) ++field.dates[*one.date];
    for (const std::string& value : one.values)
      add_value(id, value, field.values);
  }
  if (added.event) add_value(id, *added.event, events_);
  if (!added.day) return;
  const auto number = static_cast<std::size_t>(id);
  if (number >= days_.size()) days_.resize(number + 1, std::chrono::year_month_day());
  days_[number] = *added.day;
}

void FieldIndex::remove(NoteId id, const Note& note) {
  const NoteFields removed = fields_of(note);
  if (!removed.fields.empty()) --notes_;
  for (const auto& [key, one] : removed.fields) {
    const auto found = fields_.find(key);
    if (found == fields_.end()) continue;
    KnownField& field = found->second;
    forget_one(field.names, one.name);
    if (one.is_list) --field.lists;
    if (one.date) forget_one(field.dates, *one.date);
    for (const std::string& value : one.values)
      remove_value(id, value, field.values);
    if (--field.notes == 0) fields_.erase(found);
  }
  if (removed.event) remove_value(id, *removed.event, events_);
  if (removed.day) days_[static_cast<std::size_t>(id)] = std::chrono::year_month_day();
}

bool FieldIndex::is_same_for(const Note& a, const Note& b) {
  // Most edits are made below the front matter.
  const bool is_same_text = a.text.slice(a.front_matter.whole) == b.text.slice(b.front_matter.whole);
  if (is_same_text && a.programme.event == b.programme.event) return true;
  return fields_of(a) == fields_of(b);
}

}  // namespace confnotes::analysis
