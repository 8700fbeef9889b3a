// Flow items: lists between brackets or with commas, taken apart while they are typed: in YAML, TOML and JSON alike.
#pragma once

#include "analysis/text.h"

#include <string_view>

namespace confnotes::analysis {

// The item around the cursor in its line: up to the next comma or bracket outside quotes, without blanks around it.
Span flow_item(const Text& text, Span line, Offset value_begin, Offset cursor);

// True where a [ in the value up to the cursor is still open.
bool is_in_brackets(std::string_view value);

// True where the item at `item` of the list in the value from `value_begin` stands behind its bracket or a comma, with
// nothing but blanks, line ends and comments between.
bool is_behind_separator(const Text& text, Offset value_begin, Offset item);

}  // namespace confnotes::analysis
