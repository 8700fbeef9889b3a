#include "server/links/move.h"

#include <gmock/gmock.h>

namespace confnotes::server::links {
namespace {

Move moved(const std::string& from, const std::string& to, int status = 301) {
  return move_of({{from, status}}, to);
}

TEST(Move, IsForGoodToAnotherAddress) {
  EXPECT_EQ(moved("http://talks.dev/a", "http://talks.dev/b"), Move::Elsewhere);
  EXPECT_EQ(moved("http://talks.dev/a", "https://notes.dev/a", 308), Move::Elsewhere);
  EXPECT_EQ(moved("http://talks.dev/?p=1", "http://talks.dev/?p=2"), Move::Elsewhere);
  EXPECT_EQ(move_of({{"http://talks.dev/a", 301}, {"https://talks.dev/a", 308}}, "https://talks.dev/b"),
            Move::Elsewhere);
}

TEST(Move, IsNoneThatMayChangeAgain) {
  for (const int status : {302, 303, 307})
    EXPECT_EQ(moved("http://talks.dev/a", "http://talks.dev/b", status), Move::None) << status;
  EXPECT_EQ(move_of({{"http://talks.dev/a", 301}, {"http://talks.dev/b", 302}}, "http://talks.dev/c"), Move::None);
  EXPECT_EQ(move_of({}, "http://talks.dev/a"), Move::None);
}

TEST(Move, IsNoneThatNobodyWouldChangeALinkFor) {
  const std::string from = "http://talks.dev/a";
  for (const char* to : {"http://talks.dev/a/", "http://www.talks.dev/a", "http://talks.dev/a/index.html",
                         "http://talks.dev/en/a", "http://talks.dev/en-US/a/", "http://talks.dev/a?utm_source=x&ref=y"})
    EXPECT_EQ(moved(from, to), Move::None) << to;
}

TEST(Move, IsNoneFromWhatIsThereToForward) {
  EXPECT_EQ(moved("https://doi.org/10.1000/182", "https://www.doi.org/the-identifier/resources/handbook/"), Move::None);
  EXPECT_EQ(moved("https://bit.ly/x", "https://talks.dev/a"), Move::None);
}

TEST(Move, TellsTheSamePlaceByHttps) {
  EXPECT_EQ(moved("http://talks.dev/a", "https://www.talks.dev/a/"), Move::Encrypted);
  EXPECT_EQ(moved("https://talks.dev/a", "http://talks.dev/a"), Move::None);
}

TEST(Move, TellsAPageThatBecameTheFrontPage) {
  EXPECT_EQ(moved("http://talks.dev/2018/a", "http://talks.dev/"), Move::ToRoot);
  EXPECT_EQ(moved("http://talks.dev/2018/a", "https://notes.dev/en/"), Move::ToRoot);
  EXPECT_EQ(moved("http://talks.dev/", "https://notes.dev/"), Move::Elsewhere);
}

}  // namespace
}  // namespace confnotes::server::links
