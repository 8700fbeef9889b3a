#include "tests/analysis/front_matter/expect_problem.h"

#include "analysis/front_matter/checks.h"
#include "tests/support/marked_text.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <iterator>

namespace confnotes::test {

using analysis::Edit;
using analysis::Fix;
using analysis::Problem;
using analysis::Text;

namespace {

std::string show(std::string_view text, const std::vector<Problem>& problems) {
  std::string shown;
  for (const Problem& problem : problems)
    shown += std::string(problem.rule) + ": " + problem.message + "\n" + mark(text, {problem.span}) + "\n";
  return shown;
}

}  // namespace

std::string applied(std::string_view text, const Fix& fix) {
  std::string result;
  std::size_t reached = 0;
  for (const Edit& edit : fix.edits) {
    result += text.substr(reached, edit.span.begin - reached);
    result += edit.replacement;
    reached = edit.span.end;
  }
  return result + std::string(text.substr(reached));
}

std::vector<Problem> problems_of(std::string_view bytes) {
  const Text text{std::string(bytes)};
  const analysis::FrontMatter front_matter = parse_front_matter(text);
  std::vector<Problem> problems = front_matter.problems;
  std::ranges::move(check_types(text, front_matter), std::back_inserter(problems));
  std::ranges::move(check_dates(text, front_matter), std::back_inserter(problems));
  return problems;
}

void expect_problem(std::string_view marked, const Expected& expected) {
  const MarkedText note(marked);
  SCOPED_TRACE(note.text);
  const std::vector<Problem> problems = problems_of(note.text);
  ASSERT_EQ(problems.size(), 1U) << show(note.text, problems);
  const Problem& problem = problems[0];
  EXPECT_EQ(problem.rule, expected.rule);
  EXPECT_EQ(problem.message, expected.message);
  EXPECT_EQ(mark(note.text, {problem.span}), mark(note.text, {note.range()}));
  if (expected.fixed.empty()) {
    EXPECT_THAT(problem.fixes, testing::IsEmpty());
    return;
  }
  ASSERT_FALSE(problem.fixes.empty());
  const std::string fixed = applied(note.text, problem.fixes[0]);
  EXPECT_EQ(fixed, expected.fixed);
  EXPECT_EQ(show(fixed, problems_of(fixed)), "");
}

void expect_no_problem(std::string_view text) {
  EXPECT_EQ(show(text, problems_of(text)), "");
}

}  // namespace confnotes::test
