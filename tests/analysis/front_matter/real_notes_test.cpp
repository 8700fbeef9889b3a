// Real notes: front matter that people committed, fine and faulty. Skipped where that collection is absent.
#include "analysis/front_matter.h"
#include "analysis/lint.h"
#include "analysis/workspace.h"
#include "tests/analysis/front_matter/expect_problem.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace confnotes::analysis {
namespace {

const std::filesystem::path kNotes = CONFNOTES_REAL_NOTES;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string show(const Text& text, const std::vector<Problem>& found) {
  std::string lines;
  for (const Problem& problem : found) {
    lines += std::to_string(text.line_at(problem.span.begin) + 1) + ": " + std::string(problem.rule) + ": " +
             problem.message + " <" + std::string(text.slice(problem.span)) + ">\n";
  }
  return lines;
}

nlohmann::json judged(const char* list) {
  return nlohmann::json::parse(read_file(kNotes / "front-matter.json")).at(list);
}

class RealFrontMatter : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(kNotes / "front-matter.json")) GTEST_SKIP() << "no real notes at " << kNotes;
  }
};

// Where the judge's parser noticed a quote that never closes; it is reported where it opens.
std::size_t true_line(const std::string& file, std::size_t judged_line) {
  if (file.ends_with("037.md")) return 4;
  if (file.ends_with("058.md")) return 2;
  return judged_line;
}

TEST_F(RealFrontMatter, FaultsAreFoundWhereTheyAre) {
  for (const auto& fault : judged("history_faulty")) {
    const std::string file = fault["file"];
    const std::size_t line = true_line(file, fault["line"]);
    const Text text(read_file(kNotes / file));
    const std::vector<Problem> found = test::problems_of(text.bytes());
    const bool is_near = std::ranges::any_of(found, [&](const Problem& problem) {
      const std::size_t at = text.line_at(problem.span.begin) + 1;
      return line == 0 || (at + 1 >= line && at <= line + 1);
    });
    EXPECT_TRUE(is_near) << file << " line " << line << " " << fault["kind"] << "\n" << show(text, found);
  }
}

TEST_F(RealFrontMatter, FineNotesHaveNoFinding) {
  for (const auto& file : judged("fine")) {
    const Text text(read_file(kNotes / "corpus" / std::string(file)));
    EXPECT_EQ(show(text, test::problems_of(text.bytes())), "") << file;
  }
}

TEST_F(RealFrontMatter, TheWholeCollectionHasOneFinding) {
  std::string all;
  for (const auto& file : std::filesystem::recursive_directory_iterator(kNotes / "corpus")) {
    if (!file.is_regular_file()) continue;
    const Text text(read_file(file.path()));
    all += show(text, test::problems_of(text.bytes()));
  }
  EXPECT_THAT(all, testing::StartsWith("11: front-matter/duplicate-key: "));
  EXPECT_EQ(std::ranges::count(all, '\n'), 1) << all;
}

bool is_about_values(const Diagnostic& diagnostic) {
  return diagnostic.rule.starts_with("front-matter/") || diagnostic.rule.starts_with("tag/");
}

// The rules with all notes in one workspace: hints at most, and no key taken for a slip.
TEST_F(RealFrontMatter, RulesAreSilentOnTheWholeCollection) {
  Workspace workspace;
  for (const auto& file : std::filesystem::recursive_directory_iterator(kNotes / "corpus")) {
    if (file.is_regular_file()) workspace.apply(PutNote{file.path(), parse_note(Text(read_file(file.path())))});
  }
  const auto snapshot = workspace.snapshot();
  const Facts facts{.files = {}, .today = std::chrono::year(2026) / 1 / 1};
  std::string all;
  std::size_t hints = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(kNotes / "corpus")) {
    const NoteEntry* entry = snapshot->find(file.path().string());
    if (!entry) continue;
    for (const Diagnostic& diagnostic : lint(*snapshot, *entry, facts)) {
      if (!is_about_values(diagnostic)) continue;
      if (diagnostic.severity == Severity::Hint) {
        ++hints;
        continue;
      }
      all += std::string(diagnostic.rule) + ": " + diagnostic.message + " " + entry->path + "\n";
    }
  }
  // The two that are true: a key, and a tag, that stand twice.
  EXPECT_LE(std::ranges::count(all, '\n'), 2) << all;
  EXPECT_GT(hints, 0U);
}

// What a value's span must show, told without the parser's own way to find its end.
void expect_exact(const Text& text, const Value& value) {
  const std::string_view written = text.slice(value.span);
  const bool is_one_line = !written.contains('\n');
  if (value.kind == ValueKind::Scalar && value.style == ValueStyle::Plain && is_one_line) {
    EXPECT_EQ(written, value.text);
  }
  if (value.style == ValueStyle::DoubleQuoted) {
    EXPECT_TRUE(written.size() > 1 && written.starts_with('"') && written.ends_with('"')) << written;
  }
  if (value.style == ValueStyle::SingleQuoted) {
    EXPECT_TRUE(written.size() > 1 && written.starts_with('\'') && written.ends_with('\'')) << written;
  }
  if (value.style == ValueStyle::Flow && written.starts_with('[')) {
    EXPECT_TRUE(written.ends_with(']')) << written;
  }
  for (const Value& item : value.items)
    expect_exact(text, item);
  for (const ValueEntry& entry : value.entries)
    expect_exact(text, entry.value);
}

TEST_F(RealFrontMatter, SpansAreExact) {
  std::size_t entries = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(kNotes / "corpus")) {
    if (!file.is_regular_file()) continue;
    const Text text(read_file(file.path()));
    for (const ValueEntry& entry : parse_front_matter(text).entries) {
      EXPECT_EQ(text.slice(entry.key), entry.name);
      expect_exact(text, entry.value);
      ++entries;
    }
  }
  EXPECT_GT(entries, 500U);
}

// Fixing whatever can be fixed ends, and leaves nothing that can.
TEST_F(RealFrontMatter, FixesMendWhatTheyPromise) {
  for (const auto& fault : judged("history_faulty")) {
    const std::string file = fault["file"];
    std::string bytes = read_file(kNotes / file);
    constexpr int kMostFixes = 40;
    int fixes = 0;
    for (; fixes < kMostFixes; ++fixes) {
      const std::vector<Problem> found = test::problems_of(bytes);
      const auto fixable = std::ranges::find_if(found, [](const Problem& problem) { return !problem.fixes.empty(); });
      if (fixable == found.end()) break;
      bytes = test::applied(bytes, fixable->fixes[0]);
    }
    EXPECT_LT(fixes, kMostFixes) << file;
  }
}

}  // namespace
}  // namespace confnotes::analysis
