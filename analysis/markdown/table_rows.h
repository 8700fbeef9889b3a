// Table rows: where the cells of a row stand. cmark gives their contents, but no reliable place.
#pragma once

#include "analysis/text.h"

#include <string_view>
#include <vector>

namespace confnotes::analysis::markdown {

// The trimmed cells of the row at `row` in `text`. An escaped pipe does not end a cell.
std::vector<Span> split_table_row(std::string_view text, Span row);

}  // namespace confnotes::analysis::markdown
