// What becomes of a link by what the system's resolver says of its host: in own_network, where a test is the resolver.
#include "tests/server/links/own_network.h"

#include <chrono>
#include <future>
#include <thread>

namespace confnotes::server::links {
namespace {

using testing::ElementsAre;
using testing::Pair;

using Names = OwnNetwork;

TEST_F(Names, ThatNobodyHasAreDead) {
  const auto server = serve(kPublic, test::reply(200));
  names_.give("talks.dev", {kPublic});
  names_.give("empty.dev", {});
  EXPECT_THAT(
      verdicts({"http://talks.dev/", "http://nobody.dev/", "http://empty.dev/"}),
      ElementsAre(Pair("http://empty.dev/", "dead: nobody has this name"),
                  Pair("http://nobody.dev/", "dead: nobody has this name"), Pair("http://talks.dev/", "alive")));
}

TEST_F(Names, ThatNobodyHasAreDeadHoweverManyLinksHaveThem) {
  const auto server = serve(kPublic, test::reply(200));
  names_.give("talks.dev", {kPublic});
  std::vector<std::string> urls{"http://talks.dev/"};
  for (int i = 0; i < 10; ++i)
    urls.push_back("http://nobody.dev/" + std::to_string(i));
  auto found = verdicts(urls);
  EXPECT_EQ(found.extract("http://talks.dev/").mapped(), "alive");
  EXPECT_THAT(found, testing::Each(Pair(testing::_, "dead: nobody has this name")));
}

TEST_F(Names, ThatCannotBeLookedUpNowAreTransient) {
  const auto server = serve(kPublic, test::reply(200));
  names_.give("talks.dev", {kPublic});
  names_.fail("troubled.dev");
  EXPECT_THAT(verdicts({"http://talks.dev/", "http://troubled.dev/"}),
              ElementsAre(Pair("http://talks.dev/", "alive"),
                          Pair("http://troubled.dev/", "transient: the name could not be looked up")));
}

TEST_F(Names, ThatAllFailAreTheNetworksFault) {
  names_.fail("c.dev");
  EXPECT_THAT(
      verdicts({"http://a.dev/", "http://b.dev/", "http://c.dev/"}),
      ElementsAre(Pair("http://a.dev/", "no host can be reached"), Pair("http://b.dev/", "no host can be reached"),
                  Pair("http://c.dev/", "no host can be reached")));
}

// The resolver waits for five seconds, and cannot be told to stop.
TEST_F(Names, ThatAreBeingLookedUpHoldUpNobodyWhoCancels) {
  names_.fall_silent();
  std::promise<std::string> found;
  LinkChecker checker(strict(),
                      {.on_finding = [&](const std::string& url, const Remembered&) { found.set_value(url); }});
  checker.check({"http://slow.dev/"});
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  checker.cancel();
  checker.check({"ftp://talks.dev/"});
  auto next = found.get_future();
  ASSERT_EQ(next.wait_for(std::chrono::seconds(2)), std::future_status::ready);
  EXPECT_EQ(next.get(), "ftp://talks.dev/");
}

TEST_F(Names, OfEitherKindOfAddressAreAliveByTheOneThatAnswers) {
  const auto server = serve("127.0.0.1", test::reply(200));
  names_.give("talks.dev", {"::1", "127.0.0.1"});
  EXPECT_EQ(verdict("http://talks.dev/", lax()), "alive");
  EXPECT_EQ(server.accept_count(), 1U);
}

TEST_F(Names, WithoutAWayToTheirAddressAreTransient) {
  names_.give("new.dev", {"2a00:1450::1"});
  EXPECT_EQ(verdict("http://new.dev/"), "transient: the host cannot be reached");
}

}  // namespace
}  // namespace confnotes::server::links
