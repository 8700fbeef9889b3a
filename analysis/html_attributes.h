// Attributes in a note's HTML: ids that links may name, and links themselves.
#pragma once

#include "analysis/markdown.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// href="…" or src="…"
struct HtmlLink {
  Span destination;  // without quotes
  std::string url;   // entities resolved

  bool operator==(const HtmlLink&) const = default;
};

// The values of the attributes of these names in one of Markdown::html, quoted or not, without quotes and in order; no
// empty ones, and none of a comment.
std::vector<Span> attribute_values(const Text& text, Span html, std::initializer_list<std::string_view> names);

// What the HTML of a note links to and shows, in order.
std::vector<HtmlLink> html_links_of(const Text& text, const Markdown& markdown);

}  // namespace confnotes::analysis
