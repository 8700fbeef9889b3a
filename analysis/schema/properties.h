// Properties: what a schema tells of its top-level keys, for completion and hover.
#pragma once

#include "analysis/schema.h"

#include <string>
#include <vector>

namespace confnotes::analysis {

// `schema` comes from clean_schema.
std::vector<SchemaProperty> properties_of(const Value& schema);

// The value on one line of YAML: text that YAML would take for something else in quotes.
std::string as_yaml(const Value& value);

// True where YAML reads `text` without quotes as that very text.
bool is_plain_text(std::string_view text);

}  // namespace confnotes::analysis
