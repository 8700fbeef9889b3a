// Clean schema: a JSON Schema without anything that a validator might stumble over.
//
// The keywords of draft 7 that say what a value may be are kept where their values make sense. Each `$ref` is replaced
// by what it leads to, so that no schema can lead to itself and checking always ends.
#pragma once

#include "analysis/problem.h"
#include "analysis/value.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct CleanSchema {
  Value root;  // a mapping, or a boolean; Null where `schema` is neither
  std::vector<Problem> problems;
};

CleanSchema clean_schema(const Value& schema);

// What stands below a keyword: no schema, one for each name, or one or a list of them.
enum class SchemasBelow : std::uint8_t { None, ByName, OneOrMore };
SchemasBelow schemas_below(std::string_view keyword);

// The value of that keyword in a schema; nullptr where it has none.
const Value* find_keyword(const Value& schema, std::string_view keyword);

}  // namespace confnotes::analysis
