#include "analysis/features/tag_completion.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <set>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kBlanks = " \t";

std::string_view without_quotes(std::string_view typed) {
  while (!typed.empty() && (typed.front() == '"' || typed.front() == '\''))
    typed.remove_prefix(1);
  while (!typed.empty() && (typed.back() == '"' || typed.back() == '\''))
    typed.remove_suffix(1);
  return typed;
}

// The name before the colon of a `key:` line at the left margin, without quotes; empty for any other line.
std::string_view key_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || kBlanks.contains(line[0]) || line[0] == '-' || line[0] == '#') {
    return {};
  }
  return without_quotes(trim(line.substr(0, colon)));
}

struct Typed {
  std::string_view key;
  Span item;                   // what is being typed, with its quotes, around the cursor
  std::string_view lead = "";  // what YAML wants before it and is not there yet
};

// The lines between the fences; a fence that is not closed yet leaves the whole text.
bool is_in_front_matter(const Note& note, Offset cursor) {
  const FrontMatter& front_matter = note.front_matter;
  if (front_matter.format == FrontMatterFormat::Yaml) return front_matter.content.touches(cursor);
  const Text& text = note.text;
  const Span first{text.content_begin(), text.line(0).end};
  return front_matter.format == FrontMatterFormat::None && text.slice(first) == "---" && cursor > first.end;
}

// The item of a flow or comma-separated list around the cursor: up to the next comma or bracket outside quotes.
Span flow_item(const Text& text, Span line, Offset value_begin, Offset cursor) {
  const std::string_view all = text.bytes();
  Offset begin = std::max(line.begin, value_begin);
  char quote = '\0';
  for (Offset i = begin; i < cursor; ++i) {
    const char c = all[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == ',' || c == '[') {
      begin = i + 1;
    }
  }
  while (begin < cursor && kBlanks.contains(all[begin]))
    ++begin;
  Offset end = cursor;
  if (quote != '\0') {
    const Offset close = std::min(all.find(quote, cursor), line.end);
    const Offset comma = std::min(all.find_first_of(",]", cursor), line.end);
    end = close < comma ? close + 1 : comma;
  } else {
    while (end < line.end && all[end] != ',' && all[end] != ']' && all[end] != '#')
      ++end;
  }
  while (end > cursor && kBlanks.contains(all[end - 1]))
    --end;
  return {begin, end};
}

// True where a [ in the value up to the cursor is still open.
bool is_in_brackets(std::string_view value) {
  char quote = '\0';
  int depth = 0;
  for (const char c : value) {
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[') {
      ++depth;
    } else if (c == ']') {
      --depth;
    }
  }
  return depth > 0;
}

// The item on a line below its key; `value` is what stands between the key's colon and the cursor.
std::optional<Typed> find_typed_below(const Text& text, std::string_view value, Offset cursor) {
  const Span line = text.line(text.line_at(cursor));
  const std::string_view all = text.bytes();
  if (is_in_brackets(value)) return Typed{.key = {}, .item = flow_item(text, line, line.begin, cursor)};

  const bool is_block_list = trim(value.substr(0, value.find('\n'))).empty();
  const Offset first = std::min(all.find_first_not_of(kBlanks, line.begin), line.end);
  if (!is_block_list) return std::nullopt;
  if (first == line.end) return Typed{.key = {}, .item = {cursor, cursor}, .lead = "- "};
  if (all[first] != '-' || cursor <= first) return std::nullopt;
  Offset begin = first + 1;
  while (begin < cursor && kBlanks.contains(all[begin]))
    ++begin;
  const std::string_view rest = trim(text.slice({begin, line.end}));
  return Typed{
      .key = {}, .item = {begin, std::max(begin + rest.size(), cursor)}, .lead = begin == first + 1 ? " " : ""};
}

