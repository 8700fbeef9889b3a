#include "analysis/schema.h"

#include "analysis/schema/clean_schema.h"
#include "analysis/schema/explanation.h"
#include "analysis/schema/front_matter_schema.h"
#include "analysis/schema/properties.h"
#include "analysis/schema/validator.h"
#include "analysis/schema/words.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace confnotes::analysis {

namespace {

SchemaReading compile_clean(CleanSchema clean) {
  SchemaReading reading{nullptr, std::move(clean.problems)};
  if (clean.root.kind != ValueKind::Mapping) return reading;
  std::vector<SchemaProperty> properties = properties_of(clean.root);
  const Span span = clean.root.span;
  try {
    reading.schema = std::make_shared<const Schema>(std::move(properties), compile_for_valijson(std::move(clean.root)));
  } catch (const std::exception& error) {
    reading.problems.push_back({.rule = "settings",
                                .span = span,
                                .message = "This schema cannot be used: " + as_sentence(error.what()),
                                .related = {},
                                .fixes = {}});
  }
  return reading;
}

}  // namespace

Schema::Schema(std::vector<SchemaProperty> properties, std::unique_ptr<const Compiled> compiled)
    : properties_(std::move(properties)), compiled_(std::move(compiled)) {}

Schema::~Schema() = default;

const Schema& Schema::front_matter() {
  static const std::shared_ptr<const Schema> schema = from_json(kFrontMatterSchemaText);
  return *schema;
}

std::string_view Schema::front_matter_text() {
  return kFrontMatterSchemaText;
}

SchemaReading Schema::compile(const Text&, const Value& schema) {
  return compile_clean(clean_schema(schema));
}

std::shared_ptr<const Schema> Schema::from_json(std::string_view text) {
  const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
  return json.is_discarded() ? nullptr : compile_clean(clean_schema(value_of(json))).schema;
}

const SchemaProperty* Schema::find(std::string_view name) const {
  const auto found = std::ranges::find_if(
      properties_, [&](const SchemaProperty& property) { return equals_ignoring_ascii_case(property.name, name); });
  return found == properties_.end() ? nullptr : &*found;
}

std::vector<SchemaViolation> Schema::check(const SourceText& source, std::span<const ValueEntry> entries,
                                           Span whole) const {
  std::vector<SchemaViolation> found;
  try {
    const Json json = to_json(entries);
    if (compiled_->fits(*compiled_->schema.root(), json)) return found;
    Value mapping;
    mapping.kind = ValueKind::Mapping;
    mapping.span = whole;
    mapping.entries.assign(entries.begin(), entries.end());
    found = explain(*compiled_, source, mapping, json);
  } catch (const std::exception&) {
    // What valijson or a pattern cannot cope with breaks no rule.
  }
  std::ranges::stable_sort(found, {}, &SchemaViolation::span);
  return found;
}

}  // namespace confnotes::analysis
