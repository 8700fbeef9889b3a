#include "server/talks/talks_command.h"

#include "server/talks/explanation.h"
#include "tests/support/notes.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace confnotes::server {
namespace {

using Json = nlohmann::json;

// A talk of each kind: with and without speakers, handle, link.
constexpr std::string_view kNote =
    "---\ndate: 2024-05-17\ntags: [Python, Häfen]\n---\n## Day 1\n### Knots (Ada Example, Bo Sample)\n\n"
    "Ada Example [@ada](https://x.com/ada): https://example.org\n### Sails\n";

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

// A test's output speaks of its folder; what is compared does not.
std::string without(std::string text, const std::string& folder) {
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
    text.erase(at, folder.size());
  return text;
}

class Talks : public testing::Test {
 protected:
  Outcome list(TalksOptions options, std::optional<std::size_t> terminal_width = {}) {
    if (options.paths.empty()) options.paths = {folder_.path()};
    std::ostringstream out;
    std::ostringstream err;
    const int status = run_talks(options, terminal_width, out, err);
    return {status, without(out.str(), folder_.path() + "/"), without(err.str(), folder_.path() + "/")};
  }

  Outcome explain(const std::string& file) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = run_explain_talks(file, false, out, err);
    return {status, out.str(), without(err.str(), folder_.path())};
  }

  const test::TemporaryFolder folder_;
};

TEST_F(Talks, StandInColumns) {
  folder_.write("b.md", kNote);
  folder_.write("a.md", "# 結び目 👋🏽 (Cy Example)\n# A̲b (Di Example)\n");
  const Outcome outcome = list({});
  EXPECT_EQ(outcome.out,
            "a.md:1         結び目 👋🏽  Cy Example\n"
            "a.md:2         A̲b           Di Example\n"
            "b.md:6  Day 1  Knots        Ada Example, Bo Sample\n"
            "b.md:9  Day 1  Sails\n");
  EXPECT_EQ(outcome.err, "4 talks in 2 notes.\n");
  EXPECT_EQ(outcome.status, 0);
}

TEST_F(Talks, HaveShorterTitlesOnANarrowTerminalOnly) {
  folder_.write("a.md", "# How to tie a knot that nobody can open (Ada Example)\n# Sails (Bo Sample)\n");
  const std::size_t columns = folder_.path().size() + 46;
  EXPECT_EQ(list({.colour = ColourChoice::Never}, columns).out,
            "a.md:1  How to tie a knot that…  Ada Example\n"
            "a.md:2  Sails                    Bo Sample\n");
  EXPECT_THAT(list({}).out, testing::HasSubstr("How to tie a knot that nobody can open  Ada Example\n"));
}

TEST_F(Talks, AreColouredOnlyWhenAsked) {
  folder_.write("a.md", "# Sails (Bo Sample)\n");
  EXPECT_EQ(list({.colour = ColourChoice::Always}).out, "\x1b[1ma.md:1  \x1b[0mSails  \x1b[32mBo Sample\x1b[0m\n");
}

TEST_F(Talks, NeverSpeakToTheTerminal) {
  folder_.write("a\nb.md", "# \x1b[31mSails (Bo Sample)\n");
  EXPECT_EQ(list({}).out, "a\uFFFDb.md:1  \uFFFD[31mSails  Bo Sample\n");
}

TEST_F(Talks, AreDataToo) {
  folder_.write("a.md", kNote);
  const Outcome outcome = list({.format = TalksFormat::Json});
  const Json knots = {{"file", "a.md"},
                      {"line", 6},
                      {"title", "Knots"},
                      {"speakers", {"Ada Example", "Bo Sample"}},
                      {"handles", {"@ada"}},
                      {"day", "Day 1"},
                      {"track", nullptr},
                      {"event", nullptr},
                      {"date", "2024-05-17"},
                      {"links", {"https://example.org"}},
                      {"tags", {"Python", "Häfen"}}};
  Json sails = knots;
  sails["line"] = 9;
  sails["title"] = "Sails";
  sails["speakers"] = sails["handles"] = sails["links"] = Json::array();
  EXPECT_EQ(Json::parse(outcome.out), Json::array({knots, sails}));
  EXPECT_EQ(outcome.err, "");
}

TEST_F(Talks, AreRowsOfCsv) {
  folder_.write("a.md", kNote);
  folder_.write("b, \"c\".md", "# =1+1, \"quoted\" (Cy Example)\n");
  EXPECT_EQ(list({.format = TalksFormat::Csv}).out,
            "file,line,title,speakers,handles,day,track,event,date,links,tags\n"
            "a.md,6,Knots,Ada Example; Bo Sample,@ada,Day 1,,,2024-05-17,https://example.org,Python; Häfen\n"
            "a.md,9,Sails,,,Day 1,,,2024-05-17,,Python; Häfen\n"
            "\"b, \"\"c\"\".md\",1,\"=1+1, \"\"quoted\"\"\",Cy Example,,,,,,,\n");
}

TEST_F(Talks, AreAMarkdownTable) {
  folder_.write("a b (1).md", "# Pipes \\| *and* \\<b> (Ada Example)\n\n[x](https://example.org/a_(b)?c=1&copy=2|)\n");
  EXPECT_EQ(list({.format = TalksFormat::Markdown}).out,
            "| Title | Speakers | Links |\n"
            "| --- | --- | --- |\n"
            "| [Pipes \\| and \\<b\\>](a%20b%20%281%29.md) | Ada Example | "
            "[https://example.org/a\\_(b)?c=1\\&copy=2\\|](https://example.org/a_%28b%29?c=1\\&copy=2%7C) |\n");
}

