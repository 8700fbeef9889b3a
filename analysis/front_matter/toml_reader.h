// TOML reader: one TOML document (https://toml.io/en/v1.0.0) as a tree with exact spans, or the first fault in it. The
// only file that calls toml++; whatever the source, it answers.
#pragma once

#include "analysis/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

enum class TomlFaultKind : std::uint8_t {
  Syntax,
  Redefined,  // a key or table that the lines above define already
  Date,       // a day or time that does not exist
  Number,     // one that fits into no 64 bits, or starts with 0
  Escape,
};

struct TomlFault {
  TomlFaultKind kind = TomlFaultKind::Syntax;
  Offset at = 0;  // where toml++ stopped; the cause stands there or further up
};

struct TomlReading {
  std::vector<ValueEntry> entries;  // in order of place; empty where there is a fault
  std::optional<TomlFault> fault;
};

// Reads `source` from `begin`, which starts a line, to its end. It is valid UTF-8, has no control characters besides
// tab, LF and CRLF, and nests at most some hundred levels deep: toml++ recurses. Offsets count from the start of
// `source`.
//
// Numbers get the text that YAML's core schema has for them: 1_000 is `1000`, 0b11 is `3`, inf is `.inf`. Dates keep
// theirs. A table that is no inline one spans from its first key to its last value, and so does an array of tables,
// whose style is Block.
TomlReading read_toml(std::string_view source, Offset begin);

}  // namespace confnotes::analysis
