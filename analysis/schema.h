// Schema: what the keys of a text in YAML, TOML or JSON may hold, as a JSON Schema (draft 7), and where a text differs.
//
// valijson decides; what it refuses is said here in plain words, at the exact place, with a fix where one is certain.
// The words come from the keyword that was broken; `errorMessage` and `patternErrorMessage` beside it replace them.
#pragma once

#include "analysis/problem.h"
#include "analysis/text.h"
#include "analysis/value.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// What a schema tells of one top-level key.
struct SchemaProperty {
  std::string name;
  std::string title;
  std::string description;
  std::string default_value;         // as one writes it in YAML; empty where there is none
  std::vector<std::string> choices;  // of `enum`, or of the items' `enum`; as one writes them in YAML
  bool is_boolean = false;           // may be one; so for the others
  bool is_list = false;
  bool is_date = false;
  bool is_required = false;  // by the schema's own `required`
  bool has_type = false;     // the schema says what kind of value it is
  std::string format = {};   // of `format`; "date", "date-time"

  bool operator==(const SchemaProperty&) const = default;
};

struct SchemaViolation {
  std::string key;      // the top-level key that it is about; empty for the whole
  std::string keyword;  // "type", "enum", "required", …
  Span span;
  std::string message;
  std::vector<Fix> fixes;

  bool operator==(const SchemaViolation&) const = default;
};

struct SchemaReading;

class Schema {
 public:
  // What most conference notes hold; nothing is required and every other key is allowed.
  static const Schema& front_matter();
  static std::string_view front_matter_text();  // its JSON

  // From a schema written in YAML or JSON, of which `text` holds the values. What cannot be understood is a problem at
  // its place, and left out. A `$ref` may lead to a place in the same schema; one that leads to itself is a problem.
  static SchemaReading compile(const Text& text, const Value& schema);
  // For the texts that we ship; nullptr where `text` is no JSON or no schema.
  static std::shared_ptr<const Schema> from_json(std::string_view text);

  std::span<const SchemaProperty> properties() const { return properties_; }  // in the schema's order
  const SchemaProperty* find(std::string_view name) const;                    // without case; nullptr: it has none

  // `entries` are those of a mapping that `whole` holds, in `source`. In order of place; a hundred at most. Of a key
  // that stands twice the first counts; an alias fits everything; of a longer text the first 2,000 bytes count.
  std::vector<SchemaViolation> check(const SourceText& source, std::span<const ValueEntry> entries, Span whole) const;

  struct Compiled;  // as valijson holds it
  Schema(std::vector<SchemaProperty> properties, std::unique_ptr<const Compiled> compiled);
  ~Schema();
  Schema(const Schema&) = delete;
  Schema& operator=(const Schema&) = delete;

 private:
  std::vector<SchemaProperty> properties_;
  std::unique_ptr<const Compiled> compiled_;
};

struct SchemaReading {
  std::shared_ptr<const Schema> schema;  // nullptr where nothing of it is of use
  std::vector<Problem> problems;         // of the rule "settings"
};

}  // namespace confnotes::analysis
