// Rules about tags, beyond their own examples.
#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::Files;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Diagnostic> findings(std::string_view rule, const Files& files, const std::string& path) {
  const auto snapshot = test::snapshot_of(files);
  std::vector<Diagnostic> found = lint(*snapshot, *snapshot->find(path), {});
  std::erase_if(found, [&](const Diagnostic& diagnostic) { return diagnostic.rule != rule; });
  return found;
}

// The rule finds the one place that is marked; its fix gives `fixed`, in which it finds nothing.
void expect_fixed(std::string_view rule, std::string_view marked, std::string_view fixed) {
  SCOPED_TRACE(marked);
  const test::MarkedText note(marked);
  const auto found = findings(rule, {{"/n.md", note.text}}, "/n.md");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(test::mark(note.text, {found[0].span}), test::mark(note.text, note.ranges));
  ASSERT_FALSE(found[0].fixes.empty());
  EXPECT_EQ(test::apply_edits(note.text, found[0].fixes[0].edits), fixed);
  EXPECT_THAT(findings(rule, {{"/n.md", std::string(fixed)}}, "/n.md"), IsEmpty());
}

TEST(TagDuplicate, IsTakenOutOfEveryShape) {
  expect_fixed("tag/duplicate", "---\ntags: [a, $[[a]], b]\n---\n", "---\ntags: [a, b]\n---\n");
  expect_fixed("tag/duplicate", "---\ntags: [a, b, $[[\"a\"]] ]\n---\n", "---\ntags: [a, b ]\n---\n");
  expect_fixed("tag/duplicate", "---\ntags:\n- a\n- b\n- $[[a]]\ntitle: x\n---\n",
               "---\ntags:\n- a\n- b\ntitle: x\n---\n");
  expect_fixed("tag/duplicate", "---\ntags: [\n  a,\n  b,\n  $[[a]],\n]\n---\n", "---\ntags: [\n  a,\n  b,\n]\n---\n");
  expect_fixed("tag/duplicate", "---\ntags: a, b,$[[a]]\n---\n", "---\ntags: a, b\n---\n");
  expect_fixed("tag/duplicate", "---\ntags: \"a, $[[a]], c\"\n---\n", "---\ntags: \"a, c\"\n---\n");
  expect_fixed("tag/duplicate", "---\ntags: a b $[[a]]\n---\n", "---\ntags: a b\n---\n");
  expect_fixed("tag/duplicate", "+++\n[taxonomies]\ntags = [\"a\", $[[\"a\"]]]\n+++\n",
               "+++\n[taxonomies]\ntags = [\"a\"]\n+++\n");
  expect_fixed("tag/duplicate", "---\nkeywords: [2018, $[[2018]]]\n---\n", "---\nkeywords: [2018]\n---\n");
}

TEST(TagDuplicate, SaysHowManyMoreThereAre) {
  std::string note = "---\ntags: [a";
  for (int i = 0; i < 120; ++i)
    note += ", a";
  const auto found = findings("tag/duplicate", {{"/n.md", note + "]\n---\n"}}, "/n.md");
  ASSERT_EQ(found.size(), 100U);
  EXPECT_EQ(found.back().message, "`a` stands here for the second time. So do 20 more.");
}

TEST(TagDuplicate, NamesTheFirst) {
  const auto found = findings("tag/duplicate", {{"/n.md", "---\ntags: [a, a]\n---\n"}}, "/n.md");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message, "`a` stands here for the second time.");
  EXPECT_EQ(found[0].related, (std::vector<Related>{{{11, 12}, "The first `a` is here."}}));
}

TEST(TagDuplicate, IsAboutOneKey) {
  EXPECT_THAT(findings("tag/duplicate", {{"/n.md", "---\ntags: [a]\ncategories: [a]\n---\n"}}, "/n.md"), IsEmpty());
}

