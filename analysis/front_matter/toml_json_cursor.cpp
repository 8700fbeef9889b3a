#include "analysis/front_matter/toml_json_cursor.h"

#include "analysis/front_matter/flow_items.h"
#include "analysis/front_matter/json_members.h"
#include "analysis/front_matter/mapping.h"
#include "analysis/front_matter/quoting.h"
#include "analysis/front_matter/toml_statements.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <vector>

namespace confnotes::analysis {

namespace {

// What may become a key: one word, or whatever is in quotes.
bool can_be_key(std::string_view typed) {
  if (typed.starts_with('"') || typed.starts_with('\'')) return true;
  return typed.find_first_of(" \t:=,.{}[]#\"'") == std::string_view::npos;
}

bool is_in_open_list(std::string_view source, const TomlStatement& statement) {
  return statement.open && !statement.is_header && std::string_view("[{").contains(source[*statement.open]);
}

// The last character before the cursor that is neither blank nor a line end.
std::optional<Offset> find_last_before(std::string_view source, Offset cursor) {
  const std::size_t at = source.substr(0, cursor).find_last_not_of(" \t\r\n");
  return at == std::string_view::npos ? std::nullopt : std::optional<Offset>(at);
}

// True where a member may begin behind the character at `before`: the object's brace or one of its commas.
bool separates_members(const JsonMembers& found, Offset object, Offset before) {
  return before == object || std::ranges::find(found.stray_commas, before) != found.stray_commas.end() ||
         std::ranges::any_of(found.members, [&](const JsonMember& member) { return member.comma == before; });
}

// A key of TOML or JSON, and where its value begins.
struct KeyBefore {
  Span key;
  Offset value_begin;
};

// The key whose value is typed at `cursor`, or would be if it went on so far.
std::optional<KeyBefore> find_key_before(const Text& text, const FrontMatter& front_matter, Offset cursor) {
  std::optional<KeyBefore> found;
  const auto take = [&](Span key, std::optional<Offset> sign) {
    if (key.begin >= cursor) return;
    found.reset();
    if (sign && *sign < cursor) found = {key, *sign + 1};
  };
  if (front_matter.format == ValueFormat::Toml) {
    const std::string_view source = text.bytes().substr(0, front_matter.content.end);
    for (const TomlStatement& statement : toml_statements(source, front_matter.content.begin))
      take(statement.key, statement.equals);
  } else {
    for (const JsonMember& member : json_members(text.bytes(), front_matter.whole).members)
      take(member.key, member.colon);
  }
  return found;
}

}  // namespace

std::optional<KeyCursor> find_toml_key(const Text& text, Span content, Offset cursor) {
  if (!content.touches(cursor)) return std::nullopt;
  const std::string_view source = text.bytes().substr(0, content.end);
  const Span line = text.line(text.line_at(cursor));
  KeyCursor found{.key = {cursor, cursor}, .format = ValueFormat::Toml};
  std::string_view table;
  bool is_in_list = false;
  for (const TomlStatement& statement : toml_statements(source, content.begin)) {
    if (statement.whole.begin > line.end) break;
    if (statement.whole.begin < line.begin) {
      if (statement.whole.end > line.begin) return std::nullopt;
      if (statement.is_header) table = text.slice(statement.key);
      is_in_list = is_in_open_list(source, statement);
      continue;
    }
    if (statement.is_header || !can_be_key(text.slice(statement.key))) return std::nullopt;
    found.key = statement.key;
    found.has_sign = statement.equals.has_value();
    is_in_list = false;
  }
  const bool is_blank_line = trim(text.slice(line)).empty();
  const bool has_key = !found.key.empty() && found.key.touches(cursor);
  if (is_in_list || !(has_key || is_blank_line)) return std::nullopt;
  found.is_in_taxonomies = equals_ignoring_ascii_case(table, "taxonomies");
  return table.empty() || found.is_in_taxonomies ? std::optional(found) : std::nullopt;
}

std::optional<KeyCursor> find_json_key(const Text& text, Span whole, Offset cursor) {
  const JsonMembers found = json_members(text.bytes(), whole);
  if (cursor <= whole.begin || cursor > found.end.value_or(whole.end)) return std::nullopt;
  KeyCursor place{.key = {cursor, cursor}, .format = ValueFormat::Json};
  for (const JsonMember& member : found.members) {
    const Span key = member.key.empty() ? member.value : member.key;
    if (!key.touches(cursor) || !can_be_key(text.slice(key))) continue;
    place.key = key;
    place.has_sign = member.colon.has_value();
  }
  const std::optional<Offset> before = find_last_before(text.bytes(), place.key.begin);
  const bool begins_member = before && separates_members(found, whole.begin, *before);
  return begins_member ? std::optional(place) : std::nullopt;
}

std::optional<KeyCursor> find_first_toml_key(const Text& text, Offset cursor) {
  const Span first{text.content_begin(), text.line(0).end};
  const std::size_t cursor_line = text.line_at(cursor);
  if (trim(text.slice(first)) != "+++" || cursor_line == 0) return std::nullopt;
  const Offset begin = text.line(1).begin;
  const Span line = text.line(cursor_line);
  // What can be read above the cursor would have made it front matter.
  const bool is_first = trim(text.slice({begin, line.begin})).empty() && trim(text.slice(line)) != "+++";
  return is_first ? find_toml_key(text, {begin, line.end}, cursor) : std::nullopt;
}

std::optional<KeyCursor> find_first_json_key(const Text& text, Offset cursor) {
  const Offset begin = text.content_begin();
  const std::string_view object = text.slice({begin, std::min(text.size(), begin + kLargestMapping)});
  if (!object.starts_with('{') || cursor >= begin + object.size()) return std::nullopt;
  // A note may begin with a brace for other reasons, but then hardly with nothing or a quote behind it.
  const std::size_t behind = object.find_first_not_of(" \t", 1);
  const bool is_object = behind != std::string_view::npos && std::string_view("\r\n\"").contains(object[behind]);
  return is_object ? find_json_key(text, {begin, begin + object.size()}, cursor) : std::nullopt;
}

std::optional<ValueCursor> find_toml_or_json_value(const Text& text, const FrontMatter& front_matter, Offset cursor) {
  if (!front_matter.content.touches(cursor)) return std::nullopt;
  const std::optional<KeyBefore> found = find_key_before(text, front_matter, cursor);
  if (!found) return std::nullopt;
  const std::string_view value = text.slice({found->value_begin, cursor});
  const Span line = text.line(text.line_at(cursor));
  const bool is_in_list = is_in_brackets(value);
  const bool is_behind_list = trim(value).starts_with('[') && !is_in_list;
  const bool is_below = found->value_begin < line.begin;
  const std::string_view line_before = text.slice({std::max(line.begin, found->value_begin), cursor});
  const bool is_behind_member = !is_in_list && front_matter.format == ValueFormat::Json && value.contains(',');
  if (is_behind_list || is_behind_member || (is_below && !is_in_list) || line_before.contains(" #")) return {};
  ValueCursor typed{.key = without_quotes(text.slice(found->key)),
                    .typed = flow_item(text, line, found->value_begin, cursor),
                    .lead = "",
                    .is_item = is_in_list};
  const bool has_separator = is_behind_separator(text, found->value_begin, typed.typed.begin);
  if (is_in_list && !has_separator) return std::nullopt;
  if (typed.typed.begin == found->value_begin) typed.lead = " ";
  return typed;
}

}  // namespace confnotes::analysis
