#include "tests/support/marked_text.h"

#include <algorithm>
#include <cctype>

namespace confnotes::test {

using analysis::Offset;
using analysis::Span;

MarkedText::MarkedText(std::string_view marked) {
  struct Open {
    std::string name;
    Offset begin;
  };
  std::vector<Open> open;
  std::size_t i = 0;
  while (i < marked.size()) {
    const std::string_view rest = marked.substr(i);
    if (rest.starts_with("$^")) {
      cursors.push_back(text.size());
      i += 2;
      continue;
    }
    if (rest.front() == '$') {
      std::size_t end = 1;
      while (end < rest.size() && (std::isalnum(static_cast<unsigned char>(rest[end])) || rest[end] == '_'))
        ++end;
      if (rest.substr(end).starts_with("[[")) {
        open.push_back({std::string(rest.substr(1, end - 1)), text.size()});
        i += end + 2;
        continue;
      }
    }
    if (!open.empty() && rest.starts_with("]]")) {
      const Span span{open.back().begin, text.size()};
      if (open.back().name.empty())
        ranges.push_back(span);
      else
        named[open.back().name] = span;
      open.pop_back();
      i += 2;
      continue;
    }
    text.push_back(rest.front());
    ++i;
  }
  std::ranges::sort(ranges);
}

std::string mark(std::string_view text, const std::vector<Span>& spans) {
  std::string result;
  for (Offset i = 0; i <= text.size(); ++i) {
    for (const Span span : spans) {
      if (span.end == i && !span.empty()) result += "]]";
    }
    for (const Span span : spans) {
      if (span.begin == i) result += "$[[";
      if (span.begin == i && span.empty()) result += "]]";
    }
    if (i < text.size()) result += text[i];
  }
  return result;
}

}  // namespace confnotes::test
