// Template blocks: what site generators take out before Markdown is read, such as {{< highlight r >}} of Hugo or
// {% raw %} of Jekyll. Their contents are hidden from cmark, for a comment of R's is no heading.
#pragma once

#include "analysis/text.h"

#include <vector>

namespace confnotes::analysis::markdown {

class Source;

// The blocks with their tags, in order. A tag without its end, or in code, begins none.
std::vector<Span> mask_template_blocks(Source& source);

}  // namespace confnotes::analysis::markdown