TEST_F(Talks, KeepTheirLinksInAMarkdownTable) {
  folder_.write("in/a.md", "# Sails (Bo Sample)\n\n[slides](../s.pdf) [below](#end) [site](/about)\n");
  EXPECT_EQ(list({.format = TalksFormat::Markdown}).out,
            "| Title | Speakers | Links |\n"
            "| --- | --- | --- |\n"
            "| [Sails](in/a.md) | Bo Sample | [../s.pdf](in/../s.pdf), [#end](in/a.md#end), [/about](/about) |\n");
}

TEST_F(Talks, WithoutATitleSaySo) {
  folder_.write("a.md", "## Day 1\n### \n\nBo Sample @bo\n");
  EXPECT_EQ(list({}).out, "a.md:2  Day 1  (no title)  Bo Sample\n");
}

TEST_F(Talks, AreFoundByWhoSpeaks) {
  folder_.write("a.md", "# Sails (Zoë Éxample)\n# Knots (Bo Sample)\n\nBo Sample @knotty\n# Ropes (Cy Example)\n");
  const auto spoken_by = [&](std::vector<std::string> speakers) {
    return list({.filter = {.speakers = std::move(speakers)}}).out;
  };
  EXPECT_EQ(spoken_by({"zoe ex"}), "a.md:1  Sails  Zoë Éxample\n");
  EXPECT_EQ(spoken_by({"knot"}), "a.md:2  Knots  Bo Sample\n");
  EXPECT_EQ(spoken_by({"@Knotty", "CY"}), "a.md:2  Knots  Bo Sample\na.md:5  Ropes  Cy Example\n");
}

TEST_F(Talks, AreFoundByAWholeTag) {
  folder_.write("a.md", "---\ntags: [Häfen]\n---\n# Sails (Bo Sample)\n");
  const auto tagged = [&](std::string tag) { return list({.filter = {.tags = {std::move(tag)}}}); };
  EXPECT_EQ(tagged("hafen").out, "a.md:4  Sails  Bo Sample\n");
  EXPECT_EQ(tagged("haf").err, "No talks in 1 note.\n");
}

TEST(TalkFilter, AsksForEveryKindThatIsGiven) {
  const analysis::TalkFacts facts{.title = "Knots", .speakers = {"Ada Example"}, .event = "PyCon Häfen"};
  EXPECT_TRUE(passes({.events = {"pycon"}}, facts));
  EXPECT_TRUE(passes({.speakers = {"ada"}, .events = {"EuroPython", "hafen"}}, facts));
  EXPECT_FALSE(passes({.speakers = {"bo"}, .events = {"hafen"}}, facts));
}

TEST_F(Talks, MayBeNone) {
  folder_.write("README.md", "Text\n");
  EXPECT_EQ(list({}).err, "No talks in 1 note.\n");
  const Outcome outcome = list({.format = TalksFormat::Json});
  EXPECT_EQ(outcome.out, "[]\n");
  EXPECT_EQ(outcome.status, 0);
}

TEST_F(Talks, OfOtherNotesAreListedWhereOneIsMissing) {
  folder_.write("a.md", "# Sails (Bo Sample)\n");
  const Outcome outcome = list({.paths = {folder_.path("none.md"), folder_.path("a.md")}});
  EXPECT_EQ(outcome.out, "a.md:1  Sails  Bo Sample\n");
  EXPECT_EQ(outcome.err, "confnotes: none.md: No such file or folder.\n1 talk in 1 note.\n");
  EXPECT_EQ(outcome.status, 2);
}

TEST_F(Talks, AreExplained) {
  const Outcome outcome = explain(folder_.write("a.md", kNote));
  EXPECT_EQ(outcome.out,
            "event     none named\n"
            "day       Day 1 (line 5)\n"
            "    5    Day 1                             day      is a day with a number\n"
            "    6      Knots (Ada Example, Bo Sample)  talk     names its speaker\n"
            "           title     Knots\n"
            "           speakers  Ada Example, Bo Sample\n"
            "           form      Title (Name)\n"
            "           day       Day 1\n"
            "    9      Sails                           talk     stands among talks that name their speakers\n"
            "           title     Sails\n"
            "           speakers  none\n"
            "           day       Day 1\n");
  EXPECT_EQ(outcome.status, 0);
}

TEST(Explanation, TellsRolesReasonsAndTalksWithoutAHeading) {
  analysis::Note note = *test::note_of("# PyCon Harbour\n## Hall A\n");
  analysis::Programme& programme = note.programme;
  programme.event = {"PyCon Harbour", {2, 15}};
  programme.tracks = {{1, "Hall A"}};
  programme.talks = {{.section = {},
                      .head = {0, 15},
                      .whole = {0, 25},
                      .title = "Knots",
                      .title_span = {},
                      .speakers = {{"Ada Example", {}}},
                      .form = analysis::SpeakerForm::FileName,
                      .track = 0}};
  programme.judgements = {{analysis::Role::Event, "names the conference"}, {analysis::Role::Track, "names a room"}};
  std::ostringstream out;
  print_explanation(note, palette_for(false), out);
  EXPECT_EQ(out.str(),
            "event     PyCon Harbour (line 1)\n"
            "days      none\n"
            "    1  (the whole note)  talk     the whole note is one talk\n"
            "           title     Knots\n"
            "           speakers  Ada Example\n"
            "           form      the file's name\n"
            "           track     Hall A\n"
            "    1  PyCon Harbour     event    names the conference\n"
            "    2    Hall A          track    names a room\n");
}

TEST_F(Talks, AreExplainedForOneNoteOnly) {
  const Outcome outcome = explain(folder_.path());
  EXPECT_EQ(outcome.err, "confnotes: : Is a folder; --explain takes one note.\n");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(explain(folder_.path("none.md")).err, "confnotes: /none.md: No such file or folder.\n");
}

}  // namespace
}  // namespace confnotes::server
