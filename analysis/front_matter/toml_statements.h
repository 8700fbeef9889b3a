// TOML statements: the lines of a TOML text taken apart without its grammar, so that a fault in one does not hide the
// others.
#pragma once

#include "analysis/text.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// `key = value`, `[table]`, or a line that is neither.
struct TomlStatement {
  Span whole;                    // from its first word to its last, comment included; several lines for a list
  bool is_header = false;        // `[table]`, `[[table]]`
  Span key;                      // in front of the `=`, or between a header's brackets; without one the first words
  std::optional<Offset> equals;  // where the `=` stands
  Span value;                    // without comment; empty where nothing stands behind the `=`
  std::optional<Offset> open;    // the innermost quote or bracket that nothing closes
};

// Those of `source` from `begin`, which starts a line, to its end; blank lines and comments are none. A list or a text
// of several lines that is never closed ends in front of the next line that starts a statement.
std::vector<TomlStatement> toml_statements(std::string_view source, Offset begin);

// How many levels of tables and lists a statement opens at most, one inside of the other.
std::size_t toml_depth(std::string_view source, const TomlStatement& statement);

// Behind the quotes that close the text at `begin`, which is in one of TOML's four kinds; nothing where none do, for
// the kinds on one line in that line.
std::optional<Offset> toml_text_end(std::string_view source, Offset begin);

// A line that starts a statement, whatever stands above it: `key = …`, `key: …`, `[table]`.
bool starts_toml_statement(std::string_view line);

}  // namespace confnotes::analysis
