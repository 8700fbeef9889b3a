// The rules that front matter's problems belong to, and the words and fixes that several of them share.
#pragma once

#include "analysis/problem.h"

#include <string>
#include <string_view>

namespace confnotes::analysis {

inline constexpr std::string_view kUnclosedRule = "front-matter/unclosed";
inline constexpr std::string_view kSyntaxRule = "front-matter/syntax";
inline constexpr std::string_view kDuplicateKeyRule = "front-matter/duplicate-key";
inline constexpr std::string_view kEmptyRule = "front-matter/empty";
inline constexpr std::string_view kPositionRule = "front-matter/position";
inline constexpr std::string_view kTypeRule = "front-matter/type";
inline constexpr std::string_view kDateRule = "front-matter/date";

Problem syntax_problem(Span span, std::string message);

// `text` as a quoted YAML scalar on one line; double quotes unless the text holds some.
std::string quoted(std::string_view text);

// Puts quotes around `value`, which the source holds at `span`.
Fix quote_fix(Span span, std::string_view value);

// At most forty characters of `text` on one line, between backticks, for a message.
std::string in_code(std::string_view text);

}  // namespace confnotes::analysis
