#include "analysis/front_matter/yaml_lines.h"

#include "analysis/front_matter/value_ends.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`";

bool is_ascii_letter(char byte) {
  return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z');
}

// The colon that ends the key of `text`, npos where there is none.
std::size_t find_colon(std::string_view text) {
  if (text.starts_with('"') || text.starts_with('\'')) {
    const std::optional<Offset> end = quoted_end(text, 0);
    if (!end) return std::string_view::npos;
    const Offset colon = skip_blanks(text, *end);
    const bool is_key = colon < text.size() && text[colon] == ':';
    return is_key && (colon + 1 == text.size() || is_blank(text[colon + 1])) ? colon : std::string_view::npos;
  }
  if (text.starts_with("<!--")) return std::string_view::npos;
  const bool may_start = text.size() > 1 && (text[0] == '-' || text[0] == '?') && !is_blank(text[1]);
  if (text.empty() || (kIndicators.find(text[0]) != std::string_view::npos && !may_start))
    return std::string_view::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ':' && (i + 1 == text.size() || is_blank(text[i + 1]))) return i;
    if (text[i] == '#' && is_blank(text[i - 1])) break;
  }
  return std::string_view::npos;
}

KeyAndValue split_at(std::string_view source, Span text, Offset colon) {
  Offset key_end = colon;
  while (key_end > text.begin && is_blank(source[key_end - 1]))
    --key_end;
  const Offset value = skip_blanks(source.substr(0, text.end), colon + 1);
  return {.key = {text.begin, key_end},
          .colon = colon,
          .value = value == text.end ? Span{colon + 1, colon + 1} : Span{value, text.end},
          .has_space = colon + 1 == text.end || value > colon + 1};
}

}  // namespace

std::vector<YamlLine> yaml_lines(std::string_view source, Offset begin) {
  std::vector<YamlLine> lines;
  for (Offset at = begin; at < source.size();) {
    const std::size_t line_end = source.find('\n', at);
    YamlLine line;
    line.whole = {at, line_end == std::string_view::npos ? source.size() : line_end + 1};
    line.text = {std::min(skip_blanks(source, at), line.whole.end), line.whole.end};
    while (!line.text.empty() && is_yaml_gap(source[line.text.end - 1]))
      --line.text.end;
    lines.push_back(line);
    at = line.whole.end;
  }
  return lines;
}

std::optional<KeyAndValue> find_key(std::string_view source, Span text) {
  const std::size_t colon = find_colon(source.substr(text.begin, text.size()));
  if (colon == std::string_view::npos) return std::nullopt;
  return split_at(source, text, text.begin + colon);
}

std::optional<KeyAndValue> find_key_without_space(std::string_view source, Span text) {
  const std::string_view line = source.substr(text.begin, text.size());
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == line.size()) return std::nullopt;
  const bool is_key = is_ascii_letter(line[0]) && is_word_key(line.substr(0, colon));
  const char next = line[colon + 1];
  if (!is_key || is_blank(next) || next == '/' || next == ':') return std::nullopt;
  return split_at(source, text, text.begin + colon);
}

bool is_list_item(std::string_view text) {
  return text == "-" || text.starts_with("- ") || text.starts_with("-\t");
}

bool is_comment(std::string_view text) {
  return text.starts_with('#');
}

bool is_word_key(std::string_view key) {
  constexpr std::size_t kLongest = 40;
  if (key.size() > 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front())
    key = key.substr(1, key.size() - 2);
  return !key.empty() && key.size() <= kLongest && kIndicators.find(key[0]) == std::string_view::npos &&
         key.find_first_of(" \t:()[]<>*`\"'|") == std::string_view::npos;
}

bool is_known_key(std::string_view key) {
  constexpr std::array<std::string_view, 16> kKnown = {
      "title",    "date",     "tags", "tag", "draft",     "layout",  "author",  "authors",
      "category", "keywords", "slug", "url", "published", "aliases", "summary", "categories",
  };
  return std::ranges::any_of(kKnown, [&](std::string_view known) { return equals_ignoring_ascii_case(key, known); }) ||
         equals_ignoring_ascii_case(key, "description");
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back()))
    text.remove_suffix(1);
  return text;
}

}  // namespace confnotes::analysis
