#include "analysis/literal.h"

#include <algorithm>

namespace confnotes::analysis {

bool is_literal(const Note& note, Offset at) {
  const Markdown& markdown = note.markdown;
  const auto holds = [at](Span span) { return span.contains(at); };
  return holds(note.front_matter.whole) ||
         std::ranges::any_of(markdown.code_blocks, [&](const CodeBlock& code) { return holds(code.whole); }) ||
         std::ranges::any_of(markdown.template_blocks, holds) || std::ranges::any_of(markdown.html, holds) ||
         std::ranges::any_of(markdown.inlines,
                             [&](const Inline& run) { return run.kind == InlineKind::Code && holds(run.span); });
}

}  // namespace confnotes::analysis
