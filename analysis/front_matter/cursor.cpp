#include "analysis/front_matter/cursor.h"

#include "analysis/front_matter/flow_items.h"
#include "analysis/front_matter/quoting.h"
#include "analysis/front_matter/toml_json_cursor.h"
#include "analysis/unicode.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::size_t kMostLines = 2'000;  // that are looked at above the cursor

// The first colon of a line, outside the quotes of a key that begins it.
std::size_t colon_of(std::string_view line) {
  const bool is_quoted = line.starts_with('"') || line.starts_with('\'');
  const std::size_t close = is_quoted ? line.find(line.front(), 1) : std::string_view::npos;
  return line.find(':', close == std::string_view::npos ? 0 : close);
}

// The name before the colon of a `key:` line at the left margin, without quotes; empty for any other line.
std::string_view key_of(std::string_view line) {
  const std::size_t colon = colon_of(line);
  if (colon == std::string_view::npos || colon == 0 || kBlanks.contains(line[0]) || line[0] == '-' || line[0] == '#') {
    return {};
  }
  return without_quotes(trim(line.substr(0, colon)));
}

bool looks_like_yaml(std::string_view line) {
  return line.empty() || kBlanks.contains(line[0]) || line[0] == '#' || line[0] == '-' || line[0] == ']' ||
         !key_of(line).empty();
}

bool is_fence(std::string_view line) {
  return line.starts_with("---");
}

// The fence at the top that nothing below closes yet, and between it and the cursor nothing but YAML.
bool is_below_open_fence(const Text& text, Offset cursor) {
  const Span first{text.content_begin(), text.line(0).end};
  if (trim(text.slice(first)) != "---" || cursor <= first.end) return false;
  const std::size_t last = text.line_at(cursor);
  if (last > kMostLines) return false;
  for (std::size_t i = 1; i < last; ++i) {
    if (!looks_like_yaml(text.slice(text.line(i)))) return false;
  }
  return true;
}

bool is_in_front_matter(const Text& text, const FrontMatter& front_matter, Offset cursor) {
  if (front_matter.format == ValueFormat::None) return is_below_open_fence(text, cursor);
  if (front_matter.format != ValueFormat::Yaml) return false;
  if (front_matter.content.touches(cursor)) return true;
  // What is typed below front matter that is not closed yet is no part of it before it has a colon.
  const bool is_closed = front_matter.content.end < front_matter.whole.end;
  return !is_closed && text.line(text.line_at(cursor)).begin == front_matter.content.end;
}

// From its first character, or the cursor before it, to the end of the line or a comment.
Span whole_value(const Text& text, Span line, Offset begin, Offset cursor) {
  const std::string_view all = text.bytes();
  while (begin < cursor && kBlanks.contains(all[begin]))
    ++begin;
  const std::string_view rest = text.slice({cursor, line.end});
  std::size_t size = std::min(rest.find(" #"), rest.size());
  while (size > 0 && kBlanks.contains(rest[size - 1]))
    --size;
  return {begin, cursor + size};
}

// The value on its key's own line, which begins at `value_begin`.
std::optional<ValueCursor> find_beside(const Text& text, std::string_view key, Offset value_begin, Offset cursor) {
  const Span line = text.line(text.line_at(cursor));
  const std::string_view value = text.slice({value_begin, cursor});
  const bool is_list = trim(value).starts_with('[');
  if ((is_list && !is_in_brackets(value)) || value.find(" #") != std::string_view::npos) return std::nullopt;
  const bool is_item = is_list || is_tag_key(key);
  ValueCursor found{
      .key = key,
      .typed = is_item ? flow_item(text, line, value_begin, cursor) : whole_value(text, line, value_begin, cursor),
      .lead = "",
      .is_item = is_item};
  if (found.typed.begin == value_begin) found.lead = " ";
  return found;
}

bool is_gap(std::string_view line) {
  const std::string_view words = trim(line);
  return words.empty() || words.starts_with('#');
}

bool begins_with_dash(std::string_view words) {
  return words == "-" || words.starts_with("- ");
}

// The indentation of the first line with words below `begin` and above `end`; nothing where there is none.
struct Indented {
  std::size_t indent;
  bool is_item;
};

std::optional<Indented> find_first_words(const Text& text, Offset begin, Offset end) {
  const std::size_t last = std::min(text.line_at(end), text.line_at(begin) + kMostLines);
  for (std::size_t i = text.line_at(begin) + 1; i <= last; ++i) {
    const Span line = text.line(i);
    const std::string_view words = text.slice({line.begin, std::min(line.end, end)});
    if (is_fence(words)) return std::nullopt;
    if (is_gap(words)) continue;
    const std::size_t indent = words.find_first_not_of(kBlanks);
    return Indented{indent, begins_with_dash(trim(words))};
  }
  return std::nullopt;
}

// An item that a blank line may become: in the column of the list's others, those above or else the ones below.
std::optional<ValueCursor> find_new_item(const Text& text, std::string_view key, Offset value_begin, Offset cursor) {
  const Span line = text.line(text.line_at(cursor));
  ValueCursor found{.key = key, .typed = {cursor, cursor}, .lead = "- ", .is_item = true};
  // YAML takes no tab for an indentation.
  if (text.slice(line).contains('\t')) return std::nullopt;
  std::optional<Indented> other = find_first_words(text, value_begin, line.begin);
  if (!other) {
    other = find_first_words(text, cursor, text.size());
    const bool is_next_key = other && other->indent == 0 && !other->is_item;
    if (!other || is_next_key) {
      found.blank_line = BlankLine::BelowKey;
      return found;
    }
  }
  const std::size_t column = cursor - line.begin;
  if (!other->is_item || column > other->indent) return std::nullopt;
  found.blank_line = column < other->indent ? BlankLine::LeftOfItems : BlankLine::BelowItems;
  found.lead.insert(0, other->indent - column, ' ');
  return found;
}

