#include "analysis/markdown/blocks.h"

#include "analysis/markdown/bytes.h"
#include "analysis/markdown/cmark.h"
#include "analysis/markdown/table_rows.h"

#include <algorithm>
#include <optional>

namespace confnotes::analysis::markdown {

namespace {

std::size_t count_lines(std::string_view content) {
  const std::size_t ends = count_byte(content, '\n');
  return ends + (content.empty() || content.back() == '\n' ? 0 : 1);
}

std::string_view first_line(std::string_view content) {
  return content.substr(0, content.find('\n'));
}

std::string_view last_line(std::string_view content) {
  if (content.ends_with('\n')) content.remove_suffix(1);
  return content.substr(content.rfind('\n') + 1);
}

class Walk {
 public:
  Walk(const Tree& tree, const Source& source, Markdown& markdown)
      : tree_(tree), source_(source), lines_(source.lines()), markdown_(markdown) {
    walk_.owned.resize(lines_.size());
    find_last_text_lines();
  }

  BlockWalk run() {
    for (const TaskBox& box : tree_.tasks()) {
      const Offset begin = lines_[box.line].begin + box.column;
      markdown_.tasks.push_back({{begin, begin + 3}, box.is_checked});
    }
    std::vector<std::size_t> open;  // the containers around `node`
    const cmark_node* node = tree_.root()->first_child;
    while (node) {
      parent_ = open.empty() ? Block::kNoParent : open.back();
      if (enter(node)) {
        open.push_back(markdown_.blocks.size() - 1);
        if (node->first_child) {
          node = node->first_child;
          continue;
        }
        close(node, open.back());
        open.pop_back();
      }
      while (!node->next && node->parent != tree_.root()) {
        node = node->parent;
        close(node, open.back());
        open.pop_back();
      }
      node = node->next;
    }
    return std::move(walk_);
  }

 private:
  // A line is empty where it is blank to the innermost block, though it may hold the marks of those around it.
  void find_last_text_lines() {
    last_text_line_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool is_empty = tree_.text_columns()[i] == kBlankLine || trimmed_line(i).empty();
      last_text_line_[i] = is_empty && i > 0 ? last_text_line_[i - 1] : i;
    }
  }

  // True for a container, whose contents are blocks.
  bool enter(const cmark_node* node) {
    switch (node->type) {
      case CMARK_NODE_BLOCK_QUOTE:
        open_container(BlockKind::Quote, node);
        return true;
      case CMARK_NODE_LIST:
        open_container(BlockKind::List, node);
        return true;
      case CMARK_NODE_ITEM:
        open_container(BlockKind::Item, node);
        return true;
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        open_container(BlockKind::FootnoteDefinition, node);
        return true;
      case CMARK_NODE_PARAGRAPH:
        add_paragraph(node);
        return false;
      case CMARK_NODE_HEADING:
        node->as.heading.setext ? add_setext_heading(node) : add_atx_heading(node);
        return false;
      case CMARK_NODE_CODE_BLOCK:
        node->as.code.fenced ? add_fenced_code(node) : add_indented_code(node);
        return false;
      case CMARK_NODE_HTML_BLOCK:
        add_html(node);
        return false;
      case CMARK_NODE_THEMATIC_BREAK:
        add(BlockKind::ThematicBreak, {place(node), trimmed_end(line_of(node))});
        return false;
      default:
        if (node->type == CMARK_NODE_TABLE) add_table(node);
        return false;
    }
  }

  void open_container(BlockKind kind, const cmark_node* node) {
    const Offset begin = place(node);
    add(kind, {begin, begin});
    if (kind != BlockKind::FootnoteDefinition) return;
    footnotes_.push_back(markdown_.footnote_definitions.size());
    const Offset label = std::min(begin + 2, source_.body().end);
    const std::size_t size = source_.fed({label, lines_[line_of(node)].end}).find(']');
    markdown_.footnote_definitions.push_back({{}, {label, size == std::string_view::npos ? label : label + size}});
  }

