#include "analysis/front_matter/line_problems.h"

#include "analysis/front_matter/flow_problems.h"
#include "analysis/front_matter/flow_scan.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/value_extent.h"
#include "analysis/front_matter/value_problems.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

// A line's key and value behind its dashes, the value with the lines that it runs over.
struct LineParts {
  Span text;              // behind the dashes
  Offset first_dash = 0;  // only where there is one
  bool has_dash = false;
  bool is_value_below = false;  // of a key that has none on its own line
  std::optional<KeyAndValue> key;
  Span value;

  std::size_t column(const YamlLine& line) const { return text.begin - line.whole.begin; }
};

LineParts take_apart(std::string_view source, const YamlLine& line) {
  LineParts parts{.text = line.text, .first_dash = line.text.begin, .key = {}, .value = {}};
  while (is_list_item(source.substr(parts.text.begin, parts.text.size()))) {
    parts.has_dash = true;
    parts.text.begin = std::min(skip_blanks(source, parts.text.begin + 1), parts.text.end);
  }
  parts.key = find_key(source, parts.text);
  parts.value = parts.key ? parts.key->value : parts.text;
  return parts;
}

bool is_block_scalar_header(std::string_view source, Span value) {
  return !value.empty() && (source[value.begin] == '|' || source[value.begin] == '>');
}

// Visits the lines that hold YAML's structure, without those inside of block scalars, quotes and brackets.
template <typename Visit>
void for_each_structural_line(std::string_view source, std::span<const YamlLine> lines, Visit visit) {
  Offset inside_until = 0;
  std::optional<std::size_t> block_indent;
  std::optional<std::size_t> open_column;  // of the key above, where its value must stand below
  for (const YamlLine& line : lines) {
    const std::string_view text = source.substr(line.text.begin, line.text.size());
    if (line.is_blank() || line.text.begin < inside_until) continue;
    if (block_indent && line.indent() > *block_indent) continue;
    block_indent.reset();
    if (is_comment(text)) continue;
    LineParts parts = take_apart(source, line);
    const Span first_line = parts.value;
    parts.is_value_below = !parts.key && !parts.has_dash && open_column && line.indent() > *open_column;
    if (parts.key || parts.has_dash || parts.is_value_below) {
      const auto rest = lines.subspan(static_cast<std::size_t>(&line - lines.data()));
      const std::size_t column = parts.is_value_below ? *open_column : parts.key ? parts.column(line) : line.indent();
      parts.value = with_continuation(source, rest, first_line, column);
    }
    open_column.reset();
    if (parts.key && parts.value.empty()) open_column = parts.column(line);
    if (!visit(line, parts)) return;
    const bool is_header = is_block_scalar_header(source, first_line) && parts.value == first_line;
    if (is_header) block_indent = line.indent();
    inside_until = first_line.empty() ? 0 : end_of_enclosed_value(source, first_line.begin).value_or(0);
    inside_until = std::max(inside_until, parts.value.end);
  }
}

// Moves `lines` so that the first starts at `column`; as far as they are indented at least as deep.
Fix shift_fix(std::string title, std::span<const YamlLine> lines, std::size_t column) {
  Fix fix{.title = std::move(title), .edits = {}};
  const std::size_t surplus = lines.front().indent() - column;
  for (const YamlLine& line : lines) {
    if (line.is_blank()) continue;
    if (line.indent() < lines.front().indent()) break;
    fix.edits.push_back({{line.whole.begin, line.whole.begin + surplus}, ""});
  }
  return fix;
}

Problem deeper_than_valued_key(std::string_view source, std::span<const YamlLine> lines, const LineParts& above,
                               std::size_t column) {
  const std::string key = in_code(source.substr(above.key->key.begin, above.key->key.size()));
  Problem problem =
      syntax_problem(lines.front().text, "This line is indented below " + key + ", which has a value already.");
  problem.related.push_back({above.key->key, key + " is here."});
  // A list item would be misplaced there as well.
  const Span line = lines.front().text;
  if (!is_list_item(source.substr(line.begin, line.size())))
    problem.fixes.push_back(shift_fix("Align it with " + key, lines, column));
  return problem;
}

