#include "analysis/front_matter/fences.h"

#include "analysis/front_matter/block_scan.h"
#include "analysis/front_matter/fence_lines.h"
#include "analysis/front_matter/json_fences.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/stray_fences.h"
#include "analysis/front_matter/toml_fences.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

// Further down a `---` is a thematic break, whatever stands behind it.
constexpr std::size_t kLastLineOfMisplaced = 10;

Fences unclosed_yaml(const Text& text, std::size_t opening, const BlockScan& scan) {
  Fences fences = block(text, ValueFormat::Yaml, opening, scan.behind_yaml, scan.behind_yaml);
  fences.problems.push_back(unclosed_problem(text, opening, scan.behind_yaml, "---"));
  return fences;
}

// nullopt where the `---` is a thematic break.
std::optional<Fences> yaml_block(const Text& text, std::size_t opening) {
  const BlockScan scan = scan_block(text, opening + 1);
  const bool is_open = scan.end == BlockEnd::Body || scan.end == BlockEnd::EndOfText;
  // Behind a blank line a single key is more likely to be text.
  const bool is_sure = scan.is_plausible() && (!scan.starts_behind_blank || scan.word_keys > 1);
  if (is_open && is_sure) return unclosed_yaml(text, opening, scan);
  const bool is_front_matter = !is_open && (scan.is_blank || scan.starts_with_key || scan.known_keys > 0);
  if (!is_front_matter) return toml_between_dashes(text, opening);
  Fences fences = block(text, ValueFormat::Yaml, opening, scan.end_line, scan.end_line + 1);
  if (scan.end == BlockEnd::MalformedFence) {
    fences.problems.push_back(malformed_problem(text, scan.end_line, "closed", "---"));
    fences.problems.back().related.push_back({fence_span(text, opening), "It opens here."});
  }
  if (scan.is_blank) {
    fences.problems.push_back(empty_problem(text, opening));
  } else if (std::optional<Problem> second = find_second_block(text, scan.end_line + 1)) {
    fences.problems.push_back(*std::move(second));
  }
  return fences;
}

std::optional<Fences> yaml_with_malformed_opening(const Text& text) {
  const BlockScan scan = scan_block(text, 1);
  const bool is_closed = scan.end == BlockEnd::Fence || scan.end == BlockEnd::MalformedFence;
  if (!is_closed || !scan.is_plausible() || scan.starts_behind_blank) return std::nullopt;
  std::optional<Fences> fences = yaml_block(text, 0);
  if (fences) fences->problems.insert(fences->problems.begin(), malformed_problem(text, 0, "opened", "---"));
  return fences;
}

// What stands at a line as front matter would, and how sure that is.
struct Candidate {
  std::optional<Fences> fences;
  bool is_well_known = false;  // closed, and with keys that hardly any text has
};

std::optional<Candidate> yaml_candidate(const Text& text, std::size_t line) {
  const BlockScan scan = scan_block(text, line + 1);
  const bool is_closed = scan.end == BlockEnd::Fence || scan.end == BlockEnd::MalformedFence;
  const bool is_well_known = scan.starts_with_key && scan.known_keys > 1;
  if (!is_well_known && !(is_closed && scan.is_plausible())) return std::nullopt;
  return Candidate{.fences = yaml_block(text, line),
                   .is_well_known = is_closed && is_well_known && !scan.starts_behind_blank};
}

std::optional<Candidate> candidate_at(const Text& text, std::size_t line) {
  const std::string_view bytes = line_bytes(text, line);
  if (is_fence(bytes)) return yaml_candidate(text, line);
  if (is_toml_fence(bytes)) {
    std::optional<TomlFences> found = toml_fences(text, line);
    if (!found || !found->is_closed || found->keys == 0) return std::nullopt;
    return Candidate{.fences = std::move(found->fences), .is_well_known = found->known_keys > 1};
  }
  if (!bytes.starts_with('{')) return std::nullopt;
  std::optional<Fences> found = json_fences(text, line);
  if (!found || found->content.empty() || !found->problems.empty()) return std::nullopt;
  return Candidate{.fences = std::move(found), .is_well_known = false};
}

// Front matter below the top: blank lines before it, or other text. The latter stays a body: only the problem is told.
Fences misplaced(const Text& text) {
  bool has_text_before = false;
  const std::size_t last = std::min(kLastLineOfMisplaced, text.line_count());
  for (std::size_t i = 0; i < last; ++i) {
    const std::string_view bytes = line_bytes(text, i);
    if (trim(bytes).empty()) continue;
    const bool may_open = is_fence(bytes) || is_toml_fence(bytes) || (bytes.starts_with('{') && !has_text_before);
    if (!may_open) {
      has_text_before = true;
      continue;
    }
    std::optional<Candidate> candidate = candidate_at(text, i);
    if (!candidate || (has_text_before && !candidate->is_well_known)) return {};
    Problem problem{.rule = kPositionRule,
                    .span = opening_span(text, i),
                    .message = "Front matter must start on the first line of the note.",
                    .related = {},
                    .fixes = {}};
    if (has_text_before) return {.format = {}, .whole = {}, .content = {}, .problems = {std::move(problem)}};
    problem.fixes.push_back({"Delete the blank lines above", {{{text.content_begin(), text.whole_line(i).begin}, ""}}});
    Fences fences = candidate->fences.value_or(Fences{});
    fences.problems.insert(fences.problems.begin(), std::move(problem));
    return fences;
  }
  return {};
}

}  // namespace

Fences find_fences(const Text& text) {
  const std::string_view first = line_bytes(text, 0);
  const std::string_view opening = trimmed(first);
  if (is_fence(first)) return yaml_block(text, 0).value_or(Fences{});
  if (is_toml_fence(first) || is_malformed_toml_fence(first)) {
    std::optional<TomlFences> found = toml_fences(text, 0);
    return found ? std::move(found->fences) : Fences{};
  }
  if (first.starts_with('{')) return json_fences(text, 0).value_or(Fences{});
  if (is_malformed_fence(first) || is_indented_fence(first))
    return yaml_with_malformed_opening(text).value_or(Fences{});
  if (std::optional<Problem> missing = find_missing_opening(text))
    return {.format = {}, .whole = {}, .content = {}, .problems = {*std::move(missing)}};
  if (opening.empty() || text.line_count() > 1) return misplaced(text);
  return {};
}

}  // namespace confnotes::analysis
