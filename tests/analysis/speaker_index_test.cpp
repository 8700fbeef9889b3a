#include "analysis/speaker_index.h"

#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::note_of;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

std::shared_ptr<const NoteFacts> facts_of(std::string_view text) {
  return note_facts(*note_of(text));
}

TEST(SpeakerIndex, CountsEachSpellingByNote) {
  SpeakerIndex index;
  index.add(NoteId{1}, *facts_of("## A (Ada Example)\n## B (Ada Example, Bo Sample)\n"));
  index.add(NoteId{2}, *facts_of("## C (Ada Example)\n"));
  EXPECT_THAT(index.names(),
              ElementsAre(Pair("Ada Example", ElementsAre(SpeakerUse{NoteId{1}, 2}, SpeakerUse{NoteId{2}, 1})),
                          Pair("Bo Sample", ElementsAre(SpeakerUse{NoteId{1}, 1}))));
}

TEST(SpeakerIndex, FindsTheNamesThatShareAFirstOrALastWord) {
  SpeakerIndex index;
  index.add(NoteId{1}, *facts_of("## A (Ada Example)\n## B (Ada Sample)\n## C (Bo Exämple)\n## D (Cy Model)\n"));
  EXPECT_THAT(index.names_like("Ada Example"), ElementsAre("Ada Sample", "Bo Exämple"));
}

TEST(SpeakerIndex, KnowsTheHandlesBesideAName) {
  SpeakerIndex index;
  index.add(NoteId{1}, *facts_of("## A (Ada Example)\n\nAda Example @ada and Bo Sample @bo\n"));
  EXPECT_EQ(index.handles_of("Ada Example").size(), 1U);
  EXPECT_THAT(index.handles_of("Bo Sample"), IsEmpty());
}

TEST(SpeakerIndex, ForgetsWhatWasRemovedAndNothingElse) {
  const auto ada = facts_of("## A (Ada Example)\n\nAda Example @ada\n");
  const auto both = facts_of("## B (Ada Example, Bo Sample)\n\nAda Example @ada\n");
  SpeakerIndex index;
  index.add(NoteId{1}, *ada);
  index.add(NoteId{2}, *both);
  index.remove(NoteId{2}, *both);
  EXPECT_THAT(index.names(), ElementsAre(Pair("Ada Example", ElementsAre(SpeakerUse{NoteId{1}, 1}))));
  EXPECT_EQ(index.handles_of("Ada Example").size(), 1U);
  index.remove(NoteId{1}, *ada);
  EXPECT_THAT(index.names(), IsEmpty());
  EXPECT_THAT(index.names_like("Ada Sample"), IsEmpty());
  EXPECT_THAT(index.handles_of("Ada Example"), IsEmpty());
}

TEST(SpeakerIndex, IsTheSameForAnEditThatLeavesSpeakersAlone) {
  const auto note = facts_of("## A (Ada Example)\n\nAda Example @ada\n");
  EXPECT_TRUE(SpeakerIndex::is_same_for(*note, *facts_of("New.\n\n## B (Ada Example)\n\nAda Example @ada, @other\n")));
  EXPECT_FALSE(SpeakerIndex::is_same_for(*note, *facts_of("## A (Ada Exampl)\n\nAda Example @ada\n")));
  EXPECT_FALSE(SpeakerIndex::is_same_for(*note, *facts_of("## A (Ada Example)\n\nAda Example @ad\n")));
}

}  // namespace
}  // namespace confnotes::analysis
