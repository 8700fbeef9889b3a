// Suppressions: comments in a note that silence rules, and which of them did.
#pragma once

#include "analysis/note.h"
#include "analysis/problem.h"

#include <string>
#include <vector>

namespace confnotes::analysis {

// <!-- confnotes-disable-line RULE … -->, -disable-next-line, -disable and -enable; behind # in front matter.
struct Suppression {
  Span comment;
  std::vector<std::string> rules;  // empty: all
  std::size_t first_line = 0;      // the lines on which it holds
  std::size_t last_line = 0;
  bool was_used = false;

  bool operator==(const Suppression&) const = default;
};

// In source order.
std::vector<Suppression> suppressions_in(const Note& note);

// Takes out of `found` what one of them silences, and marks those that did.
void silence(std::vector<Suppression>& suppressions, const Note& note, std::vector<Diagnostic>& found);

// A finding of suppression/unused for each that silenced nothing. Where links were not checked, nobody can tell of
// those that silence what is found of them.
std::vector<Diagnostic> unused(const std::vector<Suppression>& suppressions, const Note& note,
                               bool are_links_checked = true);

}  // namespace confnotes::analysis
