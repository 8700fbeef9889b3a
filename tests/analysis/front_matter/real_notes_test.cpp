// Real notes: front matter that people committed, fine and faulty. Skipped where that collection is absent.
#include "analysis/front_matter.h"
#include "analysis/front_matter/checks.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
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

std::vector<Problem> findings(const Text& text) {
  const FrontMatter front_matter = parse_front_matter(text);
  std::vector<Problem> found = front_matter.problems;
  std::ranges::move(check_types(text, front_matter), std::back_inserter(found));
  std::ranges::move(check_dates(text, front_matter), std::back_inserter(found));
  return found;
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
    const std::vector<Problem> found = findings(text);
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
    EXPECT_EQ(show(text, findings(text)), "") << file;
  }
}

TEST_F(RealFrontMatter, TheWholeCollectionHasOneFinding) {
  std::string all;
  for (const auto& file : std::filesystem::recursive_directory_iterator(kNotes / "corpus")) {
    if (!file.is_regular_file()) continue;
    const Text text(read_file(file.path()));
    all += show(text, findings(text));
  }
  EXPECT_THAT(all, testing::StartsWith("11: front-matter/duplicate-key: "));
  EXPECT_EQ(std::ranges::count(all, '\n'), 1) << all;
}

}  // namespace
}  // namespace confnotes::analysis
