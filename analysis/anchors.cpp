#include "analysis/anchors.h"

#include "analysis/html_attributes.h"
#include "analysis/unicode.h"

#include <algorithm>

namespace confnotes::analysis {

std::string slug(std::string_view heading) {
  const std::string lower = to_lower(heading);
  std::string result;
  result.reserve(lower.size());
  std::size_t i = 0;
  while (i < lower.size()) {
    const std::size_t begin = i;
    const char32_t c = next_character(lower, i);
    if (c == ' ')
      result += '-';
    else if (c == '-' || is_slug_character(c))
      result.append(lower, begin, i - begin);
  }
  return result;
}

std::string Slugger::next(std::string_view heading) {
  const std::string plain = slug(heading);
  if (seen_.try_emplace(plain, 0).second) return plain;
  std::string result = plain;
  while (seen_.contains(result))
    result = plain + "-" + std::to_string(++seen_[plain]);
  seen_.emplace(result, 0);
  return result;
}

std::string_view explicit_id(std::string_view heading_text) {
  const std::string_view trimmed = trim(heading_text);
  if (!trimmed.ends_with('}')) return {};
  const std::size_t open = trimmed.rfind('{');
  if (open == std::string_view::npos) return {};
  std::string_view attributes = trimmed.substr(open + 1, trimmed.size() - open - 2);
  if (attributes.starts_with(':')) attributes.remove_prefix(1);
  attributes = trim(attributes);
  if (!attributes.starts_with('#')) return {};
  const std::size_t end = attributes.find_first_of(" \t");
  return attributes.substr(1, end == std::string_view::npos ? end : end - 1);
}

std::vector<Anchor> anchors_of(const Text& text, const Markdown& markdown) {
  std::vector<Anchor> anchors;
  anchors.reserve(markdown.headings.size());
  Slugger slugger;
  for (const Heading& heading : markdown.headings) {
    const std::string_view id = explicit_id(text.slice(heading.text));
    if (!id.empty()) anchors.push_back({std::string(id), heading.text});
    anchors.push_back({slugger.next(heading.plain), heading.text});
  }
  for (const Span html : markdown.html) {
    for (const Span id : attribute_values(text, html, {"id", "name"}))
      anchors.push_back({std::string(text.slice(id)), id});
  }
  std::ranges::stable_sort(anchors, {}, &Anchor::id);
  return anchors;
}

}  // namespace confnotes::analysis
