// YAML reader: one YAML document as a tree with exact spans, or the first fault in it. The only file that calls
// yaml-cpp; no exception leaves it, whatever the source.
#pragma once

#include "analysis/front_matter.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::analysis {

enum class YamlFaultKind : std::uint8_t {
  Syntax,
  UnclosedQuote,
  UnknownAlias,
  SecondDocument,
  TooDeep,
};

struct YamlFault {
  YamlFaultKind kind = YamlFaultKind::Syntax;
  Offset at = 0;
  std::string message;
};

struct YamlReading {
  Value root;  // Null for a source without any value, and where there is a fault
  std::optional<YamlFault> fault;
};

// Reads `source` from `begin`, which starts a line, to its end. It is valid UTF-8; its line ends are LF or CRLF and it
// has no control characters. Offsets count from the start of `source`.
YamlReading read_yaml(std::string_view source, Offset begin);

}  // namespace confnotes::analysis
