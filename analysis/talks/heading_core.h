// Heading core: a heading without what stands around title and names: numbering, clock times, dates, dashes, quotes.
#pragma once

#include "analysis/text.h"

#include <cstddef>
#include <string_view>

namespace confnotes::analysis::talks {

// Of "3.", "3)", "#3", "3 -", "1.2", "A)", "Talk 3:", "Session 4 -" at the start, with the white space behind it; 0 for
// none.
std::size_t numbering_length(std::string_view text);

// `core` without clock times at either end and what parts them from the rest. `has_time` becomes true where there was
// the time of a day: not for "2:00: Review", a place in a recording.
Span without_times(std::string_view plain, Span core, bool& has_time);

// `core` without what tools and writers append: "{#id}", "{{< tag >}}", emoji.
Span without_appendages(std::string_view plain, Span core);

// A date, a clock time or nothing: what parts of headings may be without being title or name.
bool is_no_field(std::string_view field);

// Behind "Keynote - ", "Lightning talk: ", "Birds of a feather: " and the like, where a title follows; else `title`
// itself.
Span without_kind_of_talk(std::string_view plain, Span title);

// Without white space, dashes, colons and one pair of quotes around it.
Span title_span(std::string_view plain, Span span);

}  // namespace confnotes::analysis::talks
