#include "analysis/handles.h"

#include "tests/support/notes.h"

#include <fmt/core.h>
#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "network name" of each handle.
std::vector<std::string> handles(std::string_view text) {
  const auto note = test::note_of(text);
  std::vector<std::string> result;
  for (const Handle& handle : note->handles)
    result.push_back(fmt::format("{} {}", static_cast<int>(handle.network), handle.name));
  return result;
}

// What of the text each handle is, and which of it is the name.
std::vector<std::string> spans(std::string_view text) {
  const auto note = test::note_of(text);
  std::vector<std::string> result;
  for (const Handle& handle : note->handles)
    result.push_back(fmt::format("{} in {}", note->text.slice(handle.span), note->text.slice(handle.whole)));
  return result;
}

TEST(Handles, AreFoundAloneAndAsLinkText) {
  EXPECT_THAT(handles("Ada Example ([@ada](https://twitter.com/ada)) met @bo-sample, @cy.\n"),
              ElementsAre("1 ada", "0 bo-sample", "0 cy"));
  EXPECT_THAT(handles("[**@ada**](https://x.com/Ada) [@bo](https://a.example) [@陶陶王](https://a.example/t)\n"),
              ElementsAre("1 Ada", "0 bo", "0 陶陶王"));
}

TEST(Handles, AreProfilesThatAreLinkedTo) {
  EXPECT_THAT(
      handles("[Ada Example](https://twitter.com/ada), https://github.com/bo, <https://www.linkedin.com/in/cy>,\n"
              "[Di](github.com/di), [E][e], www.twitter.com/f.\n\n[e]: https://bsky.app/profile/e.example\n"),
      ElementsAre("1 ada", "2 bo", "3 cy", "2 di", "4 e.example", "1 f"));
  EXPECT_THAT(handles("github.com/ada, ![x](https://twitter.com/ada), `https://twitter.com/ada`\n"), IsEmpty());
}

TEST(Handles, KnowTheirSpans) {
  EXPECT_THAT(spans("＠ada [Bo](https://x.com/bo) [Cy (@cy)](https://x.com/cy) https://x.com/__di__\n"),
              ElementsAre("＠ada in ＠ada", "Bo in [Bo](https://x.com/bo)", "@cy in [Cy (@cy)](https://x.com/cy)",
                          "https://x.com/__di__ in https://x.com/__di__"));
}

TEST(Handles, KnowTheFediverseAndBluesky) {
  EXPECT_THAT(handles("@ada@social.example and @ada.bsky.social. Bluesky: @ada.example\n"),
              ElementsAre("5 ada@social.example", "4 ada.bsky.social", "4 ada.example"));
}

TEST(Handles, HaveTheNetworkThatIsNamedBesideThem) {
  EXPECT_THAT(handles("Twitter - @a1, Twitter:\u00A0@b2, twitter -\u200B@c3, **Twitter:** @d4, GitHub: @e5\n"),
              ElementsAre("1 a1", "1 b2", "1 c3", "1 d4", "2 e5"));
  EXPECT_THAT(handles("Mastodon handle: @a1. @b2 on Twitter, @c3 (GitHub), X: @d4, X @e5\n"),
              ElementsAre("5 a1", "1 b2", "2 c3", "1 d4", "0 e5"));
  EXPECT_THAT(handles("Twitter: what happens\n"), IsEmpty());
}

TEST(Handles, EndWhereTheNameEnds) {
  EXPECT_THAT(
      handles("(@a1) @b2's @c3, @d4! @e5\u3055\u3093 @f6\u3001 \u3055\u3093@g7 @h8/@i9 .@j1 \"@k2\" @l\\_3 @_m_\n"),
      ElementsAre("0 a1", "0 b2", "0 c3", "0 d4", "0 e5", "0 f6", "0 g7", "0 h8", "0 i9", "0 j1", "0 k2", "0 l_3",
                  "0 _m_"));
}

TEST(Handles, AreNotTheirLookAlikes) {
  EXPECT_THAT(handles("work @ Company, a@b.example, @80%, `@code`, @import x, @Override, @site/src, @ray.remote, x@y,\n"
                      "https://medium.example/@ada <p title=\"@no\"> @2024 @fn(x)\n\n```\n@code\n```\n"),
              IsEmpty());
  EXPECT_THAT(handles("@2x @10am @Metadata {\n} @MicronautTest @Foo class Bar; the @log decorator, annotation @Foo,\n"
                      "@click=\"x\" @józef [MDN @supports](https://a.example) color: @secondary-color;\n"),
              IsEmpty());
}

TEST(Handles, MayStandBesideWordsOfCode) {
  EXPECT_THAT(handles("# React Component Macros - @a1\n\n@b2 module (@c3)\n"), ElementsAre("0 a1", "0 b2", "0 c3"));
}

TEST(Handles, AreNotEmployers) {
  EXPECT_THAT(handles("Engineer @Acme\n\nWorks on Nomad @Acme\n\nDirector of Things @acme\n\nI am at @Acme\n"),
              IsEmpty());
  EXPECT_THAT(handles("Engineer, @a1\n\nEngineer Bo Sample @b2\n\nworked with @c3\n\nour lead @d4\n\nCTO Eda @eda5\n"),
              ElementsAre("0 a1", "0 b2", "0 c3", "0 d4", "0 eda5"));
}

TEST(Handles, AreFoundInTimeThatGrowsWithTheText) {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += "Ada Example, Engineer @a" + std::to_string(i) + " [x](https://x.com/b" + std::to_string(i) + ") ";
  EXPECT_EQ(handles(text).size(), 20000U);
}

TEST(HandleKey, IsOneForAllSpellingsOfAnAccount) {
  const auto key = [](std::string_view text) { return handle_key(test::note_of(text)->handles.at(0)); };
  EXPECT_EQ(key("[@Ada](https://twitter.com/ada)\n"), key("[Ada Example](http://www.x.com/ADA/?lang=en)\n"));
  EXPECT_EQ(key("@ada@social.example\n"), key("[@ada](https://social.example/@ada)\n"));
  EXPECT_NE(key("https://github.com/ada\n"), key("https://twitter.com/ada\n"));
}

}  // namespace
}  // namespace confnotes::analysis
