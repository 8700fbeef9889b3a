#include "analysis/front_matter/stray_fences.h"

#include "analysis/front_matter/block_scan.h"
#include "analysis/front_matter/fence_lines.h"
#include "analysis/front_matter/mapping.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/toml_statements.h"
#include "analysis/front_matter/yaml_lines.h"

#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

// Enough to tell TOML from text with a `=` in it.
bool is_toml(std::string_view source, Offset begin) {
  std::size_t keys = 0;
  std::size_t known_keys = 0;
  for (const TomlStatement& statement : toml_statements(source, begin)) {
    const std::string_view key = source.substr(statement.key.begin, statement.key.size());
    if (!statement.is_header && (!statement.equals || !is_word_key(key) || statement.value.empty())) return false;
    if (statement.is_header) continue;
    const std::string_view value = source.substr(statement.value.begin, statement.value.size());
    const bool is_value =
        std::string_view("\"'[{+-0123456789").contains(value[0]) || value == "true" || value == "false";
    if (!is_value) return false;
    ++keys;
    if (is_known_key(key)) ++known_keys;
  }
  return keys > 1 || known_keys > 0;
}

}  // namespace

std::optional<Fences> toml_between_dashes(const Text& text, std::size_t opening) {
  std::size_t closing = opening + 1;
  while (closing < text.line_count() && !is_fence(line_bytes(text, closing)))
    ++closing;
  if (closing >= text.line_count()) return std::nullopt;
  Fences fences = block(text, ValueFormat::Toml, opening, closing, closing + 1);
  const bool is_small = fences.content.size() <= kLargestMapping;
  if (!is_small || !is_toml(text.bytes().substr(0, fences.content.end), fences.content.begin)) return std::nullopt;
  const Span first = fence_span(text, opening);
  Problem problem = syntax_problem(first, "`key = value` is TOML, which stands between `+++`, not between `---`.");
  problem.fixes.push_back({"Write `+++` for both fences", {{first, "+++"}, {fence_span(text, closing), "+++"}}});
  fences.problems.push_back(std::move(problem));
  return fences;
}

std::optional<Problem> find_second_block(const Text& text, std::size_t line) {
  if (line >= text.line_count() || !is_fence(line_bytes(text, line))) return std::nullopt;
  const BlockScan scan = scan_block(text, line + 1);
  const bool is_block = scan.end == BlockEnd::Fence && scan.is_plausible() && !scan.starts_behind_blank;
  if (!is_block) return std::nullopt;
  return Problem{.rule = kPositionRule,
                 .span = fence_span(text, line),
                 .message = "A note has one front matter; this second block is read as text.",
                 .related = {},
                 .fixes = {}};
}

std::optional<Problem> find_missing_opening(const Text& text) {
  const Span first{text.content_begin(), fence_span(text, 0).end};
  const std::optional<KeyAndValue> key = find_key(text.bytes(), first);
  if (!key || !is_word_key(text.slice(key->key))) return std::nullopt;
  const BlockScan scan = scan_block(text, 0);
  const bool is_closed = scan.end == BlockEnd::Fence && is_fence(line_bytes(text, scan.end_line));
  const bool is_block = is_closed && scan.starts_with_key && !scan.starts_behind_blank && !scan.has_text &&
                        scan.behind_yaml == scan.end_line;
  if (!is_block || scan.word_keys < 3 || scan.known_keys < 2) return std::nullopt;
  for (std::size_t i = 0; i < scan.end_line; ++i) {
    if (trimmed(line_bytes(text, i)).empty()) return std::nullopt;
  }
  const Offset begin = text.content_begin();
  Problem problem{.rule = kUnclosedRule,
                  .span = fence_span(text, 0),
                  .message = "Front matter opens with `---` on a line of its own, which is missing.",
                  .related = {{fence_span(text, scan.end_line), "It is closed here."}},
                  .fixes = {}};
  problem.fixes.push_back({"Insert `---` at the top", {{{begin, begin}, "---" + std::string(text.line_end())}}});
  return problem;
}

}  // namespace confnotes::analysis
