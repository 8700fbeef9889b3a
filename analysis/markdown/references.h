// What looks like a reference but is text to cmark: footnote references, and references that nothing defines.
#pragma once

#include "analysis/markdown.h"
#include "analysis/markdown/definitions.h"
#include "analysis/markdown/source_map.h"

#include <string_view>
#include <vector>

namespace confnotes::analysis::markdown {

// `brackets` are the places of the square brackets in `content` that are text, in order.
void find_references(const std::vector<std::size_t>& brackets, std::string_view content, const SourceMap& map,
                     const DefinitionIndex& definitions, Markdown& markdown);

}  // namespace confnotes::analysis::markdown
