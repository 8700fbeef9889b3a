#include "tests/support/markdown_check.h"

#include <algorithm>

namespace confnotes::test {

namespace {

using namespace confnotes::analysis;

class Checker {
 public:
  Checker(const Text& text, const Markdown& markdown) : text_(text), markdown_(markdown) {}

  std::vector<std::string> run() {
    check_blocks();
    check_headings();
    check_links();
    check_definitions();
    check_references();
    check_inlines();
    check_code_and_html();
    check_tasks_and_tables();
    return std::move(found_);
  }

 private:
  void require(bool holds, std::string_view what, Span where) {
    if (holds || found_.size() > 20) return;
    found_.push_back(std::string(what) + " at " + std::to_string(where.begin) + "-" + std::to_string(where.end) +
                     ": '" + std::string(text_.slice(where)) + "'");
  }

  bool is_boundary(Offset offset) const {
    return offset == text_.size() || (static_cast<unsigned char>(text_.bytes()[offset]) & 0xC0) != 0x80;
  }

  void check(Span span, std::string_view what) {
    require(span.begin <= span.end && span.end <= text_.size(), std::string(what) + " is not in the text", span);
    if (span.begin > span.end || span.end > text_.size()) return;
    require(is_boundary(span.begin) && is_boundary(span.end), std::string(what) + " splits a character", span);
  }

  void check_part(Span part, Span whole, std::string_view what) {
    check(part, what);
    require(whole.contains(part), std::string(what) + " leaves its whole", part);
  }

  // In order of their begin, and each either inside or behind the one before.
  void check_order(const std::vector<Span>& spans, bool may_nest, std::string_view what) {
    std::vector<Span> open;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (i > 0) require(spans[i - 1].begin <= spans[i].begin, std::string(what) + " is out of order", spans[i]);
      while (!open.empty() && open.back().end <= spans[i].begin)
        open.pop_back();
      if (!open.empty()) {
        require(may_nest && open.back().contains(spans[i]), std::string(what) + " overlaps", spans[i]);
      }
      open.push_back(spans[i]);
    }
  }

  template <class Items, class Member>
  static std::vector<Span> spans_of(const Items& items, Member member) {
    std::vector<Span> spans;
    for (const auto& item : items)
      spans.push_back(item.*member);
    return spans;
  }

  void check_blocks() {
    std::vector<Offset> end_of_last_child(markdown_.blocks.size() + 1, 0);
    for (std::size_t i = 0; i < markdown_.blocks.size(); ++i) {
      const Block& block = markdown_.blocks[i];
      check(block.span, "block");
      const bool is_top = block.parent == Block::kNoParent;
      require(is_top || block.parent < i, "block stands before its parent", block.span);
      if (!is_top && block.parent >= i) continue;
      if (!is_top)
        require(markdown_.blocks[block.parent].span.contains(block.span), "block leaves its parent", block.span);
      Offset& last = end_of_last_child[is_top ? markdown_.blocks.size() : block.parent];
      require(last <= block.span.begin, "block overlaps its neighbour", block.span);
      last = block.span.end;
      require((block.kind == BlockKind::Heading) == block.heading.has_value(), "heading without index", block.span);
      require(!block.heading || *block.heading < markdown_.headings.size(), "heading's index is wrong", block.span);
    }
  }

  void check_headings() {
    check_order(spans_of(markdown_.headings, &Heading::whole), false, "heading");
    for (const Heading& heading : markdown_.headings) {
      check(heading.whole, "heading");
      check_part(heading.marker, heading.whole, "heading's marker");
      check_part(heading.text, heading.whole, "heading's text");
      require(1 <= heading.level && heading.level <= 6, "heading's level", heading.whole);
      require(!heading.plain.contains('\n'), "heading's plain text has lines", heading.whole);
      const std::string_view marker = text_.slice(heading.marker);
      require(!marker.empty() && marker.find_first_not_of(heading.setext ? "=-" : "#") == std::string_view::npos,
              "heading's marker is none", heading.marker);
      require(heading.setext || marker.size() == static_cast<std::size_t>(heading.level), "marker's size",
              heading.marker);
    }
  }

