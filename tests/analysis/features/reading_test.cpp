// What helps reading: links, lenses, hints, tokens, selections.
#include "analysis/features/code_lenses.h"
#include "analysis/features/document_links.h"
#include "analysis/features/inlay_hints.h"
#include "analysis/features/selection_ranges.h"
#include "analysis/features/semantic_tokens.h"
#include "analysis/link_kind.h"
#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::Files;
using test::MarkedText;
using test::note_of;
using test::snapshot_of;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> links_in(const std::string& text, Files others = {}) {
  others.insert(others.begin(), {"/notes/a.md", text});
  const auto snapshot = snapshot_of(others);
  std::vector<std::string> result;
  for (const DocumentLink& link : document_links(*snapshot, *snapshot->find("/notes/a.md"))) {
    std::string target = link.url.empty() ? link.path + (link.fragment.empty() ? "" : "#" + link.fragment) : link.url;
    result.push_back(text.substr(link.span.begin, link.span.size()) + " -> " + target);
  }
  return result;
}

TEST(DocumentLinks, LeadToTheWebToFilesAndToHeadings) {
  EXPECT_THAT(links_in("[a](https://example.org/) ![i](img/my%20map.png) [b](b#x) [c](#y)\n", {{"/notes/b.md", ""}}),
              ElementsAre("https://example.org/ -> https://example.org/", "img/my%20map.png -> /notes/img/my map.png",
                          "b#x -> /notes/b.md#x", "#y -> /notes/a.md#y"));
}

TEST(DocumentLinks, OfReferencesAreTheTextAndTheDefinition) {
  EXPECT_THAT(links_in("[the slides][s]\n\n[s]: https://example.org/\n"),
              ElementsAre("the slides -> https://example.org/", "https://example.org/ -> https://example.org/"));
}

TEST(DocumentLinks, OfBareHandlesAreTheProfilesThatOtherNotesKnow) {
  EXPECT_THAT(links_in("Thanks, @ada and @bo.\n", {{"/notes/b.md", "[@ada](https://twitter.com/ada)\n"}}),
              ElementsAre("@ada -> https://twitter.com/ada"));
}

TEST(DocumentLinks, AreInHtmlToo) {
  EXPECT_THAT(links_in("<a href=\"b.md\">b</a> <img data-src=c.png src=d.png>\n"),
              ElementsAre("b.md -> /notes/b.md", "d.png -> /notes/d.png"));
}

TEST(DocumentLinks, OfTemplatesAndCodeAreNone) {
  EXPECT_THAT(links_in("[a]({{ url }}) `[b](c.md)` [d]()\n"), IsEmpty());
}

TEST(DocumentLinks, KnowTheLineOfAnAnchor) {
  const auto snapshot = snapshot_of({{"/notes/a.md", "\n\n## Sorting\n"}});
  EXPECT_EQ(line_of_anchor(*snapshot, "/notes/a.md", "sorting"), 2U);
  EXPECT_EQ(line_of_anchor(*snapshot, "/notes/a.md", "maps"), std::nullopt);
  EXPECT_EQ(line_of_anchor(*snapshot, "/notes/b.md", "sorting"), std::nullopt);
}

TEST(LinkKind, IsToldByHostPathAndEnding) {
  EXPECT_EQ(link_kind("https://www.youtube.com/watch?v=1"), LinkKind::Video);
  EXPECT_EQ(link_kind("https://github.com/example/maps"), LinkKind::Code);
  EXPECT_EQ(link_kind("https://speakerdeck.com/ada/maps"), LinkKind::Slides);
  EXPECT_EQ(link_kind("talks/maps-slides.pdf"), LinkKind::Slides);
  EXPECT_EQ(link_kind("https://arxiv.org/abs/1"), LinkKind::Paper);
  EXPECT_EQ(link_kind("https://twitter.com/ada"), LinkKind::Profile);
  EXPECT_EQ(link_kind("https://example.org/"), std::nullopt);
  EXPECT_EQ(link_kind("https://notyoutube.com/"), std::nullopt);
}

std::vector<std::string> lenses_of(const Files& files) {
  const auto snapshot = snapshot_of(files);
  std::vector<std::string> titles;
  for (const CodeLens& lens : code_lenses(*snapshot, *snapshot->find(files.front().first)))
    titles.push_back(lens.title);
  return titles;
}

