// Recovered value: the best guess at a value that YAML refuses, so that a half-typed list still gives its items.
#pragma once

#include "analysis/front_matter.h"

#include <string_view>

namespace confnotes::analysis {

// `value` is what stands behind the colon or dash, up to the end of the line or of what was read.
Value recovered_value(std::string_view source, Span value);

}  // namespace confnotes::analysis
