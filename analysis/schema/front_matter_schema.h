// The schema of front matter that we ship, as JSON.
#pragma once

#include <string_view>

namespace confnotes::analysis {

// A format of its own marks dates: people write them in more ways than JSON Schema's `date` has.
extern const std::string_view kFrontMatterSchemaText;

}  // namespace confnotes::analysis
