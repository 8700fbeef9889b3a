// Ignore rules: .gitignore files as Git reads them (gitignore(5)).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {

// One line of an ignore file.
struct IgnorePattern {
  std::vector<std::string> segments;  // between slashes; "**" stands for any number of folders
  bool is_negated = false;            // !pattern: take it back in
  bool is_for_folders = false;        // pattern/
};

// The patterns of one file; comments and blank lines give none.
std::vector<IgnorePattern> parse_ignore_file(std::string_view contents);

// `path` is relative to the ignore file's folder, with / between its parts.
bool matches(const IgnorePattern& pattern, std::string_view path, bool is_folder);

// The ignore files that hold for one folder: its own and those of the folders above it.
class IgnoreRules {
 public:
  // `folder` is absolute and lies in the folder that was added before it.
  void add(std::string folder, std::string_view contents);

  // The last pattern that matches decides, those of inner folders last of all. Whoever walks does not enter an
  // ignored folder, so that nothing in it can come back.
  bool is_ignored(std::string_view path, bool is_folder) const;

 private:
  struct File {
    std::string folder;
    std::vector<IgnorePattern> patterns;
  };
  std::vector<File> files_;
};

}  // namespace confnotes::server
