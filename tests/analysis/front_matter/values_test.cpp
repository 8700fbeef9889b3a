#include "analysis/front_matter.h"
#include "tests/analysis/front_matter/expect_problem.h"
#include "tests/support/marked_text.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::expect_no_problem;
using test::expect_problem;
using test::MarkedText;

// The tags of a note, each where its mark says.
void expect_tags(std::string_view marked, const std::vector<std::string>& names) {
  const MarkedText note(marked);
  const Text text(note.text);
  std::vector<std::string> found;
  std::vector<Span> spans;
  for (const Tag& tag : tags_of(text, parse_front_matter(text))) {
    found.push_back(tag.text);
    spans.push_back(tag.span);
  }
  EXPECT_EQ(found, names) << note.text;
  EXPECT_EQ(test::mark(note.text, spans), test::mark(note.text, note.ranges));
}

TEST(FrontMatterTags, EveryShape) {
  expect_tags("---\ntags:\n---\n", {});
  expect_tags("---\ntags: ~\n---\n", {});
  expect_tags("---\ntags: []\n---\n", {});
  expect_tags("---\ntags: $[[foo]]\n---\n", {"foo"});
  expect_tags("---\ntags: $[[classic]] $[[hollywood]]\n---\n", {"classic", "hollywood"});
  expect_tags("---\ntag: $[[classic hollywood]]\n---\n", {"classic hollywood"});
  expect_tags("---\ntags: $[[foo]], $[[b a]],$[[技术]],\n---\n", {"foo", "b a", "技术"});
  expect_tags("---\ntags: \"$[[foo]], $[[bar]]\"\n---\n", {"foo", "bar"});
  expect_tags("---\ntags: [$[[foo]], $[[\"b a\"]], $[[2023]] ]\n---\n", {"foo", "b a", "2023"});
  expect_tags("---\ntags:\n- $[[foo]]\n- $[['bar']]\n---\n", {"foo", "bar"});
  expect_tags("---\nTag: $[[x]]\ntags: [$[[y]] ]\n---\n", {"x", "y"});
  expect_tags("---\ntag: $[[tag]]\n---\n", {"tag"});
}

TEST(FrontMatterTags, InTomlAndJson) {
  expect_tags("+++\ntags = [$[[\"foo\"]], $[['b a']]]\n+++\n", {"foo", "b a"});
  expect_tags("+++\ntag = \"$[[foo]], $[[bar]]\"\n+++\n", {"foo", "bar"});
  expect_tags("{\"tags\": [$[[\"foo\"]], $[[1]] ]}\n", {"foo", "1"});
}

TEST(FrontMatterTags, InTaxonomies) {
  expect_tags("+++\n[taxonomies]\ntags = [$[[\"foo\"]] ]\ncategories = [\"x\"]\n+++\n", {"foo"});
  expect_tags("---\ntaxonomies:\n  tags: [$[[foo]] ]\n---\n", {"foo"});
}

TEST(FrontMatterTags, HashAndBlanksAreNoPartOfTheName) {
  expect_tags("---\ntags: [$[[\"#tag1\"]], $[[\"   tag 2  \"]] ]\n---\n", {"tag1", "tag 2"});
}

TEST(FrontMatterTags, CategoriesAreTagKeysButNoTags) {
  expect_tags("---\ncategories: [a]\n---\n", {});
  EXPECT_TRUE(is_tag_key("Categories"));
  EXPECT_FALSE(is_tag_key("title"));
}

TEST(FrontMatterTags, SurviveFaults) {
  expect_tags("---\ntitle: A: B\ntags: [$[[x]], $[[\"y\"]] ]\n---\n", {"x", "y"});
  expect_tags("---\ntags: [$[[Python]], $[[Conf]]\n---\n", {"Python", "Conf"});
  expect_tags("---\ntags: [$[[\"Python\"]], $[[\"Conf]]\ntitle: x\n---\n", {"Python", "Conf"});
  expect_tags("---\ntags: [$[[Python]],\n---\n", {"Python"});
  expect_tags("---\ntags: [\n  $[[a]],\n  $[[b]],\n\ntitle: x\n---\n", {"a", "b"});
  expect_tags("---\ntags:\n\t- $[[a]]\n\t- $[[b c]]\n---\n", {"a", "b c"});
  expect_tags("---\ntags:\n- $[[a]]\n- $[[@b]]\n- $[[c]]\n---\n", {"a", "@b", "c"});
  expect_tags("---\ntitle: \"x\ntags: $[[a]], $[[b]]\n---\n", {"a", "b"});
  expect_tags("---\ntags: [$[[a]]\n", {"a"});
}

