// What front matter costs at each keystroke: parsing it, and checking its values, beside the floor.
//   cmake --build --preset release --target front_matter_bench && build/release/tests/bench/front_matter_bench [NOTE]
#include "analysis/front_matter.h"
#include "analysis/rules/rule.h"
#include "analysis/schema.h"
#include "analysis/workspace.h"

#include <benchmark/benchmark.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace confnotes::analysis;

std::string bytes =
    "---\nauthor: Ada Muster\ndate: 2018-07-06T18:00:00Z\ntags: [\"Python\", \"Conference\"]\ntitle: PyTide (Harbour) "
    "2018\ndraft: true\n---\n\n# Day 1\n";

// The note without what stands below its front matter, which costs nothing here.
std::string front_matter_alone() {
  const FrontMatter front_matter = parse_front_matter(Text(bytes));
  return bytes.substr(0, front_matter.whole.end);
}

class Nothing : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

// The floor: yaml-cpp's events, and nobody who listens.
void yaml_cpp_alone(benchmark::State& state) {
  const FrontMatter front_matter = parse_front_matter(Text(bytes));
  const std::string content = bytes.substr(front_matter.content.begin, front_matter.content.size());
  for ([[maybe_unused]] auto _ : state) {
    std::istringstream stream(content);
    YAML::Parser parser(stream);
    Nothing nothing;
    benchmark::DoNotOptimize(parser.HandleNextDocument(nothing));
  }
}
BENCHMARK(yaml_cpp_alone);

void parse(benchmark::State& state) {
  const Text text(front_matter_alone());
  for ([[maybe_unused]] auto _ : state)
    benchmark::DoNotOptimize(parse_front_matter(text));
}
BENCHMARK(parse);

void built_in_schema(benchmark::State& state) {
  const Text text(front_matter_alone());
  const FrontMatter front_matter = parse_front_matter(text);
  for ([[maybe_unused]] auto _ : state)
    benchmark::DoNotOptimize(
        Schema::front_matter().check({text, front_matter.format}, front_matter.entries, front_matter.whole));
}
BENCHMARK(built_in_schema);

// All rules about front matter and tags.
void parse_and_check(benchmark::State& state) {
  Workspace workspace;
  workspace.apply(PutNote{"/note.md", parse_note(Text(front_matter_alone()))});
  const auto snapshot = workspace.snapshot();
  const NoteEntry& entry = *snapshot->find("/note.md");
  const Facts facts{.files = {}, .today = std::chrono::year(2024) / 6 / 2};
  std::vector<const Rule*> rules;
  for (const Rule* rule : all_rules()) {
    if (rule->id.starts_with("front-matter/") || rule->id.starts_with("tag/")) rules.push_back(rule);
  }
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(parse_front_matter(entry.note->text));
    std::vector<Diagnostic> found;
    for (const Rule* rule : rules)
      rule->check({*snapshot, entry, facts}, found);
    benchmark::DoNotOptimize(found);
  }
}
BENCHMARK(parse_and_check);

void compile_the_built_in_schema(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state)
    benchmark::DoNotOptimize(Schema::from_json(Schema::front_matter_text()));
}
BENCHMARK(compile_the_built_in_schema);

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc > 1) {
    std::ifstream file(argv[1], std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(file), {});
  }
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
