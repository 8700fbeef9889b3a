#include "analysis/schema/closest.h"

#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kShortestSlip = 5;

std::string squeezed(std::string_view name) {
  std::string letters = to_lower(name);
  std::erase_if(letters, [](char byte) { return byte == '-' || byte == '_' || byte == ' '; });
  return letters;
}

template <typename Predicate>
std::optional<std::string> only_one(std::span<const std::string> names, Predicate is_meant) {
  const auto first = std::ranges::find_if(names, is_meant);
  if (first == names.end() || std::find_if(first + 1, names.end(), is_meant) != names.end()) return std::nullopt;
  return *first;
}

}  // namespace

std::optional<std::string> closest(std::string_view typed, std::span<const std::string> names) {
  if (std::ranges::find(names, typed) != names.end()) return std::nullopt;
  const std::string letters = squeezed(typed);
  const auto same = only_one(names, [&](const std::string& name) { return squeezed(name) == letters; });
  if (same) return same;
  return only_one(names, [&](const std::string& name) {
    const std::string other = squeezed(name);
    return std::min(letters.size(), other.size()) >= kShortestSlip && is_one_slip_away(letters, other);
  });
}

}  // namespace confnotes::analysis