  void close(const cmark_node* node, std::size_t index) {
    Block& block = markdown_.blocks[index];
    const std::size_t first = line_of(node);
    std::size_t last = std::max(first, clamp_line(node->end_line));
    const bool is_trailing_mark = block.kind == BlockKind::Quote && !trimmed_line(last).empty();
    if (!is_trailing_mark) last = std::max(first, last_text_line_[last]);
    block.span.end = std::max({block.span.end, block.span.begin, trimmed_end(last)});
    if (block.parent != Block::kNoParent) grow(block.parent, block.span.end);
    if (block.kind != BlockKind::FootnoteDefinition) return;
    markdown_.footnote_definitions[footnotes_.back()].whole = block.span;
    footnotes_.pop_back();
  }

  void grow(std::size_t index, Offset end) {
    Block& block = markdown_.blocks[index];
    block.span.end = std::max(block.span.end, end);
  }

  void add(BlockKind kind, Span span, std::optional<std::size_t> heading = std::nullopt) {
    span.end = std::max(span.begin, span.end);
    markdown_.blocks.push_back({kind, span, parent_, heading});
    if (parent_ != Block::kNoParent) grow(parent_, span.end);
  }

  void add_paragraph(const cmark_node* node) {
    const std::size_t count = count_lines(content_of(node));
    if (count == 0) return;
    // A paragraph that a table cut off has no position: it ends above the table's header.
    const bool is_cut = node->start_line == 0;
    if (is_cut && (!node->next || node->next->type != CMARK_NODE_TABLE)) return;
    const std::size_t behind = is_cut ? header_line(node->next) : clamp_line(node->end_line) + 1;
    const std::size_t last = behind - std::min<std::size_t>(behind, 1);
    const std::size_t first = last + 1 - std::min(last + 1, count);
    own(first, last);
    const Offset begin = is_cut ? row_text(first).begin : text_begin(first, first_line(content_of(node)));
    add(BlockKind::Paragraph, {begin, trimmed_end(last)});
    walk_.leaves.push_back({node, is_cut ? LeafShape::CutParagraph : LeafShape::Lines, first, {}, Leaf::kNoHeading});
  }

  void add_atx_heading(const cmark_node* node) {
    const std::size_t line = line_of(node);
    const Offset begin = place(node);
    const Offset line_end = lines_[line].end;
    const auto level = static_cast<std::size_t>(node->as.heading.level);
    const Span marker{begin, std::min(begin + level, line_end)};
    const std::string_view content = content_of(node);
    Offset text = marker.end;
    if (content.empty()) {
      if (text < line_end) ++text;  // behind the blank that stands between marker and title
    } else {
      text = marker.end + skip_blanks(source_.fed({marker.end, line_end}), 0);
    }
    const Span span{text, std::min(text + trim_right(content).size(), line_end)};
    own(line, line);
    add_heading({node->as.heading.level, false, {begin, line_end}, marker, span, {}}, trimmed_end(line));
    walk_.leaves.push_back({node, LeafShape::Span, line, span, markdown_.headings.size() - 1});
  }

  void add_setext_heading(const cmark_node* node) {
    const std::string_view content = content_of(node);
    const std::size_t count = count_lines(content);
    // cmark counts one line too many, unless the underline is the last line of all.
    const std::size_t behind_last = clamp_line(node->end_line);
    const bool is_at_end = is_underline(behind_last, node->as.heading.level) && behind_last > 0 &&
                           ends_line(behind_last - 1, last_line(content));
    const std::size_t last = behind_last - std::min<std::size_t>(behind_last, is_at_end ? 1 : 2);
    const std::size_t first = last + 1 - std::min(last + 1, count);
    const std::size_t underline = std::min(last + 1, lines_.size() - 1);
    own(first, underline);
    const Span text{text_begin(first, first_line(content)), trimmed_end(last)};
    const std::string_view marks = trimmed_line(underline);
    const Offset end = lines_[underline].begin + marks.size();
    const std::size_t behind = marks.empty() ? std::string_view::npos : marks.find_last_not_of(marks.back());
    const Span marker{lines_[underline].begin + (behind == std::string_view::npos ? 0 : behind + 1), end};
    add_heading({node->as.heading.level, true, {text.begin, end}, marker, text, {}}, end);
    walk_.leaves.push_back({node, LeafShape::Lines, first, {}, markdown_.headings.size() - 1});
  }

