// Report: what the linter found in one note, and how it is printed.
#pragma once

#include "analysis/problem.h"
#include "analysis/text.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace confnotes::server {

struct CheckedNote {
  std::string name;  // the path as the caller gave it
  analysis::Text text;
  std::vector<analysis::Diagnostic> diagnostics;  // the paths of other notes in the same manner
};

// As compilers print: place, severity, message, rule; the line with the span underlined; the fixes' titles.
void print_text_report(const std::vector<CheckedNote>& notes, bool is_coloured, std::ostream& out);

// One JSON array; lines and columns from 1, columns in code points, offsets in bytes of the file.
void print_json_report(const std::vector<CheckedNote>& notes, std::ostream& out);

// Line and column as people count them: from 1, in code points, a byte order mark not counted.
analysis::LineColumn human_position(const analysis::Text& text, analysis::Offset offset);

}  // namespace confnotes::server
