#include "analysis/markdown/inlines.h"

#include "analysis/markdown/bare_urls.h"
#include "analysis/markdown/bytes.h"
#include "analysis/markdown/cmark.h"
#include "analysis/markdown/leaf_content.h"
#include "analysis/markdown/link_syntax.h"
#include "analysis/markdown/references.h"
#include "analysis/markdown/source_map.h"

#include <algorithm>

namespace confnotes::analysis::markdown {

namespace {

// An inline whose contents the cursor is in.
struct Open {
  std::size_t index = 0;  // into links or inlines
  std::size_t content_begin = 0;
};

class Aligner {
 public:
  Aligner(const Source& source, const DefinitionIndex& definitions, Markdown& markdown)
      : source_(source), definitions_(definitions), markdown_(markdown), map_(source.fed()) {}

  void align(const Leaf& leaf) {
    const Mark mark{markdown_.links.size(), markdown_.inlines.size(), markdown_.html.size()};
    content_ = trim_right(content_of(leaf.node));
    written_ = content_;
    cursor_ = 0;
    links_around_ = 0;
    open_.clear();
    brackets_.clear();
    plain_.clear();
    is_heading_ = leaf.heading != Leaf::kNoHeading;
    is_cell_ = leaf.shape == LeafShape::Cell;
    if (!content_.empty() && !follow(leaf)) {
      markdown_.links.resize(mark.links);
      markdown_.inlines.resize(mark.inlines);
      markdown_.html.resize(mark.html);
      ++markdown_.unaligned_leaves;
      if (is_heading_) markdown_.headings[leaf.heading].plain = raw_title(markdown_.headings[leaf.heading]);
      return;
    }
    find_references(brackets_, written_, map_, definitions_, markdown_);
    if (is_heading_) markdown_.headings[leaf.heading].plain = trim_left(trim_right(plain_));
  }

 private:
  struct Mark {
    std::size_t links;
    std::size_t inlines;
    std::size_t html;
  };

  bool follow(const Leaf& leaf) {
    if (!map_content(leaf, source_, map_)) return false;
    if (!source_.is_untouched()) {
      restored_ = written_content(content_, source_, map_);
      written_ = restored_;
    }
    return walk(leaf.node);
  }

  std::string raw_title(const Heading& heading) const {
    std::string title(source_.original(heading.text));
    std::ranges::replace_if(title, is_space, ' ');
    return title;
  }

  // Not recursive: emphasis may be nested as deep as the text is long.
  bool walk(const cmark_node* leaf) {
    const cmark_node* node = leaf->first_child;
    while (node) {
      bool descends = false;
      if (!enter(node, descends)) return false;
      if (descends && node->first_child) {
        node = node->first_child;
        continue;
      }
      if (descends && !leave(node)) return false;
      while (!node->next && node->parent != leaf) {
        node = node->parent;
        if (!leave(node)) return false;
      }
      node = node->next;
    }
    return skip_spaces(content_, cursor_) == content_.size();
  }

  bool enter(const cmark_node* node, bool& descends) {
    switch (node->type) {
      case CMARK_NODE_TEXT:
        return match_text(view(node->as.literal));
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        return match_break();
      case CMARK_NODE_CODE:
        return match_code();
      case CMARK_NODE_HTML_INLINE:
        return match_html(view(node->as.literal));
      case CMARK_NODE_EMPH:
        descends = true;
        return open_emphasis(InlineKind::Emphasis, 1);
      case CMARK_NODE_STRONG:
        descends = true;
        return open_emphasis(InlineKind::Strong, 2);
      case CMARK_NODE_LINK:
        if (at(cursor_) == '<') return match_autolink();
        descends = true;
        return open_link(node);
      case CMARK_NODE_IMAGE:
        descends = true;
        return open_link(node);
      default:
        return false;
    }
  }

  bool leave(const cmark_node* node) {
    switch (node->type) {
      case CMARK_NODE_EMPH:
        return close_emphasis(1);
      case CMARK_NODE_STRONG:
        return close_emphasis(2);
      case CMARK_NODE_LINK:
      case CMARK_NODE_IMAGE:
        return close_link(node);
      default:
        return false;
    }
  }

  char at(std::size_t position) const { return position < content_.size() ? content_[position] : '\0'; }

  bool match_text(std::string_view literal) {
    const std::size_t begin = cursor_;
    if (is_verbatim(literal)) {
      if (is_heading_) plain_ += written_.substr(cursor_, literal.size());
      cursor_ += literal.size();
      if (cursor_ > begin) add_text(begin);
      return true;
    }
    std::size_t i = 0;
    while (i < literal.size()) {
      if (cursor_ >= content_.size()) return false;
      const char byte = content_[cursor_];
      if (byte == '\\' && is_punctuation(at(cursor_ + 1))) {
        if (literal[i++] != content_[cursor_ + 1]) return false;
        if (is_heading_) plain_ += written_[cursor_ + 1];
        cursor_ += 2;
      } else if (byte == '&') {
        const std::size_t size = entity_size();
        const std::string_view decoded = size > 0 ? entity_.text() : std::string_view("&");
        if (!literal.substr(i).starts_with(decoded)) return false;
        if (is_heading_) plain_ += decoded;
        i += decoded.size();
        cursor_ += size + 1;
      } else {
        if (byte != literal[i]) return false;
        if (byte == '[' || byte == ']') brackets_.push_back(cursor_);
        if (is_heading_) plain_ += written_[cursor_];
        ++i;
        ++cursor_;
      }
    }
    if (cursor_ > begin) add_text(begin);
    return true;
  }

