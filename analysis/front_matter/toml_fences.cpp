#include "analysis/front_matter/toml_fences.h"

#include "analysis/front_matter/block_scan.h"
#include "analysis/front_matter/fence_lines.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/toml_keys.h"
#include "analysis/front_matter/toml_statements.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kFence = "+++";

struct Scan {
  std::optional<std::size_t> fence;        // the line that closes
  std::optional<std::size_t> malformed;    // the first that was meant to
  bool has_text_behind_malformed = false;  // so that it is that one
  std::size_t behind_toml = 0;             // the line behind the last that looks like TOML
  std::size_t keys = 0;
  std::size_t known_keys = 0;
  bool is_blank = true;           // nothing but blank lines
  bool starts_with_toml = false;  // the first line that is not blank
};

bool is_assignment(std::string_view words) {
  const std::size_t key = toml_key_end(words);
  return key > 0 && words.substr(skip_blanks(words, key)).starts_with('=');
}

// `title "x"` was meant as a key too.
std::string_view first_word(std::string_view words) {
  return words.substr(0, toml_key_end(words));
}

// A line that closes front matter in some other way.
bool is_wrong_fence(std::string_view line) {
  const std::string_view words = trimmed(line);
  return is_malformed_toml_fence(words) || words == kFence || is_fence(words) ||
         (is_malformed_fence(words) && words.starts_with("---"));
}

// Whether `line` opens a text in three quotes without closing it, or closes one.
bool toggles_long_text(std::string_view line) {
  bool is_odd = false;
  for (std::size_t at = 0; (at = line.find_first_of("\"'", at)) != std::string_view::npos;) {
    const bool is_three = line.substr(at, 3) == std::string(3, line[at]);
    if (is_three) is_odd = !is_odd;
    at += is_three ? 3 : 1;
  }
  return is_odd;
}

// A `+++` closes wherever it stands, even in a text of several lines: those who split notes look for nothing else.
Scan scan_lines(const Text& text, std::size_t first) {
  Scan scan;
  scan.behind_toml = first;
  bool is_behind_blank = false;
  bool is_in_body = false;
  bool is_in_long_text = false;  // where no other fence closes
  for (std::size_t i = first; i < text.line_count(); ++i) {
    const std::string_view line = line_bytes(text, i);
    const std::string_view words = trimmed(line);
    if (is_toml_fence(line)) {
      scan.fence = i;
      return scan;
    }
    if (words.empty()) {
      is_behind_blank = true;
      continue;
    }
    const bool is_key = is_assignment(words);
    const bool is_toml = is_key || starts_toml_statement(words) || words.starts_with('#');
    if (scan.malformed && !is_toml) scan.has_text_behind_malformed = true;
    if (!is_in_body && scan.keys > 0 && !scan.malformed && is_wrong_fence(line) && !is_in_long_text) scan.malformed = i;
    if (scan.is_blank) scan.starts_with_toml = is_toml || words.starts_with('[') || is_known_key(first_word(words));
    scan.is_blank = false;
    // Behind a blank line a `#` may start a heading, and a list or an indented line decides nothing.
    is_in_body = is_in_body || scan.malformed ||
                 (is_behind_blank && !is_toml && !is_blank(line[0]) && !std::string_view("]}\"'").contains(words[0]));
    if (is_in_body) continue;
    if (toggles_long_text(line)) is_in_long_text = !is_in_long_text;
    if (is_key) ++scan.keys;
    if (is_key && is_known_key(words.substr(0, toml_key_end(words)))) ++scan.known_keys;
    if (is_key || !is_behind_blank) {
      scan.behind_toml = i + 1;
      is_behind_blank = false;
    }
  }
  return scan;
}

// Front matter that begins in line `line`, right behind the note's own.
std::optional<Problem> find_second_block(const Text& text, std::size_t line) {
  if (line >= text.line_count() || !is_toml_fence(line_bytes(text, line))) return std::nullopt;
  const Scan scan = scan_lines(text, line + 1);
  if (!scan.fence || !scan.starts_with_toml || scan.keys == 0) return std::nullopt;
  return Problem{.rule = kPositionRule,
                 .span = fence_span(text, line),
                 .message = "A note has one front matter; this second block is read as text.",
                 .related = {},
                 .fixes = {}};
}

}  // namespace

bool is_toml_fence(std::string_view line) {
  return line.starts_with(kFence) && line.find_first_not_of(" \t", kFence.size()) == std::string_view::npos;
}

bool is_malformed_toml_fence(std::string_view line) {
  const bool has_signs_only = line.find_first_not_of("+ \t") == std::string_view::npos;
  return line.starts_with('+') && has_signs_only && std::ranges::count(line, '+') > 1 && !is_toml_fence(line);
}

std::optional<TomlFences> toml_fences(const Text& text, std::size_t opening) {
  const Scan scan = scan_lines(text, opening + 1);
  TomlFences found{.fences = {}, .is_closed = false, .keys = scan.keys, .known_keys = scan.known_keys};
  const bool is_malformed_opening = !is_toml_fence(line_bytes(text, opening));
  const bool is_plausible = scan.starts_with_toml && (scan.known_keys > 0 || scan.keys > 1);
  if (scan.is_blank && !scan.fence) return std::nullopt;
  const bool is_front_matter = scan.is_blank || scan.starts_with_toml || (scan.fence && scan.keys > 0);
  if (!is_front_matter) return std::nullopt;
  if (is_malformed_opening && !(is_plausible && (scan.fence || scan.malformed))) return std::nullopt;

  const bool is_malformed = scan.malformed && (!scan.fence || scan.has_text_behind_malformed);
  const std::optional<std::size_t> closing = is_malformed ? scan.malformed : scan.fence;
  if (closing) {
    found.is_closed = true;
    found.fences = block(text, ValueFormat::Toml, opening, *closing, *closing + 1);
  } else {
    // Comments and headings look alike, so a key has to be there.
    if (scan.keys == 0) return std::nullopt;
    found.fences = block(text, ValueFormat::Toml, opening, scan.behind_toml, scan.behind_toml);
    found.fences.problems.push_back(unclosed_problem(text, opening, scan.behind_toml, kFence));
  }
  if (is_malformed_opening) found.fences.problems.push_back(malformed_problem(text, opening, "opened", kFence));
  if (is_malformed) {
    found.fences.problems.push_back(malformed_problem(text, *closing, "closed", kFence));
    found.fences.problems.back().related.push_back({fence_span(text, opening), "It opens here."});
  }
  if (scan.is_blank) found.fences.problems.push_back(empty_problem(text, opening));
  if (closing) {
    std::optional<Problem> second = find_second_block(text, *closing + 1);
    if (second) found.fences.problems.push_back(*std::move(second));
  }
  return found;
}

}  // namespace confnotes::analysis
