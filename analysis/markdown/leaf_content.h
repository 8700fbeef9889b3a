// The content of a leaf: where it stands in the text, and what the writer wrote where cmark was given something else.
#pragma once

#include "analysis/markdown/blocks.h"
#include "analysis/markdown/source.h"
#include "analysis/markdown/source_map.h"

#include <string>
#include <string_view>

namespace confnotes::analysis::markdown {

// Fills `map` for the leaf. False where the text does not hold the leaf's content.
bool map_content(const Leaf& leaf, const Source& source, SourceMap& map);

// `content` with the bytes that were hidden from cmark; as long as it is.
std::string written_content(std::string_view content, const Source& source, const SourceMap& map);

}  // namespace confnotes::analysis::markdown
