// Closest: which of some names somebody meant who typed another.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// The only name that differs from `typed` by nothing but case, hyphens, underscores and blanks, or else the only one
// that is one slip of the pen away, where both have five letters at least. Nothing where `typed` is one of the names.
std::optional<std::string> closest(std::string_view typed, std::span<const std::string> names);

}  // namespace confnotes::analysis
