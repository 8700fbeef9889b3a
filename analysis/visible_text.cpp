#include "analysis/visible_text.h"

#include "analysis/markdown/link_syntax.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kAsciiPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

// Length of the `&name;` at the start of `text`; 0 for an & that stands for itself.
std::size_t entity_length(std::string_view text) {
  constexpr std::size_t kLongest = 33;
  const std::size_t end = text.substr(0, kLongest).find(';');
  return end == std::string_view::npos ? 0 : end + 1;
}

// The next escape or entity; the size where there is none. A plain loop: a search for each of the two would run to the
// end again and again for the one that is absent.
std::size_t next_special(std::string_view text, std::size_t from) {
  while (from < text.size() && text[from] != '\\' && text[from] != '&')
    ++from;
  return from;
}

bool has_line_break(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c == '\n' || c == '\r'; });
}

}  // namespace

VisibleText::VisibleText(const Text& text, const Markdown& markdown, Span source) : end_(source.begin) {
  struct Open {
    std::size_t mark;
    Offset end;
  };
  std::vector<Open> open;
  const auto close_until = [&](Offset offset) {
    while (!open.empty() && open.back().end <= offset) {
      marks_[open.back().mark].plain.end = plain_.size();
      open.pop_back();
    }
  };
  auto link = std::ranges::lower_bound(markdown.links, source.begin, {}, [](const Link& l) { return l.whole.begin; });
  auto inl = std::ranges::lower_bound(markdown.inlines, source.begin, {}, [](const Inline& i) { return i.span.begin; });
  // A text that begins before the stretch and reaches into it.
  const bool is_cut =
      inl != markdown.inlines.begin() && (inl - 1)->kind == InlineKind::Text && (inl - 1)->span.end > source.begin;
  if (is_cut) --inl;
  Offset image_end = source.begin;
  for (; inl != markdown.inlines.end() && inl->span.begin < source.end; ++inl) {
    const Offset begin = std::max(inl->span.begin, source.begin);
    // A link is opened before the first inline inside it.
    for (; link != markdown.links.end() && link->whole.begin <= begin; ++link) {
      if (link->is_image) image_end = std::max(image_end, link->whole.end);
      if (link->is_image || link->form == LinkForm::Bare) continue;
      close_until(link->whole.begin);
      open.push_back({marks_.size(), link->whole.end});
      const auto index = static_cast<std::size_t>(link - markdown.links.begin());
      marks_.push_back({Mark::Kind::Link, {plain_.size(), 0}, index});
    }
    close_until(begin);
    if (begin < image_end) continue;
    if (has_line_break(text.slice({std::min(end_, begin), begin}))) add_space(begin);
    switch (inl->kind) {
      case InlineKind::Emphasis:
      case InlineKind::Strong: {
        const auto kind = inl->kind == InlineKind::Strong ? Mark::Kind::Strong : Mark::Kind::Emphasis;
        open.push_back({marks_.size(), inl->span.end});
        marks_.push_back({kind, {plain_.size(), 0}, 0});
        break;
      }
      case InlineKind::Code:
        add(text.slice(inl->content), inl->content.begin);
        break;
      case InlineKind::Html:
        if (text.slice(inl->span).starts_with("<br")) add_space(begin);
        break;
      case InlineKind::Text:
        add_text(text.slice({begin, std::min(inl->content.end, source.end)}), begin);
        break;
    }
    // What is inside a mark follows it in the list.
    const bool is_mark = inl->kind == InlineKind::Emphasis || inl->kind == InlineKind::Strong;
    end_ = is_mark ? inl->content.begin : inl->span.end;
  }
  close_until(static_cast<Offset>(-1));
}

// `raw` with its escapes and entities resolved.
void VisibleText::add_text(std::string_view raw, Offset source) {
  std::size_t from = 0;
  std::size_t i = next_special(raw, 0);
  while (i < raw.size()) {
    const bool is_escape = raw[i] == '\\' && i + 1 < raw.size() && kAsciiPunctuation.contains(raw[i + 1]);
    const std::size_t entity = raw[i] == '&' ? entity_length(raw.substr(i)) : 0;
    const std::string decoded = entity > 0 ? markdown::unescape_entities(raw.substr(i, entity)) : std::string();
    const bool is_entity = entity > 0 && decoded != raw.substr(i, entity);
    if (is_escape || is_entity) {
      add(raw.substr(from, i - from), source + from);
      if (is_entity) add(decoded, source + i, entity);
      from = i + (is_entity ? entity : 1);
    }
    i = next_special(raw, std::max(from + (is_escape ? 1 : 0), i + 1));
  }
  add(raw.substr(from), source + from);
}

void VisibleText::add(std::string_view bytes, Offset source, std::size_t entity_size) {
  if (bytes.empty()) return;
  pieces_.push_back({plain_.size(), source, entity_size});
  plain_ += bytes;
}

void VisibleText::add_space(Offset source) {
  if (!plain_.empty() && plain_.back() != ' ') add(" ", source);
}

const VisibleText::Piece& VisibleText::piece_at(std::size_t plain) const {
  return *(std::ranges::upper_bound(pieces_, plain, {}, &Piece::plain) - 1);
}

Span VisibleText::source_of(Span plain) const {
  if (pieces_.empty()) return {end_, end_};
  const auto begin_of = [&](std::size_t at) {
    const Piece& piece = piece_at(at);
    return piece.entity_size > 0 ? piece.source : piece.source + (at - piece.plain);
  };
  // The end belongs to the piece of the last byte: the next piece may be anywhere behind.
  const auto end_of = [&](std::size_t last) {
    const Piece& piece = piece_at(last);
    return piece.entity_size > 0 ? piece.source + piece.entity_size : piece.source + (last - piece.plain) + 1;
  };
  const std::size_t end = std::min(plain.end, plain_.size());
  const std::size_t begin = std::min(plain.begin, end);
  if (begin == plain_.size()) return {end_of(begin - 1), end_of(begin - 1)};
  const Offset first = begin_of(begin);
  return {first, begin == end ? first : end_of(end - 1)};
}

}  // namespace confnotes::analysis
