// Value: what a text in YAML, TOML or JSON says, as one tree with the exact span of every key, value and item.
//
// A scalar keeps its text and its style; what type it has follows from both, by the core schema of YAML 1.2. TOML and
// JSON fit into that: their booleans, numbers and dates are plain scalars, their strings quoted ones.
#pragma once

#include "analysis/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

enum class ValueFormat : std::uint8_t { None, Yaml, Toml, Json };

enum class ValueKind : std::uint8_t { Null, Scalar, Sequence, Mapping, Alias };
enum class ValueStyle : std::uint8_t { Plain, SingleQuoted, DoubleQuoted, Block, Flow };  // Block: | and > too

struct ValueEntry;

struct Value {
  ValueKind kind = ValueKind::Null;
  ValueStyle style = ValueStyle::Plain;
  Span span;         // with quotes or brackets, without anchor or tag; empty, behind the colon or dash, if left out
  std::string text;  // Scalar: the value, unquoted and unfolded; Alias: as written, with its `*`
  std::vector<Value> items;
  std::vector<ValueEntry> entries;

  bool operator==(const Value&) const;
};

struct ValueEntry {
  Span key;          // with quotes, if any
  std::string name;  // unquoted
  Value value;

  bool operator==(const ValueEntry&) const = default;
};

bool is_boolean(const Value& value);
bool is_number(const Value& value);

// Of a number: nothing where it is no whole one, or none of 64 bits.
std::optional<std::int64_t> whole_number(const Value& value);
// Of a number: infinite where it is too large for a double.
double real_number(const Value& value);

// "YAML", "TOML", "JSON"; YAML also for None.
std::string_view name_of(ValueFormat format);

// `text` as a quoted scalar on one line. In YAML (and for None) and TOML between double quotes, unless it holds some.
std::string quoted(std::string_view text, ValueFormat format = ValueFormat::Yaml);

// What a writer means by `yes`, `No`, `on`, `y`, `True`: words that are booleans to YAML 1.1, to Python or to people.
std::optional<bool> meant_boolean(std::string_view text);

// A text and how the values in it are written.
struct SourceText {
  const Text& text;
  ValueFormat format = ValueFormat::Yaml;
};

}  // namespace confnotes::analysis
