#include "server/links/target.h"

#include "server/links/curl_library.h"

#include <gmock/gmock.h>

namespace confnotes::server::links {
namespace {

// What is asked for; or the verdict without asking and its reason.
std::string target(std::string_view url) {
  const auto found = target_of(url);
  return found ? found->url : std::string(to_string(found.error().verdict)) + ": " + found.error().reason;
}

TEST(CurlLibrary, IsThereWhereItIsInstalled) {
  EXPECT_EQ(missing_curl(), "");
}

TEST(Target, IsOneForAllLinksToIt) {
  for (const char* url : {"http://talks.dev", "http://talks.dev/", "HTTP://Talks.DEV:80/", "http://talks.dev/#end"})
    EXPECT_EQ(target(url), "http://talks.dev/") << url;
  EXPECT_EQ(target("https://talks.dev:8443/a%c3%a9?q=%2f&B=2#x"), "https://talks.dev:8443/a%C3%A9?q=%2F&B=2");
  EXPECT_EQ(target("//talks.dev/a"), "https://talks.dev/a");
}

TEST(Target, TellsWhomToAsk) {
  EXPECT_EQ(target_of("https://Talks.dev/a"), (Target{"https://talks.dev/a", "talks.dev", 443, true}));
  EXPECT_EQ(target_of("http://[2606:4700::1111]:8080/"),
            (Target{"http://[2606:4700::1111]:8080/", "2606:4700::1111", 8080, false}));
}

TEST(Target, IsAskedByANameInAscii) {
  EXPECT_EQ(target("http://bücher.talks.dev/é b"), "http://xn--bcher-kva.talks.dev/%C3%A9%20b");
  EXPECT_EQ(target("http://BÜCHER.talks.dev/"), "http://xn--bcher-kva.talks.dev/");
}

TEST(Target, IsReadAsItWillBeFetched) {
  EXPECT_EQ(target_of("http://2130706433/")->host, "127.0.0.1");
  EXPECT_EQ(target_of("http://0x7f.1/")->host, "127.0.0.1");
  EXPECT_EQ(target_of("http://0177.0.0.2/")->host, "127.0.0.2");
}

TEST(Target, IsNoneWhereTheAddressIsNone) {
  for (const char* url : {"http://a b.dev/", "http://talks.dev:99999/", "http://[::1", "http:\\\\talks.dev",
                          "http://talks.dev/\x01", "nothing"})
    EXPECT_THAT(target(url), testing::StartsWith("invalid: ")) << url;
}

TEST(Target, IsAskedByHttpOnly) {
  for (const char* url : {"ftp://talks.dev/", "file:///etc/passwd", "gopher://talks.dev/", "mailto:ada@talks.dev"})
    EXPECT_EQ(target(url), "refused: only http and https are asked") << url;
}

TEST(Target, IsNeverSentCredentials) {
  const auto found = target_of("http://ada:secret@talks.dev/");
  ASSERT_FALSE(found);
  EXPECT_TRUE(found.error().has_credentials);
  EXPECT_EQ(found.error().verdict, Verdict::Refused);
  EXPECT_THAT(target("http://talks.dev@evil.dev/"), testing::StartsWith("refused: there is a user name"));
}

TEST(Target, IsNoOtherProtocolsPort) {
  EXPECT_EQ(target("http://talks.dev:22/"), "refused: the port belongs to another protocol");
  EXPECT_EQ(target("http://talks.dev:6667/"), "refused: the port belongs to another protocol");
}

TEST(Target, IsNotAskedWhereAVisitMayDoSomething) {
  EXPECT_EQ(target("https://talks.dev/account/Logout?x"), "refused: a visit may do something");
  EXPECT_EQ(target("https://talks.dev/list/unsubscribe"), "refused: a visit may do something");
  EXPECT_EQ(target("https://talks.dev/how-to-delete-a-branch"), "https://talks.dev/how-to-delete-a-branch");
}

TEST(Target, IsNotAskedWhereTheAddressMayHoldASecret) {
  EXPECT_EQ(target("https://talks.dev/f?x=1&Access_Token=abc"), "refused: the address may hold a secret");
  EXPECT_EQ(target("https://talks.dev/f?tokens=1&key"), "https://talks.dev/f?tokens=1&key");
}

TEST(Target, IsNoExample) {
  for (const char* url :
       {"http://example.com/", "https://www.Example.org/x", "http://talks.test/", "http://localhost:8080/"})
    EXPECT_EQ(target(url), "refused: the host is an example") << url;
  EXPECT_EQ(target("http://myexample.com/"), "http://myexample.com/");
}

}  // namespace
}  // namespace confnotes::server::links
