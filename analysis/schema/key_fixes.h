// Key fixes: how to write a key that is missing, or another one in its place, in each of the formats.
#pragma once

#include "analysis/problem.h"
#include "analysis/value.h"

#include <optional>
#include <string>

namespace confnotes::analysis {

// A choice or default, which schemas give as YAML writes it, as a scalar of that format.
std::string written_in(ValueFormat format, const std::string& yaml);

// Puts the key `name`, with the default that `rules` has for it, in front of the others. Nothing where they do not
// stand on lines of their own. A front matter without keys gets its first.
std::optional<Fix> insert_key_fix(const SourceText& source, const Value& rules, const Value& mapping,
                                  const std::string& name);

// Calls the key `meant`, in the quotes that it has. Nothing where it is written with escapes.
std::optional<Fix> rename_key_fix(const SourceText& source, const ValueEntry& entry, const std::string& meant);

}  // namespace confnotes::analysis