  void check_links() {
    check_order(spans_of(markdown_.links, &Link::whole), true, "link");
    for (const Link& link : markdown_.links) {
      check(link.whole, "link");
      check_part(link.text, link.whole, "link's text");
      const bool is_reference =
          link.form == LinkForm::Full || link.form == LinkForm::Collapsed || link.form == LinkForm::Shortcut;
      check(link.destination, "link's destination");
      require(is_reference != link.whole.contains(link.destination), "destination is in the wrong place", link.whole);
      require(is_reference == link.label.has_value(), "label and form differ", link.whole);
      if (link.title) check_part(*link.title, link.whole, "link's title");
      if (link.label) check_part(*link.label, link.whole, "link's label");
      const std::string_view whole = text_.slice(link.whole);
      if (link.form == LinkForm::Autolink) {
        require(whole.starts_with('<') && whole.ends_with('>'), "autolink's brackets", link.whole);
      } else if (link.form != LinkForm::Bare) {
        require(whole.starts_with(link.is_image ? "![" : "["), "link's opening bracket", link.whole);
        require(whole.ends_with(link.form == LinkForm::Inline ? ')' : ']'), "link's end", link.whole);
      }
    }
  }

  void check_definitions() {
    check_order(spans_of(markdown_.definitions, &Definition::whole), false, "definition");
    for (const Definition& definition : markdown_.definitions) {
      check(definition.whole, "definition");
      check_part(definition.label, definition.whole, "definition's label");
      check_part(definition.destination, definition.whole, "definition's destination");
      if (definition.title) check_part(*definition.title, definition.whole, "definition's title");
      require(!definition.key.empty(), "definition without key", definition.whole);
      require(text_.slice(definition.whole).starts_with('['), "definition's bracket", definition.whole);
    }
  }

  void check_references() {
    check_order(spans_of(markdown_.unresolved, &UnresolvedReference::whole), true, "unresolved reference");
    for (const UnresolvedReference& reference : markdown_.unresolved) {
      check(reference.whole, "unresolved reference");
      check_part(reference.text, reference.whole, "unresolved reference's text");
      check_part(reference.label, reference.whole, "unresolved reference's label");
    }
    check_order(spans_of(markdown_.footnote_references, &FootnoteReference::whole), false, "footnote reference");
    for (const FootnoteReference& reference : markdown_.footnote_references) {
      check(reference.whole, "footnote reference");
      check_part(reference.label, reference.whole, "footnote reference's label");
    }
    check_order(spans_of(markdown_.footnote_definitions, &FootnoteDefinition::whole), true, "footnote definition");
    for (const FootnoteDefinition& definition : markdown_.footnote_definitions) {
      check(definition.whole, "footnote definition");
      check_part(definition.label, definition.whole, "footnote definition's label");
    }
  }

  void check_inlines() {
    check_order(spans_of(markdown_.inlines, &Inline::span), true, "inline");
    for (const Inline& piece : markdown_.inlines) {
      check(piece.span, "inline");
      check_part(piece.content, piece.span, "inline's content");
      require(!piece.span.empty(), "inline is empty", piece.span);
      if (piece.kind != InlineKind::Text) continue;
      require(text_.slice(piece.span).find_first_of("\r\n") == std::string_view::npos, "text spans lines", piece.span);
    }
  }

  void check_code_and_html() {
    check_order(spans_of(markdown_.code_blocks, &CodeBlock::whole), false, "code block");
    for (const CodeBlock& code : markdown_.code_blocks) {
      check(code.whole, "code block");
      check(code.content, "code block's content");
      check_part(code.info, code.whole, "code block's info");
    }
    check_order(markdown_.html, false, "HTML");
    for (const Span span : markdown_.html)
      check(span, "HTML");
    check_order(markdown_.template_blocks, false, "template block");
    for (const Span span : markdown_.template_blocks)
      check(span, "template block");
  }

  void check_tasks_and_tables() {
    check_order(spans_of(markdown_.tasks, &TaskItem::box), false, "task");
    for (const TaskItem& task : markdown_.tasks) {
      check(task.box, "task");
      const std::string_view box = text_.slice(task.box);
      require(box == (task.checked ? "[x]" : "[ ]") || (task.checked && box == "[X]"), "task's box", task.box);
    }
    check_order(spans_of(markdown_.tables, &Table::whole), false, "table");
    for (const Table& table : markdown_.tables) {
      check(table.whole, "table");
      std::vector<Span> cells;
      for (const auto& row : table.rows)
        cells.insert(cells.end(), row.begin(), row.end());
      for (const Span cell : cells)
        check_part(cell, table.whole, "table's cell");
      check_order(cells, false, "table's cell");
    }
  }

  const Text& text_;
  const Markdown& markdown_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> violations(const Text& text, const Markdown& markdown) {
  return Checker(text, markdown).run();
}

std::vector<std::string> check_markdown(std::string_view bytes) {
  const Text text{std::string(bytes)};
  return violations(text, parse_markdown(text, {text.content_begin(), text.size()}));
}

}  // namespace confnotes::test
