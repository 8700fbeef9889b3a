// Violations: what to say, and where, of a value that breaks a keyword of a schema.
#pragma once

#include "analysis/schema.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// A value, and what to call it. It keeps no value alive.
struct ValuePlace {
  const Value* value = nullptr;
  Span span;            // of the value, or of its key where it is left out
  std::string subject;  // "`draft`", "An item of `tags`"; empty for the whole
  std::string path;     // "cover.image"; of an item that of its list
  std::string key;      // the top-level key; empty for the whole

  static ValuePlace root(const Value& mapping);
  ValuePlace member(const ValueEntry& entry) const;
  ValuePlace item(std::size_t index) const;
};

// `rules` is the schema that holds the keyword; it comes from clean_schema.
SchemaViolation violation(const SourceText& source, const Value& rules, const ValuePlace& place,
                          std::string_view keyword);

// `needed_by` is the key that asks for it; empty where it is always needed.
SchemaViolation missing_key(const SourceText& source, const Value& rules, const ValuePlace& place,
                            const std::string& name, const std::string& needed_by);
SchemaViolation unknown_key(const SourceText& source, const Value& rules, const ValuePlace& place,
                            const ValueEntry& entry);
SchemaViolation wrong_name(const ValuePlace& place, const ValueEntry& entry);
SchemaViolation repeated_item(const ValuePlace& place, std::size_t index);
SchemaViolation not_allowed(const ValuePlace& place);

// False only where the schema asks for another type.
bool has_type(const Value& rules, const Value& value);

}  // namespace confnotes::analysis
