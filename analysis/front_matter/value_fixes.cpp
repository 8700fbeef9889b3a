#include "analysis/front_matter/value_fixes.h"

#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/value_extent.h"

#include <utility>

namespace confnotes::analysis {

Problem quotable_problem(std::string_view source, Span value, std::string message) {
  Problem problem = syntax_problem(value, std::move(message));
  problem.fixes.push_back(quote_fix(value, on_one_line(source, value)));
  return problem;
}

Problem trailing_comma_problem(Offset at) {
  Problem problem = syntax_problem({at, at + 1}, "No comma follows a value in YAML; delete it.");
  problem.fixes.push_back({"Delete the comma", {{{at, at + 1}, ""}}});
  return problem;
}

bool is_rest_empty(std::string_view source, Offset at, Offset end) {
  const Offset rest = skip_blanks(source, at);
  return rest >= end || (source[rest] == '#' && rest > at);
}

std::string character_in_words(char byte) {
  return byte == '`' ? "a backtick" : in_code(std::string_view(&byte, 1));
}

}  // namespace confnotes::analysis
