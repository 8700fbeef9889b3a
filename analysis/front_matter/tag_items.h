// Tag items: the places of tags in a value, those without text among them, and how to take one out.
#pragma once

#include "analysis/front_matter.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct TagItem {
  std::string text;              // as in Tag; empty for `""`, a bare dash, and nothing between two commas
  Span span;                     // with quotes; of the dash or the comma where nothing is written
  std::optional<Edit> deletion;  // leaves a valid list; nothing where that is not certain
};

// `tags` and `tag`, whose tags a note carries (tags_of); the others only sort it.
bool is_indexed_tag_key(std::string_view name);

// The characters at which an entry's text falls into tags; empty where it is one.
std::string_view tag_separators(const ValueEntry& entry);

// The tag in what is written: without blanks around it and a `#` in front of it.
std::string_view bare_tag(std::string_view written);

// The items of a list, or the parts of a text, as tags_in has them. Items that are no text are left out, and so is what
// YAML refuses: an item that is missing between brackets.
std::vector<TagItem> tag_items(const Text& text, const ValueEntry& entry);

// `name` in the place of an item, quoted as that is or as it has to be.
std::string written_as(const SourceText& source, const TagItem& item, const std::string& name);

}  // namespace confnotes::analysis
