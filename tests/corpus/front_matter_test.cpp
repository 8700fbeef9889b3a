// Front matter that people committed: faulty ones are found where the fault is and mended by their fixes; of fine ones
// nothing is said but hints. Skipped where that collection is absent.
#include "tests/support/notes.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <variant>

namespace confnotes::analysis {
namespace {

const std::filesystem::path kNotes = CONFNOTES_REAL_NOTES;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

nlohmann::json judged(const char* list) {
  return nlohmann::json::parse(read_file(kNotes / "front-matter.json")).at(list);
}

std::vector<Diagnostic> about_front_matter(std::vector<Diagnostic> found) {
  std::erase_if(found, [](const Diagnostic& diagnostic) {
    return !diagnostic.rule.starts_with("front-matter/") && !diagnostic.rule.starts_with("tag/");
  });
  return found;
}

std::vector<Diagnostic> findings_of(std::string_view bytes) {
  return about_front_matter(test::lint_text(bytes));
}

std::vector<Diagnostic> faults_of(std::string_view bytes) {
  std::vector<Diagnostic> found = findings_of(bytes);
  std::erase_if(found, [](const Diagnostic& diagnostic) { return diagnostic.severity > Severity::Warning; });
  return found;
}

std::string show(std::string_view bytes, const std::vector<Diagnostic>& found) {
  const Text text{std::string(bytes)};
  std::string lines;
  for (const Diagnostic& diagnostic : found) {
    lines += std::to_string(text.line_at(diagnostic.span.begin) + 1) + ": " + std::string(diagnostic.rule) + ": " +
             diagnostic.message + " <" + std::string(text.slice(diagnostic.span)) + ">\n";
  }
  return lines;
}

class RealFrontMatter : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(kNotes / "front-matter.json"))
      GTEST_SKIP() << "SKIPPED: there are no real notes at " << kNotes;
  }
};

// The judge's parser tells where it gave up, which is often a line or more below the fault; where it had no line, the
// fault is the fence that is wrong or misses its partner. Read by eye: the line that has to be changed.
std::size_t line_of(const std::string& file, std::size_t judged_line) {
  static const std::map<std::string, std::size_t> kTrueLines = {
      {"006", 2}, {"016", 5}, {"017", 5}, {"027", 1}, {"028", 1}, {"029", 1}, {"030", 1},
      {"031", 1}, {"032", 3}, {"037", 4}, {"050", 2}, {"051", 2}, {"054", 7}, {"056", 2},
      {"057", 7}, {"058", 2}, {"060", 3}, {"061", 8}, {"065", 4}};
  const auto found = kTrueLines.find(file.substr(file.size() - std::string_view("000.md").size(), 3));
  return found == kTrueLines.end() ? judged_line : found->second;
}

TEST_F(RealFrontMatter, FirstFaultIsReportedOnItsOwnLine) {
  for (const auto& fault : judged("history_faulty")) {
    const std::string file = fault["file"];
    const std::string bytes = read_file(kNotes / file);
    const std::vector<Diagnostic> found = fault["kind"] == "empty" ? findings_of(bytes) : faults_of(bytes);
    ASSERT_FALSE(found.empty()) << file;
    const std::size_t line = Text(bytes).line_at(found[0].span.begin) + 1;
    EXPECT_EQ(line, line_of(file, fault["line"])) << file << " " << fault["kind"] << "\n" << show(bytes, found);
  }
}

TEST_F(RealFrontMatter, FineNotesHaveNoFault) {
  for (const auto& file : judged("fine")) {
    const std::string bytes = read_file(kNotes / "corpus" / std::string(file));
    EXPECT_EQ(show(bytes, faults_of(bytes)), "") << file;
  }
}

// With all notes in one workspace.
TEST_F(RealFrontMatter, TheWholeCollectionHasOneFault) {
  std::vector<Change> changes;
  for (const auto& file : std::filesystem::recursive_directory_iterator(kNotes / "corpus")) {
    if (file.is_regular_file())
      changes.emplace_back(PutNote{file.path().string(), parse_note(Text(read_file(file.path())))});
  }
  Workspace workspace;
  const auto snapshot = workspace.apply(changes);
  const Facts facts{.files = {}, .today = std::chrono::year(2026) / 1 / 1};
  std::vector<Diagnostic> faults;
  for (const Change& change : changes) {
    const NoteEntry& entry = *snapshot->find(std::get<PutNote>(change).path);
    for (Diagnostic& diagnostic : about_front_matter(lint(*snapshot, entry, facts))) {
      if (diagnostic.severity < Severity::Hint) faults.push_back(std::move(diagnostic));
    }
  }
  EXPECT_THAT(faults, testing::ElementsAre(testing::Field(&Diagnostic::rule, "front-matter/duplicate-key")));
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

// Where what stood at `offset` stands behind the edits.
Offset moved(Offset offset, const std::vector<Edit>& edits) {
  Offset result = offset;
  for (const Edit& edit : edits) {
    if (edit.span.end <= offset)
      result += edit.replacement.size() - edit.span.size();
    else if (edit.span.begin < offset)
      result -= offset - edit.span.begin;
  }
  return result;
}

// The very finding that the fix was for, still there behind it.
bool is_still_found(const Diagnostic& before, const Fix& fix, const std::vector<Diagnostic>& after) {
  const Offset place = moved(before.span.begin, fix.edits);
  return std::ranges::any_of(after, [&](const Diagnostic& found) {
    return found.rule == before.rule && found.message == before.message && found.span.begin == place;
  });
}

TEST_F(RealFrontMatter, EveryFixMendsItsFault) {
  std::size_t fixes = 0;
  for (const auto& fault : judged("history_faulty")) {
    const std::string file = fault["file"];
    const std::string bytes = read_file(kNotes / file);
    for (const Diagnostic& finding : findings_of(bytes)) {
      for (const Fix& fix : finding.fixes) {
        const std::string fixed = test::apply_edits(bytes, fix.edits);
        const std::vector<Diagnostic> after = findings_of(fixed);
        EXPECT_FALSE(is_still_found(finding, fix, after)) << file << ": " << fix.title << "\n"
                                                          << show(bytes, {finding}) << "behind it:\n"
                                                          << show(fixed, after);
        ++fixes;
      }
    }
  }
  EXPECT_GT(fixes, 60U);
}

// First fix after first fix, until nothing is left to mend: the text then stays as it is.
TEST_F(RealFrontMatter, FixingEndsWithNothingLeftToFix) {
  for (const auto& fault : judged("history_faulty")) {
    const std::string file = fault["file"];
    std::string bytes = read_file(kNotes / file);
    constexpr int kMostFixes = 60;
    int fixes = 0;
    for (; fixes < kMostFixes; ++fixes) {
      const std::vector<Diagnostic> found = findings_of(bytes);
      const auto fixable = std::ranges::find_if(found, [](const Diagnostic& each) { return !each.fixes.empty(); });
      if (fixable == found.end()) break;
      bytes = test::apply_edits(bytes, fixable->fixes[0].edits);
    }
    EXPECT_LT(fixes, kMostFixes) << file << "\n" << show(bytes, findings_of(bytes));
  }
}

}  // namespace
}  // namespace confnotes::analysis
