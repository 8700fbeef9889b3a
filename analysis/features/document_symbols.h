// Document symbols: the outline of one note. Days contain talks, talks contain their sections.
#pragma once

#include "analysis/note.h"

#include <cstdint>
#include <string>
#include <vector>

namespace confnotes::analysis {

enum class SymbolKind : std::uint8_t { Section, Day, Talk };

struct Symbol {
  SymbolKind kind = SymbolKind::Section;
  std::string name;    // never empty
  std::string detail;  // a talk's speakers: "Ada Example, Bo Sample"
  Span span;           // the whole section
  Span selection;      // the heading's text, or its marks where it has none
  std::vector<Symbol> children;

  bool operator==(const Symbol&) const = default;
};

inline constexpr std::size_t kMostSymbols = 10'000;  // the rest of a longer note is left out

std::vector<Symbol> document_symbols(const Note& note);

}  // namespace confnotes::analysis
