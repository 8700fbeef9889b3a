// Fuzzy match: how well a name answers to a few letters.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// A query that many names are held against.
class FuzzyQuery {
 public:
  // Case and accents make no difference (fold); blanks stand for gaps.
  explicit FuzzyQuery(std::string_view query);

  bool empty() const { return folded_.empty(); }

  // 0 for the name itself, then for a beginning, the beginning of a word, an inside, and letters with gaps between
  // them; nothing where the name does not have all letters in their order.
  std::optional<std::uint8_t> rank(std::string_view name) const;

 private:
  std::optional<std::uint8_t> rank_folded(std::string_view name) const;

  std::string folded_;
  std::string letters_;     // without blanks
  std::uint64_t mask_ = 0;  // of the letters
};

}  // namespace confnotes::analysis
