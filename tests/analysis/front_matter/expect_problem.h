// One fault, told with its place, its words and the text that its fix gives.
#pragma once

#include "analysis/front_matter.h"

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::test {

std::string applied(std::string_view text, const analysis::Fix& fix);

// The parser's problems and those of the checks on types and dates.
std::vector<analysis::Problem> problems_of(std::string_view text);

struct Expected {
  std::string_view rule;
  std::string_view message;
  std::string_view fixed = {};  // the text behind the first fix, which mends all; empty where no fix is offered
};

// `marked` has exactly one problem, at its range.
void expect_problem(std::string_view marked, const Expected& expected);

void expect_no_problem(std::string_view text);

}  // namespace confnotes::test
