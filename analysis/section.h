// Section: a heading and all that stands under it, up to the next heading of its level or above.
#pragma once

#include "analysis/markdown.h"
#include "analysis/text.h"

#include <vector>

namespace confnotes::analysis {

struct Section {
  static constexpr std::size_t kNoParent = static_cast<std::size_t>(-1);

  std::size_t heading = 0;         // index into Markdown::headings
  std::size_t parent = kNoParent;  // index into Note::sections
  int level = 1;
  Span whole{};  // from the heading to its last non-blank byte
  Span body{};   // the same without the heading
  Span lead{};   // the body up to its first sub-section

  bool operator==(const Section&) const = default;
};

// One for each heading, in source order; headings inside quotes and lists are no sections.
std::vector<Section> sections_of(const Text& text, const Markdown& markdown);

}  // namespace confnotes::analysis
