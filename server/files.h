// Files: the only place that reads notes from the disk, and the one that replaces files.
#pragma once

#include "analysis/snapshot.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <string>
#include <string_view>

namespace confnotes::server {

inline constexpr std::size_t kLargestNote = 16U << 20U;  // bytes; what is larger is no note and is skipped

// The whole of a regular file, or a sentence that says why not. Never waits for a FIFO or a device.
std::expected<std::string, std::string> read_file(const std::string& path);

// True where `path` now holds `contents`; else what was there before is as it was.
bool replace_file(const std::string& path, std::string_view contents);

analysis::FileState file_state(const std::string& path);

// Tells a file from what it was before: equal stamps mean an unchanged file, as far as the file system can tell.
struct FileStamp {
  bool exists = false;
  std::int64_t modified = 0;  // nanoseconds since the epoch
  std::uint64_t size = 0;     // bytes
  std::uint64_t number = 0;   // of the inode

  bool operator==(const FileStamp&) const = default;
};
FileStamp file_stamp(const std::string& path);

// Absolute, without `.`, `..` and doubled slashes. Symbolic links stay, unless a `..` has to see through them. Does not
// look at the disk for a path that is absolute and without `..`.
std::string absolute_path(std::string_view path);

// An absolute path as people call the file: from the current folder where it is below that.
std::string shown_path(std::string_view path);

// The same as `absolute_path`, with symbolic links resolved, as far as the path exists.
std::string real_path(std::string_view path);

struct WalkCallbacks {
  std::function<void(const std::string& path)> on_note;
  std::function<void(const std::string& path, const std::string& reason)> on_skip;
  std::function<bool()> is_cancelled = [] { return false; };
  // Each that is entered, with its FileStamp::modified from before that.
  std::function<void(const std::string& path, std::int64_t modified)> on_folder = [](const auto&, auto) {};
};

// Every Markdown file below `folder` (absolute), sorted within each folder. Honours .gitignore files, those above
// `folder` in the same repository among them; enters neither hidden folders nor node_modules, and no folder twice. A
// symbolic link to a file that lies below `folder` itself gives nothing: the file does.
void walk_notes(const std::string& folder, const WalkCallbacks& callbacks);

// True where `walk_notes` of `folder` would come upon the Markdown file at `path`, were it there: no folder on the way
// is hidden, and nothing is ignored.
bool is_walked(const std::string& folder, const std::string& path);
// The same of a folder that it would enter.
bool is_walked_folder(const std::string& folder, const std::string& path);

}  // namespace confnotes::server