  // True where `literal` stands at the cursor byte for byte, without a bracket: most text does.
  bool is_verbatim(std::string_view literal) const {
    const std::string_view text = content_.substr(cursor_, literal.size());
    return text == literal && !text.contains('\\') && !text.contains('&') && !text.contains('[') && !text.contains(']');
  }

  // Of the entity behind the `&` at the cursor, whose text is then in `entity_`; 0 where there is none.
  std::size_t entity_size() {
    entity_.clear();
    const std::string_view rest = content_.substr(cursor_ + 1);
    return static_cast<std::size_t>(houdini_unescape_ent(
        entity_.get(), reinterpret_cast<const std::uint8_t*>(rest.data()), static_cast<bufsize_t>(rest.size())));
  }

  void add_text(std::size_t begin) {
    const Span span = map_.span(begin, cursor_);
    markdown_.inlines.push_back({InlineKind::Text, span, span});
    if (links_around_ > 0) return;
    found_urls_.clear();
    find_bare_urls(source_.original(), span, begin > 0 ? written_[begin - 1] : '\n', found_urls_);
    for (const BareUrl& url : found_urls_) {
      Link link;
      link.form = LinkForm::Bare;
      link.whole = link.text = link.destination = url.span;
      link.url = bare_url_target(url.kind, without_escaped_pipes(source_.original(url.span)));
      markdown_.links.push_back(std::move(link));
    }
  }

  std::string without_escaped_pipes(std::string_view text) const {
    std::string result(text);
    if (!is_cell_) return result;
    for (std::size_t i = result.find("\\|"); i != std::string::npos; i = result.find("\\|", i))
      result.erase(i, 1);
    return result;
  }

  bool match_break() {
    while (is_blank(at(cursor_)))
      ++cursor_;
    const bool is_escaped = at(cursor_) == '\\';
    if (is_escaped) ++cursor_;
    if (at(cursor_) != '\n') return false;
    // Blanks behind an escaped line end are text, which shows in lazy continuation lines.
    cursor_ = is_escaped ? cursor_ + 1 : skip_blanks(content_, cursor_ + 1);
    if (is_heading_) plain_ += ' ';
    return true;
  }

  bool match_code() {
    const std::size_t begin = cursor_;
    const std::size_t inner = skip_ticks(begin);
    const std::size_t ticks = inner - begin;
    if (ticks == 0) return false;
    for (std::size_t i = content_.find('`', inner); i != std::string_view::npos; i = content_.find('`', i)) {
      const std::size_t end = skip_ticks(i);
      if (end - i == ticks) {
        markdown_.inlines.push_back({InlineKind::Code, map_.span(begin, end), map_.span(inner, i)});
        if (is_heading_) add_plain_code(written_.substr(inner, i - inner));
        cursor_ = end;
        return true;
      }
      i = end;
    }
    return false;
  }

  std::size_t skip_ticks(std::size_t position) const {
    while (at(position) == '`')
      ++position;
    return position;
  }

  // One blank at either end only keeps backticks apart (CommonMark 0.29, "Code spans").
  void add_plain_code(std::string_view code) {
    const bool is_padded = code.size() > 1 && is_space(code.front()) && is_space(code.back()) &&
                           code.find_first_not_of(" \n") != std::string_view::npos;
    if (is_padded) code = code.substr(1, code.size() - 2);
    const std::size_t begin = plain_.size();
    plain_ += code;
    std::ranges::replace(plain_.begin() + static_cast<std::ptrdiff_t>(begin), plain_.end(), '\n', ' ');
  }

  bool match_html(std::string_view literal) {
    if (literal.empty() || !content_.substr(cursor_).starts_with(literal)) return false;
    const Span span = map_.span(cursor_, cursor_ + literal.size());
    markdown_.inlines.push_back({InlineKind::Html, span, span});
    markdown_.html.push_back(span);
    cursor_ += literal.size();
    return true;
  }

  bool open_emphasis(InlineKind kind, std::size_t size) {
    if (!is_mark(size)) return false;
    open_.push_back({markdown_.inlines.size(), cursor_ + size});
    markdown_.inlines.push_back({kind, {map_.begin(cursor_), 0}, {map_.begin(cursor_ + size), 0}});
    cursor_ += size;
    return true;
  }

