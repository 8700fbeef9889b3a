#include "analysis/front_matter/fence_lines.h"

#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

// A line of its own in front of line `index`, which may lie behind a text without a final line end.
Edit line_edit(const Text& text, std::size_t index, std::string_view line) {
  const Offset at = text.whole_line(index).begin;
  const bool needs_line_end = at > 0 && !is_line_end(text.bytes()[at - 1]);
  const std::string line_end(text.line_end());
  return {{at, at}, (needs_line_end ? line_end : "") + std::string(line) + (needs_line_end ? "" : line_end)};
}

}  // namespace

std::string_view line_bytes(const Text& text, std::size_t index) {
  std::string_view bytes = text.slice(text.line(index));
  if (index == 0) bytes.remove_prefix(std::min(text.content_begin(), bytes.size()));
  return bytes;
}

Span fence_span(const Text& text, std::size_t index) {
  Span span = text.line(index);
  if (index == 0) span.begin = std::min(text.content_begin(), span.end);
  while (!span.empty() && is_blank(text.bytes()[span.end - 1]))
    --span.end;
  return span;
}

Span opening_span(const Text& text, std::size_t opening) {
  Span span = fence_span(text, opening);
  if (text.slice(span).starts_with('{')) span.end = span.begin + 1;
  return span;
}

Problem unclosed_problem(const Text& text, std::size_t opening, std::size_t behind, std::string_view fence) {
  return {
      .rule = kUnclosedRule,
      .span = opening_span(text, opening),
      .message = "Front matter is never closed. Write " + in_code(fence) + " on a line of its own behind its last key.",
      .related = {},
      .fixes = {{"Close the front matter", {line_edit(text, behind, fence)}}}};
}

Fences block(const Text& text, ValueFormat format, std::size_t opening, std::size_t content_end, std::size_t behind) {
  const Offset content_begin = text.whole_line(opening).end;
  return {.format = format,
          .whole = {fence_span(text, opening).begin, text.whole_line(behind).begin},
          .content = {content_begin, std::max(content_begin, text.whole_line(content_end).begin)},
          .problems = {}};
}

Problem malformed_problem(const Text& text, std::size_t line, std::string_view verb, std::string_view fence) {
  const Span span = fence_span(text, line);
  const std::string signs = fence == "---" ? "dashes" : "plus signs";
  const std::string_view written = text.slice(span);
  std::string message =
      "Front matter is " + std::string(verb) + " by three " + signs + ", not by " + in_code(trimmed(written)) + ".";
  if (trim(written) == fence) message = "An invisible character stands beside " + in_code(fence) + "; delete it.";
  if (trimmed(written) == fence) message = "The line " + in_code(fence) + " must not be indented.";
  return {.rule = kUnclosedRule,
          .span = span,
          .message = std::move(message),
          .related = {},
          .fixes = {{"Replace it by " + in_code(fence), {{span, std::string(fence)}}}}};
}

Problem empty_problem(const Text& text, std::size_t opening) {
  return {.rule = kEmptyRule,
          .span = opening_span(text, opening),
          .message = "Front matter is empty.",
          .related = {},
          .fixes = {}};
}

}  // namespace confnotes::analysis
