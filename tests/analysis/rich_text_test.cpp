#include "analysis/rich_text.h"

#include <gtest/gtest.h>

namespace confnotes::analysis {
namespace {

TEST(RichText, ShowsWhatItIsGivenAsItIs) {
  EXPECT_EQ(RichText().text("a_b *c* <d> [e](f)").markdown(), "a\\_b \\*c\\* \\<d\\> \\[e\\](f)");
  EXPECT_EQ(RichText().text("1. Sorting").markdown(), "1\\. Sorting");
  EXPECT_EQ(RichText().item().text("- x").markdown(), "- \\- x");
  EXPECT_EQ(RichText().strong("a*b").markdown(), "**a\\*b**");
  EXPECT_EQ(RichText().text("two\nlines").markdown(), "two lines");
}

TEST(RichText, CodeHoldsBackticks) {
  EXPECT_EQ(RichText().code("x").markdown(), "`x`");
  EXPECT_EQ(RichText().code("a``b").markdown(), "``` a``b ```");
}

TEST(RichText, ProseKeepsItsCode) {
  EXPECT_EQ(RichText().prose("Write `true` or *not*.").markdown(), "Write `true` or \\*not\\*.");
  EXPECT_EQ(RichText().prose("An odd ` alone").plain(), "An odd ` alone");
}

TEST(RichText, PartsParagraphsAndLists) {
  RichText words;
  words.strong("x").paragraph().text("y").item().text("a").item().text("b").paragraph().text("z");
  EXPECT_EQ(words.markdown(), "**x**\n\ny\n\n- a\n- b\n\nz");
  EXPECT_EQ(words.plain(), "x\n\ny\n\n- a\n- b\n\nz");
}

}  // namespace
}  // namespace confnotes::analysis
