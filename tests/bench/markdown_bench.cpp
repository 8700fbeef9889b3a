// How long Markdown takes: an ordinary note, then inputs that are made to hurt. Prints, judges nothing:
//   cmake --build --preset release --target markdown_bench && build/release/tests/bench/markdown_bench
#include "analysis/markdown.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace confnotes::analysis;

std::string repeated(std::string_view piece, std::size_t size) {
  std::string text;
  while (text.size() < size)
    text += piece;
  return text;
}

double best_milliseconds(const std::string& input, int times) {
  const Text text(input);
  double best = 1e9;
  for (int i = 0; i < times; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    const Markdown markdown = parse_markdown(text, {0, text.size()});
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    if (markdown.blocks.size() != static_cast<std::size_t>(-1)) best = std::min(best, taken.count());
  }
  return best;
}

constexpr std::string_view kNote = R"(# PyCon, day one

Notes of the *first* day, see <https://example.org/schedule> and [the site](https://example.org "PyCon").

## Keynote (Ada Lovelace, @ada)

- [x] slides: https://example.org/slides/_static_/keynote.pdf
- [ ] ask about `asyncio` and **threads**
  - nested point with a [reference][docs]

> A quote with a footnote[^1] over
> two lines.

| time | talk |
|---|---|
| 10:00 | [Caching](https://example.org/caching) |

```python
def main(): pass
```

[docs]: https://docs.example.org/ "Docs"
[^1]: Said at the end.

)";

}  // namespace

int main() {
  std::printf("%-28s %10.4f ms\n", "note of 3 KB", best_milliseconds(repeated(kNote, 3'000), 200));
  std::printf("%-28s %10.4f ms\n", "note of 30 KB", best_milliseconds(repeated(kNote, 30'000), 50));

  constexpr std::size_t kSize = 1'000'000;
  const std::string dashes = repeated("|-", 2'000);
  const std::vector<std::pair<const char*, std::string>> inputs = {
      {"note", repeated(kNote, kSize)},
      {"table start retried", repeated("x\n-|-\n", kSize)},
      {"columns made up", repeated("|a", 2'000) + "\n" + dashes + "\n" + repeated("|x\n", kSize)},
      {"few columns made up", repeated("|a", 100) + "\n" + repeated("|-", 100) + "\n" + repeated("|x\n", kSize)},
      {"wide row", "a|b\n-|-\n" + repeated("|", kSize)},
      {"real table", "|a|b|c|\n|-|-|-|\n" + repeated("|1|2|3|\n", kSize)},
      {"![[]()", repeated("![[]()", kSize)},
      {"![", repeated("![", kSize)},
      {"[", repeated("[", kSize)},
      {"[a](", repeated("[a](", kSize)},
      {"[a](<b", repeated("[a](<b", kSize)},
      {"[a](b \"", repeated("[a](b \"", kSize)},
      {"[a][b]", repeated("[a][b]", kSize)},
      {"[ then ]", repeated("[", kSize / 2) + repeated("]", kSize / 2)},
      {"<?", "x" + repeated("<?", kSize)},
      {"<!A ", "x" + repeated("<!A ", kSize)},
      {"<![CDATA[", "x" + repeated("<![CDATA[", kSize)},
      {"<!--", "x" + repeated("<!--", kSize)},
      {"<a b=", repeated("<a b='", kSize)},
      {"http://a.b/)))", "http://a.b/" + repeated(")", kSize)},
      {"http://a<", repeated("http://a<", kSize)},
      {"www.a_", repeated("www.a_", kSize)},
      {"http://a_", repeated("http://a_", kSize)},
      {"e-mail", repeated("a@b.c ", kSize)},
      {"a@", repeated("a@", kSize)},
      {"a.a.a.@", repeated("a.", kSize) + "@"},
      {"large definition used", "[a]: /" + repeated("b", 50'000) + "\n\n" + repeated("[a]", kSize)},
      {"definitions", repeated("[a]: b\n", kSize)},
      {"one definition used", "[a]: b\n\n" + repeated("[a]", kSize)},
      {"> on one line", repeated("> ", kSize)},
      {"> and lazy lines", repeated("> ", 4'000) + "a\n" + repeated("b\n", kSize)},
      {"> on every line", repeated(repeated("> ", 500) + "a\n", kSize)},
      {"- on one line", repeated("- ", kSize)},
      {"nested list",
       [] {
         std::string text;
         for (std::size_t i = 0; text.size() < kSize; ++i)
           text += std::string(2 * i, ' ') + "- a\n";
         return text;
       }()},
      {"deep list, blank lines",
       [] {
         std::string text;
         for (std::size_t i = 0; i < 30; ++i)
           text += std::string(200 * i, ' ') + repeated("- ", 180) + "a\n";
         return text + repeated("\n", kSize / 2);
       }()},
      {"nested numbers", repeated("1. ", kSize)},
      {"nested footnotes", repeated("[^a]: ", kSize)},
      {"footnotes", repeated("[^a]: b\n", kSize)},
      {"footnote references", repeated("[^a] ", kSize)},
      {"*", repeated("*", kSize)},
      {"*a _b", repeated("*a _b ", kSize)},
      {"*a**a", repeated("*a**a", kSize)},
      {"nested emphasis", repeated("*a ", kSize / 2) + repeated("*", kSize / 2)},
      {"`", repeated("` `` ", kSize)},
      {"growing backticks",
       [] {
         std::string text;
         for (std::size_t i = 1; text.size() < kSize; ++i)
           text += "a" + std::string(i, '`');
         return text;
       }()},
      {"&", repeated("&amp;&#", kSize)},
      {"\\", repeated("\\", kSize)},
      {"headings", repeated("# a\n", kSize)},
      {"setext", repeated("a\n-\n", kSize)},
      {"fences", repeated("```\n", kSize)},
      {"template tags", repeated("{{< raw >}}", kSize)},
      {"{% raw", repeated("{% raw ", kSize)},
      {"blank lines", repeated("\n", kSize)},
      {"CR", repeated("a\r", kSize)},
      {"letters", repeated("a", kSize)},
      {"spaces", repeated(" ", kSize) + "a"},
  };
  for (const auto& [name, input] : inputs)
    std::printf("%-28s %10.1f ms\n", name, best_milliseconds(input, 1));
}
