// Fence lines: the lines that open and close front matter in any format, and what is said of them.
#pragma once

#include "analysis/front_matter/fences.h"

#include <cstddef>
#include <string_view>

namespace confnotes::analysis {

// A line without its line end, the first one without a byte order mark.
std::string_view line_bytes(const Text& text, std::size_t index);

// The same without blanks behind it.
Span fence_span(const Text& text, std::size_t index);

// The fence in line `opening`: of JSON the brace alone.
Span opening_span(const Text& text, std::size_t opening);

// The lines from `opening` to `behind` (the closing fence's next line); `content_end` is the closing fence's line.
Fences block(const Text& text, ValueFormat format, std::size_t opening, std::size_t content_end, std::size_t behind);

// Nothing closes the front matter; the fix writes `fence` in front of line `behind`.
Problem unclosed_problem(const Text& text, std::size_t opening, std::size_t behind, std::string_view fence);

// Line `line` is meant as `fence`, `---` or `+++`; `verb` is "opened" or "closed".
Problem malformed_problem(const Text& text, std::size_t line, std::string_view verb, std::string_view fence);

Problem empty_problem(const Text& text, std::size_t opening);

}  // namespace confnotes::analysis
