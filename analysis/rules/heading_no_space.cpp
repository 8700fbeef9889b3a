// heading/no-space: `##Title`, which is no heading; nor is one with a no-break space, which looks like a heading.
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <string_view>

namespace confnotes::analysis {

namespace {

// Where a no-break or another odd space ends that stands at `begin`; `begin` where there is none.
std::size_t end_of_odd_space(std::string_view line, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t at = begin; at < line.size() && line[at] != ' ' && line[at] != '\t'; end = at) {
    if (!is_space(next_character(line, at))) break;
  }
  return end;
}

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
    if (level == 0 || level > 6 || level == written.size()) continue;
    const std::size_t title = end_of_odd_space(written, level);
    const bool has_odd_space = level < title && title < written.size();
    if (!has_odd_space && !looks_like_heading(written, level)) continue;
    const Offset behind = block.span.begin + level;
    const Span gap{behind, block.span.begin + title};
    found.push_back({kHeadingNoSpace.id,
                     kHeadingNoSpace.severity,
                     {block.span.begin, behind},
                     has_odd_space ? "The space behind the marks is none that Markdown knows; this is a paragraph."
                                   : "A heading needs a blank behind its marks; this is a paragraph.",
                     {},
                     {{"Make it a heading", {{has_odd_space ? gap : Span{behind, behind}, " "}}}}});
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
