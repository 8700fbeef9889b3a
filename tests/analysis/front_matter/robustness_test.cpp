// Whatever the bytes: an answer, spans inside the content and on whole characters, fixes that can be applied.
#include "analysis/front_matter.h"
#include "analysis/front_matter/checks.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <random>

namespace confnotes::analysis {
namespace {

constexpr std::string_view kSample =
    "---\n"
    "title: \"Notes \\\"on\\\" a talk\"  # draft\n"
    "date: 2019-03-02T10:00:00+01:00\n"
    "tags: [one, \"two, three\", {a: b}, 'vier']\n"
    "author: &me\n"
    "  name: Zoë 🎉\n"
    "  links:\n"
    "    - url: https://example.org/a:b#c\n"
    "      label: >-\n"
    "        folded\n"
    "        text\n"
    "    - *me\n"
    "text: |2\n"
    "   indented\n"
    "empty:\n"
    "quote: 'it''s'\n"
    "...\n"
    "\n"
    "# Body\n";

constexpr std::string_view kTomlSample =
    "+++\n"
    "title = \"Notes \\\"on\\\" a talk\"  # draft\n"
    "date = 2019-03-02T10:00:00+01:00\n"
    "tags = ['one', \"two, three\",\n  \"vier\", # five\n]\n"
    "author.\"na me\" = \"Zoë 🎉\"\n"
    "link = { url = 'https://example.org/a:b#c', n.m = [1_0, 0b11] }\n"
    "text = \"\"\"\n  folded \\\n  text\"\"\"\n"
    "[taxonomies]\n"
    "tags = [\"x\"]\n"
    "[[item]]\n"
    "a = -inf\n"
    "[item.sub]\n"
    "b = '''\nlong'''\n"
    "+++\n"
    "\n"
    "# Body\n";

constexpr std::string_view kJsonSample =
    "{\n"
    "  \"title\": \"Notes \\\"on\\\" a talk\",\n"
    "  \"date\": \"2019-03-02T10:00:00+01:00\", \"draft\": false,\n"
    "  \"tags\": [\"one\", \"two, three\",\n    \"vier\", 5],\n"
    "  \"author\": {\n"
    "    \"name\": \"Zo\\u00eb 🎉\",\n"
    "    \"links\": [{\"url\": \"https://example.org/a:b#c\"}, null, -1.5e3]\n"
    "  }\n"
    "}\n"
    "\n"
    "# Body\n";

void expect_inside(const Text& text, Span span) {
  EXPECT_LE(span.begin, span.end);
  EXPECT_LE(span.end, text.size());
  for (const Offset at : {span.begin, span.end}) {
    const bool is_inside_character = at < text.size() && (static_cast<unsigned char>(text.bytes()[at]) & 0xC0) == 0x80;
    EXPECT_FALSE(is_inside_character) << at;
  }
}

void expect_inside(const Text& text, Span outer, const Value& value);

void expect_inside(const Text& text, Span outer, const std::vector<ValueEntry>& entries) {
  for (const ValueEntry& entry : entries) {
    expect_inside(text, entry.key);
    EXPECT_TRUE(outer.begin <= entry.key.begin && entry.key.end <= outer.end);
    expect_inside(text, outer, entry.value);
  }
}

void expect_inside(const Text& text, Span outer, const Value& value) {
  expect_inside(text, value.span);
  EXPECT_TRUE(outer.begin <= value.span.begin && value.span.end <= outer.end);
  expect_inside(text, outer, value.entries);
  for (const Value& item : value.items)
    expect_inside(text, outer, item);
}

void expect_sound(const std::string& bytes) {
  const Text text(bytes);
  const FrontMatter front_matter = parse_front_matter(text);
  expect_inside(text, front_matter.whole);
  expect_inside(text, front_matter.content);
  expect_inside(text, front_matter.content, front_matter.entries);
  for (const Tag& tag : tags_of(text, front_matter))
    expect_inside(text, tag.span);
  std::vector<Problem> problems = front_matter.problems;
  std::ranges::move(check_types(text, front_matter), std::back_inserter(problems));
  std::ranges::move(check_dates(text, front_matter), std::back_inserter(problems));
  for (const Problem& problem : problems) {
    expect_inside(text, problem.span);
    EXPECT_FALSE(problem.span.empty()) << problem.message;
    for (const Related& related : problem.related)
      expect_inside(text, related.span);
    for (const Fix& fix : problem.fixes) {
      Offset reached = 0;
      for (const Edit& edit : fix.edits) {
        expect_inside(text, edit.span);
        EXPECT_LE(reached, edit.span.begin) << fix.title;
        reached = edit.span.end;
      }
    }
  }
  if (testing::Test::HasFailure()) FAIL() << "for: " << testing::PrintToString(bytes);
}

TEST(FrontMatterRobustness, EveryPrefix) {
  for (std::size_t size = 0; size <= kSample.size() && !HasFailure(); ++size)
    expect_sound(std::string(kSample.substr(0, size)));
}

TEST(FrontMatterRobustness, EveryPrefixThatIsClosed) {
  for (std::size_t size = 4; size <= kSample.size() && !HasFailure(); ++size)
    expect_sound(std::string(kSample.substr(0, size)) + "\n---\nbody");
}

TEST(FrontMatterRobustness, EveryByteLeftOut) {
  for (const std::string_view sample : {kSample, kTomlSample, kJsonSample}) {
    for (std::size_t at = 0; at < sample.size() && !HasFailure(); ++at)
      expect_sound(std::string(sample).erase(at, 1));
  }
}

TEST(FrontMatterRobustness, EveryPrefixOfTomlAndJson) {
  for (std::size_t size = 0; size <= kTomlSample.size() && !HasFailure(); ++size) {
    expect_sound(std::string(kTomlSample.substr(0, size)));
    if (size > 3) expect_sound(std::string(kTomlSample.substr(0, size)) + "\n+++\nbody");
  }
  for (std::size_t size = 0; size <= kJsonSample.size() && !HasFailure(); ++size) {
    expect_sound(std::string(kJsonSample.substr(0, size)));
    expect_sound(std::string(kJsonSample.substr(0, size)) + "\n}\nbody");
  }
}

TEST(FrontMatterRobustness, TheSamplesInTomlAndJsonAreFine) {
  for (const std::string_view sample : {kTomlSample, kJsonSample})
    EXPECT_THAT(parse_front_matter(Text(std::string(sample))).problems, testing::IsEmpty()) << sample;
}

TEST(FrontMatterRobustness, RandomMutations) {
  constexpr std::string_view kAlphabet[] = {
      "\n", "\r\n", "\r",   "\t",  " ",  "  ", ":",  ": ", "-",  "- ", "---\n", "#",    "[",       "]",   "{",  "}",
      ",",  "\"",   "'",    "&a ", "*a", "|",  ">",  "?",  "? ", "%",  "@",     "`",    "!",       "\\",  "\0", "\xFF",
      "é",  "😀",   "null", "~",   "{{", "}}", "](", "<<", "_",  "a",  "1",     "\x04", "title: ", "\n- "};
  constexpr std::array<std::string_view, 3> kSamples = {kSample, kTomlSample, kJsonSample};
  std::mt19937 random(20240613);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  for (std::size_t round = 0; round < 3000 && !HasFailure(); ++round) {
    std::string bytes(kSamples[round % kSamples.size()]);
    for (std::size_t change = 0; change <= below(6); ++change) {
      const std::size_t at = below(bytes.size());
      bytes.replace(at, below(4), kAlphabet[below(std::size(kAlphabet))]);
    }
    expect_sound(bytes);
  }
}

TEST(FrontMatterRobustness, RandomSoup) {
  constexpr std::string_view kPieces[] = {"a: ", "b:", "\n", "\n  ", "\n    ", "- ",  "[", "]", "{",
                                          "}",   ", ", "\"", "'",    "x",      "# c", "|", ">", "*a",
                                          "&a",  "\t", "? ", ": ",   "---",    "é",   "~"};
  std::mt19937 random(7);
  for (int round = 0; round < 1500 && !HasFailure(); ++round) {
    std::string bytes = "---\na: ";
    for (std::size_t piece = random() % 24; piece > 0; --piece)
      bytes += kPieces[random() % std::size(kPieces)];
    expect_sound(bytes + "\n---\n");
  }
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i)
    result += piece;
  return result;
}

std::string fenced(const std::string& content) {
  return "---\n" + content + "\n---\n";
}

TEST(FrontMatterRobustness, DeepNesting) {
  for (const std::string_view piece : {"[", "{", "{a: ", "- ", "? ", "[\n"}) {
    expect_sound(fenced(repeated(piece, 2'000)));
    expect_sound(fenced("a: " + repeated(piece, 2'000)));
    expect_sound(fenced("title: x\ntags:\n  " + repeated(piece, 2'000)));
  }
  expect_sound(fenced("title: x\ntags: " + repeated("[", 10'000)));
  std::string steps;
  for (std::size_t depth = 0; depth < 300; ++depth)
    steps += std::string(depth, ' ') + "a:\n";
  expect_sound(fenced(steps));
  expect_sound(fenced(steps + "b: c: d"));
}

std::string in_toml(const std::string& content) {
  return "+++\n" + content + "\n+++\n";
}

std::string in_json(const std::string& value) {
  return "{\n\"title\": \"x\",\n\"a\": " + value + "\n}\n";
}

TEST(FrontMatterRobustness, DeepNestingInTomlAndJson) {
  for (const std::string_view piece : {"[", "{", "{a=", "{a.a=", "[\n", "{\"a\":", "[{\"a\":["}) {
    expect_sound(in_toml("title = 1\na = " + repeated(piece, 5'000)));
    expect_sound(in_json(repeated(piece, 5'000)));
  }
  expect_sound(in_toml("a = " + repeated("[", 30'000) + repeated("]", 30'000)));
  expect_sound(in_toml("a = " + repeated("{a=", 99) + "1" + repeated("}", 99)));
  expect_sound(in_toml(repeated("a.", 30'000) + "a = 1"));
  expect_sound(in_toml("[" + repeated("a.", 30'000) + "a]"));
  expect_sound(in_json(repeated("[", 30'000) + repeated("]", 30'000)));
  const FrontMatter deep = parse_front_matter(Text(in_toml(repeated("a.", 200) + "a = 1\nb = 2")));
  ASSERT_EQ(deep.problems.size(), 1U);
  EXPECT_EQ(deep.problems[0].message, "This is nested too deeply to be read.");
  EXPECT_NE(deep.find("b"), nullptr);
}

TEST(FrontMatterRobustness, LongInputsInTomlAndJson) {
  const std::size_t size = 20'000;
  for (const std::string_view piece :
       {"a,", "\"a\" b,", "'", "\"", "x = [\n", "a = \"\"\"\n", "k = v\n", "a: b\n", "[t]\n", "[[t]]\n", "- a\n", "//",
        "/*", "\"a\": \"\n", "\"a\": [\n", ",", "{}", "}", "é"}) {
    const std::string content = repeated(piece, size / piece.size());
    expect_sound(in_toml("title = 1\n" + content));
    expect_sound(in_toml("title = [" + content));
    expect_sound(in_json(content));
    expect_sound(in_json("[" + content));
  }
}

TEST(FrontMatterRobustness, AliasesAreNotExpanded) {
  std::string bomb = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 60; ++i) {
    const std::string name = std::to_string(i);
    const std::string before = std::to_string(i - 1);
    for (const std::string_view part : {"a", name.c_str(), ": &a", name.c_str(), " [*a", before.c_str(), ", *a"})
      bomb += part;
    bomb += before;
    bomb += "]\n";
  }
  EXPECT_THAT(parse_front_matter(Text(fenced(bomb))).problems, testing::IsEmpty());
  expect_sound(fenced("a: &x [*x]"));
}

TEST(FrontMatterRobustness, LongInputs) {
  const std::size_t size = 60'000;
  expect_sound(fenced("title: " + std::string(size, 'x')));
  expect_sound(fenced("title: \"" + std::string(size, 'x')));
  expect_sound(fenced("title: " + repeated("a: ", size / 3)));
  expect_sound(fenced("tags: [" + repeated("a,", size / 2)));
  expect_sound(fenced("tags: [" + repeated("\"a\" b,", size / 6)));
  expect_sound(fenced(repeated("a: [\n", size / 5)));
  expect_sound(fenced(repeated("a: \"\n", size / 5)));
  expect_sound(fenced(repeated("word\n", size / 5)));
  expect_sound(fenced("a: 1\n" + repeated("\t- b\n", size / 5)));
  expect_sound(fenced("a:\n" + repeated("- b: c: d\n", size / 10)));
  expect_sound(fenced(repeated("&a *b ", size / 6)));
  expect_sound(fenced(repeated("k: v\n", size / 5)));
  expect_sound(fenced("title: |\n" + repeated("  text\n", size / 7)));
}

TEST(FrontMatterRobustness, HugeContentIsNotRead) {
  const FrontMatter front_matter = parse_front_matter(Text(fenced("title: " + std::string(1'000'000, 'x'))));
  ASSERT_EQ(front_matter.problems.size(), 1U);
  EXPECT_EQ(front_matter.problems[0].message, "This is larger than 64 KB and is not read.");
}

}  // namespace
}  // namespace confnotes::analysis
