#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::marked_findings;

// Three talks, each with a speaker and notes.
const std::string kTalks = "## A (Ada Example)\n\na\n\n## B (Bo Sample)\n\nb\n\n## C (Cy Model)\n\nc\n\n";

std::string messages(std::string_view rule, std::string_view text) {
  std::string all;
  for (const Diagnostic& diagnostic : test::lint_text(text)) {
    if (diagnostic.rule == rule) all += diagnostic.message + "\n";
  }
  return all;
}

TEST(TalkUntitled, MarksAHeadingThatIsOnlyItsSpeakers) {
  const std::string_view text = "## Day 1\n\n### (Ada Example, Bo Sample)\n";
  EXPECT_EQ(marked_findings("talk/untitled", text), "## Day 1\n\n### $[[(Ada Example, Bo Sample)]]\n");
  EXPECT_EQ(messages("talk/untitled", text), "Talk by Ada Example and Bo Sample has no title.\n");
}

TEST(TalkUntitled, LeavesTheEmptyHeadingToItsOwnRule) {
  const std::string_view text = "## Day 1\n\n### \n\nBo Sample\n";
  EXPECT_EQ(messages("talk/untitled", text), "");
  EXPECT_EQ(messages("heading/empty", text), "Heading has no text.\n");
}

TEST(TalkUntitled, IsSilentWhereMostTalksHaveNoTitle) {
  const std::string_view text = "## Day 1\n\n### (Ada Example)\n\n### (Bo Sample)\n\n### C (Cy Model)\n";
  EXPECT_EQ(marked_findings("talk/untitled", text), text);
}

TEST(TalkNoSpeaker, MarksTheOneThatNamesNobody) {
  EXPECT_EQ(marked_findings("talk/no-speaker", kTalks + "## D\n\nd\n"), kTalks + "## $[[D]]\n\nd\n");
  EXPECT_EQ(messages("talk/no-speaker", kTalks + "## D\n"), "Talk names no speaker; 3 others in this note do.\n");
}

TEST(TalkNoSpeaker, IsSilentWhereTooFewTalksNameTheirs) {
  const std::string two_of_five = kTalks + "## D\n\nd\n\n## E\n\ne\n";
  EXPECT_EQ(marked_findings("talk/no-speaker", two_of_five), two_of_five);
  const std::string_view two = "## A (Ada Example)\n\n## B (Bo Sample)\n\n## C\n";
  EXPECT_EQ(marked_findings("talk/no-speaker", two), two);
}

TEST(TalkNoSpeaker, AsksForNoneWhereThereIsNone) {
  for (const std::string_view title : {"Opening", "Welcome!", "Closing words", "Panel: What next?", "Wrap-up",
                                       "Conference Q&A", "Lightning talks, 2nd round"}) {
    const std::string text = kTalks + "## " + std::string(title) + "\n\nd\n";
    EXPECT_EQ(marked_findings("talk/no-speaker", text), text);
  }
}

TEST(TalkEmpty, MarksATalkWithNothingBelow) {
  EXPECT_EQ(marked_findings("talk/empty", "## D (Dee Pattern)\n\n" + kTalks), "## $[[D (Dee Pattern)]]\n\n" + kTalks);
  EXPECT_EQ(marked_findings("talk/empty", "## D (Dee Pattern)\n\n- \n\n---\n\n" + kTalks),
            "## $[[D (Dee Pattern)]]\n\n- \n\n---\n\n" + kTalks);
  EXPECT_EQ(marked_findings("talk/empty", kTalks + "D (Dee Pattern)\n---"), kTalks + "$[[D (Dee Pattern)]]\n---");
  EXPECT_EQ(messages("talk/empty", kTalks + "## D (Dee Pattern)"), "Talk has no notes.\n");
}

TEST(TalkEmpty, CountsEveryLineAsANote) {
  for (const std::string_view note :
       {"![](https://a.example/x.png)", "<iframe src=\"https://a.example\"></iframe>", "https://a.example", "- x",
        "### Part", "<!-- later -->", "```\n```", "{{< youtube x >}}"}) {
    const std::string text = kTalks + "## D (Dee Pattern)\n\n" + std::string(note) + "\n";
    EXPECT_EQ(marked_findings("talk/empty", text), text);
  }
}

TEST(TalkEmpty, IsSilentOnAProgramme) {
  const std::string text = kTalks + "## D (Dee Pattern)\n\n## E (Eve Mock)\n";
  EXPECT_EQ(marked_findings("talk/empty", text), text);
  const std::string_view two = "## A (Ada Example)\n\na\n\n## B (Bo Sample)\n\nb\n\n## C (Cy Model)\n";
  EXPECT_EQ(marked_findings("talk/empty", two), two);
}

TEST(TalkEmpty, LeavesAnEmptyHeadingToItsOwnRule) {
  EXPECT_EQ(messages("talk/empty", kTalks + "## \n"), "");
}

}  // namespace
}  // namespace confnotes::analysis
