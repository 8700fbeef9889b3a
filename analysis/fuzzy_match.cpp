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

std::uint64_t bit_of(char byte) {
  return std::uint64_t{1} << (static_cast<unsigned char>(lower(byte)) & 63U);
}

bool begins_word(std::string_view name, std::size_t at) {
  const auto is_part = [](char byte) {
    return ('0' <= byte && byte <= '9') || ('a' <= byte && byte <= 'z') ||
           (static_cast<unsigned char>(byte) & 0x80U) != 0;
  };
  return at == 0 || !is_part(name[at - 1]);
}

}  // namespace

FuzzyQuery::FuzzyQuery(std::string_view query) : folded_(fold(trim(query))), letters_(folded_) {
  std::erase(letters_, ' ');
  for (const char letter : letters_)
    mask_ |= bit_of(letter);
}

std::optional<std::uint8_t> FuzzyQuery::rank(std::string_view name) const {
  // Folding costs more than all the rest, and most names are ASCII: they are folded on the stack, and only if they have
  // the letters at all.
  std::uint64_t mask = 0;
  bool is_ascii = true;
  for (const char byte : name) {
    mask |= bit_of(byte);
    is_ascii = is_ascii && (static_cast<unsigned char>(byte) & 0x80U) == 0;
  }
  if (!is_ascii) return rank_folded(fold(name));
  if ((mask & mask_) != mask_) return std::nullopt;
  std::array<char, 256> folded{};
  if (name.size() > folded.size()) return rank_folded(fold(name));
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
