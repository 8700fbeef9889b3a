#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::Files;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Diagnostic> findings(const Files& files, const std::string& path) {
  const auto snapshot = test::snapshot_of(files);
  std::vector<Diagnostic> found = lint(*snapshot, *snapshot->find(path), {});
  std::erase_if(found, [](const Diagnostic& diagnostic) { return diagnostic.rule != "speaker/variant"; });
  return found;
}

std::vector<std::string> messages(const Files& files, const std::string& path) {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : findings(files, path))
    all.push_back(diagnostic.message);
  return all;
}

TEST(SpeakerVariant, ReportsTheRarerSpelling) {
  const Files files{{"/n/a.md", "## A (Bo Mueller)\n"}, {"/n/b.md", "## B (Bo Müller)\n## C (Bo Müller)\n"}};
  EXPECT_THAT(messages(files, "/n/b.md"), IsEmpty());
  const auto found = findings(files, "/n/a.md");
  ASSERT_EQ(found.size(), 1U);
  const auto b = test::snapshot_of(files)->find("/n/b.md")->note;
  EXPECT_EQ(found[0], (Diagnostic{"speaker/variant",
                                  Severity::Hint,
                                  {6, 16},
                                  "Bo Mueller is written Bo Müller twice in b.md.",
                                  {{{6, 16}, "Written Bo Müller here.", OtherNote{"/n/b.md", b->text}}},
                                  {{"Change it to Bo Müller", {{{6, 16}, "Bo Müller"}}}}}));
}

TEST(SpeakerVariant, SaysHowOftenAndWhere) {
  const Files files{{"/n/a.md", "## A (Bo Mueller)\n## B (Bo Müller)\n"},
                    {"/n/b.md", "## B (Bo Müller)\n"},
                    {"/n/c.md", "## B (Bo Müller)\n"}};
  EXPECT_THAT(messages(files, "/n/a.md"),
              ElementsAre("Bo Mueller is written Bo Müller 3 times in b.md and 2 more notes."));
}

TEST(SpeakerVariant, ReportsTheLaterOfTwoThatAreEquallyCommon) {
  const Files files{{"/n/b.md", "## B (Bo Müller)\n"}, {"/n/a.md", "## A (Bo Mueller)\n"}};
  EXPECT_THAT(messages(files, "/n/a.md"), IsEmpty());
  EXPECT_THAT(messages(files, "/n/b.md"), ElementsAre("Bo Müller is written Bo Mueller once in a.md."));
  EXPECT_THAT(messages({{"/n/a.md", "## A (Bo Mueller)\n## B (Bo Müller)\n"}}, "/n/a.md"),
              ElementsAre("Bo Müller is written Bo Mueller once in this note."));
}

TEST(SpeakerVariant, KnowsAPersonByTheHandle) {
  const std::string bob = "## A (Bob Sample)\n\nBob Sample @bob\n";
  const std::string robert = "## A (Robert Sample)\n\nRobert Sample @bob\n";
  EXPECT_THAT(messages({{"/n/a.md", bob}, {"/n/b.md", robert}}, "/n/b.md"),
              ElementsAre("Robert Sample is written Bob Sample once in a.md."));
  // A company's account, and one that is only mentioned.
  const std::string other = "## A (Bob Example)\n\nBob Example @bob\n";
  EXPECT_THAT(messages({{"/n/a.md", bob}, {"/n/b.md", other}}, "/n/b.md"), IsEmpty());
  const std::string mention = "## A (Robert Sample)\n\nThanks to @bob.\n";
  EXPECT_THAT(messages({{"/n/a.md", bob}, {"/n/b.md", mention}}, "/n/b.md"), IsEmpty());
}

TEST(SpeakerVariant, LeavesOthersAlone) {
  EXPECT_THAT(messages({{"/n/a.md", "## A (Jan Exampleton)\n## B (Jana Exampleton)\n"}}, "/n/a.md"), IsEmpty());
  EXPECT_THAT(messages({{"/n/a.md", "## A (Ellen Exampleton, Ellen Exampletton)\n"}}, "/n/a.md"), IsEmpty());
}

}  // namespace
}  // namespace confnotes::analysis
