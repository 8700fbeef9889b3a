// Tree: cmark's tree of one body, and what was seen line by line while cmark built it.
//
// Only the table extension is attached: it has no special characters, so that cmark changes no global state and
// parses may run on any number of threads without a lock. Footnotes and task boxes are ours, for cmark moves or drops
// footnote definitions and knows no tasks in quotes; bare URLs are found later (see bare_urls.h).
#pragma once

#include "analysis/markdown/arena.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

// NOLINTBEGIN(readability-identifier-naming): cmark's names.
struct cmark_node;
struct cmark_syntax_extension;
// NOLINTEND(readability-identifier-naming)

namespace confnotes::analysis::markdown {

// Where the text of a line begins behind its containers' prefixes, in bytes of the line.
constexpr std::int32_t kUnseenLine = -1;  // code, HTML, a heading or the like: the block itself tells
constexpr std::int32_t kBlankLine = -2;

struct TaskBox {
  std::size_t line = 0;
  std::size_t column = 0;
  bool is_checked = false;
};

class Tree {
 public:
  Tree(std::string_view body, std::size_t line_count, bool with_tables);
  ~Tree();
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  cmark_node* root() const { return root_; }
  const std::vector<std::int32_t>& text_columns() const { return text_columns_; }
  const std::vector<TaskBox>& tasks() const { return tasks_; }

 private:
  struct Observer;

  Arena arena_;  // the nodes live in it
  std::vector<std::int32_t> text_columns_;
  std::vector<TaskBox> tasks_;
  cmark_syntax_extension* extension_ = nullptr;
  cmark_node* root_ = nullptr;
};

// The `[^label]:` at the beginning of `text`: its size, 0 where there is none.
std::size_t footnote_marker_size(std::string_view text);

}  // namespace confnotes::analysis::markdown
