#include "analysis/talk_facts.h"

#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using testing::ElementsAre;

TEST(TalkFacts, AreAllThatIsSaidOfATalk) {
  const auto note = test::note_of(
      "---\ndate: 2024-05-17T18:00:00Z\ntags: [Python, Harbour]\n---\n## Day 1\n### Knots (Ada Example)\n\n"
      "Ada Example [@ada](https://twitter.com/ada) has [slides](https://example.org/knots).\n");
  ASSERT_EQ(note->programme.talks.size(), 1U);
  EXPECT_EQ(facts_of(*note, note->programme.talks[0]), (TalkFacts{.line = 6,
                                                                  .title = "Knots",
                                                                  .speakers = {"Ada Example"},
                                                                  .handles = {"@ada"},
                                                                  .day = "Day 1",
                                                                  .date = "2024-05-17",
                                                                  .links = {"https://example.org/knots"},
                                                                  .tags = {"Python", "Harbour"}}));
}

TEST(TalkFacts, NameTheEventAndTheTrack) {
  Note note = *test::note_of("# Knots (Ada Example)\n");
  note.programme.event = Event{"PyCon Harbour", {}};
  note.programme.tracks = {{0, "Main hall"}};
  note.programme.talks[0].track = 0;
  const TalkFacts facts = facts_of(note, note.programme.talks[0]);
  EXPECT_EQ(facts.event, "PyCon Harbour");
  EXPECT_EQ(facts.track, "Main hall");
}

TEST(TalkFacts, CountOnlyTheHandlesOfTheSpeakers) {
  const auto note = test::note_of(
      "# Knots (Ada Éxample)\n\nAda Éxample @ada and again @ADA thank Bo Sample @bo.\n\n# Sails (Cy Example)\n\n@cy\n");
  const auto& talks = note->programme.talks;
  ASSERT_EQ(talks.size(), 2U);
  EXPECT_THAT(handles_of_speakers(*note, talks[0]), ElementsAre("@ada"));
  EXPECT_THAT(handles_of_speakers(*note, talks[1]), ElementsAre("@cy"));
}

TEST(TalkFacts, HaveEachLinkOnceAndNeitherImagesNorProfiles) {
  const auto note = test::note_of(
      "# Knots (Ada Example)\n\nhttps://b.example [a](a.pdf) ![i](i.png) <https://b.example> Ada Example @ada, see\n"
      "[her page](https://twitter.com/ada) and [r].\n\n# Sails (Bo Sample)\n\n[c](https://c.example)\n\n[r]: r.html\n");
  EXPECT_THAT(links_of(*note, note->programme.talks[0]), ElementsAre("https://b.example", "a.pdf", "r.html"));
  EXPECT_THAT(links_of(*note, note->programme.talks[1]), ElementsAre("https://c.example"));
}

}  // namespace
}  // namespace confnotes::analysis
