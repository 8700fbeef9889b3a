// Inlines: the exact places of links, emphasis, code and text within the leaves.
//
// cmark's tree says what a leaf holds and in which order; a cursor that goes through the leaf's content along with the
// tree says where. Whatever the tree claims must be found at the cursor: a leaf may fail, but it does not lie.
#pragma once

#include "analysis/markdown.h"
#include "analysis/markdown/blocks.h"
#include "analysis/markdown/definitions.h"
#include "analysis/markdown/source.h"

#include <vector>

namespace confnotes::analysis::markdown {

// Fills links, inlines, inline HTML, unresolved and footnote references and the headings' plain text. A leaf that
// fails gives none of them and is counted in `unaligned_leaves`.
void read_inlines(const std::vector<Leaf>& leaves, const Source& source, const DefinitionIndex& definitions,
                  Markdown& markdown);

}  // namespace confnotes::analysis::markdown
