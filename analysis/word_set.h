// WordSet: a list of words, hashed by the compiler.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace confnotes::analysis {

// Words parted by white space. `Slots` is a power of two, twice as many as there are words at the least.
template <std::size_t Slots>
class WordSet {
 public:
  consteval explicit WordSet(std::string_view words) : words_(words) {
    static_assert((Slots & (Slots - 1)) == 0);
    std::size_t count = 0;
    for (std::size_t end = 0, begin = next_word(end); begin < words.size(); begin = next_word(end)) {
      end = std::min(words.find_first_of(" \n", begin), words.size());
      if (++count * 2 > Slots) throw "give this list more slots";
      std::size_t slot = slot_of(words.substr(begin, end - begin));
      while (slots_[slot].size != 0)
        slot = (slot + 1) % Slots;
      slots_[slot] = {static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(end - begin)};
    }
  }

  constexpr bool contains(std::string_view word) const {
    for (std::size_t slot = slot_of(word); slots_[slot].size != 0; slot = (slot + 1) % Slots) {
      if (words_.substr(slots_[slot].begin, slots_[slot].size) == word) return true;
    }
    return false;
  }

 private:
  struct Slot {
    std::uint16_t begin = 0;
    std::uint16_t size = 0;
  };

  consteval std::size_t next_word(std::size_t from) const {
    return std::min(words_.find_first_not_of(" \n", from), words_.size());
  }
  // FNV-1a.
  static constexpr std::size_t slot_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word)
      hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash % Slots;
  }

  std::string_view words_;
  std::array<Slot, Slots> slots_{};
};

}  // namespace confnotes::analysis
