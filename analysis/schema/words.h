// Words: what a broken keyword of a schema is called in a message.
#pragma once

#include "analysis/value.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace confnotes::analysis {

// "`a`, `b` or `c`"; of many the first eight.
std::string in_words(std::span<const std::string> choices);

// "text", "`true` or `false`", "text or a list": names of JSON Schema's types, in any order.
std::string types_in_words(std::span<const std::string> types);

// "text", "a list", "a boolean", "empty".
std::string_view kind_in_words(const Value& value);

// The number as people write it: `3`, not `3.000000`.
std::string number_in_words(double number);

// With a full stop, unless it has an end already.
std::string as_sentence(std::string_view text);

}  // namespace confnotes::analysis