std::string title_of(const std::string& content) {
  const FrontMatter front_matter = parse_front_matter(Text("---\n" + content + "\n---\n"));
  const ValueEntry* const title = front_matter.find("title");
  return title ? title->value.text : "(none)";
}

TEST(FrontMatterRecovery, TitlesSurvive) {
  EXPECT_EQ(title_of("title: A: B"), "A: B");
  EXPECT_EQ(title_of("title: \"A"), "A");
  EXPECT_EQ(title_of("title: \"On \"new\" things\""), "On \"new\" things");
  EXPECT_EQ(title_of("title:A"), "A");
  EXPECT_EQ(title_of("title: [WIP] A"), "[WIP] A");
  EXPECT_EQ(title_of("x: @y\ntitle: A"), "A");
  EXPECT_EQ(title_of("x: [a\ntitle: A"), "A");
  EXPECT_EQ(title_of("x: \"a\ntitle: A"), "A");
  EXPECT_EQ(title_of("tags\n- a\ntitle: A"), "A");
  EXPECT_EQ(title_of(" x: 1\ntitle: A"), "A");
}

TEST(FrontMatterRecovery, NestedEntriesSurvive) {
  const FrontMatter front_matter =
      parse_front_matter(Text("---\nauthor:\n  name: A: B\n  links:\n    - x\n  url: y\n---\n"));
  ASSERT_EQ(front_matter.entries.size(), 1U);
  const std::vector<ValueEntry>& below = front_matter.entries[0].value.entries;
  ASSERT_EQ(below.size(), 3U);
  EXPECT_EQ(below[0].value.text, "A: B");
  EXPECT_EQ(below[1].value.items.size(), 1U);
  EXPECT_EQ(below[2].value.text, "y");
}

Value value_of(const std::string& written) {
  return parse_front_matter(Text("---\nk: " + written + "\n---\n")).entries.at(0).value;
}

TEST(FrontMatterScalars, BooleansOfTheCoreSchema) {
  for (const char* yes : {"true", "True", "TRUE", "false"})
    EXPECT_TRUE(is_boolean(value_of(yes))) << yes;
  for (const char* no : {"yes", "no", "on", "tRue", "\"true\"", "'false'", "1", "~", "[true]"})
    EXPECT_FALSE(is_boolean(value_of(no))) << no;
}

TEST(FrontMatterScalars, NumbersOfTheCoreSchema) {
  for (const char* yes :
       {"0", "-12", "+1", "1.5", ".5", "1.", "1e3", "-1.5E-3", "0o17", "0xFf", ".inf", "-.INF", ".NaN"})
    EXPECT_TRUE(is_number(value_of(yes))) << yes;
  for (const char* no : {"1_000", "\"1\"", "1.2.3", "e3", ".", "0x", "1e", "2018-07-06", "--1", "+", "0o8"})
    EXPECT_FALSE(is_number(value_of(no))) << no;
}