// The item on a line below its key; `value` is what stands between the key's colon and the cursor.
std::optional<ValueCursor> find_below(const Text& text, std::string_view key, std::string_view value, Offset cursor) {
  const Span line = text.line(text.line_at(cursor));
  const std::string_view all = text.bytes();
  ValueCursor found{.key = key, .typed = {cursor, cursor}, .lead = "", .is_item = true};
  if (is_in_brackets(value)) {
    found.typed = flow_item(text, line, line.begin, cursor);
    const bool has_separator = is_behind_separator(text, cursor - value.size(), found.typed.begin);
    return has_separator ? std::optional(found) : std::nullopt;
  }
  const bool is_block_list = trim(value.substr(0, value.find('\n'))).empty();
  const Offset first = std::min(all.find_first_not_of(kBlanks, line.begin), line.end);
  if (!is_block_list) return std::nullopt;
  if (first == line.end) return find_new_item(text, key, cursor - value.size(), cursor);
  if (all[first] != '-' || cursor <= first) return std::nullopt;
  Offset begin = first + 1;
  while (begin < cursor && kBlanks.contains(all[begin]))
    ++begin;
  const std::string_view rest = trim(text.slice({begin, line.end}));
  found.typed = {begin, std::max(begin + rest.size(), cursor)};
  if (begin == first + 1) found.lead = " ";
  return found;
}

// The last key at the margin at or above the cursor's line: its line and where its value begins.
struct KeyAbove {
  std::size_t line;
  std::string_view key;
  Offset value_begin;
};

std::optional<KeyAbove> find_key_above(const Text& text, Offset cursor) {
  const std::size_t cursor_line = text.line_at(cursor);
  for (std::size_t back = 0; back <= std::min(cursor_line, kMostLines); ++back) {
    const Span line = text.line(cursor_line - back);
    const std::string_view words = text.slice(line);
    if (is_fence(words)) return std::nullopt;
    const std::string_view key = key_of(words);
    if (!key.empty()) return KeyAbove{cursor_line - back, key, line.begin + colon_of(words) + 1};
  }
  return std::nullopt;
}

// What is there of a key on the line: a word before a colon, or alone.
std::optional<KeyCursor> key_on(const Text& text, Span line) {
  const std::string_view words = text.slice(line);
  if (words.empty()) return KeyCursor{.key = {line.begin, line.begin}, .has_sign = false};
  if (std::string_view(" \t-#[]{}>|&*!%@`,?:").contains(words[0])) return std::nullopt;
  const std::size_t colon = colon_of(words);
  const bool has_colon = colon != std::string_view::npos;
  const std::size_t size = trim(words.substr(0, colon)).size();
  // Several words without a colon are more likely the rest of a text than a key.
  if (!has_colon && words.substr(0, size).find_first_of(kBlanks) != std::string_view::npos) return std::nullopt;
  return KeyCursor{.key = {line.begin, line.begin + size}, .has_sign = has_colon};
}

}  // namespace

std::optional<KeyCursor> find_key_cursor(const Text& text, const FrontMatter& front_matter, Offset cursor) {
  if (front_matter.format == ValueFormat::Toml) return find_toml_key(text, front_matter.content, cursor);
  if (front_matter.format == ValueFormat::Json) return find_json_key(text, front_matter.whole, cursor);
  if (front_matter.format == ValueFormat::None) {
    if (const auto key = find_first_toml_key(text, cursor)) return key;
    if (const auto key = find_first_json_key(text, cursor)) return key;
  }
  if (!is_in_front_matter(text, front_matter, cursor)) return std::nullopt;
  const Span line = text.line(text.line_at(cursor));
  std::optional<KeyCursor> found = key_on(text, line);
  if (!found || !found->key.touches(cursor)) return std::nullopt;
  if (line.begin == 0) return std::nullopt;
  const std::optional<KeyAbove> above = find_key_above(text, line.begin - 1);
  const bool is_inside_list = above && is_in_brackets(text.slice({above->value_begin, line.begin}));
  if (is_inside_list) return std::nullopt;
  const std::optional<Indented> below = find_first_words(text, line.begin, text.size());
  found->has_value_below = below && (below->indent > 0 || below->is_item);
  // A key on a blank line would take what goes on below from the key above.
  const bool parts_value = above && found->key.empty() && found->has_value_below;
  return parts_value ? std::nullopt : found;
}

std::optional<ValueCursor> find_value_cursor(const Text& text, const FrontMatter& front_matter, Offset cursor) {
  const bool is_toml_or_json = front_matter.format == ValueFormat::Toml || front_matter.format == ValueFormat::Json;
  if (is_toml_or_json) return find_toml_or_json_value(text, front_matter, cursor);
  if (!is_in_front_matter(text, front_matter, cursor)) return std::nullopt;
  const std::optional<KeyAbove> above = find_key_above(text, cursor);
  if (!above || cursor < above->value_begin) return std::nullopt;
  if (above->line == text.line_at(cursor)) return find_beside(text, above->key, above->value_begin, cursor);
  return find_below(text, above->key, text.slice({above->value_begin, cursor}), cursor);
}

}  // namespace confnotes::analysis
