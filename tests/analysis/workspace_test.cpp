#include "analysis/workspace.h"

#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::note_of;

TEST(Workspace, KeepsOldSnapshotsAsTheyWere) {
  Workspace workspace;
  const auto first = workspace.apply(PutNote{"/a.md", note_of("---\ntags: [x]\n---\n")});
  const auto second = workspace.apply(PutNote{"/a.md", note_of("---\ntags: [y]\n---\n")});
  EXPECT_TRUE(first->index().tags().contains("x"));
  EXPECT_FALSE(second->index().tags().contains("x"));
  EXPECT_EQ(first->find("/a.md")->id, second->find("/a.md")->id);
  EXPECT_LT(first->revision(), second->revision());
}

TEST(Workspace, SharesTheIndexWhereAnEditLeavesItAlone) {
  Workspace workspace;
  const auto first = workspace.apply(PutNote{"/a.md", note_of("---\ntags: [x]\n---\nOne @ada\n")});
  const auto second = workspace.apply(PutNote{"/a.md", note_of("---\ntags: [x]\n---\nOne two @ada\n")});
  EXPECT_EQ(&first->index(), &second->index());
}

TEST(Workspace, SharesTheSpeakersWhereAnEditLeavesThemAlone) {
  Workspace workspace;
  const auto first = workspace.apply(PutNote{"/a.md", note_of("## A (Ada Example)\n")});
  const auto second = workspace.apply(PutNote{"/a.md", note_of("---\ntags: [x]\n---\n## B (Ada Example)\n")});
  const auto third = workspace.apply(PutNote{"/a.md", note_of("---\ntags: [x]\n---\n## B (Bo Sample)\n")});
  EXPECT_EQ(&first->speakers(), &second->speakers());
  EXPECT_EQ(&second->index(), &third->index());
  EXPECT_TRUE(second->speakers().names().contains("Ada Example"));
  EXPECT_FALSE(third->speakers().names().contains("Ada Example"));
}

TEST(Workspace, SharesTheFieldsWhereAnEditLeavesFrontMatterAlone) {
  Workspace workspace;
  const auto first = workspace.apply(PutNote{"/a.md", note_of("---\nvenue: Hall\n---\nOne.\n")});
  const auto second = workspace.apply(PutNote{"/a.md", note_of("---\nvenue: Hall\n---\nTwo @ada.\n")});
  const auto third = workspace.apply(PutNote{"/a.md", note_of("---\nvenue: Room\n---\nTwo @ada.\n")});
  EXPECT_EQ(&first->fields(), &second->fields());
  EXPECT_TRUE(second->fields().find("venue")->values.contains("Hall"));
  EXPECT_FALSE(third->fields().find("venue")->values.contains("Hall"));
}

TEST(Workspace, ForgetsARemovedNote) {
  Workspace workspace;
  workspace.apply(PutNote{"/a.md", note_of("---\ntags: [x]\n---\n@ada\n\n## A (Ada Example)\n")});
  const auto gone = workspace.apply(RemoveNote{"/a.md"});
  EXPECT_EQ(gone->find("/a.md"), nullptr);
  EXPECT_EQ(gone->size(), 0U);
  EXPECT_TRUE(gone->index().tags().empty());
  EXPECT_TRUE(gone->index().handles().empty());
  EXPECT_TRUE(gone->speakers().names().empty());
  EXPECT_TRUE(gone->fields().fields().empty());
  workspace.apply(RemoveNote{"/never.md"});
}

TEST(Workspace, HoldsMoreNotesThanOnePage) {
  std::vector<Change> changes;
  for (int i = 0; i < 200; ++i)
    changes.emplace_back(PutNote{"/" + std::to_string(i) + ".md", note_of("# A\n")});
  Workspace workspace;
  const auto snapshot = workspace.apply(changes);
  for (int i = 0; i < 200; ++i) {
    const std::string path = "/" + std::to_string(i) + ".md";
    ASSERT_NE(snapshot->find(path), nullptr) << path;
    EXPECT_EQ(snapshot->find(path)->path, path);
  }
}

std::shared_ptr<const Settings> severity(std::string rule, std::optional<Severity> value) {
  Settings settings;
  settings.severities.emplace(std::move(rule), value);
  return std::make_shared<const Settings>(std::move(settings));
}

TEST(Workspace, NearestSettingsRuleANote) {
  Workspace workspace;
  const auto snapshot = workspace.apply(
      std::vector<Change>{PutSettings{"/", severity("a", Severity::Hint)}, PutSettings{"/n/x", severity("b", {})}});
  EXPECT_TRUE(snapshot->settings("/n/x/y/z.md").severities.contains("b"));
  EXPECT_TRUE(snapshot->settings("/n/x/z.md").severities.contains("b"));
  EXPECT_TRUE(snapshot->settings("/n/xy.md").severities.contains("a"));
  EXPECT_EQ(snapshot->settings("untitled:Untitled-1"), Settings());
  EXPECT_EQ(workspace.apply(RemoveSettings{"/"})->settings("/n/xy.md"), Settings());
}

std::vector<Severity> severities_of_empty_heading(const std::shared_ptr<const Settings>& settings) {
  Workspace workspace;
  const auto snapshot =
      workspace.apply(std::vector<Change>{PutNote{"/n/a.md", note_of("#\n")}, PutSettings{"/n", settings}});
  std::vector<Severity> found;
  for (const Diagnostic& diagnostic : lint(*snapshot, *snapshot->find("/n/a.md"), {}))
    found.push_back(diagnostic.severity);
  return found;
}

TEST(Workspace, SettingsChangeSeveritiesAndTurnRulesOff) {
  EXPECT_THAT(severities_of_empty_heading(severity("day/order", {})), testing::ElementsAre(Severity::Warning));
  EXPECT_THAT(severities_of_empty_heading(severity("heading/empty", Severity::Error)),
              testing::ElementsAre(Severity::Error));
  EXPECT_THAT(severities_of_empty_heading(severity("heading/empty", {})), testing::IsEmpty());
}

}  // namespace
}  // namespace confnotes::analysis
