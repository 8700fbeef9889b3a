// People: which words look like a person's name. Judged by shape alone; words.cpp holds the lists.
#pragma once

#include "analysis/text.h"

#include <optional>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// "Dillon R. Gardner", "Ludwig van Beethoven", "Wu-Jun Li", "Jean-Luc O'Neill": two to five name words. Not "EC2",
// "Live Coding", "with constraint".
bool is_person_name(std::string_view text);

// "A, B & C" or "A and B": the spans of the names relative to `text`; empty unless every part is a name.
std::vector<Span> person_list(std::string_view text);

// The name at the start of a line that goes on with nothing, a bracket, an @ or punctuation: "Ellen König (@e): …".
std::optional<Span> leading_person(std::string_view line);

// The name right before the end of `text`, brackets and dashes skipped: "We met Ellen König (" gives "Ellen König".
std::optional<Span> trailing_person(std::string_view text);

}  // namespace confnotes::analysis
