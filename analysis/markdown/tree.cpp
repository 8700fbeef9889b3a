#include "analysis/markdown/tree.h"

#include "analysis/markdown/bytes.h"
#include "analysis/markdown/cmark.h"

namespace confnotes::analysis::markdown {

namespace {

constexpr int kFootnoteIndent = 4;
constexpr int kMaxFootnoteDepth = 8;
constexpr std::size_t kTaskBoxSize = 3;

cmark_syntax_extension* table_extension() {
  // Registration writes to cmark's globals: once, guarded by the language.
  static cmark_syntax_extension* const extension = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return cmark_find_syntax_extension("table");
  }();
  return extension;
}

bool is_task_box(std::string_view text) {
  return text.size() >= kTaskBoxSize && text[0] == '[' && (text[1] == ' ' || text[1] == 'x' || text[1] == 'X') &&
         text[2] == ']' && (text.size() == kTaskBoxSize || is_space(text[3]));
}

bool is_nested_too_deep(const cmark_node* block) {
  int footnotes = 0;
  int steps = 0;
  for (; block; block = block->parent) {
    if (block->type == CMARK_NODE_FOOTNOTE_DEFINITION) ++footnotes;
    if (++steps > 200) return true;
  }
  return footnotes >= kMaxFootnoteDepth;
}

}  // namespace

// A syntax extension of this parse alone. cmark offers it every line that begins no block of CommonMark's.
struct Tree::Observer {
  static cmark_node* open_block(cmark_syntax_extension* extension, int is_indented, cmark_parser* parser,
                                cmark_node* container, unsigned char* input, int size) {
    auto& tree = *static_cast<Tree*>(cmark_syntax_extension_get_private(extension));
    const std::string_view line = view(input, size);
    const auto index = static_cast<std::size_t>(parser->line_number - 1);
    auto column = static_cast<std::size_t>(parser->first_nonspace);
    if (index >= tree.text_columns_.size() || column > line.size()) return nullptr;
    std::int32_t& seen = tree.text_columns_[index];
    if (parser->blank) {
      if (seen == kUnseenLine) seen = kBlankLine;
      return nullptr;
    }
    if (is_indented == 0) {
      const std::size_t marker = footnote_marker_size(line.substr(column));
      if (marker > 0 && !is_nested_too_deep(container))
        return open_footnote(extension, parser, container, line, marker);
      if (begins_item(container, parser) && is_task_box(line.substr(column))) {
        tree.tasks_.push_back({index, column, line[column + 1] != ' '});
        const auto skipped = static_cast<int>(column + kTaskBoxSize) - parser->offset;
        cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(input), skipped, 0);
        column = skip_blanks(line, column + kTaskBoxSize);
        if (column >= line.size() || line[column] == '\n') {
          seen = kBlankLine;
          return nullptr;
        }
      }
    }
    // The table extension makes cmark ask twice for a row; the first answer is the row's beginning.
    if (seen == kUnseenLine) seen = static_cast<std::int32_t>(column);
    return nullptr;
  }

  static bool begins_item(const cmark_node* container, const cmark_parser* parser) {
    return container->type == CMARK_NODE_ITEM && !container->first_child &&
           container->start_line == parser->line_number;
  }

  static cmark_node* open_footnote(cmark_syntax_extension* extension, cmark_parser* parser, cmark_node* container,
                                   std::string_view line, std::size_t marker) {
    const int column = parser->first_nonspace;
    cmark_node* definition = cmark_parser_add_child(parser, container, CMARK_NODE_FOOTNOTE_DEFINITION, column + 1);
    cmark_node_set_syntax_extension(definition, extension);
    cmark_parser_advance_offset(parser, line.data(), column + static_cast<int>(marker) - parser->offset, 0);
    return definition;
  }

  // Whether an open footnote definition goes on in this line.
  static int match_block(cmark_syntax_extension*, cmark_parser* parser, unsigned char* input, int, cmark_node*) {
    if (parser->indent >= kFootnoteIndent) {
      cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(input), kFootnoteIndent, 1);
      return 1;
    }
    return parser->blank ? 1 : 0;
  }
};

Tree::Tree(std::string_view body, std::size_t line_count, bool with_tables) : text_columns_(line_count, kUnseenLine) {
  cmark_syntax_extension* tables = table_extension();
  extension_ = cmark_syntax_extension_new("confnotes");
  cmark_syntax_extension_set_private(extension_, this, nullptr);
  cmark_syntax_extension_set_open_block_func(extension_, Observer::open_block);
  cmark_syntax_extension_set_match_block_func(extension_, Observer::match_block);

  cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, Arena::allocator());
  cmark_parser_attach_syntax_extension(parser, extension_);
  if (with_tables && tables) cmark_parser_attach_syntax_extension(parser, tables);
  cmark_parser_feed(parser, body.data(), body.size());
  root_ = cmark_parser_finish(parser);
}

Tree::~Tree() {
  cmark_syntax_extension_free(cmark_get_default_mem_allocator(), extension_);
}

std::size_t footnote_marker_size(std::string_view text) {
  if (!text.starts_with("[^")) return 0;
  std::size_t end = 2;
  while (end < text.size() && text[end] != ']' && !is_space(text[end]))
    ++end;
  if (end == 2 || !text.substr(end).starts_with("]:")) return 0;
  return skip_blanks(text, end + 2);
}

}  // namespace confnotes::analysis::markdown