  bool close_emphasis(std::size_t size) {
    if (!is_mark(size)) return false;
    Inline& piece = markdown_.inlines[open_.back().index];
    piece.content = map_.span(open_.back().content_begin, cursor_);
    piece.span.end = map_.end(cursor_ + size);
    open_.pop_back();
    cursor_ += size;
    return true;
  }

  bool is_mark(std::size_t size) const {
    const char byte = at(cursor_);
    return (byte == '*' || byte == '_') && (size == 1 || at(cursor_ + 1) == byte);
  }

  bool match_autolink() {
    const std::size_t end = content_.find('>', cursor_);
    if (end == std::string_view::npos) return false;
    Link link;
    link.form = LinkForm::Autolink;
    link.whole = map_.span(cursor_, end + 1);
    link.text = link.destination = map_.span(cursor_ + 1, end);
    const std::string_view address = written_.substr(cursor_ + 1, end - cursor_ - 1);
    // An absolute URI has its scheme in front of the first colon, an address of e-mail has no colon at all.
    link.url = (address.find(':') == std::string_view::npos ? "mailto:" : "") + unescape_entities(address);
    markdown_.links.push_back(std::move(link));
    const Span text = markdown_.links.back().text;
    markdown_.inlines.push_back({InlineKind::Text, text, text});
    if (is_heading_) plain_ += unescape_entities(address);
    cursor_ = end + 1;
    return true;
  }

  bool open_link(const cmark_node* node) {
    const bool is_image = node->type == CMARK_NODE_IMAGE;
    const std::size_t size = is_image ? 2 : 1;
    if (!content_.substr(cursor_).starts_with(is_image ? "![" : "[")) return false;
    Link link;
    link.is_image = is_image;
    link.whole.begin = map_.begin(cursor_);
    open_.push_back({markdown_.links.size(), cursor_ + size});
    markdown_.links.push_back(std::move(link));
    ++links_around_;
    cursor_ += size;
    return true;
  }

  bool close_link(const cmark_node* node) {
    if (at(cursor_) != ']') return false;
    const Open open = open_.back();
    open_.pop_back();
    --links_around_;
    Link& link = markdown_.links[open.index];
    link.text = map_.span(open.content_begin, cursor_);
    const std::size_t tail = cursor_ + 1;
    const bool is_found = close_inline_link(link, tail) || close_reference(link, open.content_begin, tail);
    if (!is_found) return false;
    link.whole.end = map_.end(cursor_);
    // cmark knows the address as well, and must agree unless it was given something else.
    return link.url == view(node->as.link.url) || !source_.is_untouched();
  }

  bool close_inline_link(Link& link, std::size_t begin) {
    const std::optional<InlineTail> tail = scan_inline_tail(content_, begin);
    if (!tail) return false;
    link.form = LinkForm::Inline;
    link.destination = map_.span(tail->destination.begin, tail->destination.end);
    if (tail->title) link.title = map_.span(tail->title->begin, tail->title->end);
    link.url = unescape(trim_left(trim_right(written_.substr(tail->destination.begin, tail->destination.size()))));
    cursor_ = tail->next;
    return true;
  }

  bool close_reference(Link& link, std::size_t text_begin, std::size_t begin) {
    const std::optional<Part> label = scan_label(content_, begin);
    const auto written_label = [&](std::size_t from, std::size_t to) { return written_.substr(from, to - from); };
    std::string_view name = label ? written_label(label->inner.begin, label->inner.end) : std::string_view();
    if (!trim_left(name).empty()) {
      link.form = LinkForm::Full;
      link.label = map_.span(label->inner.begin, label->inner.end);
    } else {
      link.form = label ? LinkForm::Collapsed : LinkForm::Shortcut;
      link.label = link.text;
      name = written_label(text_begin, begin - 1);
    }
    const Definition* definition = definitions_.find(name);
    if (!definition) return false;
    link.destination = definition->destination;
    link.url = definition->url;
    cursor_ = label ? label->next : begin;
    return true;
  }

  const Source& source_;
  const DefinitionIndex& definitions_;
  Markdown& markdown_;

  std::string_view content_;  // what cmark parsed, without white space at its end
  std::string_view written_;  // the same as it was written: as long, but for what was hidden from cmark
  std::string restored_;      // what `written_` is a view of where something was hidden
  SourceMap map_;
  std::size_t cursor_ = 0;
  std::size_t links_around_ = 0;
  std::vector<Open> open_;
  std::vector<std::size_t> brackets_;  // those that are text, in order
  std::vector<BareUrl> found_urls_;
  Buffer entity_;
  std::string plain_;
  bool is_heading_ = false;
  bool is_cell_ = false;
};

}  // namespace

void read_inlines(const std::vector<Leaf>& leaves, const Source& source, const DefinitionIndex& definitions,
                  Markdown& markdown) {
  Aligner aligner(source, definitions, markdown);
  for (const Leaf& leaf : leaves)
    aligner.align(leaf);
}

}  // namespace confnotes::analysis::markdown
