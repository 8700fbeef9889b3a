// ReferenceText: positions and changes as the specification tells them, character by character and without an index.
// Slow, plain, and written without a look at analysis/text.cpp: what the two agree on is right.
#pragma once

#include "analysis/text.h"
#include "protocol/lsp/synchronization.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::test {

class ReferenceText {
 public:
  // Valid UTF-8.
  explicit ReferenceText(std::string_view bytes);

  void apply(const protocol::TextDocumentContentChangeEvent& change, analysis::ColumnUnit unit);

  std::string bytes() const;
  std::size_t line_count() const;
  // Of the line without its end.
  std::size_t columns(std::size_t line, analysis::ColumnUnit unit) const;

 private:
  struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;  // before the line end
  };

  std::vector<Line> lines() const;
  // The character before which a position stands.
  std::size_t index(const protocol::Position& position, analysis::ColumnUnit unit) const;

  std::u32string characters_;
};

}  // namespace confnotes::test
