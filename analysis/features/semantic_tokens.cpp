#include "analysis/features/semantic_tokens.h"

#include "analysis/front_matter/date_shape.h"

#include <algorithm>

namespace confnotes::analysis {

std::vector<SemanticToken> semantic_tokens(const Note& note) {
  std::vector<SemanticToken> tokens;
  const auto add = [&](TokenKind kind, Span span) {
    // What runs over several lines ends with the first of them.
    const Span line = note.text.line(note.text.line_at(span.begin));
    span.end = std::min(span.end, line.end);
    if (span.begin < span.end) tokens.push_back({kind, span});
  };
  for (const Talk& talk : note.programme.talks) {
    for (const Speaker& speaker : talk.speakers)
      add(TokenKind::Speaker, speaker.span);
  }
  for (const Handle& handle : note.handles)
    add(handle.is_mention ? TokenKind::Handle : TokenKind::Speaker, handle.span);
  for (const Tag& tag : note.tags)
    add(TokenKind::Tag, tag.span);
  for (const Day& day : note.programme.days)
    add(TokenKind::Day, day.span);
  if (note.programme.event) add(TokenKind::Event, note.programme.event->span);
  for (const ValueEntry& entry : note.front_matter.entries) {
    if (entry.value.kind == ValueKind::Scalar && date_shape(entry.value)) add(TokenKind::Date, entry.value.span);
  }
  std::ranges::sort(tokens, {}, [](const SemanticToken& token) { return std::pair(token.span.size(), token.span); });
  std::vector<SemanticToken> apart;
  for (const SemanticToken& token : tokens) {
    const auto next = std::ranges::upper_bound(apart, token.span, {}, &SemanticToken::span);
    const bool is_free_behind = next == apart.end() || token.span.end <= next->span.begin;
    const bool is_free_before = next == apart.begin() || (next - 1)->span.end <= token.span.begin;
    if (is_free_behind && is_free_before) apart.insert(next, token);
  }
  return apart;
}

}  // namespace confnotes::analysis
