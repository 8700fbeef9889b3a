#include "analysis/handles.h"

#include "tests/support/notes.h"

#include <fmt/core.h>
#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

std::vector<std::string> handles(std::string_view text) {
  const auto note = test::note_of(text);
  std::vector<std::string> result;
  for (const Handle& handle : note->handles) {
    result.push_back(
        fmt::format("{} {} {}", static_cast<int>(handle.network), handle.name, handle.person.value_or("-")));
  }
  return result;
}

TEST(Handles, AreFoundAloneAndAsLinkText) {
  EXPECT_THAT(handles("Ada Example ([@ada](https://twitter.com/ada)) met @bo-sample, @cy.\n"),
              testing::ElementsAre("1 ada Ada Example", "0 bo-sample -", "0 cy -"));
}

TEST(Handles, KnowTheFediverseAndBluesky) {
  EXPECT_THAT(handles("@ada@social.example and @ada.bsky.social.\n"),
              testing::ElementsAre("5 ada@social.example -", "4 ada.bsky.social -"));
}

TEST(Handles, AreNotTheirLookAlikes) {
  EXPECT_THAT(handles("work @ Company, a@b.example, @80%, `@code`, @import x, @Override, @site/src, @ray.remote, x@y,\n"
                      "https://medium.example/@ada <p title=\"@no\"> @2024 @fn(x)\n\n```\n@code\n```\n"),
              testing::IsEmpty());
}

TEST(Handles, BelongToTheTalksOnlySpeaker) {
  EXPECT_THAT(handles("## Day 1\n\n### Sorting (Ada Example)\n\nFollow @sorter.\n"),
              testing::ElementsAre("0 sorter Ada Example"));
}

TEST(Profile, IsReadFromEverySpellingOfAnAddress) {
  const auto profile = [](std::string_view url) {
    const auto found = profile_of(url);
    return found ? fmt::format("{} {}", static_cast<int>(found->network), found->name) : std::string();
  };
  EXPECT_EQ(profile("https://twitter.com/axsaucedo/"), "1 axsaucedo");
  EXPECT_EQ(profile("http://www.x.com/axsaucedo?lang=en"), "1 axsaucedo");
  EXPECT_EQ(profile("https://mobile.twitter.com/@a"), "1 a");
  EXPECT_EQ(profile("https://github.com/a-b"), "2 a-b");
  EXPECT_EQ(profile("https://github.com/a/b"), "");
  EXPECT_EQ(profile("https://www.linkedin.com/in/ada"), "3 ada");
  EXPECT_EQ(profile("https://bsky.app/profile/ada.bsky.social"), "4 ada.bsky.social");
  EXPECT_EQ(profile("https://social.example/@ada"), "5 ada@social.example");
  EXPECT_EQ(profile("https://a.example/x"), "");
}

}  // namespace
}  // namespace confnotes::analysis
