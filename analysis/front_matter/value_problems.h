// Value problems: why YAML refuses what stands behind a colon or a dash, in words for a writer.
#pragma once

#include "analysis/problem.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// A bracketed list or mapping, looked over without YAML's grammar.
struct FlowScan {
  std::optional<Offset> end;              // behind the closing bracket
  std::optional<Offset> unclosed_quote;   // an item's opening quote
  std::optional<Span> text_behind_quote;  // an item that goes on behind its closing quote
  Span innermost;                         // the last bracket that was left open
};

FlowScan scan_flow(std::string_view source, Offset begin);

// The names of all anchors (`&name`) from `begin`.
std::set<std::string, std::less<>> anchor_names(std::string_view source, Offset begin);

// The first reason to refuse `value`, which goes to the end of its line. A value may run over more lines, but not
// beyond `source`. Nothing where the fault must lie elsewhere.
std::optional<Problem> find_value_problem(std::string_view source, Span value,
                                          const std::set<std::string, std::less<>>& anchors);

// Behind a value that starts at `begin`, where it runs over more than one line: quotes and brackets.
std::optional<Offset> end_of_enclosed_value(std::string_view source, Offset begin);

// `[text](url)` or `![text](url)`.
bool is_markdown_link(std::string_view value);

}  // namespace confnotes::analysis