std::optional<Typed> find_typed(const Note& note, Offset cursor) {
  const Text& text = note.text;
  const std::size_t cursor_line = text.line_at(cursor);
  for (std::size_t i = cursor_line; i != static_cast<std::size_t>(-1); --i) {
    const Span line = text.line(i);
    const std::string_view words = text.slice(line);
    if (words.starts_with("---")) return std::nullopt;
    const std::string_view key = key_of(words);
    if (key.empty()) continue;
    const Offset value_begin = line.begin + words.find(':') + 1;
    if (!is_tag_key(key) || cursor < value_begin) return std::nullopt;
    std::optional<Typed> typed;
    const std::string_view value = text.slice({value_begin, cursor});
    if (i == cursor_line) {
      const bool is_behind_list = trim(value).starts_with('[') && !is_in_brackets(value);
      if (is_behind_list || value.find(" #") != std::string_view::npos) return std::nullopt;
      typed = Typed{.key = {}, .item = flow_item(text, line, value_begin, cursor)};
      if (typed->item.begin == value_begin) typed->lead = " ";
    } else {
      typed = find_typed_below(text, value, cursor);
    }
    if (typed) typed->key = key;
    return typed;
  }
  return std::nullopt;
}

// A plain scalar of YAML that means its own text, in a flow list too.
bool can_be_plain(std::string_view tag) {
  constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`";
  const bool has_flow_mark = tag.find_first_of(",[]{}") != std::string_view::npos;
  const bool has_mark = tag.find(": ") != std::string_view::npos || tag.find(" #") != std::string_view::npos;
  const std::string lower = fold(tag);
  const bool is_no_text = lower == "true" || lower == "false" || lower == "null";
  return !tag.empty() && !kIndicators.contains(tag.front()) && !tag.ends_with(':') && !has_flow_mark && !has_mark &&
         !is_no_text;
}

std::string quoted(std::string_view tag, char quote) {
  std::string result(1, quote);
  for (const char c : tag) {
    if (quote == '"' && (c == '"' || c == '\\')) result += '\\';
    if (quote == '\'' && c == '\'') result += '\'';
    result += c;
  }
  return result += quote;
}

// The quote to write tags in: what is typed, else what the note's other tags use, else none.
char quote_of(const Note& note, Span item) {
  const auto quote_at = [&](Offset offset) {
    const std::string_view first = note.text.slice({offset, offset + 1});
    return first == "\"" || first == "'" ? first.front() : '\0';
  };
  if (!item.empty()) return quote_at(item.begin);
  for (const Tag& tag : note.tags) {
    if (!tag.span.empty()) return quote_at(tag.span.begin);
  }
  return '\0';
}

struct Candidate {
  std::string_view tag;
  std::size_t notes;
};

}  // namespace

std::optional<CompletionList> complete_tag(const Snapshot& snapshot, const Note& note, Offset cursor) {
  if (!is_in_front_matter(note, cursor)) return std::nullopt;
  const auto typed = find_typed(note, cursor);
  if (!typed) return std::nullopt;

  std::set<std::string> taken;
  const ValueEntry* entry = note.front_matter.find(typed->key);
  for (const Tag& tag : entry ? tags_in(note.text, entry->value) : std::vector<Tag>()) {
    if (!tag.span.touches(cursor)) taken.insert(tag.text);
  }
  const std::string prefix = fold(without_quotes(note.text.slice({typed->item.begin, cursor})));
  std::vector<Candidate> candidates;
  for (const auto& [tag, notes] : snapshot.index().tags()) {
    // The tag under the cursor is known only from itself while it is being typed.
    const bool is_only_here = notes.size() == 1 && snapshot.find(notes.front())->note.get() == &note;
    if (taken.contains(tag) || is_only_here || fold(tag).find(prefix) == std::string::npos) continue;
    candidates.push_back({tag, notes.size()});
  }
  std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::notes);

  CompletionList list;
  list.is_incomplete = candidates.size() > kMostCompletions;
  if (list.is_incomplete) candidates.resize(kMostCompletions);
  const char style = quote_of(note, typed->item);
  for (const auto& [tag, notes] : candidates) {
    const char quote = style == '\0' && !can_be_plain(tag) ? '"' : style;
    std::string text = quote == '\0' ? std::string(tag) : quoted(tag, quote);
    text.insert(0, typed->lead);
    // Editors match what stands before the cursor, so a quote that is typed has to be in the text to match.
    const bool has_typed_quote = !typed->item.empty() && style != '\0';
    list.items.push_back({.kind = CompletionKind::Tag,
                          .label = std::string(tag),
                          .detail = notes == 1 ? "1 note" : std::to_string(notes) + " notes",
                          .filter_text = has_typed_quote ? text : std::string(tag),
                          .edit = {typed->item, std::move(text)}});
  }
  return list;
}

}  // namespace confnotes::analysis
