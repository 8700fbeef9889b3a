// Value ends: where a YAML value ends in its source. yaml-cpp says only where each one begins.
//
// Every function takes the note up to the end of the front matter and answers an offset into it.
#pragma once

#include "analysis/text.h"

#include <optional>
#include <string_view>

namespace confnotes::analysis {

bool is_blank(char byte);     // space or tab
bool is_line_end(char byte);  // LF or CR
bool is_yaml_gap(char byte);  // any of them

// Behind blanks, line ends and comments.
Offset skip_gaps(std::string_view source, Offset at);
// Behind blanks only.
Offset skip_blanks(std::string_view source, Offset at);
// Behind anchors (`&name`), tags (`!name`) and the gaps after them.
Offset skip_properties(std::string_view source, Offset at);
// The end of the line that holds `at`, in front of its line end.
Offset end_of_line(std::string_view source, Offset at);

// Behind the quote that closes the one at `begin`; nothing where none does.
std::optional<Offset> quoted_end(std::string_view source, Offset begin);
// Behind the last character of a plain scalar that was read as `value`.
Offset plain_end(std::string_view source, Offset begin, std::string_view value);
// Behind the last line of a `|` or `>` scalar with text in it; `parent_indent` is the column of the key or dash.
Offset block_scalar_end(std::string_view source, Offset begin, std::string_view value, std::size_t parent_indent);

}  // namespace confnotes::analysis
