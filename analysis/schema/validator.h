// Validator: valijson and the JSON that it reads, for the few files that speak to it.
#pragma once

#include "analysis/schema.h"

// valijson ends the program where it may not throw.
#ifndef VALIJSON_USE_EXCEPTIONS
#define VALIJSON_USE_EXCEPTIONS 1
#endif
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_visitor.hpp>

#include <optional>
#include <regex>
#include <unordered_map>

namespace confnotes::analysis {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

// Of a key that stands twice the first counts. What is nested too deep is null, and a long text is cut.
Json to_json(const Value& value);
Json to_json(std::span<const ValueEntry> entries);
std::string cut_for_json(std::string_view text);

Value value_of(const nlohmann::ordered_json& json);

struct Schema::Compiled {
  Value own;                         // without what valijson might stumble over
  std::vector<const Value*> places;  // into `own`
  valijson::Schema schema;
  // Every pattern, so that valijson reads none itself. It never adds to what is complete.
  mutable std::unordered_map<std::string, std::regex> patterns;

  bool fits(const valijson::Subschema& part, const Json& json) const;
  bool fits(const valijson::constraints::Constraint& constraint, const Json& json) const;
};

// The number of the place in `Compiled::places` that belongs to a schema; nothing for `true` and `false`.
std::optional<std::size_t> number_of(const valijson::Subschema& schema);

// valijson's form of a schema that clean_schema gave. Throws what valijson throws.
std::unique_ptr<const Schema::Compiled> compile_for_valijson(Value own);

}  // namespace confnotes::analysis
