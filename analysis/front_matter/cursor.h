// Cursor: where in the front matter a writer is. It goes by the lines and not by what was parsed: while a key or a
// value is typed, the text is broken more often than not.
#pragma once

#include "analysis/front_matter.h"
#include "analysis/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// The cursor is where a key may stand: in YAML at the left margin, in TOML where a statement begins, in JSON a member.
struct KeyCursor {
  Span key;                       // what is there of it, with quotes; empty on a blank line
  bool has_sign = false;          // the colon or equals sign behind it is there
  bool has_value_below = false;   // the next line with words is indented or an item
  bool is_in_taxonomies = false;  // below TOML's `[taxonomies]` and not at the top
  ValueFormat format = ValueFormat::Yaml;
};

// A blank line below a key, where a dash would begin an item.
enum class BlankLine : std::uint8_t {
  None,         // the cursor is on no such line
  BelowKey,     // nothing but blank lines stands between: whether an item may begin here is for the key to tell
  BelowItems,   // in the column of the items above
  LeftOfItems,  // left of them, where a new key is more likely than one more item
};

// The cursor is in a value, or in an item of a list.
struct ValueCursor {
  std::string_view key;   // without quotes
  Span typed;             // what is there of the value or item, with quotes, around the cursor
  std::string lead = "";  // what has to stand before it and is not there yet
  bool is_item = false;   // of a list, in brackets, with dashes or with commas
  BlankLine blank_line = BlankLine::None;
};

// Nothing outside front matter, in a comment, inside a value, and below the header of another table of TOML.
std::optional<KeyCursor> find_key_cursor(const Text& text, const FrontMatter& front_matter, Offset cursor);

// Nothing outside front matter, in a comment, behind a value that is whole, and in a text that runs over lines. In YAML
// the values of tag keys (is_tag_key) are lists even without brackets: `tags: a, b`.
std::optional<ValueCursor> find_value_cursor(const Text& text, const FrontMatter& front_matter, Offset cursor);

}  // namespace confnotes::analysis
