#include "server/globs.h"

#include <cstddef>
#include <utility>

namespace confnotes::server {

Globs::Globs(std::string folder, const std::vector<std::string>& globs) : folder_(std::move(folder)) {
  std::string lines;
  for (const std::string& glob : globs) {
    // A list has no comments: a leading # is a part of the name.
    if (glob.starts_with('#')) lines += '\\';
    lines += glob + '\n';
  }
  rules_.add(folder_, lines);
}

bool Globs::match(std::string_view path) const {
  const std::size_t top = folder_ == "/" ? 0 : folder_.size();
  if (path.size() <= top || !path.starts_with(folder_) || path[top] != '/') return false;
  for (std::size_t slash = path.find('/', top + 1); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    if (rules_.is_ignored(path.substr(0, slash), true)) return true;
  }
  return rules_.is_ignored(path, false);
}

}  // namespace confnotes::server
