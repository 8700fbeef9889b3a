// YAML lines: a line of front matter taken apart without YAML's grammar, for text that has none, or not yet.
#pragma once

#include "analysis/text.h"

#include <optional>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct YamlLine {
  Span whole;  // with its line end
  Span text;   // without indentation, line end and trailing blanks; empty for a blank line

  std::size_t indent() const { return text.begin - whole.begin; }
  bool is_blank() const { return text.empty(); }
};

// The lines of `source` from `begin`, which starts a line.
std::vector<YamlLine> yaml_lines(std::string_view source, Offset begin);

// `key: value`, taken from a line's text.
struct KeyAndValue {
  Span key;  // with quotes, if any
  Offset colon;
  Span value;      // empty, right behind the colon, where the line holds none
  bool has_space;  // false for `key:value`
};

// A key with a blank or the end of the line behind its colon.
std::optional<KeyAndValue> find_key(std::string_view source, Span text);
// `title:x`: one word, a colon and something else than a URL's `//`.
std::optional<KeyAndValue> find_key_without_space(std::string_view source, Span text);

bool is_list_item(std::string_view text);  // "- x" or "-"
bool is_comment(std::string_view text);    // "# x"

// One word without blanks, as nearly every key of front matter is; prose with a colon in it hardly ever starts so.
bool is_word_key(std::string_view key);
// A key that site generators give a meaning to, without case.
bool is_known_key(std::string_view key);

std::string_view trimmed(std::string_view text);  // without blanks at both ends

}  // namespace confnotes::analysis
