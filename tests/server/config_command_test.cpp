#include "server/config/config_command.h"

#include "analysis/rules/rule.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace confnotes::server {
namespace {

using Json = nlohmann::json;
using test::TemporaryFolder;

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

// What is printed, without the folder of the test.
Outcome config(const TemporaryFolder& folder, ConfigOptions options) {
  std::ostringstream out;
  std::ostringstream err;
  Outcome outcome{run_config(options, false, out, err), out.str(), err.str()};
  for (std::string* text : {&outcome.out, &outcome.err}) {
    for (std::size_t at = text->find(folder.path()); at != std::string::npos; at = text->find(folder.path()))
      text->erase(at, folder.path().size());
  }
  return outcome;
}

TEST(Config, SaysWhatIsInForceAndFromWhere) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml",
               "rules:\n"
               "  talk/empty: off\n"
               "  talk/untitled: info # as it is\n"
               "  link/no-such-file: error\n"
               "exclude: [\"drafts/**\", x.md]\n");
  const Outcome outcome = config(folder, {.path = folder.write("notes/a.md", "")});
  EXPECT_EQ(outcome.out,
            "settings  /.confnotes.yaml\n"
            "include   every note\n"
            "exclude   drafts/**, x.md\n"
            "schema    the built-in one\n"
            "rules     link/no-such-file  error    /.confnotes.yaml:4\n"
            "          talk/empty         off      /.confnotes.yaml:2\n"
            "note      is checked\n");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(config(folder, {.path = folder.write("drafts/a.md", "")}).out,
              testing::EndsWith("note      is excluded\n"));
}

TEST(Config, DefaultsWithoutAFile) {
  const TemporaryFolder folder;
  const Outcome outcome = config(folder, {.path = folder.path(), .settings = {.has_none = true}});
  EXPECT_EQ(outcome.out,
            "settings  none, as told: defaults\n"
            "rules     all as they are by default\n");
  EXPECT_EQ(outcome.status, 0);
}

TEST(Config, AFolderStandsForItsNotes) {
  const TemporaryFolder folder;
  folder.write("in/.confnotes.yaml", "include: [a]\n");
  EXPECT_EQ(config(folder, {.path = folder.path("in")}).out,
            "settings  /in/.confnotes.yaml\n"
            "include   a\n"
            "exclude   no note\n"
            "schema    the built-in one\n"
            "rules     all as they are by default\n");
}

TEST(Config, PrintsProblemsFirst) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "rules:\n  talk/empty: eror\n");
  const Outcome outcome = config(folder, {.path = folder.path()});
  EXPECT_THAT(outcome.out, testing::StartsWith("/.confnotes.yaml:2:15: error: `eror` is no severity"));
  EXPECT_EQ(outcome.status, 1);

  folder.write(".confnotes.yaml", "extends: base\n");
  EXPECT_EQ(config(folder, {.path = folder.path()}).status, 0) << "a warning is no error";
}

TEST(Config, TellsProgramsAll) {
  const TemporaryFolder folder;
  folder.write(".confnotes.yaml", "rules:\n  talk/empty: off\n  talk/none: off\ninclude: [notes]\n");
  const Outcome outcome = config(folder, {.path = folder.write("a.md", ""), .format = ConfigFormat::Json});
  const Json report = Json::parse(outcome.out);
  EXPECT_EQ(report.at("path"), "/a.md");
  EXPECT_EQ(report.at("settings"), "/.confnotes.yaml");
  EXPECT_EQ(report.at("included"), false);
  EXPECT_EQ(report.at("include"), Json({"notes"}));
  EXPECT_EQ(report.at("exclude"), Json::array());
  EXPECT_EQ(report.at("schema"), nullptr);
  ASSERT_EQ(report.at("rules").size(), analysis::all_rules().size());
  EXPECT_EQ(report.at("problems").size(), 1U);
  EXPECT_EQ(report.at("problems").at(0).at("line"), 3);
  for (const Json& rule : report.at("rules")) {
    if (rule.at("rule") == "talk/empty")
      EXPECT_EQ(rule, Json({{"rule", "talk/empty"}, {"severity", "off"}, {"default", "hint"}, {"line", 2}}));
    else
      EXPECT_EQ(rule.at("line"), nullptr);
  }
}

TEST(Config, NamesWhatIsMissing) {
  const TemporaryFolder folder;
  Outcome outcome = config(folder, {.path = folder.path("none")});
  EXPECT_EQ(outcome.err, "confnotes: /none: No such file or folder.\n");
  EXPECT_EQ(outcome.status, 2);
  outcome = config(folder, {.path = folder.path(), .settings = {.file = folder.path("none.yaml")}});
  EXPECT_EQ(outcome.err, "confnotes: /none.yaml: No such file or directory.\n");
  EXPECT_EQ(outcome.status, 2);
}

TEST(Config, SchemaHasEveryRule) {
  std::ostringstream out;
  print_settings_schema(out);
  const Json schema = Json::parse(out.str());
  const Json& rules = schema.at("properties").at("rules").at("properties");
  ASSERT_EQ(rules.size(), analysis::all_rules().size());
  for (const analysis::Rule* rule : analysis::all_rules()) {
    EXPECT_EQ(rules.at(std::string(rule->id)).at("description"), rule->summary);
    EXPECT_EQ(rules.at(std::string(rule->id)).at("default"), rule->is_on ? to_string(rule->severity) : "off");
  }
}

// Whatever the schema names is read, and as the type that it says.
TEST(Config, SchemaNamesWhatIsRead) {
  const TemporaryFolder folder;
  std::ostringstream out;
  print_settings_schema(out);
  const Json properties = Json::parse(out.str()).at("properties");
  std::string all;
  for (const auto& [name, schema] : properties.items()) {
    all += name + ":\n";
    if (!schema.contains("properties")) {
      all += "  - a\n";
      continue;
    }
    for (const auto& [inner, inner_schema] : schema.at("properties").items()) {
      const bool is_list = inner_schema.contains("items");
      all += "  " + inner + ": " + (is_list ? "[a]" : inner_schema.value("default", "hint")) + "\n";
    }
  }
  const SettingsFile file = parse_settings_file(folder.path(".confnotes.yaml"), analysis::Text(all));
  EXPECT_EQ(file.settings->severities.size(), analysis::all_rules().size());
  for (const analysis::Diagnostic& problem : file.file.problems)
    EXPECT_EQ(problem.message, "`hint` is not there.") << all;
}

}  // namespace
}  // namespace confnotes::server
