// heading/no-space: `##Title`, which is no heading.
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <string_view>

namespace confnotes::analysis {

namespace {

// One # before a word is a hashtag more often than a heading: it must look like a sentence, and be the only one.
bool looks_like_heading(std::string_view line, std::size_t level) {
  std::size_t at = level;
  const char32_t first = next_character(line, at);
  if (!is_letter(first) && !is_digit(first)) return false;
  if (level > 1) return true;
  const bool is_only_one = line.find('#', level) == std::string_view::npos;
  return is_only_one && is_upper_letter(first) && line.find(' ') != std::string_view::npos;
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  for (const Block& block : note.markdown.blocks) {
    if (block.kind != BlockKind::Paragraph || block.parent != Block::kNoParent) continue;
    const Span line = note.text.line(note.text.line_at(block.span.begin));
    const std::string_view written = note.text.slice({block.span.begin, line.end});
    const std::size_t level = std::min(written.find_first_not_of('#'), written.size());
    if (level == 0 || level > 6 || level == written.size() || !looks_like_heading(written, level)) continue;
    const Offset behind = block.span.begin + level;
    found.push_back({kHeadingNoSpace.id,
                     kHeadingNoSpace.severity,
                     {block.span.begin, behind},
                     "A heading needs a blank behind its marks; this is a paragraph.",
                     {},
                     {{"Make it a heading", {{{behind, behind}, " "}}}}});
  }
}

}  // namespace

constinit const Rule kHeadingNoSpace{
    .id = "heading/no-space",
    .severity = Severity::Hint,
    .summary = "A heading must have a blank behind its marks.",
    .rationale = "`##Title` is a paragraph for Markdown: readers see the marks, and the outline misses the heading.",
    .bad = "##Sorting twice\n\nText.\n",
    .good = "## Sorting twice\n\nText.\n",
    .check = check,
};

}  // namespace confnotes::analysis
