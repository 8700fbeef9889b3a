// The parts of links and definitions: label, destination, title (CommonMark 0.29, "Links"), and what they mean.
#pragma once

#include "analysis/text.h"

#include <optional>
#include <string>
#include <string_view>

namespace confnotes::analysis::markdown {

// A part and where reading goes on behind it; `inner` is without brackets or quotes where the part has some.
struct Part {
  Span inner;
  std::size_t next = 0;
};

// Each looks at `text` from `begin` on.
std::optional<Part> scan_label(std::string_view text, std::size_t begin);        // [label]
std::optional<Part> scan_destination(std::string_view text, std::size_t begin);  // /url or </url>
std::optional<Part> scan_title(std::string_view text, std::size_t begin);        // "title", 'title' or (title)
std::size_t skip_spaces(std::string_view text, std::size_t begin);               // line ends, too

// (destination "title"), the tail of an inline link.
struct InlineTail {
  Span destination;
  std::optional<Span> title;  // with its quotes
  std::size_t next = 0;
};
std::optional<InlineTail> scan_inline_tail(std::string_view text, std::size_t begin);

// Entities and backslash escapes resolved.
std::string unescape(std::string_view text);
// Entities alone, as in autolinks.
std::string unescape_entities(std::string_view text);

// The label as references are matched: case-folded, white space collapsed and trimmed.
std::string reference_key(std::string_view label);

}  // namespace confnotes::analysis::markdown
