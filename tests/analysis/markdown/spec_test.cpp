// Every example of the CommonMark specification, alone and in every container. cmark says what a link is; each place
// that we give must, cut out and parsed by itself, be that very link.
//
// The examples come from npm's `commonmark-spec`, which scripts/test installs; without it these tests are skipped.
#include "tests/analysis/markdown/link_cases.h"
#include "tests/support/markdown_check.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <sstream>

namespace confnotes::analysis {
namespace {

using test::kWrappers;
using test::Wrapper;

std::vector<std::string> read_examples() {
  std::ifstream file(CONFNOTES_ORACLES "/commonmark-spec/spec.txt");
  const std::string fence(32, '`');
  std::vector<std::string> examples;
  std::string line;
  while (std::getline(file, line)) {
    if (line != fence + " example") continue;
    std::string example;
    while (std::getline(file, line) && line != ".")
      example += line + "\n";
    for (std::size_t i = example.find("→"); i != std::string::npos; i = example.find("→", i))
      example.replace(i, std::string_view("→").size(), "\t");
    examples.push_back(example);
  }
  return examples;
}

struct Spec : testing::Test {
  std::vector<std::string> examples = read_examples();

  void SetUp() override {
    if (examples.empty())
      GTEST_SKIP() << "SKIPPED: there is no commonmark-spec in " CONFNOTES_ORACLES
                      " (scripts/setup --tests brings it).";
  }
};

struct Counts {
  std::vector<std::string> urls;  // of links and images, in order
  std::size_t headings = 0;
};

Counts count_by_cmark(const std::string& note) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, note.data(), note.size());
  cmark_node* root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  Counts counts;
  cmark_iter* iterator = cmark_iter_new(root);
  while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(iterator);
    if (cmark_iter_get_event_type(iterator) != CMARK_EVENT_ENTER) continue;
    if (node->type == CMARK_NODE_LINK || node->type == CMARK_NODE_IMAGE) {
      counts.urls.emplace_back(cmark_node_get_url(node));
    }
    if (node->type == CMARK_NODE_HEADING) ++counts.headings;
  }
  cmark_iter_free(iterator);
  cmark_node_free(root);
  return counts;
}

Markdown parse(const Text& text) {
  return parse_markdown(text, {0, text.size()});
}

std::vector<std::string> urls_of(const Markdown& markdown) {
  std::vector<std::string> urls;
  for (const Link& link : markdown.links) {
    if (link.form != LinkForm::Bare) urls.push_back(link.url);
  }
  return urls;
}

// A piece of the note without the containers' prefixes, which stand behind its line ends.
std::string without_prefixes(std::string_view slice, const Wrapper& wrapper) {
  std::string result;
  const std::string_view line_end = wrapper.line_end;
  while (!slice.empty()) {
    if (!slice.starts_with(line_end)) {
      result += slice.front();
      slice.remove_prefix(1);
      continue;
    }
    slice.remove_prefix(line_end.size());
    if (slice.starts_with(wrapper.others)) slice.remove_prefix(std::string_view(wrapper.others).size());
    const bool eats_blank = wrapper.others == std::string_view(">") && slice.starts_with(' ');
    if (eats_blank) slice.remove_prefix(1);
    result += '\n';
  }
  return result;
}

std::string all_definitions(const Text& text, const Markdown& markdown, const Wrapper& wrapper) {
  std::string definitions;
  for (const Definition& definition : markdown.definitions)
    definitions += "\n\n" + without_prefixes(text.slice(definition.whole), wrapper);
  return definitions;
}

void expect_same_link_alone(const Text& text, const Link& link, const Wrapper& wrapper,
                            const std::string& definitions) {
  // Something in front keeps the slice from being a block of its own.
  const std::string slice = without_prefixes(text.slice(link.whole), wrapper);
  const Text alone("x " + slice + definitions);
  const Markdown markdown = parse(alone);
  ASSERT_FALSE(markdown.links.empty()) << slice;
  const Link& again = markdown.links.front();
  EXPECT_EQ(again.form, link.form) << slice;
  EXPECT_EQ(again.is_image, link.is_image) << slice;
  EXPECT_EQ(again.url, link.url) << slice;
  EXPECT_EQ(again.whole, (Span{2, 2 + slice.size()})) << slice;
}

void expect_same_heading_alone(const Text& text, const Heading& heading, const Wrapper& wrapper,
                               const std::string& definitions) {
  const std::string slice = without_prefixes(text.slice(heading.whole), wrapper);
  const Markdown markdown = parse(Text(slice + definitions));
  ASSERT_FALSE(markdown.headings.empty()) << slice;
  EXPECT_EQ(markdown.headings.front().level, heading.level) << slice;
  EXPECT_EQ(markdown.headings.front().plain, heading.plain) << slice;
}

TEST_F(Spec, LinksAndHeadingsAreCmarks) {
  for (const std::string& example : examples) {
    SCOPED_TRACE(example);
    const Markdown markdown = parse(Text(example));
    const Counts counts = count_by_cmark(example);
    EXPECT_EQ(urls_of(markdown), counts.urls);
    EXPECT_EQ(markdown.headings.size(), counts.headings);
  }
}

TEST_F(Spec, PlacesHoldInEveryContainer) {
  std::size_t leaves = 0;
  std::size_t links = 0;
  std::size_t unaligned = 0;
  for (const std::string& example : examples) {
    for (const Wrapper& wrapper : kWrappers) {
      SCOPED_TRACE(std::string(wrapper.name) + ": " + example);
      const Text text(wrapper.wrap(example));
      const Markdown markdown = parse(text);
      EXPECT_THAT(test::violations(text, markdown), testing::IsEmpty());
      EXPECT_EQ(markdown.unaligned_leaves, 0U);
      unaligned += markdown.unaligned_leaves;
      leaves += static_cast<std::size_t>(std::ranges::count_if(markdown.blocks, [](const Block& block) {
        return block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading;
      }));
      links += markdown.links.size();
      const std::string definitions = all_definitions(text, markdown, wrapper);
      for (const Link& link : markdown.links)
        expect_same_link_alone(text, link, wrapper, definitions);
      for (const Heading& heading : markdown.headings)
        expect_same_heading_alone(text, heading, wrapper, definitions);
    }
  }
  RecordProperty("leaves", std::to_string(leaves));
  RecordProperty("links", std::to_string(links));
  RecordProperty("unaligned", std::to_string(unaligned));
}

}  // namespace
}  // namespace confnotes::analysis
