// Explanation: which keywords of a schema a value breaks. valijson tells whether each holds; this finds the innermost
// that do not, so that each is said once and at its own place.
#pragma once

#include "analysis/schema/validator.h"

#include <vector>

namespace confnotes::analysis {

// A hundred violations at most. `json` is that of `mapping`, in `text`.
std::vector<SchemaViolation> explain(const Schema::Compiled& compiled, const SourceText& source, const Value& mapping,
                                     const Json& json);

}  // namespace confnotes::analysis
