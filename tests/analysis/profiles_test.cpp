#include "analysis/profiles.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace confnotes::analysis {
namespace {

std::string profile(std::string_view url) {
  const auto found = profile_of(url);
  return found ? fmt::format("{} {}", static_cast<int>(found->network), found->name) : std::string();
}

TEST(Profile, IsReadFromEverySpellingOfAnAddress) {
  EXPECT_EQ(profile("https://twitter.com/adaexample/"), "1 adaexample");
  EXPECT_EQ(profile("http://www.x.com/adaexample?lang=en"), "1 adaexample");
  EXPECT_EQ(profile("HTTPS://Mobile.Twitter.com/@a#x"), "1 a");
  EXPECT_EQ(profile("http://twitter.com/#!/a"), "1 a");
  EXPECT_EQ(profile("twitter.com/a"), "1 a");
  EXPECT_EQ(profile("https://github.com/a-b?tab=repositories"), "2 a-b");
  EXPECT_EQ(profile("https://uk.linkedin.com/in/z%C3%B6e-e/de"), "3 zöe-e");
  EXPECT_EQ(profile("https://linkedin.com/in/a%FF%00"), "3 a%FF%00");
  EXPECT_EQ(profile("https://bsky.app/profile/ada.bsky.social"), "4 ada.bsky.social");
  EXPECT_EQ(profile("https://social.example/@ada"), "5 ada@social.example");
  EXPECT_EQ(profile("https://mastodon.example/web/@ada@Other.example"), "5 ada@other.example");
}

TEST(Profile, IsNoOtherPage) {
  for (const std::string_view url : {"https://twitter.com/a/status/1",
                                     "https://twitter.com/intent/tweet",
                                     "https://twitter.com/hashtag/x",
                                     "https://twitter.com/search?q=a",
                                     "https://twitter.com/home",
                                     "https://twitter.com/share",
                                     "https://twitter.com/i/events/1",
                                     "https://twitter.com/",
                                     "https://twitter.com",
                                     "https://github.com/a/b",
                                     "https://github.com/orgs/a",
                                     "https://github.com/features",
                                     "https://github.com/About",
                                     "https://github.com/topics",
                                     "https://linkedin.com/company/a",
                                     "https://bsky.app/search",
                                     "https://bsky.app/profile/a.example/post/1",
                                     "https://medium.com/@ada",
                                     "https://youtube.com/@ada",
                                     "https://a.example/x",
                                     "social.example/@ada",
                                     "https://dropbox.com/x",
                                     ""}) {
    EXPECT_EQ(profile(url), "") << url;
  }
}

}  // namespace
}  // namespace confnotes::analysis
