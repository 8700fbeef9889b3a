// Headings, links and the notes that people really write, at their edges; README.md has the list.
#include "analysis/anchors.h"
#include "tests/edge_cases/editor.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

namespace confnotes {
namespace {

using analysis::Link;
using protocol::Json;
using test::Client;
using test::kNote;
using test::note_of;
using test::outline_of;
using test::problems_of;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> links_of(std::string_view text) {
  std::vector<std::string> urls;
  const auto note = note_of(text);
  for (const Link& link : note->markdown.links)
    urls.push_back(link.url);
  return urls;
}

// Rules that say something, each once, in alphabetical order.
std::vector<std::string> rules_of(std::string_view text, const std::vector<std::string>& existing = {}) {
  std::vector<std::string> rules;
  for (const analysis::Diagnostic& diagnostic : test::lint_text(text, existing))
    rules.emplace_back(diagnostic.rule);
  std::ranges::sort(rules);
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

// "Title: Ada Example, Bo Sample"
std::vector<std::string> talks_of(std::string_view text) {
  std::vector<std::string> talks;
  const auto note = note_of(text);
  for (const analysis::Talk& talk : note->programme.talks) {
    std::string line = talk.title + ":";
    for (const analysis::Speaker& speaker : talk.speakers)
      line += (line.ends_with(':') ? " " : ", ") + speaker.name;
    talks.push_back(line);
  }
  return talks;
}

TEST(EdgesOfHeadings, HashesWithoutABlankMakeNone) {
  EXPECT_EQ(outline_of("a#a\n\na#\n\n#A title\n"), "");
}

TEST(EdgesOfHeadings, AnOddBlankMakesNone) {
  EXPECT_THAT(note_of("##\u00A0A\n")->markdown.headings, IsEmpty());
  EXPECT_THAT(rules_of("##\u00A0A\n"), Contains("heading/no-space"));
}

TEST(EdgesOfHeadings, EmptyOnesHaveANameAndAreSaid) {
  for (const char* heading : {"#  ", "### ", "### ###"}) {
    EXPECT_FALSE(outline_of(std::string(heading) + "\n").empty()) << heading;
    EXPECT_THAT(rules_of(std::string(heading) + "\n"), Contains("heading/empty")) << heading;
  }
}

TEST(EdgesOfHeadings, LevelsMaySkipAndReturn) {
  EXPECT_EQ(outline_of("# a\n#### b\n"), "a (b)");
  EXPECT_EQ(outline_of("# a\n### b\n## c\n"), "a (b, c)");
}

TEST(EdgesOfHeadings, CodeAndCommentsHaveNone) {
  EXPECT_EQ(outline_of("```\n# a\n```\n\n~~~\n# b\n~~~\n\n    # c\n\n<!--\n# d\n-->\n"), "");
  EXPECT_EQ(outline_of("```\n# a\n"), "");
  EXPECT_EQ(outline_of("~~~\n# a\n"), "");
}

TEST(EdgesOfHeadings, AnUnderlineRightBelowFrontMatterIsOne) {
  EXPECT_EQ(outline_of("---\ntitle: A\n---\nT\n---\n"), "T");
}

TEST(EdgesOfHeadings, ClosingHashesAndIdsAreNoPartOfTheName) {
  const auto note = note_of("# h #\n");
  EXPECT_EQ(note->text.slice(note->markdown.headings.at(0).text), "h");
  EXPECT_EQ(outline_of("# h {#own}\n"), "h");
}

TEST(EdgesOfHeadings, NamesHaveNoMarkup) {
  EXPECT_EQ(outline_of("# A **title** with [formatting](u.md)\n"), "A title with formatting");
}

TEST(EdgesOfHeadings, AnchorsAreGitHubs) {
  analysis::Slugger slugger;
  EXPECT_EQ(slugger.next("a"), "a");
  EXPECT_EQ(slugger.next("a"), "a-1");
  EXPECT_EQ(slugger.next("a"), "a-2");
  EXPECT_EQ(analysis::slug("Порядок - Раз, Ещё Раз"), "порядок---раз-ещё-раз");
  EXPECT_EQ(note_of("# _A B_ c\n")->anchors.at(0).id, "a-b-c");
  EXPECT_EQ(note_of("# A_B c\n")->anchors.at(0).id, "a_b-c");
}

TEST(EdgesOfHeadings, AnEmptyNameOrOneThatIsTakenIsRefused) {
  Client client;
  test::start_with_outlines(client);
  client.open(kNote, "# A\n\n[to](#a)\n\n# B\n");
  for (const char* name : {"", " ", "B"}) {
    Json params = test::at(kNote, 0, 2);
    params["newName"] = name;
    const Json response = client.request("textDocument/rename", params);
    ASSERT_TRUE(response.contains("error")) << name;
    EXPECT_TRUE(response.at("error").at("message").get<std::string>().ends_with('.')) << name;
  }
}

TEST(EdgesOfHeadings, FlatOutlinesNameTheContainer) {
  Client client;
  client.start();
  client.open(kNote, "# A\n## B\n");
  const Json result = client.request("textDocument/documentSymbol", {{"textDocument", {{"uri", kNote}}}}).at("result");
  ASSERT_EQ(result.size(), 2U);
  EXPECT_FALSE(result[0].contains("containerName"));
  EXPECT_EQ(result[1].at("containerName"), "A");
}

TEST(EdgesOfLinks, TextMayGoOverTwoLines) {
  const auto note = note_of("[te\nxt](foo.md 'title')\n");
  ASSERT_EQ(note->markdown.links.size(), 1U);
  EXPECT_EQ(note->text.slice(note->markdown.links[0].destination), "foo.md");
}

TEST(EdgesOfLinks, AddressesHaveBalancedParentheses) {
  EXPECT_THAT(links_of("[a](http://example.org/A_link(in_parens))\n"),
              ElementsAre("http://example.org/A_link(in_parens)"));
}

TEST(EdgesOfLinks, AnImageInALinkIsTwo) {
  const auto note = note_of("[![i](a.png)](b.md)\n");
  std::vector<std::string_view> whole;
  for (const Link& link : note->markdown.links)
    whole.push_back(note->text.slice(link.whole));
  EXPECT_THAT(whole, testing::UnorderedElementsAre("[![i](a.png)](b.md)", "![i](a.png)"));
}

TEST(EdgesOfLinks, BoxesFootnotesAndCalloutsAreNone) {
  const std::string_view text = "- [x] done\n- [ ] open\n\nA note[^1].\n\n> [!NOTE]\n> text\n\n[^1]: text\n";
  EXPECT_THAT(links_of(text), IsEmpty());
  EXPECT_THAT(rules_of(text), IsEmpty());
}

TEST(EdgesOfLinks, ManyBackslashesTakeNoTime) {
  EXPECT_THAT(links_of("[" + std::string(80, '\\') + "\n"), IsEmpty());
  EXPECT_THAT(links_of("[" + std::string(100'000, '\\') + "\n"), IsEmpty());
}

TEST(EdgesOfLinks, ADefinitionMayLackItsAddress) {
  EXPECT_THAT(links_of("[positional parameters]:\n"), IsEmpty());
  EXPECT_THAT(links_of("[positional parameters]:\n\ntext\n"), IsEmpty());
  EXPECT_EQ(note_of("[positional parameters]:\nnext\n")->markdown.definitions.size(), 1U);
}

TEST(EdgesOfLinks, CodeHasNone) {
  EXPECT_THAT(links_of("`a [b](c.md)\nd`\n"), IsEmpty());
  EXPECT_THAT(links_of("\\`a [b](c.md) `\n"), ElementsAre("c.md"));
}

TEST(EdgesOfLinks, WithoutAddressOrTextAreSaid) {
  for (const char* text : {"[a]()\n", "[](b.md)\n"})
    EXPECT_THAT(rules_of(text, {"/notes/b.md"}), ElementsAre("link/empty")) << text;
}

TEST(EdgesOfLinks, AddressesOfPeopleAreNoFiles) {
  EXPECT_THAT(links_of("<http://example.org> <a@example.org>\n"),
              ElementsAre("http://example.org", "mailto:a@example.org"));
  EXPECT_THAT(rules_of("<http://example.org> <a@example.org> [b](mailto:b@example.org)\n"), IsEmpty());
}

TEST(EdgesOfLinks, PathsMayBeEncodedOrHaveAPercentSign) {
  EXPECT_THAT(rules_of("[a](%D1%84%F0%9F%9A%80.md) [b](100%.md)\n", {"/notes/ф🚀.md", "/notes/100%.md"}), IsEmpty());
}

TEST(EdgesOfLinks, LinesOfAFileAreNoHeadings) {
  Client client;
  client.start();
  client.open("file:///notes/b.md", "# B\n");
  client.open("file:///notes/a.md", "[a](b.md#L10) [b](b.md#L1-L5)\n");
  EXPECT_EQ(client.diagnostics("file:///notes/a.md"), Json::array());
}

TEST(EdgesOfNotes, PeopleInParenthesesAreSpeakersWithoutDaysToo) {
  EXPECT_THAT(talks_of("## Sorting (Ada Example, Bo Sample, Cy Test)\n"),
              ElementsAre("Sorting: Ada Example, Bo Sample, Cy Test"));
}

TEST(EdgesOfNotes, OtherWordsInParenthesesAreNoSpeakers) {
  for (const char* words : {"EC2", "with constraint", "Live Coding", "EN", "JA", "Ruby, Graphs and Bitmaps"}) {
    const std::string text = std::string("## Day 1\n### Sorting (") + words + ")\n### Maps (Ada Example)\n";
    EXPECT_THAT(talks_of(text), ElementsAre(std::string("Sorting (") + words + "):", "Maps: Ada Example"));
  }
  EXPECT_THAT(talks_of("## Day 1\n### A (Short) Version\n### Maps (Ada Example)\n"),
              ElementsAre("A (Short) Version:", "Maps: Ada Example"));
}

TEST(EdgesOfNotes, NamesMayHaveHyphensInitialsAndAccents) {
  for (const char* name : {"Mei-Bo Li", "Cy R. Sample", "Di Exämple"}) {
    EXPECT_THAT(talks_of(std::string("## Day 1\n### Sorting (") + name + ")\n"),
                ElementsAre(std::string("Sorting: ") + name));
  }
}

TEST(EdgesOfNotes, OnePersonHasOneProfileHoweverItIsSpelled) {
  const auto note = note_of("[@ada](https://twitter.com/ada/) and [@ada](https://twitter.com/ada)\n");
  ASSERT_EQ(note->handles.size(), 2U);
  EXPECT_EQ(analysis::handle_key(note->handles[0]), analysis::handle_key(note->handles[1]));
  EXPECT_THAT(rules_of("[@ada](https://twitter.com/ada/) and [@ada](https://twitter.com/ada)\n"), IsEmpty());
}

TEST(EdgesOfNotes, DatesMayHaveEitherFormOfZone) {
  for (const char* zone : {"Z", "+02:00"})
    EXPECT_THAT(rules_of(std::string("---\ndate: 2018-07-06T10:00:00") + zone + "\n---\n"), IsEmpty()) << zone;
}

TEST(EdgesOfNotes, TagsThatDifferInCaseOrBlanksAreSaid) {
  Client client;
  client.start();
  for (const char* name : {"b", "c"}) {
    client.open(std::string("file:///notes/") + name + ".md", "---\ntags: [Conference, Blue Harbour]\n---\n");
  }
  client.open("file:///notes/a.md", "---\ntags: [conference, BlueHarbour]\n---\n");
  EXPECT_EQ(client.diagnostics("file:///notes/a.md"), Json({"1:7-1:17 tag/variant", "1:19-1:30 tag/variant"}));
}

TEST(EdgesOfNotes, WhatOnlyLooksLikeAHandleIsNone) {
  const auto note = note_of("a@example.org `@localhost` `@ray.remote`\n\n```java\n@Metadata\n```\n");
  EXPECT_THAT(note->handles, IsEmpty());
}

}  // namespace
}  // namespace confnotes
