#include "tests/analysis/markdown/link_cases.h"

#include <stdexcept>

namespace confnotes::test {

using analysis::Offset;
using analysis::Span;

MarkedLinks::MarkedLinks(std::string_view marked) {
  struct Open {
    char kind;
    Offset begin;
    std::size_t index;  // of the link or definition that is opened
  };
  std::vector<Open> open;
  const auto innermost = [&]() -> Parts& {
    for (auto mark = open.rbegin(); mark != open.rend(); ++mark) {
      if (mark->kind == 'w') return links[mark->index];
      if (mark->kind == 'f') return definitions[mark->index];
    }
    throw std::logic_error("a part outside of a link");
  };
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '{' && i + 2 < marked.size() && marked[i + 2] == ':') {
      const char kind = marked[i + 1];
      std::vector<Parts>& parts = kind == 'f' ? definitions : links;
      if (kind == 'w' || kind == 'f') parts.emplace_back().kind = kind;
      open.push_back({kind, text.size(), parts.size() - 1});
      i += 2;
    } else if (marked[i] == '}' && !open.empty()) {
      const Open mark = open.back();
      const Span span{mark.begin, text.size()};
      open.pop_back();
      switch (mark.kind) {
        case 'w':
          links[mark.index].whole = span;
          break;
        case 'f':
          definitions[mark.index].whole = span;
          break;
        case 't':
          innermost().text = span;
          break;
        case 'd':
          innermost().destination = span;
          break;
        case 'q':
          innermost().title = span;
          break;
        case 'l':
          innermost().label = span;
          break;
        default:
          throw std::logic_error("an unknown mark");
      }
    } else {
      text += marked[i];
    }
  }
}

std::string Wrapper::wrap(std::string_view note) const {
  std::string result = first;
  for (std::size_t i = 0; i < note.size(); ++i) {
    if (note[i] != '\n') {
      result += note[i];
      continue;
    }
    result += line_end;
    if (i + 1 < note.size()) result += others;
  }
  return result;
}

}  // namespace confnotes::test
