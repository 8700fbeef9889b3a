#include "server/note_watch.h"

#include "server/files.h"

#include <utility>

namespace confnotes::server {

namespace {

std::shared_ptr<const analysis::NoteParts> read_parts(const std::string& path, const std::string& root) {
  if (!is_walked(root, path)) return nullptr;
  auto contents = read_file(path);
  if (!contents) return nullptr;
  const auto note = analysis::parse_note(analysis::Text(std::move(*contents)), analysis::file_stem(path));
  return std::make_shared<const analysis::NoteParts>(analysis::parts_of(*note));
}

}  // namespace

void NoteWatch::look_at(const std::string& path, const std::string& root) {
  const std::uint64_t number = ++count_;
  looks_[path] = number;
  ports_.executor.post([this, path, root, number] {
    ports_.post([this, path, number, parts = read_parts(path, root)] {
      const auto look = looks_.find(path);
      if (look == looks_.end() || look->second != number) return;
      looks_.erase(look);
      ports_.on_look(path, parts);
    });
  });
}

}  // namespace confnotes::server
