#include "analysis/handle_owners.h"

#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using testing::ElementsAre;

// "name: person" of each handle.
std::vector<std::string> owners(std::string_view text) {
  const auto note = test::note_of(text);
  std::vector<std::string> result;
  for (const Handle& handle : note->handles)
    result.push_back(handle.name + ": " + handle.person.value_or("-"));
  return result;
}

TEST(Owners, AreNamedBesideTheHandle) {
  EXPECT_THAT(owners("Ada Example (@x1), Bo Sample - Twitter: @x2, **Cy Other** @x3\n"),
              ElementsAre("x1: Ada Example", "x2: Bo Sample", "x3: Cy Other"));
  EXPECT_THAT(owners("[Ada Example](https://a.example) @x1\n\n@x2 (Bo Sample)\n\nCy Other (Acme) @x3\n"),
              ElementsAre("x1: Ada Example", "x2: Bo Sample", "x3: Cy Other"));
}

TEST(Owners, AreTheTextOfTheLink) {
  EXPECT_THAT(owners("[Ada Example](https://twitter.com/x1) [Bo Sample, Acme](https://github.com/x2)\n\n"
                     "[Cy Other (@x3)](https://x.com/x3) [the site](https://github.com/x4)\n"),
              ElementsAre("x1: Ada Example", "x2: Bo Sample", "x3: Cy Other", "x4: -"));
}

TEST(Owners, AreAlikeTheirHandle) {
  EXPECT_THAT(owners("Ada Example, Acme Corp, Berlin @adaex\n\n@bsample, Bo Sample\n\nCy OTHER - @cyother\n"),
              ElementsAre("adaex: Ada Example", "bsample: Bo Sample", "cyother: Cy OTHER"));
}

TEST(Owners, AreTheSpeakersAlikeWhereverTheyAreMentioned) {
  EXPECT_THAT(
      owners("## Day 1\n\n### Sorting (Ada Example, Bo Sample)\n\nNotes by hand.\n\nSo said @ada_e to @bosample,\n"
             "not to @other.\n"),
      ElementsAre("ada_e: Ada Example", "bosample: Bo Sample", "other: -"));
}

TEST(Owners, AreTheTalksOnlySpeakerNearItsHead) {
  EXPECT_THAT(owners("## Day 1\n\n### Sorting (Ada Example)\n\nFollow @sorter | [GitHub](https://github.com/sort)\n\n"
                     "Uses work of @somebody. Thanks, @sorter!\n"),
              ElementsAre("sorter: Ada Example", "sort: Ada Example", "somebody: -", "sorter: Ada Example"));
  EXPECT_THAT(owners("## Day 1\n\n### @sorter: Sorting (Ada Example)\n\n- @second\n"),
              ElementsAre("sorter: Ada Example", "second: -"));
}

TEST(Owners, AreNotGuessedForSeveralSpeakers) {
  EXPECT_THAT(owners("## Day 1\n\n### Sorting (Ada Example, Bo Sample)\n\n@sorter\n"), ElementsAre("sorter: -"));
}

}  // namespace
}  // namespace confnotes::analysis
