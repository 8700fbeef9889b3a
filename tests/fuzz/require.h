// Require: what must hold of an answer, whatever was asked.
#pragma once

#include "analysis/problem.h"
#include "analysis/text.h"

#include <cstdlib>
#include <span>

namespace confnotes::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline void require_inside(const analysis::Text& text, analysis::Span span) {
  require(span.begin <= span.end && span.end <= text.size());
}

// The finding lies inside the text, and its fixes can be applied.
inline void require_applicable(const analysis::Text& text, analysis::Span found, std::span<const analysis::Fix> fixes) {
  require_inside(text, found);
  for (const analysis::Fix& fix : fixes) {
    analysis::Offset reached = 0;
    for (const analysis::Edit& edit : fix.edits) {
      require_inside(text, edit.span);
      require(reached <= edit.span.begin);
      reached = edit.span.end;
    }
  }
}

}  // namespace confnotes::fuzz
