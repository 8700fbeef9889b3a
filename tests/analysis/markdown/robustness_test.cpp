// Any text at all: parsing returns, and what it gives lies in the text.
#include "tests/support/markdown_check.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <thread>

namespace confnotes::analysis {
namespace {

using testing::IsEmpty;

constexpr std::string_view kNote = R"(# Day *one* [slides](https://example.org "PDF") #

Keynote by **Ada** ([@ada][a]), notes at https://example.org/_x_/y and mail a_b@c.de.
> - [ ] a task [^n] with `code` &amp; <b>tags</b>
>   ![image](a.png
>   'title')
1. one
2) two

   more \* text [none][nowhere] [b][]

Setext
heading
---

text above
| h\|1 | h2 |
|:-:|---|
| `a\|b` | [l](<x y>) |

[^n]: Note [y](z)

    - inner [a]

```py
# no heading
```

    indented

<div>
raw</div>

{{< highlight r >}}
# comment
{{< /highlight >}}

[a]: <https://example.org/a>
  "title"
[B]: /b
)";

TEST(MarkdownRobustness, EveryPrefixOfANote) {
  for (std::size_t size = 0; size <= kNote.size(); ++size)
    ASSERT_THAT(test::check_markdown(kNote.substr(0, size)), IsEmpty()) << size;
}

TEST(MarkdownRobustness, NoteIsAlignedThroughout) {
  const Text text{std::string(kNote)};
  const Markdown markdown = parse_markdown(text, {0, text.size()});
  EXPECT_EQ(markdown.unaligned_leaves, 0U);
  EXPECT_EQ(markdown.links.size(), 9U);
}

std::string mutated(std::string note, std::mt19937& random) {
  static constexpr std::string_view kBytes = "[]()<>`*_#!|\\\n\r\t >-+:=~&;\"'^.{}%1a\xC3\xBC";
  for (std::size_t count = 1 + random() % 8; count > 0; --count) {
    const std::size_t at = random() % (note.size() + 1);
    const std::size_t size = random() % 12;
    switch (random() % 3) {
      case 0:
        note.erase(at, size);
        break;
      case 1:
        note.insert(at, 1, kBytes[random() % kBytes.size()]);
        break;
      default:
        note.insert(at, std::string(kNote.substr(random() % kNote.size(), size)));
        break;
    }
  }
  return note;
}

TEST(MarkdownRobustness, RandomMutations) {
  std::mt19937 random(7);
  std::size_t unaligned = 0;
  for (int i = 0; i < 800; ++i) {
    const std::string note = mutated(std::string(kNote), random);
    const Text text(note);
    const Markdown markdown = parse_markdown(text, {text.content_begin(), text.size()});
    ASSERT_THAT(test::violations(text, markdown), IsEmpty()) << note;
    unaligned += markdown.unaligned_leaves;
  }
  EXPECT_EQ(unaligned, 0U);
}

TEST(MarkdownRobustness, RandomBytes) {
  std::mt19937 random(11);
  for (int i = 0; i < 500; ++i) {
    std::string bytes;
    for (std::size_t size = random() % 200; size > 0; --size)
      bytes += static_cast<char>(random());
    ASSERT_THAT(test::check_markdown(bytes), IsEmpty());
  }
}

std::string repeated(std::string_view piece, std::size_t size = 16'000) {
  std::string text;
  while (text.size() < size)
    text += piece;
  return text;
}

// Each of these takes cmark seconds or gigabytes unless the guard steps in.
TEST(MarkdownRobustness, InputsThatHurt) {
  for (const std::string& note : {repeated("x\n-|-\n"),
                                  repeated("|a", 2'000) + "\n" + repeated("|-", 2'000) + "\n" + repeated("|x\n"),
                                  "a|b\n-|-\n" + repeated("|"),
                                  repeated("![[]()"),
                                  "x" + repeated("<?"),
                                  "x" + repeated("<!A "),
                                  "x" + repeated("<![CDATA["),
                                  "http://a.b/" + repeated(")"),
                                  repeated("http://a<"),
                                  repeated("www.a_"),
                                  "[a]: /" + repeated("b", 20'000) + "\n\n" + repeated("[a]"),
                                  repeated("> ", 4'000) + "a\n" + repeated("b\n"),
                                  repeated("> "),
                                  repeated("- "),
                                  repeated("[^a]: "),
                                  repeated("["),
                                  repeated("*a "),
                                  repeated("{{< raw >}}"),
                                  repeated("a@"),
                                  repeated("a", 1'000'000),
                                  repeated("\r")}) {
    ASSERT_THAT(test::check_markdown(note), IsEmpty()) << note.substr(0, 20);
  }
}

TEST(MarkdownRobustness, GuardLeavesLongNotesAlone) {
  std::string note;
  for (int i = 0; i < 1'500; ++i) {
    const std::string number = std::to_string(i);
    note += "- [link " + number + "](https://example.org/" + number + ") ![i](i.png) [r" + number + "]\n";
  }
  note += "\n" + std::string(300, '-') + "\n\n|a|b|c|\n|-|-|-|\n" + repeated("|1|2|3|\n", 20'000) + "\n";
  for (int i = 0; i < 1'500; ++i)
    note += "[r" + std::to_string(i) + "]: https://example.org/r/" + std::to_string(i) + "\n";
  const Text text(note);
  const Markdown markdown = parse_markdown(text, {0, text.size()});
  EXPECT_EQ(markdown.definitions.size(), 1'500U);
  EXPECT_EQ(markdown.tables.size(), 1U);
  EXPECT_EQ(markdown.links.size(), 4'500U);
  EXPECT_EQ(std::ranges::count(markdown.links, true, &Link::is_image), 1'500);
  EXPECT_EQ(markdown.unaligned_leaves, 0U);
}

TEST(MarkdownThreads, ParseAtOnceWithoutALock) {
  std::mt19937 random(3);
  std::vector<Text> texts;
  for (int i = 0; i < 40; ++i)
    texts.emplace_back(mutated(std::string(kNote), random));
  const auto parse_all = [&] {
    std::vector<Markdown> all;
    for (const Text& text : texts)
      all.push_back(parse_markdown(text, {0, text.size()}));
    return all;
  };
  std::vector<std::vector<Markdown>> results(4);
  {
    std::vector<std::jthread> threads;
    for (auto& result : results)
      threads.emplace_back([&result, &parse_all] { result = parse_all(); });
  }
  const std::vector<Markdown> expected = parse_all();
  for (const auto& result : results) {
    for (std::size_t i = 0; i < texts.size(); ++i)
      EXPECT_TRUE(result.at(i) == expected.at(i)) << texts[i].bytes();
  }
}

}  // namespace
}  // namespace confnotes::analysis
