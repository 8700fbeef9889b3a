// Fuzzy match: how well a name answers to a few letters.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// The letters that a name may have once it is folded, one bit for some of them: what tells most names from a query that
// they do not answer to, without a look at them.
using LetterMask = std::uint32_t;
LetterMask letter_mask(std::string_view name);

// A query that many names are held against.
class FuzzyQuery {
 public:
  // Case and accents make no difference (fold); blanks stand for gaps.
  explicit FuzzyQuery(std::string_view query);

  bool empty() const { return folded_.empty(); }

  // False where `rank` finds nothing, for a name of these letters.
  bool may_match(LetterMask letters) const { return (letters & mask_) == mask_; }

  // 0 for the name itself, then for a beginning, the beginning of a word, an inside, and letters with gaps between
  // them; nothing where the name does not have all letters in their order.
  std::optional<std::uint8_t> rank(std::string_view name) const;

 private:
  std::optional<std::uint8_t> rank_folded(std::string_view name) const;

  std::string folded_;
  std::string letters_;  // without blanks
  LetterMask mask_ = 0;
};

}  // namespace confnotes::analysis
