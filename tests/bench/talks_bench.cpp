// What finding the talks costs beside parsing the Markdown they stand in, then inputs that are made to hurt:
//   cmake --build --preset release --target talks_bench && build/release/tests/bench/talks_bench [NOTE…]
#include "analysis/front_matter.h"
#include "analysis/markdown.h"
#include "analysis/section.h"
#include "analysis/talks.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace confnotes::analysis;
using Milliseconds = std::chrono::duration<double, std::milli>;

struct Costs {
  Milliseconds markdown{};
  Milliseconds talks{};
  std::size_t count = 0;
};

Costs measure(const Text& text) {
  const FrontMatter front_matter = parse_front_matter(text);
  const auto begin = std::chrono::steady_clock::now();
  const Markdown markdown = parse_markdown(text, {front_matter.whole.end, text.size()});
  const auto parsed = std::chrono::steady_clock::now();
  const std::vector<Section> sections = sections_of(text, markdown);
  const Programme programme = find_programme({text, front_matter, markdown, sections, "note"});
  const auto found = std::chrono::steady_clock::now();
  return {parsed - begin, found - parsed, programme.talks.size()};
}

void print(const std::string& name, const std::vector<Text>& notes, int times) {
  std::vector<Costs> runs;
  for (int i = 0; i < times; ++i) {
    Costs sum;
    for (const Text& note : notes) {
      const Costs one = measure(note);
      sum.markdown += one.markdown;
      sum.talks += one.talks;
      sum.count += one.count;
    }
    runs.push_back(sum);
  }
  const auto middle = runs.begin() + static_cast<std::ptrdiff_t>(runs.size() / 2);
  std::ranges::nth_element(runs, middle, {}, [](const Costs& run) { return run.talks / run.markdown; });
  std::printf("%-24s markdown %9.3f ms   talks %9.3f ms   %5.1f %%   %zu talks\n", name.c_str(),
              middle->markdown.count(), middle->talks.count(), 100 * middle->talks / middle->markdown, middle->count);
}

std::string repeated(std::string_view piece, std::size_t size) {
  std::string text;
  while (text.size() < size)
    text += piece;
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1) {
    std::vector<Text> notes;
    for (int i = 1; i < argc; ++i) {
      std::ifstream file(argv[i], std::ios::binary);
      notes.emplace_back(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    print("the notes given", notes, 21);
  }
  const std::string talk =
      "### Sorting in linear time (Ada Muster, Bo Beispiel)\n\n[@ada](https://twitter.com/ada) began with a "
      "question.\n\n"
      "- what is **linear**\n- [slides](https://example.org/slides)\n\n";
  print("note of 10 KB", {Text("## Day 1\n\n" + repeated(talk, 10'000))}, 101);

  constexpr std::size_t kSize = 1'000'000;
  const std::vector<std::pair<const char*, std::string>> inputs = {
      {"many talks", repeated(talk, kSize)},
      {"headings", repeated("# Ada Muster - a\n", kSize)},
      {"names alone", repeated("# Ada Muster\n", kSize)},
      {"days", repeated("# Day 1\n", kSize)},
      {"one long heading", "# " + repeated("a - Ada Muster, ", kSize)},
      {"dashes", "# " + repeated("a - ", kSize)},
      {"brackets", "# " + repeated("(", kSize) + ")"},
      {"closed brackets", "# " + repeated("(a)", kSize)},
      {"times", "# " + repeated("10:15 ", kSize)},
      {"bars", "# " + repeated("a | ", kSize)},
      {"colons", "# " + repeated("a: ", kSize)},
      {"by", "# " + repeated("a by ", kSize)},
      {"marks", "# " + repeated("*a* ", kSize)},
      {"entities", "# " + repeated("&amp;", kSize)},
      {"a long first line", "# a\n\n" + repeated("[Ada Muster](x) by ", kSize)},
      {"items", repeated("- a by Ada Muster\n", kSize)},
      {"speaker labels", repeated("# Speakers\n", kSize)},
      {"nested speakers", "# a\n" + repeated("## Speakers\n### Ada Muster\n", kSize)},
  };
  for (const auto& [name, input] : inputs)
    print(name, {Text(input)}, 1);
}
