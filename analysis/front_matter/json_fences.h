// JSON fences: where front matter that is an object of JSON begins and ends.
#pragma once

#include "analysis/front_matter/fences.h"

#include <cstddef>
#include <optional>

namespace confnotes::analysis {

// What the brace that line `opening` starts with opens; nullopt where that is no front matter: a template, an attribute
// list, text in braces.
std::optional<Fences> json_fences(const Text& text, std::size_t opening);

}  // namespace confnotes::analysis
