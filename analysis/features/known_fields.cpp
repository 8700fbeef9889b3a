#include "analysis/features/known_fields.h"

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
         std::ranges::all_of(field.values, [](const auto& value) { return is_boolean_word(value.first); });
}

std::vector<const Schema*> schemas_of(const Snapshot& snapshot, std::string_view path) {
  std::vector<const Schema*> schemas;
  if (const Schema* own = snapshot.settings(path).schema.get()) schemas.push_back(own);
  schemas.push_back(&Schema::front_matter());
  return schemas;
}

char lower_ascii(char byte) {
  return 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

}  // namespace

std::vector<const SchemaProperty*> schema_properties(const Snapshot& snapshot, std::string_view path) {
  std::vector<const SchemaProperty*> properties;
  const auto is_there = [&](std::string_view name) {
    return std::ranges::any_of(properties,
                               [&](const auto* other) { return equals_ignoring_ascii_case(other->name, name); });
  };
  for (const Schema* schema : schemas_of(snapshot, path)) {
    for (const SchemaProperty& property : schema->properties()) {
      if (!is_there(property.name)) properties.push_back(&property);
    }
  }
  return properties;
}

const SchemaProperty* find_property(const Snapshot& snapshot, std::string_view path, std::string_view key) {
  for (const Schema* schema : schemas_of(snapshot, path)) {
    if (const SchemaProperty* property = schema->find(key)) return property;
  }
  return nullptr;
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
