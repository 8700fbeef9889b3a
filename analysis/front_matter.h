// Front matter: the settings between fences at the top of a note, with exact spans for every key, value and item.
//
// YAML, TOML (+++) and JSON ({) give the same tree. A fault never hides the rest: behind the first error a tolerant
// scanner goes on, so that tags and titles survive it.
#pragma once

#include "analysis/problem.h"
#include "analysis/text.h"
#include "analysis/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// Front matter that is never closed ends behind its last line that looks like its format. Below blank lines it is read
// all the same; below other text it is not, and only a problem tells of it.
struct FrontMatter {
  ValueFormat format = ValueFormat::None;
  Span whole;    // with both fences and the last one's line end; empty where there is none
  Span content;  // between the fences, of JSON between the braces
  std::vector<ValueEntry> entries;
  std::vector<Problem> problems;  // in order of place; types and dates: front_matter/checks.h

  // The first entry of that name, compared without case; nullptr where there is none.
  const ValueEntry* find(std::string_view name) const;
};

// A tag as it is written: `text` without quotes, `span` with them.
struct Tag {
  std::string text;
  Span span;
  bool operator==(const Tag&) const = default;
};

// Answers for any text and never throws.
FrontMatter parse_front_matter(const Text& text);

// The keys that hold tags: tags, tag, categories, category, keywords (without case).
bool is_tag_key(std::string_view name);

// The entries with such keys, also those in `taxonomies`, where Zola has them.
std::vector<const ValueEntry*> tag_entries(const FrontMatter& front_matter);

// The tags that an entry with such a key holds: the items of a list, one scalar, the parts of a text between commas.
// Under `tags` and `categories` a text without commas is parted at its blanks, as Jekyll and Hugo do.
std::vector<Tag> tags_in(const Text& text, const ValueEntry& entry);

// The tags under `tags` and `tag`, whatever their shape.
std::vector<Tag> tags_of(const Text& text, const FrontMatter& front_matter);

// Dates are read in all the forms that notes use, words and ranges included.
enum class DateState : std::uint8_t { Valid, Impossible, NotADate };
DateState date_state(std::string_view text);
// The one day that `text` names, as yyyy-mm-dd; nothing for a range, a month, or where day and month could change
// places.
std::optional<std::string> iso_date(std::string_view text);
// True where the text names one day and a time of day, but no zone.
bool has_time_without_zone(std::string_view text);

}  // namespace confnotes::analysis
