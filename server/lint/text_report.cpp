#include "analysis/unicode.h"
#include "server/lint/report.h"
#include "server/terminal.h"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

namespace confnotes::server {

using analysis::Diagnostic;
using analysis::LineColumn;
using analysis::Offset;
using analysis::Severity;
using analysis::Span;
using analysis::Text;

namespace {

constexpr std::size_t kWidestExcerpt = 120;  // columns of a source line
constexpr std::size_t kContextBefore = 40;   // how much of a longer line stands before the span

std::string_view colour_of(Severity severity, const Palette& palette) {
  switch (severity) {
    case Severity::Error:
      return palette.red;
    case Severity::Warning:
      return palette.yellow;
    case Severity::Information:
    case Severity::Hint:
      return palette.blue;
  }
  return {};
}

struct Excerpt {
  std::string source;     // safe to print: no control characters
  std::string underline;  // the caret and what follows it, below the span
};

// The first line of the span. A tab stays a tab in both lines, so that the caret stands right at any tab width.
Excerpt excerpt_of(const Text& text, Span span) {
  Span line = text.line(text.line_at(span.begin));
  line.begin = std::max(line.begin, std::min(text.content_begin(), line.end));
  const Span marked{span.begin, std::clamp(span.end, span.begin, line.end)};

  Excerpt excerpt;
  const std::string_view all = text.bytes();
  std::size_t i = line.begin;
  if (marked.begin - line.begin > kWidestExcerpt - kContextBefore) {
    i = text.offset(
        {text.line_at(marked.begin), marked.begin - text.whole_line(text.line_at(marked.begin)).begin - kContextBefore},
        analysis::ColumnUnit::Utf8);
    excerpt = {"…", " "};
  }
  std::size_t columns = 0;
  while (i < line.end) {
    const std::size_t begin = i;
    const char32_t c = analysis::next_character(all, i);
    const bool is_marked = marked.begin <= begin && begin < marked.end;
    const bool is_first = begin == marked.begin;
    const std::size_t width = analysis::display_width(c);
    if (columns + width > kWidestExcerpt) {
      excerpt.source += "…";
      break;
    }
    columns += width;
    if (c == '\t')
      excerpt.source += '\t';
    else if (analysis::is_control(c))
      excerpt.source += "\uFFFD";
    else
      excerpt.source.append(all, begin, i - begin);
    if (c == '\t' && !is_marked) {
      excerpt.underline += '\t';
    } else {
      const std::size_t cells = std::max<std::size_t>(width, is_first ? 1 : 0);
      for (std::size_t cell = 0; cell < cells; ++cell) {
        excerpt.underline += !is_marked ? ' ' : is_first && cell == 0 ? '^' : '~';
      }
    }
  }
  if (excerpt.underline.find('^') == std::string::npos) excerpt.underline += '^';
  while (excerpt.underline.ends_with(' ') || excerpt.underline.ends_with('\t'))
    excerpt.underline.pop_back();
  return excerpt;
}

void print(const CheckedNote& note, const Diagnostic& diagnostic, const Palette& palette, std::ostream& out) {
  const LineColumn place = human_position(note.text, diagnostic.span.begin);
  out << fmt::format("{}{}:{}:{}:{} {}{}:{} {}{}{} [{}]\n", palette.bold, printable(note.name), place.line,
                     place.column, palette.reset, colour_of(diagnostic.severity, palette),
                     to_string(diagnostic.severity), palette.reset, palette.bold, printable(diagnostic.message),
                     palette.reset, diagnostic.rule);
  const Excerpt excerpt = excerpt_of(note.text, diagnostic.span);
  out << fmt::format("{:5} | {}\n      | {}{}{}\n", place.line, excerpt.source, palette.green, excerpt.underline,
                     palette.reset);
  for (const auto& related : diagnostic.related) {
    const LineColumn other = human_position(related.note ? related.note->text : note.text, related.span.begin);
    const std::string name = related.note ? printable(related.note->path) + ":" : "";
    out << fmt::format("      {}= see{} {}{}:{}: {}\n", palette.blue, palette.reset, name, other.line, other.column,
                       printable(related.message));
  }
  for (const auto& fix : diagnostic.fixes) {
    out << fmt::format("      {}= fix{} {}\n", palette.blue, palette.reset, printable(fix.title));
  }
}

}  // namespace

void print_text_report(const std::vector<CheckedNote>& notes, bool is_coloured, std::ostream& out) {
  const Palette& palette = palette_for(is_coloured);
  for (const CheckedNote& note : notes) {
    for (const Diagnostic& diagnostic : note.diagnostics)
      print(note, diagnostic, palette, out);
  }
}

LineColumn human_position(const Text& text, Offset offset) {
  LineColumn position = text.position(offset, analysis::ColumnUnit::Utf32);
  if (position.line == 0 && text.content_begin() > 0 && position.column > 0) --position.column;
  return {position.line + 1, position.column + 1};
}

}  // namespace confnotes::server
