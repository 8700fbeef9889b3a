// Flow scan: a list or mapping between brackets, looked over without YAML's grammar.
#pragma once

#include "analysis/text.h"

#include <optional>
#include <string_view>

namespace confnotes::analysis {

struct FlowScan {
  std::optional<Offset> end;              // behind the closing bracket
  std::optional<Offset> unclosed_quote;   // an item's opening quote
  std::optional<Span> text_behind_quote;  // an item that goes on behind its closing quote
  Span innermost;                         // the last bracket that was left open
};

FlowScan scan_flow(std::string_view source, Offset begin);

// Behind a value that starts at `begin`, where it runs over more than one line: quotes and brackets.
std::optional<Offset> end_of_enclosed_value(std::string_view source, Offset begin);

// `[text](url)` or `![text](url)`.
bool is_markdown_link(std::string_view value);

}  // namespace confnotes::analysis