TEST(CodeLenses, CountTalksOfSpeakersAndLinksToHeadings) {
  EXPECT_THAT(lenses_of({{"/a.md", "## Sorting (Ada Example)\n\n[up](#sorting-ada-example)\n"},
                         {"/b.md", "## Maps (Ada Example)\n\n[x](a.md#sorting-ada-example) [y](a.md)\n"}}),
              ElementsAre("2 talks by Ada Example", "2 links here"));
}

TEST(CodeLenses, SayNothingOfWhatStandsAlone) {
  EXPECT_THAT(lenses_of({{"/a.md", "## Sorting (Ada Example)\n"}}), IsEmpty());
}

TEST(CodeLenses, LeadToThePlacesThatTheyCount) {
  const auto snapshot = snapshot_of({{"/a.md", "## Sorting (Ada Example)\n"}, {"/b.md", "## Maps (Ada Example)\n"}});
  EXPECT_EQ(lens_places(*snapshot, *snapshot->find("/a.md"), LensKind::Talks, "Ada Example").size(), 2U);
}

std::vector<std::string> hints_in(std::string_view text) {
  const auto note = note_of(text);
  std::vector<std::string> result;
  for (const InlayHint& hint : inlay_hints(*note, {0, text.size()}))
    result.push_back(std::string(text.substr(0, hint.offset)).substr(hint.offset > 4 ? hint.offset - 4 : 0) + "|" +
                     hint.label);
  return result;
}

TEST(InlayHints, SayWhatALinkLeadsTo) {
  EXPECT_THAT(hints_in("[here](https://youtu.be/1) [the video](https://youtu.be/2) <https://youtu.be/3>\n"),
              ElementsAre("e/1)|video"));
}

TEST(InlayHints, NameTheWeekdayOfADate) {
  EXPECT_THAT(hints_in("---\ndate: 2018-07-06\n---\n\n## 2018-07-07\n\n## Talk (Ada Example)\n\n## 2018-07-08\n"),
              ElementsAre("7-06|Friday", "7-07|Saturday", "7-08|Sunday"));
}

TEST(InlayHints, KeepToTheRange) {
  EXPECT_THAT(inlay_hints(*note_of("[here](https://youtu.be/1)\n\n[x](https://youtu.be/2)\n"), {28, 52}),
              ElementsAre(InlayHint{51, "video"}));
}

TEST(SemanticTokens, ColourPeopleTagsDaysAndDates) {
  const std::string text =
      "---\ntitle: PyHarbour 2018\ndate: 2018-07-06\ntags: [maps]\n---\n\n## Day 1\n\n"
      "### Sorting (Ada Example)\n\nThanks, @bo!\n";
  std::vector<std::string> found;
  for (const SemanticToken& token : semantic_tokens(*note_of(text)))
    found.push_back(std::to_string(static_cast<int>(token.kind)) + " " +
                    text.substr(token.span.begin, token.span.size()));
  EXPECT_THAT(found, ElementsAre("5 PyHarbour 2018", "4 2018-07-06", "2 maps", "3 Day 1", "0 Ada Example", "1 @bo"));
}

std::vector<std::string> selections(std::string_view marked_text) {
  const MarkedText marked(marked_text);
  std::vector<std::string> result;
  for (const Span span : selection_ranges(*note_of(marked.text), marked.cursor()))
    result.push_back(marked.text.substr(span.begin, span.size()));
  return result;
}

TEST(SelectionRanges, GrowFromTheWordToTheNote) {
  EXPECT_THAT(selections("## A\n\nSee [the sli$^des](u) now.\n"),
              ElementsAre("slides", "the slides", "[the slides](u)", "See [the slides](u) now.",
                          "## A\n\nSee [the slides](u) now.", "## A\n\nSee [the slides](u) now.\n"));
}

TEST(SelectionRanges, GrowInsideFrontMatter) {
  EXPECT_THAT(selections("---\ntags: [ma$^ps, x]\n---\n"),
              ElementsAre("maps", "[maps, x]", "tags: [maps, x]", "tags: [maps, x]\n", "---\ntags: [maps, x]\n---\n"));
}

TEST(SelectionRanges, AreNeverEmpty) {
  EXPECT_THAT(selections("$^"), ElementsAre(""));
}

}  // namespace
}  // namespace confnotes::analysis
