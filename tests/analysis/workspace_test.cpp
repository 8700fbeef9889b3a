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

TEST(Workspace, ForgetsARemovedNote) {
  Workspace workspace;
  workspace.apply(PutNote{"/a.md", note_of("---\ntags: [x]\n---\n@ada\n\n## A (Ada Example)\n")});
  const auto gone = workspace.apply(RemoveNote{"/a.md"});
  EXPECT_EQ(gone->find("/a.md"), nullptr);
  EXPECT_EQ(gone->size(), 0U);
  EXPECT_TRUE(gone->index().tags().empty());
  EXPECT_TRUE(gone->index().handles().empty());
  EXPECT_TRUE(gone->speakers().names().empty());
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

}  // namespace
}  // namespace confnotes::analysis
