#include "analysis/front_matter.h"
#include "analysis/front_matter/tag_items.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace confnotes::analysis {

namespace {

void add_tag(const Value& value, std::vector<Tag>& tags) {
  if (value.kind != ValueKind::Scalar) return;
  const std::string_view text = bare_tag(value.text);
  if (!text.empty()) tags.push_back({std::string(text), value.span});
}

// The parts of `a, b` or `a b`, each looked up behind the last in the source, since quotes may hold escapes.
void add_parts(const Text& text, const Value& value, std::string_view separators, std::vector<Tag>& tags) {
  const std::string_view source = text.slice(value.span);
  std::string_view rest = value.text;
  std::size_t searched = 0;
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find_first_of(separators));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    const std::string_view tag = bare_tag(part);
    if (tag.empty()) continue;
    const std::size_t at = source.find(tag, searched);
    Span span = value.span;
    if (at != std::string_view::npos) {
      span = {value.span.begin + at, value.span.begin + at + tag.size()};
      searched = at + tag.size();
    }
    tags.push_back({std::string(tag), span});
  }
}

}  // namespace

bool is_tag_key(std::string_view name) {
  constexpr std::array<std::string_view, 5> kKeys = {"tags", "tag", "categories", "category", "keywords"};
  return std::ranges::any_of(kKeys, [&](std::string_view key) { return equals_ignoring_ascii_case(name, key); });
}

bool is_indexed_tag_key(std::string_view name) {
  return equals_ignoring_ascii_case(name, "tags") || equals_ignoring_ascii_case(name, "tag");
}

std::vector<const ValueEntry*> tag_entries(const FrontMatter& front_matter) {
  std::vector<const ValueEntry*> entries;
  for (const ValueEntry& entry : front_matter.entries) {
    if (is_tag_key(entry.name)) entries.push_back(&entry);
    if (!equals_ignoring_ascii_case(entry.name, "taxonomies")) continue;
    for (const ValueEntry& taxonomy : entry.value.entries) {
      if (is_tag_key(taxonomy.name)) entries.push_back(&taxonomy);
    }
  }
  return entries;
}

std::string_view tag_separators(const ValueEntry& entry) {
  if (entry.value.text.contains(',')) return ",";
  const bool is_plural =
      equals_ignoring_ascii_case(entry.name, "tags") || equals_ignoring_ascii_case(entry.name, "categories");
  return is_plural ? " \t\n" : "";
}

std::vector<Tag> tags_in(const Text& text, const ValueEntry& entry) {
  const Value& value = entry.value;
  std::vector<Tag> tags;
  const std::string_view separators = tag_separators(entry);
  if (value.kind == ValueKind::Scalar && trimmed(value.text).find_first_of(separators) != std::string_view::npos) {
    add_parts(text, value, separators, tags);
  } else {
    add_tag(value, tags);
  }
  for (const Value& item : value.items)
    add_tag(item, tags);
  return tags;
}

std::vector<Tag> tags_of(const Text& text, const FrontMatter& front_matter) {
  std::vector<Tag> tags;
  for (const ValueEntry* entry : tag_entries(front_matter)) {
    if (is_indexed_tag_key(entry->name)) std::ranges::move(tags_in(text, *entry), std::back_inserter(tags));
  }
  return tags;
}

}  // namespace confnotes::analysis
