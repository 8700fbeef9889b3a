#include "analysis/fuzzy_match.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <array>

namespace confnotes::analysis {

namespace {

constexpr std::uint8_t kEqual = 0;
constexpr std::uint8_t kBeginning = 1;
constexpr std::uint8_t kWord = 2;
constexpr std::uint8_t kInside = 3;
constexpr std::uint8_t kGaps = 4;

char lower(char byte) {
  return 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

LetterMask bit_of(char byte) {
  return LetterMask{1} << (static_cast<unsigned char>(lower(byte)) & 31U);
}

bool begins_word(std::string_view name, std::size_t at) {
  const auto is_part = [](char byte) {
    return ('0' <= byte && byte <= '9') || ('a' <= byte && byte <= 'z') ||
           (static_cast<unsigned char>(byte) & 0x80U) != 0;
  };
  return at == 0 || !is_part(name[at - 1]);
}

}  // namespace

LetterMask letter_mask(std::string_view name) {
  if (!is_ascii(name)) return ~LetterMask{0};  // folding costs more than the look at it that it may save
  LetterMask mask = 0;
  for (const char byte : name)
    mask |= bit_of(byte);
  return mask;
}

FuzzyQuery::FuzzyQuery(std::string_view query) : folded_(fold(trim(query))), letters_(folded_) {
  std::erase(letters_, ' ');
  for (const char letter : letters_)
    mask_ |= bit_of(letter);
}

std::optional<std::uint8_t> FuzzyQuery::rank(std::string_view name) const {
  // Folding costs more than all the rest, and most names are ASCII: they are folded on the stack.
  std::array<char, 256> folded{};
  if (name.size() > folded.size() || !is_ascii(name)) return rank_folded(fold(name));
  std::ranges::transform(name, folded.begin(), lower);
  return rank_folded({folded.data(), name.size()});
}

std::optional<std::uint8_t> FuzzyQuery::rank_folded(std::string_view name) const {
  if (name == folded_) return kEqual;
  if (name.starts_with(folded_)) return kBeginning;
  std::optional<std::uint8_t> best;
  for (std::size_t at = name.find(folded_); at != std::string_view::npos; at = name.find(folded_, at + 1)) {
    if (begins_word(name, at)) return kWord;
    best = kInside;
  }
  if (best) return best;
  std::size_t next = 0;
  for (const char byte : name) {
    if (next < letters_.size() && byte == letters_[next]) ++next;
  }
  return next == letters_.size() ? std::optional(kGaps) : std::nullopt;
}

}  // namespace confnotes::analysis
