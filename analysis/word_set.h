// WordSet: a list of words, hashed by the compiler.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace confnotes::analysis {

// Words parted by white space. `Slots` is a power of two, twice as many as there are words at the least.
template <std::size_t Slots>
class WordSet {
 public:
  template <std::size_t Size>
  consteval explicit WordSet(const char (&words)[Size]) : words_(words, Size - 1) {
    static_assert((Slots & (Slots - 1)) == 0);
    // One plain loop over the bytes: compilers count the steps that they are ready to take.
    std::size_t count = 0;
    std::size_t begin = 0;
    std::uint32_t hash = kSeed;
    for (std::size_t i = 0; i < Size; ++i) {
      const char c = words[i];
      if (c != ' ' && c != '\n' && c != '\0') {
        hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
        continue;
      }
      if (i > begin) {
        std::size_t slot = hash % Slots;
        while (slots_[slot].size != 0)
          slot = (slot + 1) % Slots;
        slots_[slot] = {static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(i - begin)};
        if (++count * 2 > Slots) throw "give this list more slots";
      }
      begin = i + 1;
      hash = kSeed;
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

  static constexpr std::uint32_t kSeed = 2166136261U;
  static constexpr std::uint32_t kPrime = 16777619U;

  // FNV-1a.
  static constexpr std::size_t slot_of(std::string_view word) {
    std::uint32_t hash = kSeed;
    for (const char c : word)
      hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
    return hash % Slots;
  }

  std::string_view words_;
  std::array<Slot, Slots> slots_{};
};

}  // namespace confnotes::analysis
