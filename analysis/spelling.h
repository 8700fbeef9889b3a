// Spelling: when two names are two spellings of one. Judged by their letters alone; a doubt means no.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// What to look up the other spellings of a name by, since they share one of these: the first and the last word without
// accents and case, umlauts as one letter. Sorted, each once; none for a text without letters.
std::vector<std::string> spelling_keys(std::string_view name);

// True for "Bo Müller-Sample" and "Bo Mueller Sample", "BO MULLER-SAMPLE", "Bo Q. Müller-Sample" or "Bo
// Müller-Samplle": names that differ, but only in accents, letter case, hyphens, a middle initial, or one letter inside
// a long word. Dots, kinds of apostrophes and the width of spaces make no difference at all: such names are the same.
bool are_spellings_of_one_name(std::string_view a, std::string_view b);

// True where the last words are the same but for accents and case.
bool share_last_word(std::string_view a, std::string_view b);

}  // namespace confnotes::analysis
