#include "analysis/people.h"

#include <gmock/gmock.h>

#include <string>

namespace confnotes::analysis {
namespace {

std::vector<std::string> names(std::string_view text) {
  std::vector<std::string> result;
  for (const Span span : person_list(text))
    result.emplace_back(text.substr(span.begin, span.size()));
  return result;
}

TEST(PersonName, IsTwoToFiveNameWords) {
  for (const std::string_view name : {"Wu-Jun Li", "Dillon R. Gardner", "Mark Keinhörster", "Ludwig van Beethoven",
                                      "Jean-Luc O'Neill", "JJ Allaire", "Ólafur Þór", "王 小明"}) {
    EXPECT_TRUE(is_person_name(name)) << name;
  }
}

TEST(PersonName, IsNotAnyCapitalisedPhrase) {
  for (const std::string_view phrase : {"EC2", "with constraint", "Live Coding", "EN", "JA", "Ruby, Graphs and Bitmaps",
                                        "Part 2", "AppSignal", "AWS Lambda", "", "Q&A", "van der", "10:15am"}) {
    EXPECT_FALSE(is_person_name(phrase)) << phrase;
  }
}

TEST(PersonList, SplitsAtCommasAndAnd) {
  EXPECT_THAT(names("Ada Example, Bo Sample & Cy Test and Di Trial"),
              testing::ElementsAre("Ada Example", "Bo Sample", "Cy Test", "Di Trial"));
  EXPECT_THAT(names("Ada Example, EC2"), testing::IsEmpty());
}

TEST(LeadingPerson, EndsAtABracketOrPunctuation) {
  const auto leading = [](std::string_view line) {
    const auto span = leading_person(line);
    return span ? std::string(line.substr(span->begin, span->size())) : std::string();
  };
  EXPECT_EQ(leading("Alejandro Saucedo [@a](https://twitter.com/a/)"), "Alejandro Saucedo");
  EXPECT_EQ(leading("Ada Example - engineer"), "Ada Example");
  EXPECT_EQ(leading("Ada Example"), "Ada Example");
  EXPECT_EQ(leading("Ada Example said that"), "");
  EXPECT_EQ(leading("How to launch Jupyter"), "");
}

TEST(TrailingPerson, StandsRightBeforeTheEnd) {
  const std::string_view text = "Then we met Ada Example (";
  const auto span = trailing_person(text);
  ASSERT_TRUE(span);
  EXPECT_EQ(text.substr(span->begin, span->size()), "Ada Example");
  EXPECT_FALSE(trailing_person("the code is at "));
}

}  // namespace
}  // namespace confnotes::analysis
