#include "analysis/front_matter/toml_yaml_lines.h"

#include "analysis/front_matter/recovered_value.h"
#include "analysis/front_matter/toml_value_problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/value.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

std::string_view slice(std::string_view source, Span span) {
  return source.substr(span.begin, span.size());
}

// A plain or quoted scalar of YAML without its quotes.
std::string_view unquoted(std::string_view written) {
  const bool is_quoted =
      written.size() > 1 && (written[0] == '"' || written[0] == '\'') && written.back() == written[0];
  return is_quoted ? written.substr(1, written.size() - 2) : written;
}

std::string toml_of_scalar(std::string_view written) {
  return is_toml_value(written) ? std::string(written) : quoted(unquoted(written), ValueFormat::Toml);
}

std::optional<std::string> in_brackets(std::string_view source, const std::vector<Span>& items) {
  std::string list = "[";
  for (const Span item : items) {
    if (list.size() > 1) list += ", ";
    list += toml_of_scalar(slice(source, item));
  }
  list += ']';
  return is_toml_value(list) ? std::optional(list) : std::nullopt;
}

Span without_comma(std::string_view source, Span value) {
  if (value.size() < 2 || source[value.end - 1] != ',') return value;
  --value.end;
  while (!value.empty() && is_blank(source[value.end - 1]))
    --value.end;
  return value;
}

// An item that is no more than a text: no mapping, list or comment.
bool is_simple(std::string_view item) {
  if (item.empty() || item.contains(" #") || std::string_view("[{-&*!|>#").contains(item[0])) return false;
  const bool is_quoted = item[0] == '"' || item[0] == '\'';
  return is_quoted || (!item.contains(": ") && !item.ends_with(':'));
}

bool may_have_list_below(std::string_view source, const TomlStatement& statement) {
  if (statement.is_header) return false;
  if (statement.equals) return statement.value.empty();
  const std::optional<KeyAndValue> key = find_key(source, statement.whole);
  return key && key->value.empty();
}

}  // namespace

std::optional<std::string> toml_of_yaml(std::string_view source, Span value) {
  const std::string_view written = slice(source, value);
  if (is_toml_value(written)) return std::string(written);
  value = without_comma(source, value);
  const Value meant = recovered_value(source.substr(0, value.end), value);
  if (meant.kind != ValueKind::Sequence) return toml_of_scalar(slice(source, value));
  std::vector<Span> items;
  for (const Value& item : meant.items)
    items.push_back(item.span);
  const std::string_view inner = slice(source, {value.begin + 1, value.end});
  if (inner.find_first_of("[{#") != std::string_view::npos) return std::nullopt;
  return in_brackets(source, items);
}

std::optional<YamlList> find_yaml_list(std::string_view source, const TomlStatement& statement,
                                       std::span<const TomlStatement> below) {
  if (!may_have_list_below(source, statement)) return std::nullopt;
  YamlList list;
  bool can_be_written = true;
  Offset reached = statement.whole.end;
  for (const TomlStatement& each : below) {
    if (each.equals || each.is_header || !is_list_item(slice(source, each.whole))) break;
    const Span item{std::min(skip_blanks(source, each.whole.begin + 1), each.whole.end), each.whole.end};
    can_be_written =
        can_be_written && is_simple(slice(source, item)) && !slice(source, {reached, item.begin}).contains('#');
    if (list.items.empty()) list.whole.begin = each.whole.begin;
    list.whole.end = reached = each.whole.end;
    list.items.push_back(item);
  }
  if (list.items.empty()) return std::nullopt;
  if (can_be_written) list.toml = in_brackets(source, list.items);
  return list;
}

}  // namespace confnotes::analysis
