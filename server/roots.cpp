#include "server/roots.h"

#include "protocol/uri.h"
#include "server/files.h"

#include <cstdlib>

namespace confnotes::server {

Root root_of(std::string_view uri) {
  const std::string path = absolute_path(protocol::path_from_uri(uri).value_or("/"));
  return {path, real_path(path)};
}

bool is_too_large(const Root& root) {
  const char* home = std::getenv("HOME");
  return root.real_path == "/" || (home && root.real_path == real_path(home));
}

bool is_below(std::string_view path, std::string_view folder) {
  return folder == "/" || (path.starts_with(folder) && path.substr(folder.size()).starts_with('/'));
}

std::string document_path(std::string_view uri, std::span<const Root> roots) {
  const auto given = protocol::path_from_uri(uri);
  if (!given) return std::string(uri);
  std::string path = absolute_path(*given);
  for (const Root& root : roots) {
    // The editor has resolved a link in the folder's name: the notes there were read under the other one.
    if (is_below(path, root.path) || !is_below(path, root.real_path)) continue;
    return root.path + path.substr(root.real_path == "/" ? 0 : root.real_path.size());
  }
  return path;
}

}  // namespace confnotes::server
