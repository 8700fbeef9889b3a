// What indexing a workspace costs, part by part, on one core: reading, each step of parsing, gathering, applying.
//
// usage: index_bench FOLDER    prints milliseconds
#include "analysis/handle_owners.h"
#include "analysis/workspace.h"
#include "server/files.h"

#include <fmt/core.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace confnotes;
using Clock = std::chrono::steady_clock;

class Stopwatch {
 public:
  explicit Stopwatch(std::string name) : name_(std::move(name)) {}
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;
  ~Stopwatch() { fmt::print("{:<14} {:8.1f} ms\n", name_, std::chrono::duration<double, std::milli>(total_).count()); }

  template <typename Work>
  auto operator()(const Work& work) {
    const auto begin = Clock::now();
    auto result = work();
    total_ += Clock::now() - begin;
    return result;
  }

 private:
  std::string name_;
  Clock::duration total_{};
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::vector<std::string> paths;
  Stopwatch walk("walk");
  walk([&] {
    server::walk_notes(server::absolute_path(arguments[1]),
                       {.on_note = [&](const std::string& path) { paths.push_back(path); },
                        .on_skip = [](const std::string&, const std::string&) {}});
    return 0;
  });
  Stopwatch read("read");
  Stopwatch front("front matter");
  Stopwatch markdown("markdown");
  Stopwatch talks("talks");
  Stopwatch handles("handles");
  Stopwatch rest("tags, anchors");
  Stopwatch gather("gather");
  Stopwatch apply("apply");
  std::vector<analysis::Change> changes;
  analysis::Workspace workspace;
  for (const std::string& path : paths) {
    auto contents = read([&] { return server::read_file(path); });
    if (!contents) continue;
    analysis::Note note;
    note.text = read([&] { return analysis::Text(std::move(*contents)); });
    note.front_matter = front([&] { return analysis::parse_front_matter(note.text); });
    note.markdown =
        markdown([&] { return analysis::parse_markdown(note.text, {note.front_matter.whole.end, note.text.size()}); });
    note.sections = talks([&] { return analysis::sections_of(note.text, note.markdown); });
    const std::string stem = analysis::file_stem(path);
    note.programme = talks(
        [&] { return analysis::find_programme({note.text, note.front_matter, note.markdown, note.sections, stem}); });
    note.handles = handles([&] {
      auto found = analysis::handles_of(note.text, note.markdown);
      analysis::find_owners(note.text, note.programme.talks, found);
      return found;
    });
    note.tags = rest([&] { return analysis::tags_of(note.text, note.front_matter); });
    note.anchors = rest([&] { return analysis::anchors_of(note.text, note.markdown); });
    auto parts = gather([&] { return std::make_shared<const analysis::NoteParts>(analysis::parts_of(note)); });
    changes.emplace_back(analysis::PutNote{path, nullptr, std::move(parts)});
    if (changes.size() == 500) apply([&] { return workspace.apply(std::exchange(changes, {})); });
  }
  apply([&] { return workspace.apply(changes); });
}
