#include "server/globs.h"

#include <cstddef>
#include <utility>

namespace confnotes::server {

namespace {

// The file itself, or a folder that holds it.
bool matches_file_or_folder(const IgnorePattern& pattern, std::string_view path) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
    if (matches(pattern, path.substr(0, slash), true)) return true;
  }
  return matches(pattern, path, false);
}

}  // namespace

Globs::Globs(std::string folder, const std::vector<std::string>& globs) : folder_(std::move(folder)) {
  std::string lines;
  for (const std::string& glob : globs) {
    // A list has no comments: a leading # is a part of the name.
    if (glob.starts_with('#')) lines += '\\';
    lines += glob + '\n';
  }
  patterns_ = parse_ignore_file(lines);
}

bool Globs::match(std::string_view path) const {
  const std::size_t top = folder_ == "/" ? 0 : folder_.size();
  if (path.size() <= top || !path.starts_with(folder_) || path[top] != '/') return false;
  const std::string_view below = path.substr(top + 1);
  bool is_matched = false;
  for (const IgnorePattern& pattern : patterns_) {
    if (matches_file_or_folder(pattern, below)) is_matched = !pattern.is_negated;
  }
  return is_matched;
}

}  // namespace confnotes::server
