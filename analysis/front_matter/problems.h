// The rules that front matter's problems belong to, and the words and fixes that several of them share.
#pragma once

#include "analysis/front_matter.h"
#include "analysis/problem.h"
#include "analysis/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

inline constexpr std::string_view kUnclosedRule = "front-matter/unclosed";
inline constexpr std::string_view kSyntaxRule = "front-matter/syntax";
inline constexpr std::string_view kDuplicateKeyRule = "front-matter/duplicate-key";
inline constexpr std::string_view kEmptyRule = "front-matter/empty";
inline constexpr std::string_view kPositionRule = "front-matter/position";
inline constexpr std::string_view kTypeRule = "front-matter/type";
inline constexpr std::string_view kDateRule = "front-matter/date";

Problem syntax_problem(Span span, std::string message);

// A key that stands twice in one mapping.
Problem duplicate_key_problem(std::string_view name, Span first, Span second);

// `„2022-03-01“`: the text between quotes that no format knows; `text` itself where there are none.
std::string_view without_typographic_quotes(std::string_view text);

// Puts quotes around `value`, which the source holds at `span`.
Fix quote_fix(Span span, std::string_view value, ValueFormat format = ValueFormat::Yaml);

// `problem`, with one more fix.
Problem with_fix(Problem problem, std::string title, std::vector<Edit> edits);

}  // namespace confnotes::analysis
