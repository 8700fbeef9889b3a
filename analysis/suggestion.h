// Suggestion: which known word a mistyped one was meant to be, for "Did you mean …?".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// The one of `known` that `word` becomes, without regard to ASCII letter case, with at most one letter added, left out,
// changed or swapped with its neighbour for every four letters of the longer one, but at most three. Nothing where none
// is that near, or two are equally near.
std::optional<std::string_view> find_meant(std::string_view word, std::span<const std::string_view> known);

// The only one of `known` that differs from `word` by nothing but case, hyphens, underscores and blanks, or else the
// only one that is one slip of the pen away, where both have five letters at least: for words that may as well be
// right. Nothing where `word` is known.
std::optional<std::string> find_slip(std::string_view word, std::span<const std::string> known);

}  // namespace confnotes::analysis
