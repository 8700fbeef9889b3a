// MarkedText: a test's note with its expectation inside. `$^` is a cursor, `$[[…]]` a range, `$name[[…]]` a named
// range. Bare `^` and `[[` are left alone: they are Markdown's.
#pragma once

#include "analysis/text.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::test {

struct MarkedText {
  std::string text;  // without the marks
  std::vector<analysis::Offset> cursors;
  std::vector<analysis::Span> ranges;  // those without a name, in order of their begin
  std::map<std::string, analysis::Span> named;

  explicit MarkedText(std::string_view marked);

  analysis::Offset cursor() const { return cursors.at(0); }
  analysis::Span range() const { return ranges.at(0); }
};

// The text with `$[[` and `]]` around each span: a readable way to compare spans.
std::string mark(std::string_view text, const std::vector<analysis::Span>& spans);

}  // namespace confnotes::test
