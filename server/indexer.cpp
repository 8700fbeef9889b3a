#include "server/indexer.h"

#include "server/files.h"
#include "server/note_parts.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <memory>
#include <utility>

namespace confnotes::server {

namespace {

using Paths = std::vector<std::string>;

// One job of a thread: few enough notes that a request which comes meanwhile soon has its turn.
constexpr std::size_t kNotesAtOnce = 32;
// How many notes the loop takes at a time at least, and what share of those that it has: taking some costs a little for
// each that is there, so that ever more at a time keep the whole proportional to their number.
constexpr std::size_t kFewestTaken = 64;
constexpr std::size_t kShareTaken = 2;

// One reading of the workspace. Its state is the loop's alone; what the threads do is in the static functions.
class Reading : public std::enable_shared_from_this<Reading> {
 public:
  Reading(IndexerPorts ports, std::stop_token stop, std::function<void(Paths)> on_end)
      : ports_(std::move(ports)), stop_(std::move(stop)), on_end_(std::move(on_end)) {}

  void start(Paths roots, SettingsFiles settings) {
    ports_.executor.post([self = shared_from_this(), roots = std::move(roots),
                          settings = std::move(settings)]() mutable { self->walk(roots, settings); });
  }

 private:
  // On a thread: finds the notes, and hands them over while it goes on.
  void walk(const Paths& roots, SettingsFiles& settings) {
    Paths found;
    Paths folders;
    std::size_t count = 0;
    const auto hand_over = [&](bool is_last) {
      ports_.post([self = shared_from_this(), paths = std::exchange(found, {}), folders = std::exchange(folders, {}),
                   is_last]() mutable {
        if (!folders.empty()) self->ports_.on_folders(std::move(folders));
        self->take_paths(std::move(paths), is_last);
      });
    };
    for (const std::string& root : roots) {
      walk_notes(root, {.on_note =
                            [&](const std::string& path) {
                              if (!settings.includes(path)) return;
                              found.push_back(path);
                              ++count;
                              if (found.size() == kNotesAtOnce) hand_over(false);
                            },
                        .on_skip = [this](const std::string& path, const std::string& reason) { skip(path, reason); },
                        .is_cancelled = [&] { return stop_.stop_requested() || count >= Indexer::kMostNotes; },
                        .on_folder = [&](const std::string& path) { folders.push_back(path); }});
    }
    if (count >= Indexer::kMostNotes) ports_.log("Only the first 100,000 notes are read.");
    hand_over(true);
  }

  // On a thread.
  std::vector<analysis::Change> parse(const Paths& paths) const {
    std::vector<analysis::Change> changes;
    for (const std::string& path : paths) {
      if (stop_.stop_requested()) break;
      auto parts = read_parts(path);
      if (!parts) {
        skip(path, parts.error());
        continue;
      }
      changes.emplace_back(analysis::PutNote{path, nullptr, std::move(*parts)});
    }
    return changes;
  }

  void skip(const std::string& path, const std::string& reason) const {
    ports_.log("Skipped " + path + ": " + reason + ".");
  }

  void take_paths(Paths paths, bool is_last) {
    is_walked_ = is_last;
    all_.insert(all_.end(), paths.begin(), paths.end());
    if (!paths.empty()) waiting_.push_back(std::move(paths));
    go_on();
  }

  void take_notes(std::vector<analysis::Change> changes) {
    --running_;
    note_count_ += changes.size();
    std::ranges::move(changes, std::back_inserter(read_));
    if (read_.size() >= std::max(kFewestTaken, note_count_ / kShareTaken)) hand_over();
    go_on();
  }

  void go_on() {
    if (stop_.stop_requested()) return;
    while (!waiting_.empty() && running_ < most_jobs()) {
      ++running_;
      ports_.executor.post([self = shared_from_this(), paths = std::move(waiting_.front())] {
        self->ports_.post([self, changes = self->parse(paths)]() mutable { self->take_notes(std::move(changes)); });
      });
      waiting_.pop_front();
    }
    if (!is_walked_ || running_ > 0) return;
    hand_over();
    std::ranges::sort(all_);
    on_end_(std::move(all_));
  }

  // One thread stays free for requests, where there are several.
  std::size_t most_jobs() const { return std::max<std::size_t>(1, ports_.executor.thread_count() - 1); }

  void hand_over() {
    if (!read_.empty()) ports_.on_notes(std::exchange(read_, {}));
  }

  const IndexerPorts ports_;
  const std::stop_token stop_;
  const std::function<void(Paths)> on_end_;
  Paths all_;
  std::deque<Paths> waiting_;
  std::vector<analysis::Change> read_;
  std::size_t running_ = 0;  // jobs
  std::size_t note_count_ = 0;
  bool is_walked_ = false;
};

}  // namespace

void Indexer::read(std::vector<std::string> roots, SettingsFiles settings, std::function<void(Paths)> on_end) {
  std::make_shared<Reading>(ports_, stop_.get_token(), std::move(on_end))->start(std::move(roots), std::move(settings));
}

}  // namespace confnotes::server
