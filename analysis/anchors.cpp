#include "analysis/anchors.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <array>

namespace confnotes::analysis {

namespace {

bool is_name_end(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '>' || c == '/';
}

// The values of id="…" and name="…" in HTML, quoted or not.
void append_html_ids(const Text& text, Span html, std::vector<Anchor>& anchors) {
  const std::string_view source = text.slice(html);
  if (source.starts_with("<!--")) return;
  constexpr std::array<std::string_view, 2> kAttributes{"id", "name"};
  for (const std::string_view attribute : kAttributes) {
    std::size_t at = 0;
    while ((at = source.find(attribute, at)) != std::string_view::npos) {
      const bool starts_word = at > 0 && is_name_end(source[at - 1]);
      at += attribute.size();
      std::size_t i = source.find_first_not_of(" \t\r\n", at);
      if (!starts_word || i == std::string_view::npos || source[i] != '=') continue;
      i = source.find_first_not_of(" \t\r\n", i + 1);
      if (i == std::string_view::npos) return;
      const char quote = source[i];
      const bool is_quoted = quote == '"' || quote == '\'';
      const std::size_t begin = is_quoted ? i + 1 : i;
      std::size_t end = begin;
      while (end < source.size() && (is_quoted ? source[end] != quote : !is_name_end(source[end])))
        ++end;
      if (end > begin) {
        anchors.push_back({std::string(source.substr(begin, end - begin)), {html.begin + begin, html.begin + end}});
      }
      at = end;
    }
  }
}

}  // namespace

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
  for (const Span html : markdown.html)
    append_html_ids(text, html, anchors);
  std::ranges::stable_sort(anchors, {}, &Anchor::id);
  return anchors;
}

}  // namespace confnotes::analysis
