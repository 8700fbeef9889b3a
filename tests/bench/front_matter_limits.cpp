// Front matter at its worst: how long a note takes to be parsed and checked by every rule. Goal: below 250 ms each.
//   cmake --build --preset release --target front_matter_limits && build/release/tests/bench/front_matter_limits
#include "analysis/lint.h"
#include "analysis/workspace.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace confnotes::analysis;

constexpr std::size_t kFull = 60'000;  // just below what is read at all
constexpr std::size_t kMegabyte = 1'000'000;

std::string repeated(std::string_view part, std::size_t size) {
  std::string text;
  while (text.size() < size)
    text += part;
  return text;
}

std::string numbered(std::string_view before, std::string_view behind, std::size_t size) {
  std::string text;
  for (std::size_t i = 0; text.size() < size; ++i)
    text += std::string(before) + std::to_string(i) + std::string(behind);
  return text;
}

std::string staircase(std::string_view step) {
  std::string text;
  for (std::size_t depth = 0; text.size() < kFull; ++depth)
    text += std::string(depth, ' ') + std::string(step);
  return text;
}

std::string laughs() {
  std::string text = "a0: &a0 [ha, ha]\n";
  for (int i = 1; i < 30; ++i)
    text += fmt::format("a{0}: &a{0} [*a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}]\n", i, i - 1);
  return text;
}

std::string yaml(const std::string& content) {
  return "---\n" + content + "\n---\n";
}
std::string toml(const std::string& content) {
  return "+++\n" + content + "\n+++\n";
}
std::string json(const std::string& content) {
  return "{\n" + content + "\n}\n";
}

struct Case {
  std::string_view name;
  std::string note;
};

std::vector<Case> cases() {
  return {
      {"YAML: nested brackets", yaml("a: " + repeated("[", kFull))},
      {"YAML: nested braces", yaml("a: " + repeated("{a: ", kFull))},
      {"YAML: nested dashes", yaml("a:\n" + repeated("- ", kFull))},
      {"YAML: nested mappings", yaml(staircase("a:\n"))},
      {"YAML: billion laughs", yaml(laughs())},
      {"YAML: an alias inside of its own anchor", yaml("a: &a [*a, *a]")},
      {"YAML: a scalar of 1 MB", yaml("title: " + repeated("x", kMegabyte))},
      {"YAML: a quoted scalar of 1 MB", yaml("title: \"" + repeated("x", kMegabyte) + "\"")},
      {"YAML: a folded scalar of 60 KB", yaml("title: >\n" + repeated("  x y\n", kFull))},
      {"YAML: 60 KB of keys", yaml(numbered("key", ": 1\n", kFull))},
      {"YAML: 60 KB of one key", yaml(repeated("title: x\n", kFull))},
      {"YAML: 60 KB of tags", yaml("tags: [" + numbered("tag", ", ", kFull) + "z]")},
      {"YAML: 60 KB of one tag", yaml("tags: [" + repeated("a, ", kFull) + "a]")},
      {"YAML: 60 KB of empty tags", yaml("tags:\n" + repeated("- \n", kFull))},
      {"YAML: 60 KB of prose", yaml("title: x\n" + repeated("no key here\n", kFull))},
      {"YAML: 60 KB of tabs", yaml(repeated("a:\n\tb: 1\n", kFull))},
      {"YAML: 60 KB of quotes", yaml(repeated("a: \"\n", kFull))},
      {"YAML: 60 KB of colons", yaml(repeated("a: b: c\n", kFull))},
      {"TOML: nested brackets", toml("a = " + repeated("[", kFull))},
      {"TOML: nested braces", toml("a = " + repeated("{a = ", kFull))},
      {"TOML: nested tables", toml("[" + repeated("a.", kFull) + "a]")},
      {"TOML: a scalar of 1 MB", toml("title = \"" + repeated("x", kMegabyte) + "\"")},
      {"TOML: 60 KB of keys", toml(numbered("key", " = 1\n", kFull))},
      {"TOML: 60 KB of one key", toml(repeated("title = 1\n", kFull))},
      {"TOML: 60 KB of YAML", toml("a = 1\n" + repeated("- a\n", kFull))},
      {"TOML: 60 KB of YAML below a key", toml("tags:\n" + repeated("- a\n", kFull))},
      {"TOML: 60 KB of items without quotes", toml("tags = [" + repeated("a, ", kFull) + "a]")},
      {"TOML: 60 KB of tables without a bracket", toml(repeated("[t\na = 1\n", kFull))},
      {"TOML: 60 KB of quotes", toml(repeated("a = \"\n", kFull))},
      {"JSON: nested brackets", json("\"a\": " + repeated("[", kFull))},
      {"JSON: nested braces", json("\"a\": " + repeated("{\"a\": ", kFull))},
      {"JSON: a scalar of 1 MB", json("\"title\": \"" + repeated("x", kMegabyte) + "\"")},
      {"JSON: 60 KB of keys", json(numbered("\"key", "\": 1,\n", kFull) + "\"z\": 1")},
      {"JSON: 60 KB of one key", json(repeated("\"title\": 1,\n", kFull) + "\"z\": 1")},
      {"JSON: 60 KB of one tag", json("\"tags\": [" + repeated("\"a\",", kFull) + "\"a\"]")},
      {"JSON: 60 KB of items without quotes", json("\"tags\": [" + repeated("a, ", kFull) + "a]")},
      {"JSON: 60 KB of line breaks in texts", json(repeated("\"a\": \"b\nc\",\n", kFull) + "\"z\": 1")},
      {"JSON: 60 KB of rubbish", json("\"a\": 1,\n" + repeated("rubbish ", kFull))},
      {"JSON: 60 KB of quotes", json("\"a\": 1,\n" + repeated("\"", kFull))},
      {"JSON: 60 KB of braces", json("\"a\": 1,\n" + repeated("} {", kFull))},
  };
}

double milliseconds_of(const std::string& note) {
  const auto begin = std::chrono::steady_clock::now();
  Workspace workspace;
  const auto snapshot = workspace.apply(PutNote{"/note.md", parse_note(Text(note))});
  const Facts facts{.files = {}, .today = std::chrono::year(2024) / 6 / 2};
  lint(*snapshot, *snapshot->find("/note.md"), facts);
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

int main() {
  fmt::print("{:<42} {:>9} {:>10}\n", "front matter", "bytes", "ms");
  for (const auto& [name, note] : cases()) {
    std::array<double, 3> times{};
    for (double& time : times)
      time = milliseconds_of(note);
    std::ranges::sort(times);
    fmt::print("{:<42} {:>9} {:>10.2f}\n", name, note.size(), times[1]);
  }
}
