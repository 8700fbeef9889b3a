// Known fields: what schema and workspace together tell of the keys of front matter, for completion and hover.
#pragma once

#include "analysis/field_index.h"
#include "analysis/schema.h"
#include "analysis/snapshot.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// The keys of the writer's own schema for notes at `path`, then those of the built-in one that it lacks. Where the
// writer's leaves open what a key means or what its values are, the built-in one tells.
std::vector<SchemaProperty> schema_properties(const Snapshot& snapshot, std::string_view path);
// Nothing for a key that no schema tells of.
std::optional<SchemaProperty> find_property(const Snapshot& snapshot, std::string_view path, std::string_view key);

enum class FieldType : std::uint8_t { Unknown, Boolean, List, Date, Choice };

// What a value of the key is: by the schema, else by what notes hold. Either may be nullptr.
FieldType field_type(const SchemaProperty* property, const KnownField* field);
std::string_view type_word(FieldType type);  // "boolean"; empty for Unknown

// A value of other notes in YAML: as text, in quotes where it needs some, unless most of them mean something else by
// it.
std::string written_value(const std::string& value, const KnownValue& known);

std::string count_of_notes(std::size_t count);  // "1 note", "12 notes"

// True where only this note is among `notes`: what is being typed is known from itself.
bool is_only(const std::vector<NoteId>& notes, NoteId note);

// True where `text`, folded, holds `part`, which is folded already.
bool holds_folded(std::string_view text, std::string_view part);

}  // namespace confnotes::analysis
