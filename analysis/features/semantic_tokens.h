// Semantic tokens: people, handles, tags, days, dates and the event, for an editor to colour.
#pragma once

#include "analysis/note.h"

#include <cstdint>
#include <vector>

namespace confnotes::analysis {

enum class TokenKind : std::uint8_t { Speaker, Handle, Tag, Day, Date, Event };

struct SemanticToken {
  TokenKind kind = TokenKind::Speaker;
  Span span;  // on one line

  bool operator==(const SemanticToken&) const = default;
};

// Sorted by place, none over another: of two the shorter, which says more.
std::vector<SemanticToken> semantic_tokens(const Note& note);

}  // namespace confnotes::analysis
