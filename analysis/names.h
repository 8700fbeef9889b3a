// Names: how sure one can be that some words are a person's name. Judged by their shape and by the word lists alone.
#pragma once

#include "analysis/text.h"

#include <cstdint>
#include <string_view>

namespace confnotes::analysis {

enum class Certainty : std::uint8_t {
  None,       // "Live Coding", "EC2", "with constraint"
  Weak,       // could be one where a name is expected: "Carla", "DHH", "jdlong", 王小明
  Plausible,  // has the shape: "Luo Luo", "Will Price"
  Strong,     // and holds a known given name: "Ludwig van Beethoven"
};

// A name at the start of a text.
struct Name {
  Span span;  // relative to the text; without honorifics before it
  Certainty certainty = Certainty::None;
};

// The longest name that `text` begins with, honorifics and white space before it skipped: "Dr. Ada Example, Sample Inc"
// gives "Ada Example". Certainty None, and an empty span, where it begins with none. Nicknames in quotes or brackets
// belong to the name where more of it follows: `Ada "Addy" Example`.
Name leading_name(std::string_view text);

// True where the first letter is Chinese, Japanese or Korean.
bool begins_with_cjk(std::string_view text);

// False where leading_name surely finds none: what most texts show by their first word.
bool may_begin_with_name(std::string_view text);

// Of the text as a whole.
Certainty name_certainty(std::string_view text);

}  // namespace confnotes::analysis
