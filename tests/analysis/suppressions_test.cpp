#include "analysis/suppressions.h"

#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::lint_text;
using testing::ElementsAre;
using testing::IsEmpty;

// "line rule" of each finding.
std::vector<std::string> found(std::string_view text) {
  std::vector<std::string> result;
  const Text lines{std::string(text)};
  for (const Diagnostic& diagnostic : lint_text(text))
    result.push_back(std::to_string(lines.line_at(diagnostic.span.begin) + 1) + " " + std::string(diagnostic.rule));
  return result;
}

TEST(Suppressions, SilenceARuleOnTheirLine) {
  EXPECT_THAT(found("[x]() <!-- confnotes-disable-line link/empty -->\n\n[y]()\n"), ElementsAre("3 link/empty"));
}

TEST(Suppressions, SilenceTheNextLine) {
  EXPECT_THAT(found("<!-- confnotes-disable-next-line heading/empty -->\n##\n\nText.\n"), IsEmpty());
}

TEST(Suppressions, SilenceUpToWhereTheyAreEnabledAgain) {
  EXPECT_THAT(
      found("<!-- confnotes-disable link/empty -->\n\n[x]()\n\n<!-- confnotes-enable link/empty -->\n\n[y]()\n"),
      ElementsAre("7 link/empty"));
  EXPECT_THAT(found("<!-- confnotes-disable -->\n\n[x]()\n\n##\n\nText.\n"), IsEmpty());
}

TEST(Suppressions, SilenceSeveralRules) {
  EXPECT_THAT(found("## [x]() <!-- confnotes-disable-line link/empty, heading/empty -->\n"), IsEmpty());
}

TEST(Suppressions, StandBehindAHashInFrontMatter) {
  EXPECT_THAT(found("---\ntags: [a, a] # confnotes-disable-line tag/duplicate\n---\n"), IsEmpty());
}

TEST(Suppressions, ThatSilenceNothingAreReported) {
  EXPECT_THAT(found("Text. <!-- confnotes-disable-line -->\n"), ElementsAre("1 suppression/unused"));
  EXPECT_EQ(lint_text("<!-- confnotes-disable-line link/nothing -->\n").at(0).message,
            "There is no rule link/nothing.");
}

TEST(Suppressions, WithAMistypedRuleAreMendedAndNotDeleted) {
  const std::string text = "[x]() <!-- confnotes-disable-line link/emty -->\n";
  const auto diagnostics = lint_text(text);
  ASSERT_EQ(diagnostics.size(), 2U);
  EXPECT_EQ(diagnostics[1].message, "There is no rule link/emty. Did you mean link/empty?");
  EXPECT_EQ(test::apply_edits(text, diagnostics[1].fixes.at(0).edits),
            "[x]() <!-- confnotes-disable-line link/empty -->\n");
  EXPECT_THAT(lint_text("<!-- confnotes-disable-line link/nothing -->\n").at(0).fixes, IsEmpty());
}

TEST(Suppressions, AreNotOtherComments) {
  EXPECT_THAT(suppressions_in(*test::note_of("<!-- a comment on confnotes-disable-line -->\n")), IsEmpty());
}

TEST(Suppressions, ThatAreAloneOnALineGoWithIt) {
  const std::string text = "A\n\n<!-- confnotes-disable-line -->\n\nB\n";
  const auto diagnostics = lint_text(text);
  EXPECT_EQ(test::apply_edits(text, diagnostics.at(0).fixes.at(0).edits), "A\n\n\nB\n");
}

}  // namespace
}  // namespace confnotes::analysis
