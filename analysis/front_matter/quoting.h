// Quoting: how a text is written as a YAML scalar on one line.
#pragma once

#include <string>
#include <string_view>

namespace confnotes::analysis {

// True where YAML reads `text` without quotes as that very text, in a list between brackets too. Numbers count as
// their own text; booleans and null do not.
bool can_be_plain(std::string_view text);

// `text` between quotes of that kind, " or '.
std::string quoted(std::string_view text, char quote);

// What is left of `typed` without the quotes at both its ends, one of which may not be there yet.
std::string_view without_quotes(std::string_view typed);

}  // namespace confnotes::analysis
