// Value extent: how far a YAML value goes, with the lines that it runs over, also where YAML refuses it.
#pragma once

#include "analysis/front_matter/yaml_lines.h"
#include "analysis/text.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// `value` stands on the first of `lines`, to its end; its key or dash at `column`. With it belong the deeper lines of
// text below, up to a comment, a list item or a key; behind a line of text a key is text as well.
Span with_continuation(std::string_view source, std::span<const YamlLine> lines, Span value, std::size_t column);

// Its lines joined by one blank, as YAML folds them.
std::string on_one_line(std::string_view source, Span value);

// `value` up to the first ` #` from `from` on.
Span without_comment_from(std::string_view source, Span value, Offset from);

// `|` or `>` with nothing behind it that is text.
bool is_block_header(std::string_view value);

}  // namespace confnotes::analysis
