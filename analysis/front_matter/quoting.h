// Quoting: how a text is written as a YAML scalar on one line, and a key in every format.
#pragma once

#include "analysis/value.h"

#include <string>
#include <string_view>

namespace confnotes::analysis {

// True where YAML reads `text` without quotes as that very text, in a list between brackets too, and as nothing else
// than text: neither YAML 1.1 nor 1.2 takes it for a boolean, null, a number or a date.
bool can_be_plain(std::string_view text);

// The last part of that alone: false for `no`, `~`, `1_000`, `12:30`, `0x1F`, `2018-07-06` and the like.
bool reads_as_text(std::string_view plain);

// A key as that format writes it, in quotes where it needs some or where `quote` (NUL for none) is typed already.
std::string written_key(std::string_view name, ValueFormat format, char quote);

// `text` between quotes of that kind, " or '.
std::string quoted(std::string_view text, char quote);

// What is left of `typed` without the quotes at both its ends, one of which may not be there yet.
std::string_view without_quotes(std::string_view typed);

}  // namespace confnotes::analysis
