#include "analysis/rule_hover.h"

#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// What is told at the cursor, behind the text that it is about.
std::string told(std::string_view marked_text) {
  const test::MarkedText marked(marked_text);
  const auto note = test::note_of(marked.text);
  const auto hover = hover_rules(*note, test::lint_text(marked.text), marked.cursor());
  return hover ? std::string(note->text.slice(hover->span)) + " | " + hover->words.plain() : "nothing";
}

TEST(RuleHover, TellsWhatARuleAsksForWhereItHasFoundSomething) {
  EXPECT_THAT(told("[slides$^]()\n"), AllOf(StartsWith("[slides]() | link/empty: "), HasSubstr("\n\n")));
  EXPECT_EQ(told("[slides](https://a.example) wor$^ds\n"), "nothing");
}

TEST(RuleHover, TellsOfEachRuleOnce) {
  const std::string two = told("#$^#\n\n#\n");
  EXPECT_THAT(two, HasSubstr("heading/empty: "));
  EXPECT_EQ(two.find("heading/empty: "), two.rfind("heading/empty: "));
}

TEST(RuleHover, TellsOfTheRuleThatACommentNames) {
  EXPECT_THAT(told("[x]() <!-- confnotes-disable-line link/em$^pty -->\n"), StartsWith("link/empty | link/empty: "));
  EXPECT_EQ(told("[x]() <!-- confnotes-disable-li$^ne link/empty -->\n"), "nothing");
  EXPECT_EQ(told("See link/em$^pty.\n"), "nothing");
}

}  // namespace
}  // namespace confnotes::analysis
