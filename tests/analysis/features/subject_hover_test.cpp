#include "analysis/features/hover.h"
#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::Files;
using test::MarkedText;
using test::snapshot_of;
using testing::HasSubstr;

std::string hovered(std::string_view marked_text, Files others = {}) {
  const MarkedText marked(marked_text);
  others.insert(others.begin(), {"/notes/a.md", marked.text});
  const auto snapshot = snapshot_of(others);
  const auto found = hover(*snapshot, *snapshot->find("/notes/a.md"), marked.cursor());
  return found ? found->words.plain() : "";
}

const Files kOthers = {{"/notes/b.md",
                        "---\ntitle: PyHarbour 2019\ndate: 2019-01-01\n---\n"
                        "## Maps (Ada Example)\n\nAda Example ([@ada](https://twitter.com/ada)) draws.\n"}};

TEST(SubjectHover, OfASpeakerIsACardWithAllTalksTheLatestFirst) {
  EXPECT_EQ(hovered("---\ntitle: PyHarbour 2018\ndate: 2018-01-01\n---\n## Sorting (Ada Ex$^ample)\n", kOthers),
            "Ada Example, 2 talks, @ada\n\n- Maps – PyHarbour 2019\n- Sorting – PyHarbour 2018");
}

TEST(SubjectHover, OfAHandleIsItsOwnersCard) {
  EXPECT_EQ(hovered("Thanks, [@a$^da](https://twitter.com/ada).\n", kOthers),
            "@ada, Ada Example, 2 times in all notes\n\n- Maps – PyHarbour 2019");
}

TEST(SubjectHover, OfALinkToAHeadingIsHowItBegins) {
  EXPECT_EQ(hovered("[x](b.md#maps-ada-ex$^ample)\n", kOthers),
            "Maps (Ada Example), in PyHarbour 2019\n\nAda Example ([@ada](https://twitter.com/ada)) draws.");
}

TEST(SubjectHover, OfAHeadingIsItsAnchorAndWhoLinksToIt) {
  EXPECT_EQ(hovered("## Sor$^ting\n\n[x](#sorting)\n"), "Sorting, anchor #sorting, 1 link to it");
}

TEST(SubjectHover, OfALinkToANoteIsItsTitleAndBeginning) {
  EXPECT_THAT(hovered("[x](b.$^md)\n", kOthers),
              HasSubstr("PyHarbour 2019, 2019\n\n## Maps (Ada Example) Ada Example"));
  EXPECT_EQ(hovered("![x](map.p$^ng)\n"), "/notes/map.png");
}

TEST(SubjectHover, OfAReferenceIsWhereItLeads) {
  EXPECT_EQ(hovered("[the sli$^des][s]\n\n[s]: https://example.org/x\n"), "https://example.org/x");
  EXPECT_EQ(hovered("So.[^$^1]\n\n[^1]: Or not.\n"), "Or not.");
  EXPECT_EQ(hovered("So.[^No$^te]\n\n[^note]: Or not.\n"), "Or not.");
}

TEST(SubjectHover, IsNothingOverWords) {
  EXPECT_EQ(hovered("Just wo$^rds.\n"), "");
}

}  // namespace
}  // namespace confnotes::analysis
