// Settings and schemas of any bytes: an answer whose spans lie inside, fixes that can be applied, and a schema that
// front matter can be checked against.
#include "analysis/front_matter.h"
#include "analysis/settings.h"
#include "tests/fuzz/require.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace confnotes::analysis;
using confnotes::fuzz::require;
using confnotes::fuzz::require_applicable;

void check_some_front_matter(const Schema& schema) {
  static const Text text(std::string(
      "---\ntitle: Tidemouth\ntags: [a, 1, true]\ndate: 2024-06-02\ndraft: yes\nlevel: {a: [1.5, ~]}\nx: \"\"\n---\n"));
  static const FrontMatter front_matter = parse_front_matter(text);
  for (const SchemaViolation& violation : schema.check({text}, front_matter.entries, front_matter.whole))
    require_applicable(text, violation.span, violation.fixes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array<std::string_view, 3> kRules = {"day/order", "heading/empty", "talk/empty"};
  const std::string bytes(data, data + size);
  for (const std::string& file : {bytes, "frontMatter:\n  schema:\n    properties:\n      level: " + bytes}) {
    const Text text(file);
    const SettingsReading reading = read_settings(text, kRules);
    for (const Diagnostic& problem : reading.problems)
      require_applicable(text, problem.span, problem.fixes);
    if (reading.settings.schema) check_some_front_matter(*reading.settings.schema);
  }
  for (const std::string& file : {bytes, "{\"properties\": {\"level\": " + bytes + "}}"}) {
    const Text text(file);
    const SchemaFileReading reading = read_schema_file(text);
    for (const Diagnostic& problem : reading.problems)
      require_applicable(text, problem.span, problem.fixes);
    if (reading.schema) check_some_front_matter(*reading.schema);
  }
  return 0;
}
