#include "analysis/features/selection_ranges.h"

#include "analysis/unicode.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

// The letters, digits and hyphens around `offset`; empty where there are none.
Span word_at(const Text& text, Offset offset) {
  const Span line = text.line(text.line_at(offset));
  Span word{offset, offset};
  std::size_t at = line.begin;
  std::size_t begin = line.begin;
  const std::string_view bytes = text.bytes();
  while (at < line.end) {
    const std::size_t here = at;
    const bool is_part = is_word(next_character(bytes, at)) || bytes[here] == '-';
    if (!is_part) {
      if (begin < here && begin <= offset && offset <= here) return {begin, here};
      begin = at;
    }
  }
  if (begin < line.end && begin <= offset && offset <= line.end) word = {begin, line.end};
  return word;
}

void add_value(const Value& value, std::vector<Span>& spans);

void add_entry(const ValueEntry& entry, std::vector<Span>& spans) {
  spans.push_back(entry.key);
  spans.push_back({entry.key.begin, std::max(entry.key.end, entry.value.span.end)});
  add_value(entry.value, spans);
}

void add_value(const Value& value, std::vector<Span>& spans) {
  spans.push_back(value.span);
  for (const Value& item : value.items)
    add_value(item, spans);
  for (const ValueEntry& entry : value.entries)
    add_entry(entry, spans);
}

// Without white space at both ends.
Span trimmed(const Text& text, Span span) {
  const std::string_view written = text.slice(span);
  const std::string_view words = trim(written);
  if (words.empty()) return {span.begin, span.begin};
  const Offset begin = span.begin + static_cast<Offset>(words.data() - written.data());
  return {begin, begin + words.size()};
}

std::vector<Span> all_spans(const Note& note, Offset offset) {
  std::vector<Span> spans{{0, note.text.size()},
                          {note.front_matter.whole.end, note.text.size()},
                          note.front_matter.whole,
                          note.front_matter.content,
                          word_at(note.text, offset)};
  for (const ValueEntry& entry : note.front_matter.entries)
    add_entry(entry, spans);
  for (const Section& section : note.sections) {
    spans.push_back(section.whole);
    spans.push_back(trimmed(note.text, section.body));
    spans.push_back(trimmed(note.text, section.lead));
  }
  for (const Talk& talk : note.programme.talks) {
    spans.push_back(talk.title_span);
    for (const Speaker& speaker : talk.speakers)
      spans.push_back(speaker.span);
  }
  for (const Block& block : note.markdown.blocks)
    spans.push_back(block.span);
  for (const Heading& heading : note.markdown.headings)
    spans.push_back(heading.text);
  for (const Link& link : note.markdown.links) {
    spans.push_back(link.whole);
    spans.push_back(link.text);
    if (link.whole.contains(link.destination)) spans.push_back(link.destination);
  }
  for (const Inline& run : note.markdown.inlines) {
    spans.push_back(run.span);
    spans.push_back(run.content);
  }
  for (const CodeBlock& code : note.markdown.code_blocks)
    spans.push_back(code.content);
  for (const Table& table : note.markdown.tables) {
    for (const auto& row : table.rows)
      spans.insert(spans.end(), row.begin(), row.end());
  }
  spans.push_back(trimmed(note.text, note.text.line(note.text.line_at(offset))));
  return spans;
}

}  // namespace

std::vector<Span> selection_ranges(const Note& note, Offset offset) {
  std::vector<Span> spans = all_spans(note, offset);
  std::erase_if(spans, [&](Span span) { return span.empty() || !span.touches(offset); });
  std::ranges::sort(spans, {}, [](Span span) { return std::pair(span.size(), span); });
  std::vector<Span> chain;
  for (const Span span : spans) {
    if (chain.empty() || (span.contains(chain.back()) && span != chain.back())) chain.push_back(span);
  }
  if (chain.empty()) chain.push_back({offset, offset});
  return chain;
}

}  // namespace confnotes::analysis
