#include "server/indexer.h"

#include "server/files.h"
#include "server/note_parts.h"

#include <algorithm>
#include <exception>
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

// One reading of the workspace: a job that finds the notes, and one for every few of them that parses these.
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
    std::size_t count = 0;
    for (const std::string& root : roots) {
      walk_notes(root, {.on_note =
                            [&](const std::string& path) {
                              if (!settings.includes(path)) return;
                              found.push_back(path);
                              ++count;
                              if (found.size() == kNotesAtOnce) add_job(std::exchange(found, {}));
                            },
                        .on_skip = [this](const std::string& path, const std::string& reason) { skip(path, reason); },
                        .is_cancelled = [&] { return stop_.stop_requested() || count >= Indexer::kMostNotes; },
                        .on_folder =
                            [this](const std::string& path, std::int64_t modified) {
                              ports_.post([self = shared_from_this(), path, modified] {
                                self->ports_.on_folder(path, modified);
                              });
                            }});
    }
    if (count >= Indexer::kMostNotes) ports_.log("Only the first 100,000 notes are read.");
    add_job(std::move(found));
    ports_.post([self = shared_from_this()] {
      self->is_walked_ = true;
      self->finish_if_done();
    });
  }

  // On the thread that walks.
  void add_job(Paths paths) {
    all_.insert(all_.end(), paths.begin(), paths.end());
    ++jobs_;
    ports_.executor.post_background([self = shared_from_this(), paths = std::move(paths)] {
      self->ports_.post([self, changes = self->parse(paths)]() mutable { self->take_notes(std::move(changes)); });
    });
  }

  // On a thread. Whatever goes wrong costs one note.
  std::vector<analysis::Change> parse(const Paths& paths) const {
    std::vector<analysis::Change> changes;
    for (const std::string& path : paths) {
      if (stop_.stop_requested()) break;
      try {
        auto parts = read_parts(path);
        if (parts)
          changes.emplace_back(analysis::PutNote{path, nullptr, std::move(*parts)});
        else
          skip(path, parts.error());
      } catch (const std::exception& error) {
        skip(path, error.what());
      }
    }
    return changes;
  }

  void skip(const std::string& path, const std::string& reason) const {
    ports_.log("Skipped " + path + ": " + reason + ".");
  }

  // On the loop.
  void take_notes(std::vector<analysis::Change> changes) {
    note_count_ += changes.size();
    std::ranges::move(changes, std::back_inserter(read_));
    if (read_.size() >= std::max(kFewestTaken, note_count_ / kShareTaken)) hand_over();
    ++jobs_done_;
    finish_if_done();
  }

  // On the loop.
  void hand_over() {
    if (!read_.empty() && !stop_.stop_requested()) ports_.on_notes(std::exchange(read_, {}));
  }

  // On the loop.
  void finish_if_done() {
    if (!is_walked_ || jobs_done_ < jobs_ || stop_.stop_requested()) return;
    hand_over();
    std::ranges::sort(all_);
    on_end_(std::move(all_));
  }

  const IndexerPorts ports_;
  const std::stop_token stop_;
  const std::function<void(Paths)> on_end_;

  // The walk's, and then the loop's.
  Paths all_;
  std::size_t jobs_ = 0;

  // The loop's.
  std::vector<analysis::Change> read_;
  std::size_t note_count_ = 0;
  std::size_t jobs_done_ = 0;
  bool is_walked_ = false;
};

}  // namespace

void Indexer::read(std::vector<std::string> roots, SettingsFiles settings, std::function<void(Paths)> on_end) {
  std::make_shared<Reading>(ports_, stop_.get_token(), std::move(on_end))->start(std::move(roots), std::move(settings));
}

}  // namespace confnotes::server
