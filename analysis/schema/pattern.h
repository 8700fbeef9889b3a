// Pattern: the regular expressions of a schema, as ECMAScript has them, bounded in time and stack whatever they say.
#pragma once

#include <optional>
#include <regex>
#include <string>

namespace confnotes::analysis {

// Nothing where the pattern cannot be read, refers back to a group, or is too large.
std::optional<std::regex> read_pattern(const std::string& pattern);

}  // namespace confnotes::analysis
