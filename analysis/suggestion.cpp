#include "analysis/suggestion.h"

#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kLettersPerStep = 4;
constexpr std::size_t kMostSteps = 3;

std::string in_lower_case(std::string_view word) {
  std::string result(word);
  for (char& c : result) {
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

// Optimal string alignment: insertions, deletions, changes and swaps of neighbours, each of them one step.
std::size_t steps_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row_before_last;
  std::vector<std::size_t> last(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t> row(b.size() + 1, i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) row[j] = std::min(row[j], row_before_last[j - 2] + 1);
    }
    row_before_last = std::exchange(last, std::move(row));
  }
  return last.back();
}

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

std::optional<std::string_view> find_meant(std::string_view word, std::span<const std::string_view> known) {
  const std::string wanted = in_lower_case(word);
  std::optional<std::string_view> best;
  std::size_t fewest = kMostSteps + 1;
  for (const std::string_view candidate : known) {
    const std::size_t longer = std::max(wanted.size(), candidate.size());
    const std::size_t shorter = std::min(wanted.size(), candidate.size());
    if (longer - shorter > kMostSteps) continue;
    const std::size_t steps = steps_between(wanted, in_lower_case(candidate));
    if (steps > std::min(longer / kLettersPerStep, kMostSteps) || steps > fewest) continue;
    best = steps < fewest ? std::optional(candidate) : std::nullopt;
    fewest = steps;
  }
  return best;
}

std::optional<std::string> find_slip(std::string_view typed, std::span<const std::string> names) {
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
