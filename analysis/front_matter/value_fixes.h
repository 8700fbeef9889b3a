// Value fixes: what several problems with values say and mend alike.
#pragma once

#include "analysis/problem.h"

#include <string>
#include <string_view>

namespace confnotes::analysis {

// A value that quotes around it mend; they hold it on one line.
Problem quotable_problem(std::string_view source, Span value, std::string message);

// The comma at `at`, behind a value that ends there.
Problem trailing_comma_problem(Offset at);

// True where nothing but blanks and a comment stand between `at` and `end`.
bool is_rest_empty(std::string_view source, Offset at, Offset end);

// For a message: its name or itself.
std::string character_in_words(char byte);

}  // namespace confnotes::analysis
