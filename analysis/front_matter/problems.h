// The rules that front matter's problems belong to, and the words and fixes that several of them share.
#pragma once

#include "analysis/problem.h"
#include "analysis/value.h"

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

// Puts quotes around `value`, which the source holds at `span`.
Fix quote_fix(Span span, std::string_view value);

}  // namespace confnotes::analysis