// `title = "x"` among lines of YAML.
std::optional<Problem> find_assignment_problem(std::string_view source, Span line) {
  const std::string_view text = source.substr(line.begin, line.size());
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals + 1 == text.size() || !is_word_key(trimmed(text.substr(0, equals))))
    return std::nullopt;
  const std::size_t key_end = trimmed(text.substr(0, equals)).size();
  const std::size_t value = skip_blanks(text, equals + 1);
  Problem problem = syntax_problem(line, "`key = value` is TOML; write a colon instead of the `=`.");
  problem.fixes.push_back({"Replace `=` by `:`", {{{line.begin + key_end, line.begin + value}, ": "}}});
  return problem;
}

// The same where each of the lines is one.
std::optional<Problem> find_assignments_problem(std::string_view source, Span lines) {
  std::optional<Problem> problem;
  for (const YamlLine& line : yaml_lines(source.substr(0, lines.end), lines.begin)) {
    if (line.is_blank()) continue;
    std::optional<Problem> next = find_assignment_problem(source, line.text);
    if (!next) return std::nullopt;
    if (problem) {
      problem->span.end = next->span.end;
      std::ranges::move(next->fixes[0].edits, std::back_inserter(problem->fixes[0].edits));
    } else {
      problem = std::move(next);
    }
  }
  return problem;
}

}  // namespace

std::optional<Problem> find_tab_problem(std::string_view source, std::span<const YamlLine> lines) {
  std::optional<Problem> problem;
  std::vector<Edit> edits;
  for (const YamlLine& line : lines) {
    const Span indentation{line.whole.begin, line.text.begin};
    const std::string_view blanks = source.substr(indentation.begin, indentation.size());
    if (line.is_blank() || !blanks.contains('\t')) continue;
    if (!problem) problem = syntax_problem(indentation, "A tab indents this line; YAML allows only spaces there.");
    std::string spaces;
    for (const char blank : blanks)
      spaces += blank == '\t' ? "  " : " ";
    edits.push_back({indentation, std::move(spaces)});
  }
  if (problem) problem->fixes.push_back({"Indent with spaces", std::move(edits)});
  return problem;
}

std::optional<Problem> find_value_problem_in(std::string_view source, std::span<const YamlLine> lines,
                                             const std::set<std::string, std::less<>>& anchors) {
  std::optional<Problem> problem;
  for_each_structural_line(source, lines, [&](const YamlLine& line, const LineParts& parts) {
    // Without key and dash it goes on with the value above, where nothing is refused but a colon.
    const bool starts_value = parts.key || parts.has_dash || parts.is_value_below || &line == &lines.front();
    if (starts_value) problem = find_value_problem(source, parts.value, anchors);
    return !problem;
  });
  return problem;
}

std::optional<Problem> find_indentation_problem(std::string_view source, std::span<const YamlLine> lines) {
  std::optional<Problem> problem;
  std::vector<std::size_t> columns;
  std::optional<LineParts> above;
  std::size_t above_column = 0;
  for_each_structural_line(source, lines, [&](const YamlLine& line, const LineParts& parts) {
    if (!parts.key && !parts.has_dash) return true;
    const std::size_t column = parts.has_dash ? line.indent() : parts.column(line);
    const auto rest = lines.subspan(static_cast<std::size_t>(&line - lines.data()));
    const bool has_value = above && above->key && !above->value.empty() &&
                           !is_block_scalar_header(source, above->value) && source[above->value.begin] != '&' &&
                           source[above->value.begin] != '!' && source[above->value.begin] != '#';
    if (has_value && column > above_column) {
      problem = deeper_than_valued_key(source, rest, *above, above_column);
      return false;
    }
    const bool is_deeper = columns.empty() || column > columns.back();
    while (!columns.empty() && column < columns.back())
      columns.pop_back();
    if (!is_deeper && (columns.empty() || columns.back() != column)) {
      problem = syntax_problem(line.text, "The indentation of this line fits no line above it.");
      return false;
    }
    if (columns.empty() || columns.back() != column) columns.push_back(column);
    above = parts;
    above_column = parts.column(line);
    if (parts.has_dash && above_column != column) columns.push_back(above_column);
    return true;
  });
  return problem;
}

