#include "analysis/features/workspace_symbols.h"

#include "analysis/fuzzy_match.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::snapshot_of;
using testing::ElementsAre;
using testing::IsEmpty;

// "name | container" of each symbol.
std::vector<std::string> found(const Snapshot& snapshot, std::string_view query) {
  std::vector<std::string> result;
  for (const WorkspaceSymbol& symbol : workspace_symbols(snapshot, query))
    result.push_back(symbol.name + " | " + symbol.container);
  return result;
}

std::shared_ptr<const Snapshot> two_years() {
  return snapshot_of({{"/a.md",
                       "---\ntitle: PyHarbour 2018\ndate: 2018-01-01\ntags: [Python, maps]\n---\n"
                       "## Day 1\n### Sorting maps (Ada Example)\n### Tides (Bo Sample)\n"},
                      {"/b.md",
                       "---\ntitle: PyHarbour 2019\ndate: 2019-01-01\ntags: [Python]\n---\n"
                       "## Day 1\n### Maps (Ada Example)\n"}});
}

TEST(WorkspaceSymbols, FindTalksByTitleThenBySpeaker) {
  EXPECT_THAT(found(*two_years(), "talk:maps"), ElementsAre("Maps (Ada Example) | PyHarbour 2019, Day 1",
                                                            "Sorting maps (Ada Example) | PyHarbour 2018, Day 1"));
  EXPECT_THAT(found(*two_years(), "talk:bo"), ElementsAre("Tides (Bo Sample) | PyHarbour 2018, Day 1"));
}

TEST(WorkspaceSymbols, FindEverythingButDays) {
  EXPECT_THAT(found(*two_years(), "MAPS"), ElementsAre("Maps (Ada Example) | PyHarbour 2019, Day 1", "maps | 1 note",
                                                       "Sorting maps (Ada Example) | PyHarbour 2018, Day 1"));
}

TEST(WorkspaceSymbols, FindOneKindByItsPrefix) {
  EXPECT_THAT(found(*two_years(), "speaker:"), ElementsAre("Ada Example | 2 talks", "Bo Sample | 1 talk"));
  EXPECT_THAT(found(*two_years(), "tag:py"), ElementsAre("Python | 2 notes"));
  EXPECT_THAT(found(*two_years(), "day:1"), ElementsAre("Day 1 | PyHarbour 2019", "Day 1 | PyHarbour 2018"));
}

TEST(WorkspaceSymbols, ArePlacedAtTheLatestTalkOfASpeaker) {
  const auto snapshot = two_years();
  const Place place = workspace_symbols(*snapshot, "speaker:ada").at(0).place;
  EXPECT_EQ(snapshot->find(place.note)->path, "/b.md");
  EXPECT_EQ(snapshot->find(place.note)->text().slice(place.span), "Ada Example");
}

TEST(WorkspaceSymbols, AreNeverNamelessAndNeverTooMany) {
  std::string talks = "## Day 1\n";
  for (int i = 0; i < 600; ++i)
    talks += "### Talk " + std::to_string(i) + " (Ada Example)\n";
  EXPECT_EQ(workspace_symbols(*snapshot_of({{"/a.md", talks}}), "talk").size(), kMostWorkspaceSymbols);
  EXPECT_THAT(found(*two_years(), "xyz"), IsEmpty());
}

TEST(FuzzyQuery, RanksHowNearANameIs) {
  const FuzzyQuery query("map");
  EXPECT_EQ(query.rank("Map"), 0);
  EXPECT_EQ(query.rank("MAPS"), 1);
  EXPECT_EQ(query.rank("old-maps"), 2);
  EXPECT_EQ(query.rank("remapped"), 3);
  EXPECT_EQ(query.rank("my apple pie"), 4);
  EXPECT_EQ(query.rank("pam"), std::nullopt);
}

TEST(FuzzyQuery, KnowsNoCaseAndNoAccents) {
  EXPECT_EQ(FuzzyQuery("konig").rank("Ellen K\u00f6nig"), 2);
  EXPECT_EQ(FuzzyQuery("K\u00d6NIG").rank("konig"), 0);
}

}  // namespace
}  // namespace confnotes::analysis
