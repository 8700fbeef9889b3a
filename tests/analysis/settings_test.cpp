#include "analysis/settings.h"

#include "analysis/front_matter/mapping.h"
#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

#include <array>

namespace confnotes::analysis {
namespace {

using test::MarkedText;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

constexpr std::array<std::string_view, 3> kRules = {"link/no-such-file", "talk/empty", "talk/untitled"};

SettingsReading read(std::string_view text) {
  return read_settings(Text(std::string(text)), kRules);
}

// One problem: its span is marked, and where `fixed` is given its first fix makes that text, which is fine.
void expect_problem(std::string_view marked_text, Severity severity, std::string_view message,
                    std::string_view fixed = {}) {
  const MarkedText marked(marked_text);
  const SettingsReading reading = read(marked.text);
  ASSERT_EQ(reading.problems.size(), 1U) << marked.text;
  const Diagnostic& problem = reading.problems[0];
  EXPECT_EQ(problem.rule, "settings");
  EXPECT_EQ(problem.severity, severity) << marked.text;
  EXPECT_EQ(problem.message, message);
  EXPECT_EQ(test::mark(marked.text, {problem.span}), marked_text);
  if (fixed.empty()) {
    EXPECT_THAT(problem.fixes, IsEmpty());
    return;
  }
  ASSERT_FALSE(problem.fixes.empty()) << marked.text;
  EXPECT_EQ(test::apply_edits(marked.text, problem.fixes[0].edits), fixed);
  EXPECT_THAT(read(fixed).problems, IsEmpty()) << fixed;
}

TEST(SettingsReading, WholeFile) {
  const SettingsReading reading = read(
      "# Ours\n"
      "rules:\n"
      "  talk/empty: off\n"
      "  link/no-such-file: \"error\"\n"
      "include: [\"notes/**\", 2024]\n"
      "exclude:\n"
      "  - drafts/**\n"
      "frontMatter:\n"
      "  schema: front-matter.schema.json\n");
  EXPECT_THAT(reading.problems, IsEmpty());
  EXPECT_THAT(reading.settings.severities,
              ElementsAre(Pair("link/no-such-file", Severity::Error), Pair("talk/empty", std::nullopt)));
  EXPECT_THAT(reading.settings.include, ElementsAre("notes/**", "2024"));
  EXPECT_THAT(reading.settings.exclude, ElementsAre("drafts/**"));
  ASSERT_TRUE(reading.schema_file);
  EXPECT_EQ(reading.schema_file->path, "front-matter.schema.json");
  EXPECT_EQ(reading.places.at("talk/empty"), (Span{16, 26}));
}

TEST(SettingsReading, NothingToSay) {
  for (const std::string_view text : {"", "\n", "# Nothing yet\n", "\xEF\xBB\xBF", "rules:\ninclude:\nexclude: null\n",
                                      "frontMatter:\n", "frontMatter:\n  schema:\n", "exclude: []\n", "rules: {}\n"}) {
    const SettingsReading reading = read(text);
    EXPECT_THAT(reading.problems, IsEmpty()) << text;
    EXPECT_EQ(reading.settings, Settings()) << text;
    EXPECT_FALSE(reading.schema_file) << text;
  }
}

TEST(SettingsReading, UnknownSetting) {
  expect_problem("$[[rule]]:\n  talk/empty: off\n", Severity::Warning, "`rule` is no setting. Did you mean `rules`?",
                 "rules:\n  talk/empty: off\n");
  expect_problem("$[[frontmatter]]:\n", Severity::Warning, "`frontmatter` is no setting. Did you mean `frontMatter`?",
                 "frontMatter:\n");
  expect_problem("$[[extends]]: base\n", Severity::Warning, "`extends` is no setting.");
  expect_problem("frontMatter:\n  $[[shema]]: x.json\n", Severity::Warning,
                 "`shema` is no setting of `frontMatter`. Did you mean `schema`?", "frontMatter:\n  schema: x.json\n");
}

TEST(SettingsReading, UnknownRule) {
  expect_problem("rules:\n  $[[talk/emtpy]]: off\n", Severity::Warning,
                 "There is no rule `talk/emtpy`. Did you mean `talk/empty`?", "rules:\n  talk/empty: off\n");
  expect_problem("rules:\n  $[[MD001]]: off\n", Severity::Warning, "There is no rule `MD001`.");
}

TEST(SettingsReading, WrongSeverity) {
  constexpr std::string_view kList = "must be `error`, `warning`, `info`, `hint` or `off`.";
  expect_problem("rules:\n  talk/empty: $[[eror]]\n", Severity::Error,
                 "`eror` is no severity; it " + std::string(kList) + " Did you mean `error`?",
                 "rules:\n  talk/empty: error\n");
  expect_problem("rules: {talk/empty: $[['warn']]}\n", Severity::Error,
                 "`warn` is no severity; it " + std::string(kList) + " Did you mean `warning`?",
                 "rules: {talk/empty: warning}\n");
  expect_problem("rules:\n  talk/empty: $[[2]]\n", Severity::Error, "`2` is no severity; it " + std::string(kList));
  expect_problem("rules:\n  talk/empty: $[[[off]]]\n", Severity::Error, "A severity " + std::string(kList));
  expect_problem("rules:\n  $[[talk/empty]]:\n", Severity::Error,
                 "The severity of `talk/empty` is missing; it " + std::string(kList));
}

TEST(SettingsReading, BooleanInsteadOfASeverity) {
  expect_problem("rules:\n  talk/empty: $[[false]]\n", Severity::Error,
                 "To switch the rule off, write `off` instead of `false`.", "rules:\n  talk/empty: off\n");
  expect_problem("rules:\n  talk/empty: $[[on]]\n", Severity::Error,
                 "A rule is on unless it is `off`. To change its severity, write `error`, `warning`, `info` or `hint`; "
                 "otherwise delete this line.");
}

TEST(SettingsReading, WrongTypes) {
  expect_problem("rules: $[[off]]\n", Severity::Error,
                 "`rules` must hold lines of a rule and its severity, as `talk/empty: off`.");
  expect_problem("include: $[[notes/**]]\n", Severity::Error, "`include` must be a list of globs.",
                 "include: [\"notes/**\"]\n");
  expect_problem("exclude: $[[{a: b}]]\n", Severity::Error, "`exclude` must be a list of globs, as `[\"drafts/**\"]`.");
  expect_problem("exclude: [$[[[a]]]]\n", Severity::Error, "A glob must be text, as `\"drafts/**\"`.");
  expect_problem("exclude: [$[['']], b]\n", Severity::Error, "This glob is empty.");
  expect_problem("frontMatter: $[[x.json]]\n", Severity::Error,
                 "`frontMatter` must hold settings, as `schema: front-matter.schema.json`.");
  expect_problem("frontMatter:\n  schema: $[[true]]\n", Severity::Error,
                 "`schema` must be the path of a file or a JSON Schema.");
}

TEST(SettingsReading, LinksThatNobodyIsAskedFor) {
  const auto reading =
      read("links:\n  exclude: [\"https://intranet.example.org/*\", 7, {}]\n  allowPrivateNetwork: true\n");
  EXPECT_THAT(reading.settings.unasked_links, testing::ElementsAre("https://intranet.example.org/*", "7"));
  ASSERT_EQ(reading.problems.size(), 2U);
  EXPECT_EQ(reading.problems[0].message, "An address must be text, as `\"https://example.org/*\"`.");
  EXPECT_EQ(reading.problems[1].message, "`allowPrivateNetwork` is no setting of `links`.");
}

TEST(SettingsReading, GlobThatLeadsOut) {
  expect_problem("exclude: [$[[../other/**]]]\n", Severity::Warning,
                 "Globs start at the folder of this file; `../other/**` leads out of it.");
}

TEST(SettingsReading, GlobThatMatchesNothing) {
  expect_problem("include: [$[[./notes]]]\n", Severity::Warning,
                 "Globs start at the folder of this file without `./`; `./notes` matches nothing.");
  expect_problem("include: [$[[\"n.{md,txt}\"]]]\n", Severity::Warning,
                 "Braces have no meaning in globs; write one glob for each part of `n.{md,txt}`.");
}

TEST(SettingsReading, MayOpenWithAFence) {
  EXPECT_TRUE(read("---\nrules:\n  talk/empty: off\n").problems.empty());
}

TEST(SettingsReading, GlobWithAStarNeedsQuotes) {
  const std::string text = "exclude:\n  - *.md\n";
  const SettingsReading reading = read(text);
  ASSERT_EQ(reading.problems.size(), 1U);
  ASSERT_FALSE(reading.problems[0].fixes.empty());
  EXPECT_EQ(test::apply_edits(text, reading.problems[0].fixes[0].edits), "exclude:\n  - \"*.md\"\n");
}

TEST(SettingsReading, FaultInAValueIsReportedAlone) {
  expect_problem("rules: $[[[]]\n", Severity::Error, "This bracket is never closed.");
}

TEST(SettingsReading, ListAtTheTop) {
  expect_problem("$[[- rules]]\n", Severity::Error, "Expected lines of `key: value`, not a list.");
}

// What a schema asks for in front matter that has only a title.
std::vector<std::string> violations_of(const std::shared_ptr<const Schema>& schema) {
  const Text note("title: Harbour\n");
  const Mapping mapping = read_yaml_mapping(note, {0, note.size()});
  std::vector<std::string> messages;
  for (const SchemaViolation& violation : schema->check({note}, mapping.entries, {0, note.size()}))
    messages.push_back(violation.keyword + " " + violation.key);
  return messages;
}

TEST(SettingsReading, SchemaRightHere) {
  const SettingsReading reading = read("frontMatter:\n  schema:\n    properties: {title: {type: boolean}}\n");
  EXPECT_THAT(reading.problems, IsEmpty());
  EXPECT_FALSE(reading.schema_file);
  ASSERT_TRUE(reading.settings.schema);
  EXPECT_THAT(violations_of(reading.settings.schema), ElementsAre("type title"));
  expect_problem("frontMatter:\n  schema: {properties: {a: {minLength: $[[-1]]}}}\n", Severity::Error,
                 "`minLength` must be a whole number that is not negative.");
}

TEST(SettingsReading, SchemaFileInYamlOrJson) {
  for (const std::string text : {"properties:\n  title:\n    type: boolean\n",
                                 "{\n\t\"properties\": {\n\t\t\"title\": {\"type\": \"boolean\"}\n\t}\n}\n"}) {
    const SchemaFileReading reading = read_schema_file(Text(text));
    EXPECT_THAT(reading.problems, IsEmpty()) << text;
    ASSERT_TRUE(reading.schema) << text;
    EXPECT_THAT(violations_of(reading.schema), ElementsAre("type title")) << text;
  }
}

TEST(SettingsReading, SchemaFileWithAFault) {
  const MarkedText marked("properties: {a: {minLength: $[[-1]]}}\n");
  const SchemaFileReading reading = read_schema_file(Text(marked.text));
  ASSERT_EQ(reading.problems.size(), 1U);
  EXPECT_EQ(reading.problems[0].rule, "settings");
  EXPECT_EQ(reading.problems[0].span, marked.range());
}

TEST(SettingsReading, KeepsWhatIsRightBesideWhatIsWrong) {
  const SettingsReading reading = read(
      "rules:\n"
      "  talk/empty: off\n"
      "  talk/untitled: never mind\n"
      "include: [\"notes/**\"\n"
      "exclude: [\"drafts/**\"]\n");
  EXPECT_THAT(reading.settings.severities, ElementsAre(Pair("talk/empty", std::nullopt)));
  EXPECT_THAT(reading.settings.exclude, ElementsAre("drafts/**"));
  ASSERT_EQ(reading.problems.size(), 2U);
  EXPECT_LT(reading.problems[0].span, reading.problems[1].span);
}

TEST(SettingsReading, FirstOfTwoHolds) {
  const SettingsReading reading = read("rules:\n  talk/empty: off\n  talk/empty: error\n");
  EXPECT_THAT(reading.settings.severities, ElementsAre(Pair("talk/empty", std::nullopt)));
  ASSERT_EQ(reading.problems.size(), 1U);
  EXPECT_EQ(reading.problems[0].rule, "settings");
  EXPECT_EQ(reading.problems[0].severity, Severity::Warning);
}

TEST(SettingsReading, AnyBytes) {
  for (const std::string_view text : {"\xFF\xFE\x00r", ": : :", "[[[[", "rules: &a\n  <<: *a\n", "{", "? x\n: y\n"}) {
    const SettingsReading reading = read(text);
    EXPECT_EQ(reading.settings, Settings()) << text;
  }
}

}  // namespace
}  // namespace confnotes::analysis
