#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::apply_edits;
using test::lint_text;

std::string findings(std::string_view text) {
  return test::marked_findings("heading/empty", text);
}

TEST(HeadingEmpty, MarksTheHashes) {
  EXPECT_EQ(findings("# A\n\n### \n"), "# A\n\n$[[###]] \n");
  EXPECT_EQ(findings("##"), "$[[##]]");
  EXPECT_EQ(findings("### ###\n"), "$[[###]] ###\n");
  EXPECT_EQ(findings("#  \n"), "$[[#]]  \n");
}

TEST(HeadingEmpty, CountsTextThatNobodySees) {
  EXPECT_EQ(findings("# \u00a0\n"), "$[[# \u00a0]]\n");
  EXPECT_EQ(findings("# <!-- later -->\n"), "$[[# <!-- later -->]]\n");
}

TEST(HeadingEmpty, IsSilentOnAnImageAndOnText) {
  EXPECT_EQ(findings("# ![logo](https://a.example/x.png)\n"), "# ![logo](https://a.example/x.png)\n");
  EXPECT_EQ(findings("# `code`\n"), "# `code`\n");
}

TEST(HeadingEmpty, IsSilentWhereThereIsNoHeading) {
  for (const std::string_view text : {"```r\n# \n```\n", "{{< highlight r >}}\n# \nx <- 1\n{{< /highlight >}}\n",
                                      "{% highlight sh %}\n#\n{% endhighlight %}\n", "<pre>\n#\n</pre>\n", "    #\n",
                                      "<!--\n# \n-->\n", "~~~\n#\n"}) {
    EXPECT_EQ(findings(text), text);
  }
}

TEST(HeadingEmpty, OffersASpeakerOnlyWhereTheFirstLineNamesOne) {
  const std::string_view named = "### \r\n\r\nBo Sample [@bo](https://x.com/bo)\r\n";
  const auto with_name = lint_text(named);
  ASSERT_EQ(with_name.size(), 1U);
  ASSERT_EQ(with_name[0].fixes.size(), 2U);
  EXPECT_EQ(with_name[0].fixes[0].title, "Make it a heading for Bo Sample");
  EXPECT_EQ(apply_edits(named, with_name[0].fixes[0].edits),
            "### Untitled talk (Bo Sample)\r\n\r\nBo Sample [@bo](https://x.com/bo)\r\n");
  EXPECT_EQ(apply_edits(named, with_name[0].fixes[1].edits), "Bo Sample [@bo](https://x.com/bo)\r\n");

  const auto without = lint_text("### \n\nWe went home early.\n");
  ASSERT_EQ(without.size(), 1U);
  ASSERT_EQ(without[0].fixes.size(), 1U);
  EXPECT_EQ(without[0].fixes[0].title, "Delete the empty heading");
}

TEST(HeadingEmpty, DeletesNothingThatIsWantedThoughNobodySeesIt) {
  EXPECT_THAT(lint_text("### <a name=\"x\"></a>\n\n[x](#x)\n").at(0).fixes, testing::IsEmpty());
  EXPECT_THAT(lint_text("### <!-- ask -->\n").at(0).fixes, testing::IsEmpty());
}

TEST(HeadingEmpty, DeletingLeavesOneBlankLine) {
  const std::string_view text = "a\n\n## \n\nb\n";
  EXPECT_EQ(apply_edits(text, lint_text(text).at(0).fixes.at(0).edits), "a\n\nb\n");
}

}  // namespace
}  // namespace confnotes::analysis
