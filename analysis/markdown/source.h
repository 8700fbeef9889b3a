// Source: the bytes of a note next to the bytes that cmark is given, and the body's lines in both.
//
// What cmark is given has the same length; some of its bytes are replaced so that cmark neither sees the contents of
// template blocks nor takes emphasis marks inside a bare URL for marks, and so that no input makes it quadratic.
#pragma once

#include "analysis/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis::markdown {

class Source {
 public:
  Source(const Text& text, Span body);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  // Both are views of the whole text, so that an offset means the same in either.
  std::string_view original() const { return original_; }
  std::string_view fed() const { return copy_.empty() ? original_ : std::string_view(copy_); }
  std::string_view original(Span span) const { return original_.substr(span.begin, span.size()); }
  std::string_view fed(Span span) const { return fed().substr(span.begin, span.size()); }

  // Whether cmark is given every byte as it was written.
  bool is_untouched() const { return copy_.empty(); }

  Span body() const { return body_; }
  // The body's lines without their ends, counted as cmark counts them (from 0). At least one.
  const std::vector<Span>& lines() const { return lines_; }
  // Where the line behind `index` begins; the end of the body for the last one.
  Offset next_line(std::size_t index) const;
  // The body's line that holds `offset`.
  std::size_t line_at(Offset offset) const;

  void replace(Offset offset, char byte);

 private:
  std::string_view original_;
  Span body_;
  std::vector<Span> lines_;
  std::string copy_;  // empty as long as nothing was replaced
};

}  // namespace confnotes::analysis::markdown
