// JSON slips: what is said of a comma, a comment, a bracket or a key, wherever in an object it stands.
#pragma once

#include "analysis/problem.h"

#include <string>
#include <string_view>

namespace confnotes::analysis {

Problem json_comment_problem(Span comment);
Problem json_comma_problem(Offset comma, std::string message);
Problem json_last_comma_problem(Offset comma);

// Closing brackets that nothing opens.
Problem json_bracket_problem(Span brackets);

// A key that is not between double quotes.
Problem json_key_problem(std::string_view source, Span key);

// The text between quotes of any kind; all of it where there are none.
std::string_view json_without_quotes(std::string_view written);

}  // namespace confnotes::analysis
