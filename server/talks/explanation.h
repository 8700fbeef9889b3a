// Explanation: what each heading of a note was taken for, and why, for people who wonder.
#pragma once

#include "analysis/note.h"
#include "server/terminal.h"

#include <iosfwd>

namespace confnotes::server {

// The event and the days; then every heading with its line, role and reason, and below it the talk it begins.
void print_explanation(const analysis::Note& note, const Palette& palette, std::ostream& out);

}  // namespace confnotes::server
