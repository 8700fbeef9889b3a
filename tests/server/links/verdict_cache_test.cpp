#include "server/links/verdict_cache.h"

#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <thread>

namespace confnotes::server::links {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using testing::HasSubstr;

const Moment kNow = std::chrono::sys_days(std::chrono::year(2018) / 7 / 6);
const std::string kUrl = "https://talks.dev/a";

Finding finding(Verdict verdict) {
  return {verdict, 200, {}, "", ""};
}

class Cache : public testing::Test {
 protected:
  std::string path() const { return folder_.path("cache/links.db"); }

  test::TemporaryFolder folder_;
};

TEST_F(Cache, RemembersFromOneProgramToTheNext) {
  const Finding moved{Verdict::Moved, 200, {}, "https://talks.dev/b", ""};
  VerdictCache(path(), kNow).put(kUrl, moved, kNow);
  VerdictCache cache(path(), kNow);
  EXPECT_EQ(cache.find(kUrl, kNow), (Remembered{.finding = moved, .checked_at = kNow, .is_fresh = true}));
  EXPECT_EQ(cache.find("https://talks.dev/other", kNow), std::nullopt);
  EXPECT_EQ(cache.problem(), "");
}

TEST_F(Cache, KnowsHowLongEachVerdictHolds) {
  VerdictCache cache(path(), kNow);
  const auto is_fresh_after = [&](Verdict verdict, std::chrono::seconds time) {
    cache.put(kUrl, finding(verdict), kNow);
    return cache.find(kUrl, kNow + time)->is_fresh;
  };
  EXPECT_TRUE(is_fresh_after(Verdict::Alive, days(5)));
  EXPECT_FALSE(is_fresh_after(Verdict::Alive, days(9)));
  EXPECT_TRUE(is_fresh_after(Verdict::Dead, hours(23)));
  EXPECT_FALSE(is_fresh_after(Verdict::Dead, hours(25)));
  EXPECT_TRUE(is_fresh_after(Verdict::Blocked, days(2)));
  EXPECT_FALSE(is_fresh_after(Verdict::Blocked, days(4)));
  cache.put(kUrl, {.verdict = Verdict::Blocked, .status = 429}, kNow);
  EXPECT_FALSE(cache.find(kUrl, kNow + hours(2))->is_fresh);
  // The clock was set back.
  EXPECT_FALSE(is_fresh_after(Verdict::Alive, -hours(1)));
}

TEST_F(Cache, KeepsAGoodVerdictWhileAServerHasTroubles) {
  VerdictCache cache(path(), kNow);
  cache.put(kUrl, finding(Verdict::Alive), kNow);
  for (int day = 10; day < 13; ++day)
    cache.put(kUrl, finding(Verdict::Transient), kNow + days(day));
  const auto known = cache.find(kUrl, kNow + days(12));
  EXPECT_EQ(known->finding.verdict, Verdict::Alive);
  EXPECT_EQ(known->failing_since, kNow + days(10));
  EXPECT_EQ(known->failures, 3U);
  EXPECT_TRUE(known->is_fresh);
  EXPECT_FALSE(cache.find(kUrl, kNow + days(12) + hours(3))->is_fresh);
  cache.put(kUrl, finding(Verdict::Alive), kNow + days(13));
  EXPECT_EQ(cache.find(kUrl, kNow + days(13))->failures, 0U);
}

TEST_F(Cache, RemembersNothingThatWasNotAsked) {
  VerdictCache cache(path(), kNow);
  cache.put(kUrl, finding(Verdict::Refused), kNow);
  cache.put(kUrl, finding(Verdict::Invalid), kNow);
  EXPECT_EQ(cache.find(kUrl, kNow), std::nullopt);
}

TEST_F(Cache, ForgetsWhatNobodyHasAskedForInAWhile) {
  VerdictCache(path(), kNow).put(kUrl, finding(Verdict::Dead), kNow);
  EXPECT_NE(VerdictCache(path(), kNow + days(90)).find(kUrl, kNow), std::nullopt);
  EXPECT_EQ(VerdictCache(path(), kNow + days(92)).find(kUrl, kNow), std::nullopt);
}

TEST_F(Cache, IsForItsOwnerAlone) {
  VerdictCache(path(), kNow).put(kUrl, finding(Verdict::Alive), kNow);
  struct stat status{};
  ASSERT_EQ(::stat(path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST_F(Cache, IsClearedAndCounted) {
  VerdictCache cache(path(), kNow);
  cache.put(kUrl, finding(Verdict::Alive), kNow);
  cache.put("https://talks.dev/b", finding(Verdict::Dead), kNow);
  const CacheStats stats = cache.stats(kNow + days(2));
  EXPECT_EQ(stats.verdicts, (std::map<Verdict, std::size_t>{{Verdict::Alive, 1}, {Verdict::Dead, 1}}));
  EXPECT_EQ(stats.expired, 1U);
  cache.clear();
  EXPECT_EQ(cache.find(kUrl, kNow), std::nullopt);
}

TEST_F(Cache, DoesWithoutAFileThatIsNoDatabase) {
  folder_.write("cache/links.db", "This is no database, but long enough to be looked at as if it were one.\n");
  VerdictCache cache(path(), kNow);
  cache.put(kUrl, finding(Verdict::Alive), kNow);
  EXPECT_EQ(cache.find(kUrl, kNow), std::nullopt);
  EXPECT_THAT(cache.problem(), HasSubstr("not a database"));
}

TEST_F(Cache, DoesWithoutAFolderThatCannotBe) {
  folder_.write("cache", "A file.\n");
  VerdictCache cache(path(), kNow);
  EXPECT_EQ(cache.find(kUrl, kNow), std::nullopt);
  EXPECT_THAT(cache.problem(), HasSubstr("cannot be made"));
  EXPECT_EQ(VerdictCache("", kNow).problem(), "");
}

TEST_F(Cache, IsSharedByManyAtOnce) {
  constexpr int kPrograms = 4;
  constexpr int kLinks = 300;
  std::vector<std::string> problems(kPrograms);
  {
    std::vector<std::jthread> programs;
    for (int program = 0; program < kPrograms; ++program)
      programs.emplace_back([&, program] {
        VerdictCache cache(path(), kNow);
        for (int i = 0; i < kLinks; ++i)
          cache.put(kUrl + std::to_string(program) + "/" + std::to_string(i), finding(Verdict::Alive), kNow);
        cache.flush();
        problems[static_cast<std::size_t>(program)] = cache.problem();
      });
  }
  EXPECT_THAT(problems, testing::Each(""));
  EXPECT_EQ(VerdictCache(path(), kNow).stats(kNow).verdicts.at(Verdict::Alive), std::size_t{kPrograms} * kLinks);
}

}  // namespace
}  // namespace confnotes::server::links
