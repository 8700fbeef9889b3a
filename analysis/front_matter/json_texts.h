// JSON texts: where the quotes and comments of a text meant as JSON end, line breaks that got into them included.
#pragma once

#include "analysis/text.h"

#include <optional>
#include <string_view>

namespace confnotes::analysis {

// Behind the quote that closes the one at `begin` in its line; nothing where none does.
std::optional<Offset> json_text_end(std::string_view source, Offset begin);

// The same for a text with line breaks in it, which JSON forbids; nothing where a quote was forgotten instead.
std::optional<Offset> json_broken_text_end(std::string_view source, Offset begin);

// Behind the comment that starts at `at`; `at` where none does.
Offset json_comment_end(std::string_view source, Offset at);

// A line, without its indentation, that starts with `"key":`, or `key:` of one word.
bool starts_json_member(std::string_view line);

}  // namespace confnotes::analysis
