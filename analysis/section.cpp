#include "analysis/section.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

// Behind the last byte before `end` that is not white space, `begin` at the least.
Offset without_trailing_space(std::string_view text, Offset begin, Offset end) {
  while (end > begin && static_cast<unsigned char>(text[end - 1]) <= ' ')
    --end;
  return end;
}

}  // namespace

std::vector<Section> sections_of(const Text& text, const Markdown& markdown) {
  std::vector<Section> sections;
  std::vector<std::size_t> open;  // the sections that the current place is inside, outermost first
  const auto close_to = [&](int level, Offset end) {
    while (!open.empty() && sections[open.back()].level >= level) {
      sections[open.back()].whole.end = end;
      open.pop_back();
    }
  };
  for (const Block& block : markdown.blocks) {
    if (!block.heading || block.parent != Block::kNoParent) continue;
    const Heading& heading = markdown.headings[*block.heading];
    close_to(heading.level, heading.whole.begin);
    Section section{.heading = *block.heading, .level = heading.level, .whole = {heading.whole.begin, 0}};
    if (!open.empty()) section.parent = open.back();
    if (!sections.empty()) sections.back().lead.end = heading.whole.begin;
    section.lead.end = text.size();
    open.push_back(sections.size());
    sections.push_back(section);
  }
  close_to(0, text.size());
  for (Section& section : sections) {
    const Offset heading_end = markdown.headings[section.heading].whole.end;
    section.whole.end = without_trailing_space(text.bytes(), heading_end, section.whole.end);
    section.body = {heading_end, section.whole.end};
    section.lead = {heading_end, without_trailing_space(text.bytes(), heading_end, section.lead.end)};
  }
  return sections;
}

}  // namespace confnotes::analysis