TEST(FrontMatterDates, FormsThatPeopleUse) {
  for (const char* date : {"2018-07-06",
                           "2018-07-06T18:00:00Z",
                           "2018-07-06 10:10:22",
                           "2018-07-06t10:10:22.123456Z",
                           "2018-07-06T10:10+02:00",
                           "2018-07-06T10:10:22+0200",
                           "2018-07-06 10:10:22 +0200",
                           "2018-07-06 10:10:22 -04:00",
                           "2018-07-06 10:10",
                           "2018-07-06 9:05 PM",
                           "2018-07-06 10:10:22 UTC",
                           "2018-07-06 10:10:22.000000000 -04:00",
                           "2018-7-6",
                           "2018/07/06",
                           "2018.07.06",
                           "2018-07",
                           "2018",
                           "2017-2018",
                           "20180706",
                           "2018-W27",
                           "1/16/2019",
                           "16/1/2019",
                           "16.01.2019",
                           "16. 1. 2019",
                           "1/16/19",
                           "January 2, 2018",
                           "2 Jan 2018",
                           "2nd January 2018",
                           "Fri, 06 Jul 2018 10:00:00 +0200",
                           "Jul 6-7, 2018",
                           "July 2018",
                           "6. März 2018",
                           "Summer 2018",
                           "2018-07-06 - 2018-07-08",
                           "2018-07-06/2018-07-08",
                           "2018-07-06 to 2018-07-08",
                           "2020-02-29",
                           "2018-07-06T24:00:00Z",
                           "2016-12-31T23:59:60Z",
                           "2018-07-06 +0200",
                           " 2018-07-06 "}) {
    EXPECT_EQ(date_state(date), DateState::Valid) << date;
  }
}

TEST(FrontMatterDates, ThatDoNotExist) {
  for (const char* date :
       {"2018-13-45", "2018-02-30", "2019-02-29", "2018-00-10", "2018-07-06T25:00:00Z", "2018-07-06 10:61",
        "2018-07-06T10:10:22+25:00", "2018-07-06 25:61", "2018-13", "20181301", "32.01.2019", "13/13/2019",
        "February 30, 2018", "Fri, 30 Feb 2018 10:00", "2018-07-06T10:10:99Z", "31 Apr 2018"}) {
    EXPECT_EQ(date_state(date), DateState::Impossible) << date;
  }
}

TEST(FrontMatterDates, ThatNobodyCanRead) {
  for (const char* date : {"", "tomorrow", "2023-02-010T17:46:51", "2018-07-", "2018-07-06T", "2018-07-06x", "12",
                           "2018--07-06", "2018-07-06T10", "12345", "10:30"}) {
    EXPECT_EQ(date_state(date), DateState::NotADate) << date;
  }
}

TEST(FrontMatterDates, ThatNameOneDay) {
  const std::vector<std::pair<std::string, std::string>> days = {
      {"2018-07-06", "2018-07-06"},
      {"2018-07-06T10:10:22+02:00", "2018-07-06"},
      {"20180706", "2018-07-06"},
      {"2018/7/6", "2018-07-06"},
      {"06.07.2018", "2018-07-06"},
      {"7/16/2018", "2018-07-16"},
      {"16-7-18", "2018-07-16"},
      {"July 6th, 2018", "2018-07-06"},
      {"6. Juli 2018", ""},
      {"Fri, 06 Jul 2018 10:00", "2018-07-06"},
      {"Fri, 06 Jul 2018 10:00:22 +0200", "2018-07-06"},
      {"07/06/2018", ""},
      {"2018-07", ""},
      {"2018", ""},
      {"2018-07-06 to 2018-07-08", ""},
      {"July 6-8, 2018", ""},
      {"1.2. May 2018", ""},
      {"February 30, 2018", ""},
      {"tomorrow", ""},
  };
  for (const auto& [written, day] : days)
    EXPECT_EQ(iso_date(written).value_or(""), day) << written;
}

TEST(FrontMatterDates, WithATimeButNoZone) {
  for (const char* date : {"2018-07-06T18:00", "2018-07-06 18:00:00", "2018-07-06 6:00 pm", " 2018-07-06 18:00 "})
    EXPECT_TRUE(has_time_without_zone(date)) << date;
  for (const char* date : {"2018-07-06", "2018-07-06T18:00Z", "2018-07-06 18:00 +0200", "2018-07-06T18:00-04:00", "",
                           "18:00", "2018-02-30 18:00", "Fri, 06 Jul 2018 10:00:00 +0200", "July 6, 2018"})
    EXPECT_FALSE(has_time_without_zone(date)) << date;
}

