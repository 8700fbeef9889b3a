#include "analysis/web_links.h"

#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using testing::ElementsAre;

constexpr const char* kNote =
    "---\n"
    "url: https://talks.dev/yaml\n"
    "links: ['https://talks.dev/quoted', see https://talks.dev/text, {video: \"https://talks.dev/\\u0061\"}]\n"
    "---\n"
    "# A\n"
    "\n"
    "[a](https://talks.dev/inline) <https://talks.dev/pointed> https://talks.dev/bare. [b][r] [c](other.md)\n"
    "<a href=\"https://talks.dev/html?a=1&amp;b=2\">x</a> `https://talks.dev/code`\n"
    "\n"
    "[r]: //talks.dev/definition\n"
    "[unused]: https://talks.dev/unused\n";

TEST(WebLinks, AreWhereverAddressesStand) {
  const auto note = test::note_of(kNote);
  std::vector<std::string> found;
  for (const WebLink& link : web_links(*note))
    found.push_back(std::string(note->text.slice(link.address)) + " → " + std::string(link.url));
  EXPECT_THAT(found, ElementsAre("https://talks.dev/inline → https://talks.dev/inline",
                                 "https://talks.dev/pointed → https://talks.dev/pointed",
                                 "https://talks.dev/bare → https://talks.dev/bare",
                                 "//talks.dev/definition → //talks.dev/definition",
                                 "https://talks.dev/unused → https://talks.dev/unused",
                                 "https://talks.dev/html?a=1&amp;b=2 → https://talks.dev/html?a=1&b=2",
                                 "https://talks.dev/yaml → https://talks.dev/yaml",
                                 "https://talks.dev/quoted → https://talks.dev/quoted"));
}

TEST(WebLinks, AreNotAskedForWhereAPatternSaysSo) {
  const auto note = test::note_of("<https://a.dev/x> <https://a.dev/y.pdf> <https://b.dev/x>\n");
  const auto urls = [&](const std::vector<std::string>& unasked) { return linked_urls(*note, unasked); };
  EXPECT_THAT(urls({"https://A.dev/*"}), ElementsAre("https://b.dev/x"));
  EXPECT_THAT(urls({"*.pdf", "https://b.dev/x"}), ElementsAre("https://a.dev/x"));
  EXPECT_THAT(urls({"https://*/x"}), ElementsAre("https://a.dev/y.pdf"));
  EXPECT_EQ(urls({"https://a.dev/"}).size(), 3U);
  EXPECT_EQ(urls({""}).size(), 3U);
}

// What the note looks like once everything that has moved leads to where it is now.
std::string mended(const std::string& text) {
  std::string result = text;
  auto found = test::lint_text(text);
  std::erase_if(found, [](const Diagnostic& one) { return one.rule != "link/moved"; });
  for (auto one = found.rbegin(); one != found.rend(); ++one)
    result = test::apply_edits(result, one->fixes.front().edits);
  return result;
}

TEST(WebLinks, AreMendedAsTheyHaveToBeWritten) {
  EXPECT_EQ(mended("---\nurl: https://talks.dev/old\nmore: ['https://talks.dev/old']\n---\n"),
            "---\nurl: https://talks.dev/new\nmore: ['https://talks.dev/new']\n---\n");
  EXPECT_EQ(mended("<img src='https://talks.dev/old'>\n\n[r]: <https://talks.dev/old>\n"),
            "<img src='https://talks.dev/new'>\n\n[r]: <https://talks.dev/new>\n");
  const auto with = [](std::string_view text, std::string address) {
    const auto note = test::note_of(text);
    const auto links = web_links(*note);
    return test::apply_edits(text, with_address("", *note, links.front(), std::move(address)).edits);
  };
  EXPECT_EQ(with("[a](https://a.dev)\n", "https://b.dev/(x)"), "[a](https://b.dev/%28x%29)\n");
  EXPECT_EQ(with("<a href=\"https://a.dev\">\n", "https://b.dev/?a&b=\""), "<a href=\"https://b.dev/?a&amp;b=%22\">\n");
  EXPECT_EQ(with("<https://a.dev>\n", "https://b.dev/><img/src=x>"), "<https://b.dev/%3E%3Cimg/src=x%3E>\n");
  EXPECT_EQ(with("---\nurl: 'https://a.dev'\n---\n", "https://b.dev/'|x"), "---\nurl: 'https://b.dev/%27%7Cx'\n---\n");
  EXPECT_EQ(with("---\nurls: [https://a.dev]\n---\n", "https://b.dev/?x[]=1,2"),
            "---\nurls: [\"https://b.dev/?x[]=1,2\"]\n---\n");
}

TEST(WebLinks, AreFoundFromTheInsideOut) {
  const auto note = test::note_of("[![a](https://a.dev/inner)](https://a.dev/outer)\n");
  const auto links = web_links(*note);
  EXPECT_EQ(web_link_at(links, 4)->url, "https://a.dev/inner");
  EXPECT_EQ(web_link_at(links, 40)->url, "https://a.dev/outer");
  EXPECT_EQ(web_link_at(links, 49), nullptr);
}

}  // namespace
}  // namespace confnotes::analysis
