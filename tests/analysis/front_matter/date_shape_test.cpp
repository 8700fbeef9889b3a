#include "analysis/front_matter/date_shape.h"

#include "tests/support/notes.h"

#include <gtest/gtest.h>

namespace confnotes::analysis {
namespace {

constexpr LocalTime kEvening{.day = std::chrono::year(2018) / 7 / 6,
                             .time_of_day = std::chrono::hours(18) + std::chrono::minutes(5) + std::chrono::seconds(9),
                             .offset = std::chrono::minutes(120)};

// Another date in the form of `date`; "none" where that has no form.
std::string like(std::string_view date) {
  const auto note = test::note_of("---\ndate: " + std::string(date) + "\n---\n");
  const auto shape = date_shape(note->front_matter.entries.at(0).value);
  return shape ? written(*shape, kEvening) : "none";
}

TEST(DateShape, WritesADateLikeAnother) {
  EXPECT_EQ(like("2017-01-02"), "2018-07-06");
  EXPECT_EQ(like("'2017-01-02'"), "'2018-07-06'");
  EXPECT_EQ(like("2017-01-02 10:00"), "2018-07-06 18:05");
  EXPECT_EQ(like("2017-01-02T10:00:00"), "2018-07-06T18:05:09");
  EXPECT_EQ(like("2017-01-02T10:00:00+01:00"), "2018-07-06T18:05:09+02:00");
  EXPECT_EQ(like("2017-01-02 10:00:00 -0500"), "2018-07-06 18:05:09 +0200");
  EXPECT_EQ(like("\"2017-01-02T10:00:00.000Z\""), "\"2018-07-06T16:05:09.000Z\"");
}

TEST(DateShape, HasNoneForOtherForms) {
  EXPECT_EQ(like("July 6, 2018"), "none");
  EXPECT_EQ(like("06.07.2018"), "none");
  EXPECT_EQ(like("2018-07-06 to 2018-07-08"), "none");
  EXPECT_EQ(like("2018-07-06T"), "none");
  EXPECT_EQ(like("[2018-07-06]"), "none");
}

TEST(DateShape, ChangesTheDayWithTheZone) {
  const LocalTime after_midnight{.day = std::chrono::year(2018) / 1 / 1,
                                 .time_of_day = std::chrono::minutes(30),
                                 .offset = std::chrono::minutes(60)};
  const DateShape in_utc{.separator = 'T', .zone = ZoneForm::Z};
  EXPECT_EQ(written(in_utc, after_midnight), "2017-12-31T23:30Z");
}

TEST(DateShape, NamesTheDay) {
  EXPECT_EQ(day_named("6 July 2018"), std::chrono::year(2018) / 7 / 6);
  EXPECT_EQ(day_named("2018-07-06T18:00:00Z"), std::chrono::year(2018) / 7 / 6);
  EXPECT_EQ(day_named("2018-13-45"), std::nullopt);
  EXPECT_EQ(day_named("July 2018"), std::nullopt);
}

TEST(DateShape, FitsTheFormatOfASchema) {
  const LocalTime time{.day = std::chrono::year(2018) / 7 / 6,
                       .time_of_day = std::chrono::hours(18),
                       .offset = std::chrono::minutes(120)};
  const DateShape jekyll{
      .quote = '"', .separator = ' ', .has_seconds = false, .has_blank_before_zone = true, .zone = ZoneForm::Digits};
  EXPECT_EQ(written(fitted(jekyll, "date"), time), "\"2018-07-06\"");
  EXPECT_EQ(written(fitted(jekyll, "date-time"), time), "\"2018-07-06T18:00:00+02:00\"");
  EXPECT_EQ(fitted(jekyll, "note-date"), jekyll);
}

TEST(DateShape, TellsWhatTomlReads) {
  EXPECT_TRUE(is_toml_date({}));
  EXPECT_TRUE(is_toml_date({.separator = ' ', .has_seconds = true}));
  EXPECT_FALSE(is_toml_date({.separator = 'T'}));
  EXPECT_FALSE(is_toml_date({.separator = 'T', .has_seconds = true, .zone = ZoneForm::Digits}));
}

}  // namespace
}  // namespace confnotes::analysis