std::optional<Problem> find_unclosed_key(std::string_view source, Span line) {
  const char quote = line.empty() ? ' ' : source[line.begin];
  if (quote != '"' && quote != '\'') return std::nullopt;
  const std::optional<Offset> end = quoted_end(source.substr(0, line.end), line.begin);
  if (end && *end < line.end) return std::nullopt;
  const std::optional<KeyAndValue> key = find_key(source, {line.begin + 1, end ? line.end - 1 : line.end});
  if (!key || !is_word_key(source.substr(key->key.begin, key->key.size()))) return std::nullopt;
  if (end) {
    Problem problem =
        syntax_problem(line, "A key and its value in one pair of quotes are text; quote the value alone.");
    problem.fixes.push_back({"Quote the value alone",
                             {{{line.begin, line.begin + 1}, ""},
                              {{key->value.begin, key->value.begin}, std::string(key->value.empty() ? 0 : 1, quote)},
                              {{line.end - 1, line.end}, std::string(key->value.empty() ? 0 : 1, quote)}}});
    return problem;
  }
  Problem problem = syntax_problem({line.begin, line.begin + 1}, "This quote is never closed.");
  problem.fixes.push_back({"Close it behind the key", {{{key->key.end, key->key.end}, std::string(1, quote)}}});
  return problem;
}

Problem stray_lines_problem(std::string_view source, const StrayLines& stray) {
  const std::string_view text = source.substr(stray.text.begin, stray.text.size());
  if (stray.has_list_below && is_word_key(text)) {
    Problem problem = syntax_problem(stray.text, in_code(text) + " needs a colon before its list.");
    problem.fixes.push_back({"Insert the colon", {{{stray.text.end, stray.text.end}, ":"}}});
    return problem;
  }
  if (text.starts_with("<!--")) return syntax_problem(stray.text, "A comment in front matter starts with `#`.");
  if (is_template(text))
    return syntax_problem(stray.text, "A template cannot stand on a line of its own, without a key.");
  if (std::optional<Problem> assignments = find_assignments_problem(source, stray.text)) return *std::move(assignments);
  if (!stray.above) {
    return syntax_problem(stray.text, "This text has no key. Expected lines of `key: value`.");
  }
  const std::string key = in_code(source.substr(stray.above->begin, stray.above->size()));
  Problem problem = syntax_problem(stray.text, "This text has no key. Indent it to make it the value of " + key + ".");
  problem.related.push_back({*stray.above, key + " is here."});
  problem.fixes.push_back({"Indent it", {}});
  for (const YamlLine& line : yaml_lines(source.substr(0, stray.text.end), stray.text.begin))
    problem.fixes.back().edits.push_back({{line.whole.begin, line.whole.begin}, "  "});
  return problem;
}

Problem unexplained_problem(std::string_view source, const YamlFault& fault) {
  Offset at = std::min(fault.at, source.size());
  // At the end of a line yaml-cpp means that line.
  while (at > 0 && (at == source.size() || is_yaml_gap(source[at])))
    --at;
  const std::size_t line_end = source.substr(0, at).find_last_of('\n');
  const Offset begin = line_end == std::string_view::npos ? 0 : line_end + 1;
  const std::vector<YamlLine> lines = yaml_lines(source.substr(0, end_of_line(source, at)), begin);
  const Span span = lines.empty() ? Span{at, at} : lines.front().text;
  const std::string_view reason = fault.message;
  if (fault.kind == YamlFaultKind::TooDeep) return syntax_problem(span, "This is nested too deeply to be read.");
  if (is_list_item(source.substr(span.begin, span.size()))) {
    return syntax_problem(span, "No key above takes this list item. Check the indentation and the line above.");
  }
  if (reason.starts_with("illegal map value") || reason.starts_with("illegal block entry")) {
    return syntax_problem(span, "A key or a list item cannot stand here. Check the indentation and the line above.");
  }
  if (reason.starts_with("end of")) {
    return syntax_problem(span, "This line belongs to nothing above it. Check its indentation.");
  }
  return syntax_problem(span, "This is not valid YAML. Check quotes, brackets and indentation.");
}

}  // namespace confnotes::analysis
