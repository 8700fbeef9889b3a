#include "analysis/field_index.h"

#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::note_of;
using testing::ElementsAre;
using testing::IsEmpty;

NoteFields fields_of(std::string_view text) {
  return note_fields(*note_of(text));
}

// "value: notes" of each value of a key.
std::vector<std::string> values_of(const FieldIndex& index, std::string_view key) {
  std::vector<std::string> result;
  const KnownField* field = index.find(key);
  if (!field) return result;
  for (const auto& [value, known] : field->values)
    result.push_back(value + ": " + std::to_string(known.notes.size()));
  return result;
}

TEST(FieldIndex, CountsKeysAndValuesByNote) {
  FieldIndex index;
  index.add(NoteId{0}, fields_of("---\ntitle: A\nvenue: Hall\ntags: [x, x, y]\n---\n"));
  index.add(NoteId{1}, fields_of("---\nTitle: B\nVenue: \"Hall\"\n---\n"));
  index.add(NoteId{2}, fields_of("---\ntitle: C\n---\n"));
  index.add(NoteId{3}, fields_of("No front matter.\n"));
  EXPECT_EQ(index.notes(), 3U);
  EXPECT_EQ(index.find("TITLE")->notes, 3U);
  EXPECT_EQ(index.find("title")->name(), "title");
  EXPECT_EQ(index.find("tags")->lists, 1U);
  EXPECT_THAT(values_of(index, "venue"), ElementsAre("Hall: 2"));
  EXPECT_THAT(values_of(index, "tags"), ElementsAre("x: 1", "y: 1"));
  EXPECT_EQ(index.find("none"), nullptr);
}

TEST(FieldIndex, LeavesOutWhatNoOtherNoteHasAUseFor) {
  FieldIndex index;
  index.add(NoteId{0}, fields_of("---\ntitle: A\nslug: a\nissue: 12\nnews: https://example.org/\n"
                                 "quote: " +
                                 std::string(61, 'x') + "\n---\n"));
  for (const std::string_view key : {"title", "slug", "issue", "news", "quote"})
    EXPECT_THAT(values_of(index, key), IsEmpty()) << key;
}

TEST(FieldIndex, KnowsTheFormOfMostDatesAndTheDayOfEachNote) {
  FieldIndex index;
  EXPECT_EQ(index.date_shape(), std::nullopt);
  index.add(NoteId{0}, fields_of("---\ndate: 2018-07-06\n---\n"));
  index.add(NoteId{1}, fields_of("---\ndate: \"2018-07-06\"\n---\n"));
  index.add(NoteId{5}, fields_of("---\nlastmod: \"2018-07-07\"\ndate: July 6, 2018\n---\n"));
  EXPECT_EQ(index.date_shape(), DateShape{.quote = '"'});
  EXPECT_EQ(index.day_of(NoteId{5}), std::chrono::year(2018) / 7 / 6);
  EXPECT_EQ(index.day_of(NoteId{3}), std::nullopt);
  EXPECT_EQ(index.day_of(NoteId{9}), std::nullopt);
}

TEST(FieldIndex, ForgetsWhatWasRemovedAndNothingElse) {
  const NoteFields one = fields_of("---\nvenue: Hall\ndate: 2018-07-06\nevent: PyHarbour\n---\n");
  const NoteFields two = fields_of("---\nvenue: Hall\n---\n");
  FieldIndex index;
  index.add(NoteId{0}, one);
  index.add(NoteId{1}, two);
  index.remove(NoteId{0}, one);
  EXPECT_THAT(values_of(index, "venue"), ElementsAre("Hall: 1"));
  EXPECT_EQ(index.find("date"), nullptr);
  EXPECT_EQ(index.day_of(NoteId{0}), std::nullopt);
  EXPECT_TRUE(index.events().empty());
  index.remove(NoteId{1}, two);
  EXPECT_TRUE(index.fields().empty());
  EXPECT_EQ(index.notes(), 0U);
}

TEST(FieldIndex, IsTheSameForAnEditThatLeavesFrontMatterAlone) {
  const auto note = note_of("---\ntitle: A\nvenue: Hall\n---\nOne.\n");
  EXPECT_TRUE(FieldIndex::is_same_for(*note, *note_of("---\ntitle: A\nvenue: Hall\n---\nTwo.\n")));
  EXPECT_TRUE(FieldIndex::is_same_for(*note, *note_of("---\ntitle: Another\nvenue: Hall\n---\nOne.\n")));
  EXPECT_FALSE(FieldIndex::is_same_for(*note, *note_of("---\ntitle: A\nvenue: Room\n---\nOne.\n")));
  EXPECT_FALSE(FieldIndex::is_same_for(*note, *note_of("---\ntitle: A\n---\nOne.\n")));
}

}  // namespace
}  // namespace confnotes::analysis
