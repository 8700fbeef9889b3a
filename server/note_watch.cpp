#include "server/note_watch.h"

#include "server/files.h"
#include "server/note_parts.h"

#include <utility>

namespace confnotes::server {

void NoteWatch::look_at(const std::string& path, const std::string& root) {
  const std::uint64_t number = ++count_;
  looks_[path] = number;
  ports_.executor.post([this, path, root, number] {
    auto parts = is_walked(root, path) ? read_parts(path).value_or(nullptr) : nullptr;
    ports_.post([this, path, number, parts = std::move(parts)] {
      const auto look = looks_.find(path);
      if (look == looks_.end() || look->second != number) return;
      looks_.erase(look);
      ports_.on_look(path, parts);
    });
  });
}

}  // namespace confnotes::server