TEST(TagEmpty, IsTakenOutOfEveryShape) {
  expect_fixed("tag/empty", "---\ntags:\n- a\n$[[-]]\n- b\n---\n", "---\ntags:\n- a\n- b\n---\n");
  expect_fixed("tag/empty", "---\ntags:\n- $[[\"\"]]\n- b\n---\n", "---\ntags:\n- b\n---\n");
  expect_fixed("tag/empty", "---\ntags: [$[[\"\"]], b]\n---\n", "---\ntags: [b]\n---\n");
  expect_fixed("tag/empty", "---\ntags: [a, $[[\"#\"]]]\n---\n", "---\ntags: [a]\n---\n");
  expect_fixed("tag/empty", "---\ntags: a,$[[,]] b\n---\n", "---\ntags: a, b\n---\n");
}

TEST(TagEmpty, LeavesListsWithoutTagsAlone) {
  for (const std::string tags : {"[]", "", "a, b,", "\"\"", "0", "[0]"})
    EXPECT_THAT(findings("tag/empty", {{"/n.md", "---\ntags: " + tags + "\n---\n"}}, "/n.md"), IsEmpty()) << tags;
}

std::vector<std::string> variants(const Files& files, const std::string& path) {
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : findings("tag/variant", files, path))
    messages.push_back(diagnostic.message);
  return messages;
}

TEST(TagVariant, ReportsTheRarerSpelling) {
  const Files files{{"/a.md", "---\ntags: [\"Machine-Learning\"]\n---\n"},
                    {"/b.md", "---\ntag: machine learning\n---\n"},
                    {"/c.md", "---\ntags: [machine learning, x]\n---\n"}};
  EXPECT_THAT(variants(files, "/a.md"), ElementsAre("`Machine-Learning` is written `machine learning` in 2 notes."));
  EXPECT_THAT(variants(files, "/b.md"), IsEmpty());
  const auto found = findings("tag/variant", files, "/a.md");
  EXPECT_EQ(test::apply_edits(files[0].second, found.at(0).fixes.at(0).edits),
            "---\ntags: [\"machine learning\"]\n---\n");
}

TEST(TagVariant, SaysNothingOfEquallyCommonSpellingsInTwoNotes) {
  const Files files{{"/a.md", "---\ntags: [Python]\n---\n"}, {"/b.md", "---\ntags: [python]\n---\n"}};
  EXPECT_THAT(variants(files, "/a.md"), IsEmpty());
  EXPECT_THAT(variants(files, "/b.md"), IsEmpty());
}

TEST(TagVariant, TellsTagsApart) {
  const Files files{{"/a.md", "---\ntags: [C]\n---\n"},
                    {"/b.md", "---\ntags: [C++, c++11]\n---\n"},
                    {"/c.md", "---\ntags: [C++, \"-\"]\n---\n"},
                    {"/d.md", "---\ntags: [\"_\"]\n---\n"}};
  for (const auto& [path, text] : files)
    EXPECT_THAT(variants(files, path), IsEmpty()) << path;
}

TEST(TagVariant, FollowsTheWorkspace) {
  Workspace workspace;
  workspace.apply(PutNote{"/a.md", test::note_of("---\ntags: [Python]\n---\n")});
  workspace.apply(PutNote{"/b.md", test::note_of("---\ntags: [python]\n---\n")});
  workspace.apply(PutNote{"/c.md", test::note_of("---\ntags: [python]\n---\n")});
  EXPECT_EQ(workspace.snapshot()->index().tag_spellings().at("python"), (std::set<std::string>{"Python", "python"}));
  workspace.apply(RemoveNote{"/a.md"});
  EXPECT_EQ(workspace.snapshot()->index().tag_spellings().at("python"), (std::set<std::string>{"python"}));
  workspace.apply(RemoveNote{"/b.md"});
  workspace.apply(RemoveNote{"/c.md"});
  EXPECT_THAT(workspace.snapshot()->index().tag_spellings(), IsEmpty());
}

}  // namespace
}  // namespace confnotes::analysis
