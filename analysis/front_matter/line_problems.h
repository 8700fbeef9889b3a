// Line problems: tabs, indentation and lines without a key.
#pragma once

#include "analysis/front_matter/yaml_lines.h"
#include "analysis/front_matter/yaml_reader.h"
#include "analysis/problem.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// Tabs in front of any of these lines, as one problem.
std::optional<Problem> find_tab_problem(std::string_view source, std::span<const YamlLine> lines);

// The first value in these lines that YAML refuses.
std::optional<Problem> find_value_problem_in(std::string_view source, std::span<const YamlLine> lines,
                                             const std::set<std::string, std::less<>>& anchors);

// The first line that is indented like nothing above it, or below a key that has a value already.
std::optional<Problem> find_indentation_problem(std::string_view source, std::span<const YamlLine> lines);

// `'title: x` and `'title: x'`: a quote in front of a key that is not closed behind it.
std::optional<Problem> find_unclosed_key(std::string_view source, Span line);

// Lines without a key, of which the first may be meant as one: `tags` above a list.
struct StrayLines {
  Span text;                  // of all of them
  std::optional<Span> above;  // the key above, where it has no value that they might be
  bool has_list_below = false;
};
Problem stray_lines_problem(std::string_view source, const StrayLines& stray);

// What is left to say where yaml-cpp refuses a text and nothing else explains it.
Problem unexplained_problem(std::string_view source, const YamlFault& fault);

}  // namespace confnotes::analysis
