#include "analysis/html_attributes.h"

#include "analysis/markdown/link_syntax.h"
#include "analysis/unicode.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank(char c) {
  return kBlanks.find(c) != std::string_view::npos;
}

}  // namespace

std::vector<Span> attribute_values(const Text& text, Span html, std::initializer_list<std::string_view> names) {
  const std::string_view source = text.slice(html);
  std::vector<Span> values;
  if (source.starts_with("<!--")) return values;
  for (std::size_t equals = source.find('='); equals != std::string_view::npos; equals = source.find('=', equals + 1)) {
    const std::string_view before = trim(source.substr(0, equals));
    const auto is_before = [&](std::string_view name) {
      if (before.size() <= name.size()) return false;
      const std::size_t begin = before.size() - name.size();
      return equals_ignoring_ascii_case(before.substr(begin), name) &&
             (is_blank(before[begin - 1]) || before[begin - 1] == '/');
    };
    const std::size_t first = source.find_first_not_of(kBlanks, equals + 1);
    if (first == std::string_view::npos) break;
    const char quote = source[first];
    const bool is_quoted = quote == '"' || quote == '\'';
    const std::size_t begin = is_quoted ? first + 1 : first;
    std::size_t end = begin;
    while (end < source.size() && (is_quoted ? source[end] != quote : !is_blank(source[end]) && source[end] != '>'))
      ++end;
    if (end > begin && std::ranges::any_of(names, is_before)) values.push_back({html.begin + begin, html.begin + end});
    equals = std::max(equals, end - 1);  // what looks like an attribute in a value is none
  }
  return values;
}

std::vector<HtmlLink> html_links_of(const Text& text, const Markdown& markdown) {
  std::vector<HtmlLink> links;
  for (const Span html : markdown.html) {
    for (const Span value : attribute_values(text, html, {"href", "src"}))
      links.push_back({value, markdown::unescape_entities(text.slice(value))});
  }
  return links;
}

}  // namespace confnotes::analysis
