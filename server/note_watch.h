// NoteWatch: looks at single notes on the disk again when somebody says that they have changed. Lives on the loop;
// reads on the executor.
#pragma once

#include "analysis/workspace.h"
#include "server/executor.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace confnotes::server {

struct NoteWatchPorts {
  Executor& executor;
  std::function<void(std::function<void()>)> post;  // runs something on the loop
  // On the loop: what the disk holds for a path now, nullptr where there is no note, or none that would be read.
  std::function<void(const std::string& path, std::shared_ptr<const analysis::NoteParts> parts)> on_look;
};

class NoteWatch {
 public:
  explicit NoteWatch(NoteWatchPorts ports) : ports_(std::move(ports)) {}

  // `root`: the folder of the workspace that holds the note. Of several looks at one note only the last one counts.
  void look_at(const std::string& path, const std::string& root);
  // True from a look until its answer has come: what others have read of the note meanwhile may be older.
  bool is_looking_at(const std::string& path) const { return looks_.contains(path); }

 private:
  NoteWatchPorts ports_;
  std::map<std::string, std::uint64_t> looks_;  // those under way → the number of the last
  std::uint64_t count_ = 0;
};

}  // namespace confnotes::server
