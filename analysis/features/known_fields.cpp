#include "analysis/features/known_fields.h"

#include "analysis/front_matter/quoting.h"
#include "analysis/unicode.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

bool is_boolean_word(std::string_view value) {
  return equals_ignoring_ascii_case(value, "true") || equals_ignoring_ascii_case(value, "false");
}

bool has_only_booleans(const KnownField& field) {
  constexpr std::size_t kMostSpellings = 6;
  return !field.values.empty() && field.values.size() <= kMostSpellings &&
         std::ranges::all_of(field.values, [](const auto& value) {
           return is_boolean_word(value.first) && value.second.is_mostly_plain();
         });
}

// What the writer's own schema says of a key, and where it leaves something open, the built-in one.
SchemaProperty completed(SchemaProperty own) {
  const SchemaProperty* general = Schema::front_matter().find(own.name);
  if (!general) return own;
  if (own.title.empty()) own.title = general->title;
  if (own.description.empty()) own.description = general->description;
  if (own.has_type) return own;
  if (own.default_value.empty()) own.default_value = general->default_value;
  own.choices = general->choices;
  own.is_boolean = general->is_boolean;
  own.is_list = general->is_list;
  own.is_date = general->is_date;
  own.format = general->format;
  return own;
}

char lower_ascii(char byte) {
  return 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

}  // namespace

std::vector<SchemaProperty> schema_properties(const Snapshot& snapshot, std::string_view path) {
  std::vector<SchemaProperty> properties;
  const Schema* own = snapshot.settings(path).schema.get();
  if (own) {
    for (const SchemaProperty& property : own->properties())
      properties.push_back(completed(property));
  }
  for (const SchemaProperty& property : Schema::front_matter().properties()) {
    if (!own || !own->find(property.name)) properties.push_back(property);
  }
  return properties;
}

std::optional<SchemaProperty> find_property(const Snapshot& snapshot, std::string_view path, std::string_view key) {
  const Schema* own = snapshot.settings(path).schema.get();
  if (const SchemaProperty* property = own ? own->find(key) : nullptr) return completed(*property);
  const SchemaProperty* general = Schema::front_matter().find(key);
  return general ? std::optional(*general) : std::nullopt;
}

FieldType field_type(const SchemaProperty* property, const KnownField* field) {
  if (property) {
    // A key that may hold a list or one value holds what it holds elsewhere.
    const bool is_single_elsewhere = field && field->lists == 0 && field->notes > field->empty;
    if (property->is_list && !is_single_elsewhere) return FieldType::List;
    if (property->is_date) return FieldType::Date;
    if (property->is_boolean) return FieldType::Boolean;
    if (!property->choices.empty()) return FieldType::Choice;
  }
  if (!field) return FieldType::Unknown;
  if (field->lists * 2 > field->notes - field->empty) return FieldType::List;
  if (!field->dates.empty()) return FieldType::Date;
  return has_only_booleans(*field) ? FieldType::Boolean : FieldType::Unknown;
}

std::string_view type_word(FieldType type) {
  switch (type) {
    case FieldType::Boolean:
      return "boolean";
    case FieldType::List:
      return "list";
    case FieldType::Date:
      return "date";
    case FieldType::Choice:
      return "one of several";
    case FieldType::Unknown:
      return "";
  }
  return "";
}

std::string written_value(const std::string& value, const KnownValue& known) {
  const bool is_meant_otherwise = !reads_as_text(value) && known.is_mostly_plain();
  return is_meant_otherwise || can_be_plain(value) ? value : quoted(value, '"');
}

std::string count_of_notes(std::size_t count) {
  return count == 1 ? "1 note" : std::to_string(count) + " notes";
}

bool is_only(const std::vector<NoteId>& notes, NoteId note) {
  return notes.size() == 1 && notes.front() == note;
}

bool holds_folded(std::string_view text, std::string_view part) {
  if (part.empty()) return true;
  // Folding is dear, and for ASCII nothing else than lower case.
  const bool is_ascii = std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
  if (!is_ascii) return fold(text).contains(part);
  return !std::ranges::search(text, part, {}, lower_ascii).empty();
}

}  // namespace confnotes::analysis
