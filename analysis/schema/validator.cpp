#include "analysis/schema/validator.h"

#include "analysis/schema/clean_schema.h"
#include "analysis/schema/pattern.h"

#include <utility>

namespace confnotes::analysis {

namespace {

using valijson::Subschema;
namespace constraints = valijson::constraints;

constexpr std::size_t kDeepestJson = 100;
constexpr std::size_t kLongestText = 2'000;

// The keyword under which a schema tells valijson where it stands in our own form of it.
constexpr const char* kPlaceKeyword = "confnotes-place";
// The one that stands for `format` there.
constexpr const char* kFormatKeyword = "confnotes-format";

Json scalar_to_json(const Value& value) {
  if (is_boolean(value)) return value.text[0] == 't' || value.text[0] == 'T';
  if (!is_number(value)) return cut_for_json(value.text);
  if (const auto whole = whole_number(value)) return *whole;
  return real_number(value);
}

Json value_to_json(const Value& value, std::size_t depth);

Json entries_to_json(std::span<const ValueEntry> entries, std::size_t depth) {
  Json::object_t object;
  for (const ValueEntry& entry : entries)
    object.try_emplace(cut_for_json(entry.name), value_to_json(entry.value, depth + 1));
  return object;
}

Json value_to_json(const Value& value, std::size_t depth) {
  if (value.kind == ValueKind::Null || depth > kDeepestJson) return nullptr;
  if (value.kind == ValueKind::Alias) return cut_for_json(value.text);
  if (value.kind == ValueKind::Scalar) return scalar_to_json(value);
  if (value.kind == ValueKind::Mapping) return entries_to_json(value.entries, depth);
  Json::array_t array;
  array.reserve(value.items.size());
  for (const Value& item : value.items)
    array.push_back(value_to_json(item, depth + 1));
  return array;
}

// Holds always; tells which of our own schemas one of valijson's is.
class PlaceConstraint : public constraints::PolyConstraint {
 public:
  explicit PlaceConstraint(std::size_t number) : number_(number) {}
  std::size_t number() const { return number_; }
  bool validate(const valijson::adapters::Adapter&, const std::vector<std::string>&,
                valijson::ValidationResults*) const override {
    return true;
  }

 private:
  Constraint* cloneInto(void* memory) const override { return new (memory) PlaceConstraint(*this); }
  std::size_t sizeOf() const override { return sizeof(PlaceConstraint); }

  std::size_t number_;
};

// `format`, of text alone: valijson's own one throws at a list or a mapping, and with that ends the whole check.
class TextFormatConstraint : public constraints::PolyConstraint {
 public:
  explicit TextFormatConstraint(const std::string& format) { format_.setFormat(format); }
  bool validate(const valijson::adapters::Adapter& target, const std::vector<std::string>&,
                valijson::ValidationResults*) const override {
    if (!target.isString()) return true;
    const Json text = target.asString();
    const Adapter adapter(text);
    std::unordered_map<std::string, std::regex> no_patterns;
    return valijson::ValidationVisitor<Adapter>(adapter, {}, true, nullptr, no_patterns).visit(format_);
  }

 private:
  Constraint* cloneInto(void* memory) const override { return new (memory) TextFormatConstraint(*this); }
  std::size_t sizeOf() const override { return sizeof(TextFormatConstraint); }

