#include "analysis/front_matter/tag_items.h"

#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <string_view>

namespace confnotes::analysis {

namespace {

// From the item before, or to the one behind.
std::optional<Edit> deletion_from_flow(const Text& text, const Value& list, std::size_t index) {
  Span gone = list.items[index].span;
  if (index > 0) {
    gone.begin = list.items[index - 1].span.end;
  } else if (list.items.size() > 1) {
    gone.end = list.items[1].span.begin;
  }
  const bool has_comment = gone.begin > gone.end || text.slice(gone).contains(" #");
  return has_comment ? std::nullopt : std::optional(Edit{gone, ""});
}

// The item's line, where nothing else stands on it.
std::optional<Edit> deletion_from_block(const Text& text, const Value& item) {
  const std::string_view bytes = text.bytes();
  const std::size_t line_break = item.span.begin == 0 ? std::string_view::npos : bytes.rfind('\n', item.span.begin - 1);
  const Offset begin = line_break == std::string_view::npos ? 0 : line_break + 1;
  const std::string_view before = trimmed(bytes.substr(begin, item.span.begin - begin));
  const Offset line_end = std::min(bytes.find('\n', item.span.end), bytes.size());
  const std::string_view behind = trimmed(bytes.substr(item.span.end, line_end - item.span.end));
  const bool is_alone = before == "-" && (behind.empty() || behind == "\r") && !text.slice(item.span).contains('\n');
  if (!is_alone) return std::nullopt;
  return Edit{{begin, std::min(line_end + 1, bytes.size())}, ""};
}

std::vector<TagItem> items_of_list(const Text& text, const Value& list) {
  const bool is_flow = text.slice(list.span).starts_with('[');
  std::vector<TagItem> items;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const Value& item = list.items[i];
    const bool is_left_out = item.kind == ValueKind::Null && item.span.empty();
    if ((item.kind != ValueKind::Scalar && item.kind != ValueKind::Null) || (is_left_out && is_flow)) continue;
    const bool has_dash = is_left_out && item.span.begin > 0;
    items.push_back({.text = std::string(bare_tag(item.text)),
                     .span = has_dash ? Span{item.span.begin - 1, item.span.begin} : item.span,
                     .deletion = is_flow ? deletion_from_flow(text, list, i) : deletion_from_block(text, item)});
  }
  return items;
}

// Where the text of a value is written as it is, quotes apart.
std::optional<Span> literal_span(const Text& text, const Value& value) {
  const bool is_quoted = value.style == ValueStyle::DoubleQuoted || value.style == ValueStyle::SingleQuoted;
  Span inner = value.span;
  if (is_quoted && inner.size() > 1) inner = {inner.begin + 1, inner.end - 1};
  return text.slice(inner) == value.text ? std::optional(inner) : std::nullopt;
}

std::vector<TagItem> parts_of_text(const Text& text, Span whole) {
  const std::string_view written = text.slice(whole);
  std::vector<TagItem> parts;
  Offset begin = whole.begin;
  while (begin <= whole.end) {
    const std::size_t comma = written.find(',', begin - whole.begin);
    const bool is_last = comma == std::string_view::npos;
    const Offset end = is_last ? whole.end : whole.begin + comma;
    const std::string_view tag = bare_tag(text.slice({begin, end}));
    // Nobody means a tag by the comma at the end.
    if (is_last && tag.empty()) break;
    const Offset at = tag.empty() ? end : static_cast<Offset>(tag.data() - text.bytes().data());
    const Span gone = begin > whole.begin ? Span{begin - 1, end} : Span{begin, std::min(end + 1, whole.end)};
    parts.push_back({.text = std::string(tag),
                     .span = tag.empty() ? Span{end, end + 1} : Span{at, at + tag.size()},
                     .deletion = Edit{gone, ""}});
    if (is_last) break;
    begin = end + 1;
  }
  // The blanks behind the comma would indent the value.
  if (parts.size() > 1 && parts[0].deletion) {
    Span& gone = parts[0].deletion->span;
    while (gone.end < whole.end && is_blank(text.bytes()[gone.end]))
      ++gone.end;
  }
  return parts;
}

// The words of a text, each with the blanks in front of it.
std::vector<TagItem> words_of_text(const Text& text, Span whole, std::string_view separators) {
  const std::string_view written = text.slice(whole);
  std::vector<TagItem> words;
  for (std::size_t at = written.find_first_not_of(separators); at != std::string_view::npos;) {
    const std::size_t end = std::min(written.find_first_of(separators, at), written.size());
    const std::string_view tag = bare_tag(written.substr(at, end - at));
    const Span span{whole.begin + at, whole.begin + end};
    const Span gone = words.empty() ? span : Span{words.back().span.end, span.end};
    words.push_back({.text = std::string(tag), .span = span, .deletion = Edit{gone, ""}});
    at = written.find_first_not_of(separators, end);
  }
  return words;
}

}  // namespace

std::string_view bare_tag(std::string_view written) {
  std::string_view tag = trimmed(written);
  if (tag.starts_with('#')) tag.remove_prefix(1);
  return trimmed(tag);
}

std::vector<TagItem> tag_items(const Text& text, const ValueEntry& entry) {
  const Value& value = entry.value;
  if (value.kind == ValueKind::Sequence) return items_of_list(text, value);
  if (value.kind != ValueKind::Scalar || value.text.empty()) return {};
  const std::string_view separators = tag_separators(entry);
  if (trimmed(value.text).find_first_of(separators) == std::string_view::npos)
    return {{.text = std::string(bare_tag(value.text)), .span = value.span, .deletion = std::nullopt}};
  const std::optional<Span> inner = literal_span(text, value);
  if (!inner || value.text.contains('\n')) return {};
  return separators == "," ? parts_of_text(text, *inner) : words_of_text(text, *inner, separators);
}

std::string written_as(const SourceText& source, const TagItem& item, const std::string& name) {
  const std::string_view written = source.text.slice(item.span);
  const bool is_quoted = written.starts_with('"') || written.starts_with('\'');
  const bool is_simple = name.find_first_of("\"\\'") == std::string::npos;
  if (is_quoted && is_simple) return written.front() + name + written.front();
  const bool is_plain = name.find_first_of(",[]{}:#\"'&*!|>%@`\\") == std::string::npos;
  return is_plain && !is_quoted ? name : quoted(name, source.format);
}

}  // namespace confnotes::analysis
