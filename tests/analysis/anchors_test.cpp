#include "analysis/anchors.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

TEST(Slug, IsWhatGitHubMakesOfAHeading) {
  EXPECT_EQ(slug("Five things I learned: from A to B!"), "five-things-i-learned-from-a-to-b");
  EXPECT_EQ(slug("Инструкция - Делай Раз, Делай Два"), "инструкция---делай-раз-делай-два");
  EXPECT_EQ(slug("_A_B c_"), "_a_b-c_");
  EXPECT_EQ(slug("日本語 🎉 ok"), "日本語--ok");
  EXPECT_EQ(slug("Nguyễn Lầu"), "nguyễn-lầu");
}

TEST(Slugger, GivesRepeatedHeadingsNumbers) {
  Slugger slugger;
  EXPECT_EQ(slugger.next("a"), "a");
  EXPECT_EQ(slugger.next("a"), "a-1");
  EXPECT_EQ(slugger.next("a 1"), "a-1-1");
  EXPECT_EQ(slugger.next("a"), "a-2");
}

TEST(ExplicitId, IsTheTrailingAttribute) {
  EXPECT_EQ(explicit_id("Title {#own}"), "own");
  EXPECT_EQ(explicit_id("Title {: #own .wide}"), "own");
  EXPECT_EQ(explicit_id("Title {own}"), "");
  EXPECT_EQ(explicit_id("Title"), "");
}

}  // namespace
}  // namespace confnotes::analysis
