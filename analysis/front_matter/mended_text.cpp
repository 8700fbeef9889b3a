#include "analysis/front_matter/mended_text.h"

#include <ranges>
#include <utility>

namespace confnotes::analysis {

void MendedText::apply(const Fix& fix) {
  // From the last on, so that each place still holds.
  for (const Edit& edit : fix.edits | std::views::reverse) {
    bytes_.replace(edit.span.begin, edit.span.size(), edit.replacement);
    applied_.push_back(edit);
  }
}

std::optional<Problem> MendedText::told_before(Problem problem) const {
  const auto move = [&](Span& span) {
    const std::optional<Span> before = place_before(span);
    if (before) span = *before;
    return before.has_value();
  };
  if (!move(problem.span) || !problem.related.empty()) return std::nullopt;
  for (Fix& fix : problem.fixes) {
    for (Edit& edit : fix.edits) {
      if (!move(edit.span)) return std::nullopt;
    }
  }
  return problem;
}

std::optional<Span> MendedText::place_before(Span span) const {
  for (const Edit& edit : applied_ | std::views::reverse) {
    const Offset end = edit.span.begin + edit.replacement.size();
    if (span.end <= edit.span.begin && (span.end < edit.span.begin || !edit.span.empty())) continue;
    if (span.begin < end) return std::nullopt;
    span.begin = span.begin - edit.replacement.size() + edit.span.size();
    span.end = span.end - edit.replacement.size() + edit.span.size();
  }
  return span;
}

}  // namespace confnotes::analysis
