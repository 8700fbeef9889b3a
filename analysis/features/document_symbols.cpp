#include "analysis/features/document_symbols.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

namespace {

std::string speaker_names(const Talk& talk) {
  std::string names;
  for (const Speaker& speaker : talk.speakers) {
    if (!names.empty()) names += ", ";
    names += speaker.name;
  }
  return names;
}

Symbol section_symbol(const Note& note, const Section& section) {
  const Heading& heading = note.heading_of(section);
  Symbol symbol;
  symbol.span = section.whole;
  symbol.selection = heading.text.empty() ? heading.marker : heading.text;
  symbol.name = trim(heading.plain);
  if (symbol.name.empty()) symbol.name = "(empty heading)";
  return symbol;
}

void name_after(const Talk& talk, Symbol& symbol) {
  symbol.kind = SymbolKind::Talk;
  symbol.name = talk.title.empty() ? "(untitled talk)" : talk.title;
  symbol.detail = speaker_names(talk);
}

// One symbol per section, in source order, still without children.
std::vector<Symbol> flat_symbols(const Note& note) {
  std::vector<Symbol> symbols;
  const std::size_t count = std::min(note.sections.size(), kMostSymbols);
  symbols.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    symbols.push_back(section_symbol(note, note.sections[i]));
  for (const Day& day : note.programme.days) {
    if (day.section && *day.section < count) symbols[*day.section].kind = SymbolKind::Day;
  }
  for (const Talk& talk : note.programme.talks) {
    if (!talk.section || *talk.section >= count) continue;
    name_after(talk, symbols[*talk.section]);
  }
  return symbols;
}

// Into the innermost symbol around it, between its neighbours.
void insert(std::vector<Symbol>& symbols, Symbol symbol) {
  const auto begin_of = [](const Symbol& one) { return one.span.begin; };
  const auto behind = std::ranges::upper_bound(symbols, symbol.span.begin, {}, begin_of);
  if (behind != symbols.begin() && (behind - 1)->span.contains(symbol.span))
    insert((behind - 1)->children, std::move(symbol));
  else
    symbols.insert(behind, std::move(symbol));
}

// A note that is one talk holds all its sections; talks in lists and lines stand where they are.
void add_talks_without_heading(const Note& note, std::vector<Symbol>& roots) {
  const std::vector<Talk>& talks = note.programme.talks;
  std::size_t count = 0;
  for (const Talk& talk : talks) {
    if (talk.section || ++count > kMostSymbols) continue;
    Symbol symbol;
    name_after(talk, symbol);
    symbol.selection = talk.head;
    if (talks.size() == 1) {
      symbol.span = talk.whole;
      symbol.children = std::move(roots);
      roots.clear();
      roots.push_back(std::move(symbol));
      return;
    }
    symbol.span = talk.head;
    insert(roots, std::move(symbol));
  }
}

}  // namespace

std::vector<Symbol> document_symbols(const Note& note) {
  std::vector<Symbol> symbols = flat_symbols(note);
  std::vector<Symbol> roots;
  // From the last to the first, so that a symbol has all its children when it moves into its parent.
  for (std::size_t i = symbols.size(); i-- > 0;) {
    std::ranges::reverse(symbols[i].children);
    const std::size_t parent = note.sections[i].parent;
    auto& siblings = parent == Section::kNoParent ? roots : symbols[parent].children;
    siblings.push_back(std::move(symbols[i]));
  }
  std::ranges::reverse(roots);
  add_talks_without_heading(note, roots);
  return roots;
}

}  // namespace confnotes::analysis