  constraints::FormatConstraint format_;
};

class TextFormatBuilder : public valijson::ConstraintBuilder {
 public:
  constraints::Constraint* make(const valijson::adapters::Adapter& adapter) const override {
    return new TextFormatConstraint(adapter.asString());
  }
};

class PlaceBuilder : public valijson::ConstraintBuilder {
 public:
  constraints::Constraint* make(const valijson::adapters::Adapter& adapter) const override {
    return new PlaceConstraint(static_cast<std::size_t>(adapter.getInteger()));
  }
};

// Gives every schema in `json` the place of its own form in `places`.
void number_schemas(const Value& schema, Json& json, std::vector<const Value*>& places) {
  if (schema.kind != ValueKind::Mapping) return;
  for (const ValueEntry& entry : schema.entries) {
    Json& below = json[entry.name];
    switch (schemas_below(entry.name)) {
      case SchemasBelow::None:
        break;
      case SchemasBelow::ByName:
        for (const ValueEntry& named : entry.value.entries)
          number_schemas(named.value, below[named.name], places);
        break;
      case SchemasBelow::OneOrMore:
        number_schemas(entry.value, below, places);
        for (std::size_t i = 0; i < entry.value.items.size(); ++i)
          number_schemas(entry.value.items[i], below[i], places);
        break;
    }
  }
  if (const auto format = json.find("format"); format != json.end()) {
    if (format->is_string()) json[kFormatKeyword] = *format;
    json.erase("format");
  }
  json[kPlaceKeyword] = places.size();
  places.push_back(&schema);
}

void collect_patterns(const Value& schema, std::unordered_map<std::string, std::regex>& patterns) {
  for (const auto& [key, name, value] : schema.entries) {
    if (name == "pattern" && value.kind == ValueKind::Scalar) {
      if (auto expression = read_pattern(value.text)) patterns.emplace(value.text, *std::move(expression));
    }
    for (const ValueEntry& named : name == "patternProperties" ? value.entries : std::vector<ValueEntry>()) {
      if (auto expression = read_pattern(named.name)) patterns.emplace(named.name, *std::move(expression));
    }
    collect_patterns(value, patterns);
    for (const Value& item : value.items)
      collect_patterns(item, patterns);
  }
}

}  // namespace

std::string cut_for_json(std::string_view text) {
  if (text.size() <= kLongestText) return std::string(text);
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return std::string(text.substr(0, end));
}

Json to_json(const Value& value) {
  return value_to_json(value, 0);
}

Json to_json(std::span<const ValueEntry> entries) {
  return entries_to_json(entries, 0);
}

Value value_of(const nlohmann::ordered_json& json) {
  Value value;
  if (json.is_object()) {
    value.kind = ValueKind::Mapping;
    for (const auto& [name, member] : json.items())
      value.entries.push_back({{}, name, value_of(member)});
  } else if (json.is_array()) {
    value.kind = ValueKind::Sequence;
    for (const auto& item : json)
      value.items.push_back(value_of(item));
  } else if (json.is_string()) {
    value.kind = ValueKind::Scalar;
    value.style = ValueStyle::DoubleQuoted;
    value.text = json.get<std::string>();
  } else if (!json.is_null()) {
    value.kind = ValueKind::Scalar;
    value.text = json.dump();
  }
  return value;
}

std::optional<std::size_t> number_of(const Subschema& schema) {
  std::optional<std::size_t> number;
  Subschema::ApplyFunction look = [&](const constraints::Constraint& constraint) {
    if (const auto* place = dynamic_cast<const PlaceConstraint*>(&constraint)) number = place->number();
    return true;
  };
  schema.apply(look);
  return number;
}

bool Schema::Compiled::fits(const Subschema& part, const Json& json) const {
  return valijson::ValidationVisitor<Adapter>(Adapter(json), {}, true, nullptr, patterns).validateSchema(part);
}

bool Schema::Compiled::fits(const constraints::Constraint& constraint, const Json& json) const {
  const Adapter target(json);
  valijson::ValidationVisitor<Adapter> validation(target, {}, true, nullptr, patterns);
  return constraint.accept(validation);
}

std::unique_ptr<const Schema::Compiled> compile_for_valijson(Value own) {
  auto compiled = std::make_unique<Schema::Compiled>();
  compiled->own = std::move(own);
  Json json = to_json(compiled->own);
  number_schemas(compiled->own, json, compiled->places);
  collect_patterns(compiled->own, compiled->patterns);
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.addConstraintBuilder(kPlaceKeyword, new PlaceBuilder);
  parser.addConstraintBuilder(kFormatKeyword, new TextFormatBuilder);
  parser.populateSchema(Adapter(json), compiled->schema);
  return compiled;
}

}  // namespace confnotes::analysis
