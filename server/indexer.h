// Indexer: reads the workspace's notes in the background, on all of the executor's threads, so that the editor never
// waits for the disk. Lives on the loop.
#pragma once

#include "analysis/workspace.h"
#include "server/executor.h"
#include "server/settings_files.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace confnotes::server {

struct IndexerPorts {
  Executor& executor;
  std::function<void(std::function<void()>)> post;              // runs something on the loop
  std::function<void(std::vector<analysis::Change>)> on_notes;  // on the loop, again and again while notes are read
  // On the loop, for each folder that is entered, with its FileStamp::modified from before that.
  std::function<void(const std::string& path, std::int64_t modified)> on_folder;
  std::function<void(std::string)> log;  // what was skipped and why; from any thread
};

class Indexer {
 public:
  static constexpr std::size_t kMostNotes = 100'000;

  explicit Indexer(IndexerPorts ports) : ports_(std::move(ports)) {}
  ~Indexer() { stop_.request_stop(); }
  Indexer(const Indexer&) = delete;
  Indexer& operator=(const Indexer&) = delete;

  // Reads every note below `roots` that `settings`, or what they find on the disk, do not exclude; `on_end` then runs
  // on the loop with the paths of all of them, sorted, those that could not be read among them.
  void read(std::vector<std::string> roots, SettingsFiles settings,
            std::function<void(std::vector<std::string> paths)> on_end);
  // Ends what is under way, without on_end.
  void stop() { stop_.request_stop(); }

 private:
  IndexerPorts ports_;
  std::stop_source stop_;
};

}  // namespace confnotes::server