  void add_heading(Heading heading, Offset end) {
    add(BlockKind::Heading, {heading.whole.begin, end}, markdown_.headings.size());
    markdown_.headings.push_back(std::move(heading));
  }

  bool is_underline(std::size_t line, int level) const {
    if (tree_.text_columns()[line] != kUnseenLine) return false;
    const std::string_view text = trimmed_line(line);
    return !text.empty() && text.back() == (level == 1 ? '=' : '-');
  }

  bool ends_line(std::size_t line, std::string_view piece) const {
    return trimmed_line(line).ends_with(trim_left(trim_right(piece)));
  }

  void add_fenced_code(const cmark_node* node) {
    const std::size_t first = line_of(node);
    const Offset begin = place(node);
    const std::size_t count = count_lines(view(node->as.code.literal));
    const std::size_t last = std::min(first + count, lines_.size() - 1);
    const std::size_t closing = first + count + 1;
    const bool is_closed = closing <= clamp_line(node->end_line) && is_closing_fence(node, closing);
    const std::string_view opening = source_.original({begin, trimmed_end(first)});
    const std::size_t fence =
        std::min(opening.find_first_not_of(opening.empty() ? '`' : opening.front()), opening.size());
    const std::size_t info = std::min(skip_blanks(opening, fence), opening.size());
    CodeBlock code;
    code.fenced = true;
    code.info = {begin + info, begin + opening.size()};
    code.content.begin = source_.next_line(first);
    code.content.end = std::max(code.content.begin, source_.next_line(last));
    code.whole = {begin, is_closed ? trimmed_end(closing) : lines_[last].end};
    markdown_.code_blocks.push_back(code);
    add(BlockKind::FencedCode,
        {begin, is_closed ? code.whole.end : trimmed_end(std::max(first, last_text_line_[last]))});
  }

  // cmark says the same of a fence that a line closes and of one that its container's end closes.
  bool is_closing_fence(const cmark_node* node, std::size_t line) const {
    std::string_view text = trimmed_line(line);
    std::size_t length = 0;
    while (text.ends_with(static_cast<char>(node->as.code.fence_char))) {
      text.remove_suffix(1);
      ++length;
    }
    if (length < node->as.code.fence_length) return false;
    if (text.find_first_not_of("> \t") != std::string_view::npos) return false;
    while (node && !node->next)
      node = node->parent;
    if (!node) return true;
    for (node = node->next; node && line_of(node) == line; node = node->first_child) {
      if (node->type == CMARK_NODE_CODE_BLOCK) return false;
    }
    return true;
  }

  void add_indented_code(const cmark_node* node) {
    const std::size_t first = line_of(node);
    const std::size_t count = std::max<std::size_t>(count_lines(view(node->as.code.literal)), 1);
    const std::size_t last = std::min(first + count - 1, lines_.size() - 1);
    const Offset begin = std::min(place(node), trimmed_end(first));
    CodeBlock code;
    code.whole = {begin, std::max(begin, trimmed_end(last))};
    code.info = {begin, begin};
    code.content = {lines_[first].begin, source_.next_line(last)};
    markdown_.code_blocks.push_back(code);
    add(BlockKind::IndentedCode, code.whole);
  }

