// Globs: those of a settings file's `include` and `exclude`, by the rules of gitignore(5).
#pragma once

#include "server/ignore.h"

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {

class Globs {
 public:
  Globs() = default;
  // `folder` is absolute; the globs start there, each written as one line of an ignore file.
  Globs(std::string folder, const std::vector<std::string>& globs);

  // True where the last glob that matches the file at `path` (absolute), or a folder that holds it, is none with a `!`
  // in front: unlike in Git, a file of a folder can be taken out of it again. What is not below the folder of the globs
  // is matched by none.
  bool match(std::string_view path) const;

 private:
  std::string folder_;
  std::vector<IgnorePattern> patterns_;
};

}  // namespace confnotes::server
