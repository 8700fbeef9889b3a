// Roots: the folders of a workspace, and what a document is called in it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace confnotes::server {

// A folder of the workspace, as the client names it and with symbolic links resolved.
struct Root {
  std::string path;
  std::string real_path;
};

Root root_of(std::string_view uri);

// Nobody means these by "the workspace", and reading them takes for ever: the root of the disk, and a home folder.
bool is_too_large(const Root& root);

// True for what is in `folder`, at any depth; not for the folder itself. Both are absolute.
bool is_below(std::string_view path, std::string_view folder);

// One name for all spellings of a file's URI, and for both names of a folder that is reached by a symbolic link; the
// URI itself for what is no file.
std::string document_path(std::string_view uri, std::span<const Root> roots);

}  // namespace confnotes::server
