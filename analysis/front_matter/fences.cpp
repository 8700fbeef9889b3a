#include "analysis/front_matter/fences.h"

#include "analysis/front_matter/block_scan.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

// Further down a `---` is a thematic break, whatever stands behind it.
constexpr std::size_t kLastLineOfMisplaced = 10;

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

// A line of its own in front of line `index`, which may lie behind a text without a final line end.
Edit line_edit(const Text& text, std::size_t index, std::string_view line) {
  const Offset at = text.whole_line(index).begin;
  const bool needs_line_end = at > 0 && !is_line_end(text.bytes()[at - 1]);
  const std::string line_end(text.line_end());
  return {{at, at}, (needs_line_end ? line_end : "") + std::string(line) + (needs_line_end ? "" : line_end)};
}

Problem unclosed(const Text& text, std::size_t opening, std::size_t behind, std::string_view fence) {
  return {
      .rule = kUnclosedRule,
      .span = fence_span(text, opening),
      .message = "Front matter is never closed. Write " + in_code(fence) + " on a line of its own behind its last key.",
      .related = {},
      .fixes = {{"Close the front matter", {line_edit(text, behind, fence)}}}};
}

Problem malformed(const Text& text, std::size_t line, std::string_view verb) {
  const Span span = fence_span(text, line);
  return {
      .rule = kUnclosedRule,
      .span = span,
      .message = "Front matter is " + std::string(verb) + " by three dashes, not by " + in_code(text.slice(span)) + ".",
      .related = {},
      .fixes = {{"Replace it by `---`", {{span, "---"}}}}};
}

// The lines from `opening` to `behind` (the closing fence's next line); `content_end` is the closing fence's line.
Fences block(const Text& text, FrontMatterFormat format, std::size_t opening, std::size_t content_end,
             std::size_t behind) {
  const Offset content_begin = text.whole_line(opening).end;
  return {.format = format,
          .whole = {fence_span(text, opening).begin, text.whole_line(behind).begin},
          .content = {content_begin, std::max(content_begin, text.whole_line(content_end).begin)},
          .problems = {}};
}

std::optional<Fences> unclosed_yaml(const Text& text, std::size_t opening, const BlockScan& scan) {
  if (!scan.is_plausible()) return std::nullopt;
  Fences fences = block(text, FrontMatterFormat::Yaml, opening, scan.behind_yaml, scan.behind_yaml);
  fences.problems.push_back(unclosed(text, opening, scan.behind_yaml, "---"));
  return fences;
}

// nullopt where the `---` is a thematic break.
std::optional<Fences> yaml_block(const Text& text, std::size_t opening) {
  const BlockScan scan = scan_block(text, opening + 1);
  if (scan.end == BlockEnd::Body || scan.end == BlockEnd::EndOfText) return unclosed_yaml(text, opening, scan);
  const bool is_front_matter = scan.is_blank || scan.starts_with_key || scan.known_keys > 0;
  if (!is_front_matter) return std::nullopt;
  Fences fences = block(text, FrontMatterFormat::Yaml, opening, scan.end_line, scan.end_line + 1);
  if (scan.end == BlockEnd::MalformedFence) {
    fences.problems.push_back(malformed(text, scan.end_line, "closed"));
    fences.problems.back().related.push_back({fence_span(text, opening), "It opens here."});
  }
  if (scan.is_blank) {
    fences.problems.push_back({.rule = kEmptyRule,
                               .span = fence_span(text, opening),
                               .message = "Front matter is empty.",
                               .related = {},
                               .fixes = {}});
  }
  return fences;
}

std::optional<Fences> yaml_with_malformed_opening(const Text& text) {
  const BlockScan scan = scan_block(text, 1);
  const bool is_closed = scan.end == BlockEnd::Fence || scan.end == BlockEnd::MalformedFence;
  if (!is_closed || !scan.is_plausible() || scan.starts_behind_blank) return std::nullopt;
  std::optional<Fences> fences = yaml_block(text, 0);
  if (fences) fences->problems.insert(fences->problems.begin(), malformed(text, 0, "opened"));
  return fences;
}

// Front matter below the top: blank lines before it, or other text. The latter stays a body: only the problem is told.
Fences misplaced(const Text& text) {
  bool has_text_before = false;
  const std::size_t last = std::min(kLastLineOfMisplaced, text.line_count());
  for (std::size_t i = 0; i < last; ++i) {
    const std::string_view bytes = line_bytes(text, i);
    if (trimmed(bytes).empty()) continue;
    if (!is_fence(bytes)) {
      has_text_before = true;
      continue;
    }
    const BlockScan scan = scan_block(text, i + 1);
    const bool is_closed = scan.end == BlockEnd::Fence || scan.end == BlockEnd::MalformedFence;
    const bool is_well_known = scan.starts_with_key && scan.known_keys > 1;
    const bool is_meant = has_text_before ? is_closed && is_well_known && !scan.starts_behind_blank
                                          : is_well_known || (is_closed && scan.is_plausible());
    if (!is_meant) return {};
    Problem problem{.rule = kPositionRule,
                    .span = fence_span(text, i),
                    .message = "Front matter must start on the first line of the note.",
                    .related = {},
                    .fixes = {}};
    if (has_text_before) return {.format = {}, .whole = {}, .content = {}, .problems = {std::move(problem)}};
    problem.fixes.push_back({"Delete the blank lines above", {{{text.content_begin(), text.whole_line(i).begin}, ""}}});
    Fences fences = yaml_block(text, i).value_or(Fences{});
    fences.problems.insert(fences.problems.begin(), std::move(problem));
    return fences;
  }
  return {};
}

// TOML and JSON are not read, but their lines must not be taken for Markdown.
Fences fenced(const Text& text, FrontMatterFormat format, std::string_view closing) {
  const auto looks_right = [&](std::string_view line) {
    if (format == FrontMatterFormat::Json) return line.starts_with('"') || line.starts_with('}');
    return line.starts_with('[') || line.starts_with('#') || line.contains('=') || line == closing;
  };
  std::size_t behind = 1;
  bool is_first = true;
  for (std::size_t i = 1; i < text.line_count(); ++i) {
    const std::string_view line = line_bytes(text, i);
    if (trimmed(line).empty()) continue;
    if (is_first && !looks_right(trimmed(line))) return {};
    is_first = false;
    if (!is_blank(line[0]) && trimmed(line) == closing) return block(text, format, 0, i, i + 1);
    if (behind == i) behind = i + 1;
  }
  if (is_first || format == FrontMatterFormat::Json) return {};
  Fences fences = block(text, format, 0, behind, behind);
  fences.problems.push_back(unclosed(text, 0, behind, closing));
  return fences;
}

}  // namespace

Fences find_fences(const Text& text) {
  const std::string_view first = line_bytes(text, 0);
  const std::string_view opening = trimmed(first);
  if (is_fence(first)) return yaml_block(text, 0).value_or(Fences{});
  if (first.starts_with("+++") && opening == "+++") return fenced(text, FrontMatterFormat::Toml, "+++");
  if (first.starts_with('{') && opening == "{") return fenced(text, FrontMatterFormat::Json, "}");
  if (first.starts_with("{\"") && opening.ends_with('}')) return block(text, FrontMatterFormat::Json, 0, 1, 1);
  if (is_malformed_fence(first)) return yaml_with_malformed_opening(text).value_or(Fences{});
  if (opening.empty() || text.line_count() > 1) return misplaced(text);
  return {};
}

}  // namespace confnotes::analysis
