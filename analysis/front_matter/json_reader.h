// JSON reader: one JSON value (RFC 8259) as a tree with exact spans, or where it is at fault. The only file of front
// matter that calls nlohmann's parser; no exception leaves it, whatever the source.
#pragma once

#include "analysis/value.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace confnotes::analysis {

enum class JsonFaultKind : std::uint8_t { Syntax, NumberOutOfRange, TooDeep };

struct JsonFault {
  JsonFaultKind kind = JsonFaultKind::Syntax;
  Span at;  // the token that was not expected, empty at the end of the source; its last bytes where it is no token
};

struct JsonReading {
  Value value;  // what was read until the fault
  std::optional<JsonFault> fault;
};

// Reads the one value that `source` holds within `within`, with white space around it. Strings are DoubleQuoted,
// numbers and booleans Plain, `null` is Null. Keys that stand twice are there twice. Offsets count from the start of
// `source`; a hundred levels are the most.
JsonReading read_json(std::string_view source, Span within);

}  // namespace confnotes::analysis
