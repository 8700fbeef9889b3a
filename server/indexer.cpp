#include "server/indexer.h"

#include "server/files.h"

#include <chrono>
#include <utility>

namespace confnotes::server {

namespace {

// How long notes gather before the loop hears of them: few enough hand-overs, early enough answers.
constexpr auto kBatchTime = std::chrono::milliseconds(20);

// One reading of the workspace, on one of the executor's threads.
class Reading {
 public:
  Reading(const IndexerPorts& ports, SettingsFiles settings, std::stop_token stop)
      : ports_(ports), settings_(std::move(settings)), stop_(std::move(stop)) {}

  std::size_t count() const { return count_; }

  void read(const std::vector<std::string>& roots) {
    for (const std::string& root : roots) {
      walk_notes(root, {.on_note = [this](const std::string& path) { read_note(path); },
                        .on_skip = [this](const std::string& path, const std::string& reason) { skip(path, reason); },
                        .is_cancelled = [this] { return stop_.stop_requested() || count_ >= Indexer::kMostNotes; }});
    }
    if (stop_.stop_requested()) return;
    if (count_ >= Indexer::kMostNotes) ports_.log("Only the first 100,000 notes are read.");
    hand_over();
  }

 private:
  void read_note(const std::string& path) {
    if (!settings_.includes(path)) return;
    auto contents = read_file(path);
    if (!contents) return skip(path, contents.error());
    auto note = analysis::parse_note(analysis::Text(std::move(*contents)), analysis::file_stem(path));
    auto facts = analysis::note_facts(*note);
    batch_.emplace_back(analysis::PutNote{path, std::move(note), std::move(facts), false});
    ++count_;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < kBatchTime) return;
    last_ = now;
    hand_over();
  }

  void skip(const std::string& path, const std::string& reason) { ports_.log("Skipped " + path + ": " + reason + "."); }

  void hand_over() {
    if (batch_.empty()) return;
    ports_.post(
        [on_notes = ports_.on_notes, batch = std::exchange(batch_, {})]() mutable { on_notes(std::move(batch)); });
  }

  const IndexerPorts ports_;
  SettingsFiles settings_;  // this thread's own
  std::stop_token stop_;
  std::vector<analysis::Change> batch_;
  std::size_t count_ = 0;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace

void Indexer::read(std::vector<std::string> roots, SettingsFiles settings, std::function<void(std::size_t)> on_end) {
  ports_.executor.post([ports = ports_, stop = stop_.get_token(), roots = std::move(roots),
                        settings = std::move(settings), on_end = std::move(on_end)] {
    Reading reading(ports, settings, stop);
    reading.read(roots);
    if (!stop.stop_requested()) ports.post([on_end, count = reading.count()] { on_end(count); });
  });
}

}  // namespace confnotes::server