  void add_html(const cmark_node* node) {
    const std::size_t first = line_of(node);
    const std::size_t count = std::max<std::size_t>(count_lines(view(node->as.literal)), 1);
    const std::size_t last = std::max(first, last_text_line_[std::min(first + count - 1, lines_.size() - 1)]);
    add(BlockKind::Html, {place(node), trimmed_end(last)});
    markdown_.html.push_back(markdown_.blocks.back().span);
  }

  void add_table(const cmark_node* node) {
    const std::size_t header = header_line(node);
    Table table;
    std::size_t last = std::min(header + 1, lines_.size() - 1);  // the delimiter row, which is no node
    for (const cmark_node* row = node->first_child; row; row = row->next) {
      const std::size_t line = row->prev ? line_of(row) : header;
      last = std::max(last, line);
      std::vector<Span> cells = split_table_row(source_.fed(), row_text(line));
      std::size_t index = 0;
      for (const cmark_node* cell = row->first_child; cell && index < cells.size(); cell = cell->next) {
        if (cell->first_child) {
          walk_.leaves.push_back({cell, LeafShape::Cell, line, cells[index], Leaf::kNoHeading});
        }
        ++index;
      }
      cells.resize(index);
      table.rows.push_back(std::move(cells));
    }
    own(header, last);
    table.whole = {row_text(header).begin, trimmed_end(last)};
    add(BlockKind::Table, table.whole);
    markdown_.tables.push_back(std::move(table));
  }

  // cmark gives the place of the paragraph that the header was cut from, but the rows below stand where it says.
  std::size_t header_line(const cmark_node* table) const {
    const cmark_node* header = table->first_child;
    const cmark_node* body = header ? header->next : nullptr;
    const std::size_t delimiter_row =
        body ? line_of(body) - std::min<std::size_t>(line_of(body), 1) : clamp_line(table->end_line);
    return delimiter_row - std::min<std::size_t>(delimiter_row, 1);
  }

  // A row's line without the prefixes of its containers.
  Span row_text(std::size_t line) const {
    const Span whole = lines_[line];
    const std::int32_t column = tree_.text_columns()[line];
    const Offset begin = column >= 0 ? whole.begin + static_cast<std::size_t>(column) : whole.begin;
    return {std::min(begin, whole.end), whole.end};
  }

  void own(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last && i < walk_.owned.size(); ++i)
      walk_.owned[i] = true;
  }

  // cmark counts lines and columns from 1.
  std::size_t clamp_line(int line) const {
    return std::min(static_cast<std::size_t>(std::max(line, 1)) - 1, lines_.size() - 1);
  }
  std::size_t line_of(const cmark_node* node) const { return clamp_line(node->start_line); }
  Offset place(const cmark_node* node) const {
    const Span line = lines_[line_of(node)];
    return std::min(line.begin + static_cast<std::size_t>(std::max(node->start_column, 1)) - 1, line.end);
  }

  std::string_view trimmed_line(std::size_t line) const { return trim_right(source_.fed(lines_[line])); }
  Offset trimmed_end(std::size_t line) const { return lines_[line].begin + trimmed_line(line).size(); }

  // Where the content's first line begins: the content is the end of its line.
  Offset text_begin(std::size_t line, std::string_view content) const {
    const std::size_t size = trim_left(trim_right(content)).size();
    const std::size_t all = trimmed_line(line).size();
    return lines_[line].begin + all - std::min(all, size);
  }

  const Tree& tree_;
  const Source& source_;
  const std::vector<Span>& lines_;
  Markdown& markdown_;
  BlockWalk walk_;
  std::vector<std::size_t> last_text_line_;
  std::vector<std::size_t> footnotes_;  // the open ones
  std::size_t parent_ = Block::kNoParent;
};

}  // namespace

BlockWalk read_blocks(const Tree& tree, const Source& source, Markdown& markdown) {
  return Walk(tree, source, markdown).run();
}

}  // namespace confnotes::analysis::markdown