TEST(FrontMatterTypes, DraftIsABoolean) {
  const auto expect_draft = [](const std::string& written, const std::string& boolean) {
    expect_problem("---\ndraft: $[[" + written + "]]\n---\n",
                   {"front-matter/type", "`draft` must be `true` or `false`, not text; write `" + boolean + "`.",
                    "---\ndraft: " + boolean + "\n---\n"});
  };
  expect_draft("yes", "true");
  expect_draft("No", "false");
  expect_draft("on", "true");
  expect_draft("off", "false");
  expect_draft("\"true\"", "true");
  expect_problem("---\nDraft: $[[maybe]]\n---\n",
                 {"front-matter/type", "`draft` must be `true` or `false`, not text."});
  expect_no_problem("---\ndraft: True\n---\n");
  expect_no_problem("---\ndraft:\n---\n");
}

TEST(FrontMatterTypes, TitleIsText) {
  expect_problem("---\ntitle: $[[{a: b}]]\n---\n", {"front-matter/type", "`title` must be text, not a mapping."});
  expect_problem("---\ntitle:\n  $[[- a]]\n---\n", {"front-matter/type", "`title` must be text, not a list."});
  expect_no_problem("---\ntitle: 2022\n---\n");
  expect_no_problem("---\ntitle:\n---\n");
}

TEST(FrontMatterTypes, TagsAreTexts) {
  expect_problem(
      "---\ntags:\n  - $[[talk: standard]]\n  - x\n---\n",
      {"front-matter/type", "An item of `tags` must be text, not a mapping. Text with a colon in it needs quotes.",
       "---\ntags:\n  - \"talk: standard\"\n  - x\n---\n"});
  expect_problem("---\ntags:\n  $[[a: b]]\n---\n",
                 {"front-matter/type", "`tags` must be text or a list, not a mapping."});
  expect_no_problem("---\ntags: [EuroGEO, 2023]\n---\n");
  expect_no_problem("---\ntags: a, b\n---\n");
  expect_no_problem("---\ntags:\n---\n");
}

TEST(FrontMatterTypes, DateIsADate) {
  expect_problem("---\ndate: $[[tomorrow]]\n---\n", {"front-matter/type", "`date` must be a date such as 2018-07-06."});
  expect_problem("---\ndate: $[[2018-02-30]]\n---\n",
                 {"front-matter/date", "`2018-02-30` is no day or time that exists."});
  expect_problem("---\nlastmod: $[[\"2018-13-45\"]]\n---\n",
                 {"front-matter/date", "`2018-13-45` is no day or time that exists."});
  expect_problem(
      "---\ndate: $[[2023-02-010T17:46:51]]\n---\n",
      {"front-matter/date", "`2023-02-010T17:46:51` cannot be read as a date; write one such as 2018-07-06."});
  expect_problem("---\ndate: $[[„2022-03-01“]]\n---\n",
                 {"front-matter/date", "Typographic quotes are a part of the value; use straight ones.",
                  "---\ndate: \"2022-03-01\"\n---\n"});
  expect_no_problem("---\ndate:\n---\n");
  expect_no_problem("---\ndate: 14.-16.6.2019\n---\n");
  expect_no_problem("---\ndate: 2018-07-06 & 07\n---\n");
  expect_no_problem("---\ndate: \"{{ .Date }}\"\n---\n");
  expect_no_problem("---\ndate: \"`r Sys.Date()`\"\n---\n");
}

TEST(FrontMatterDates, AreReportedWhereAMachineWasMeantToReadThem) {
  expect_problem(
      "---\ndate: $[[2018–07–06]]\n---\n",
      {"front-matter/date", "A date has hyphens between its numbers, not dashes.", "---\ndate: 2018-07-06\n---\n"});
  expect_problem(
      "---\ndate: $[[2018-07-06T10:00:00+0200x]]\n---\n",
      {"front-matter/date", "`2018-07-06T10:00:00+0200x` cannot be read as a date; write one such as 2018-07-06."});
  expect_problem("---\ndate: $[[\"10:00:00\"]]\n---\n",
                 {"front-matter/date", "`10:00:00` cannot be read as a date; write one such as 2018-07-06."});
  expect_no_problem("---\ndate: 2018-07-06 – 2018-07-08\n---\n");
  expect_no_problem("---\ndate: 6–8 July 2018\n---\n");
}

}  // namespace
}  // namespace confnotes::analysis
