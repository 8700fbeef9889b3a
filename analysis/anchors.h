// Anchors: the places in a note that `#fragment` can name: headings by GitHub's slugs, explicit {#id} and HTML ids.
#pragma once

#include "analysis/markdown.h"
#include "analysis/text.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace confnotes::analysis {

struct Anchor {
  std::string id;
  Span span;  // the heading's text, or the element that carries the id

  bool operator==(const Anchor&) const = default;
};

// GitHub's anchor of a heading: lower case, punctuation dropped, each space a hyphen.
std::string slug(std::string_view heading);

// Slugs of one document: a repeated one gets -1, -2 …, never one that is taken.
class Slugger {
 public:
  std::string next(std::string_view heading);

 private:
  std::unordered_map<std::string, std::size_t> seen_;
};

// Sorted by id; of equal ids the first in the note comes first.
std::vector<Anchor> anchors_of(const Text& text, const Markdown& markdown);

// The id of a trailing `{#id}` in a heading's raw text (kramdown, Pandoc, Hugo); empty without one.
std::string_view explicit_id(std::string_view heading_text);

}  // namespace confnotes::analysis
