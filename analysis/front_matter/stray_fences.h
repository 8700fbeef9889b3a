// Stray fences: `---` that closes what none opened, that opens front matter for the second time, or TOML.
#pragma once

#include "analysis/front_matter/fences.h"

#include <cstddef>
#include <optional>

namespace confnotes::analysis {

// TOML between two `---`, of which the first is line `opening`; read as TOML. nullopt where any line is none.
std::optional<Fences> toml_between_dashes(const Text& text, std::size_t opening);

// Front matter in YAML that begins in line `line`, right behind the note's own.
std::optional<Problem> find_second_block(const Text& text, std::size_t line);

// Keys from the note's first line to a `---`. One or two lines above it are a heading, and so is other text.
std::optional<Problem> find_missing_opening(const Text& text);

}  // namespace confnotes::analysis
