#include "server/files.h"

#include "analysis/link_target.h"
#include "server/ignore.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace confnotes::server {

namespace fs = std::filesystem;
using analysis::FileState;

namespace {

std::string error_text(int error) {
  return std::generic_category().message(error);
}

class Descriptor {
 public:
  explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
  ~Descriptor() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

// The ignore files that hold above `folder`, up to the top of its repository.
IgnoreRules rules_above(const fs::path& folder) {
  std::vector<fs::path> folders;
  fs::path top;
  for (fs::path at = folder;; at = at.parent_path()) {
    std::error_code error;
    if (fs::exists(at / ".git", error)) {
      top = at;
      break;
    }
    if (at == at.root_path()) break;
    folders.push_back(at.parent_path());
  }
  IgnoreRules rules;
  if (top.empty()) return rules;
  if (const auto excluded = read_file((top / ".git/info/exclude").string())) rules.add(top.string(), *excluded);
  for (auto above = folders.rbegin(); above != folders.rend(); ++above) {
    if (const auto contents = read_file((*above / ".gitignore").string())) rules.add(above->string(), *contents);
  }
  return rules;
}

std::int64_t modified_at(const struct stat& status) {
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

bool is_entered(std::string_view folder_name) {
  return !folder_name.starts_with('.') && folder_name != "node_modules";
}

class Walk {
 public:
  Walk(const WalkCallbacks& callbacks, const std::string& top) : callbacks_(callbacks), real_top_(real_path(top)) {}

  void enter(const fs::path& folder, IgnoreRules rules) {
    struct stat status{};
    if (::stat(folder.c_str(), &status) != 0) return callbacks_.on_skip(folder.string(), error_text(errno));
    // A symbolic link can lead back to a folder above it.
    if (!seen_.emplace(status.st_dev, status.st_ino).second) return;
    callbacks_.on_folder(folder.string(), modified_at(status));
    if (const auto contents = read_file((folder / ".gitignore").string())) rules.add(folder.string(), *contents);

    for (const fs::directory_entry& entry : sorted_entries(folder)) {
      if (callbacks_.is_cancelled()) return;
      visit(entry, rules);
    }
  }

 private:
  // Of most entries the folder itself tells what they are; only symbolic links are looked at one by one.
  void visit(const fs::directory_entry& entry, const IgnoreRules& rules) {
    const fs::path& path = entry.path();
    const std::string name = path.filename().string();
    const bool is_note_name = analysis::is_markdown_path(name);
    std::error_code error;
    const bool is_symlink = entry.is_symlink(error);
    if (is_symlink && !fs::exists(fs::status(path, error))) {
      const bool is_unreadable = error && error != std::errc::no_such_file_or_directory;
      if (is_unreadable)
        callbacks_.on_skip(path.string(), error.message());
      else if (is_note_name)
        callbacks_.on_skip(path.string(), "Broken symbolic link");
      return;
    }
    const bool is_folder = entry.is_directory(error);
    if (rules.is_ignored(path.string(), is_folder)) return;
    if (is_folder) {
      if (is_entered(name)) enter(path, rules);
    } else if (is_note_name && !(is_symlink && is_alias(path))) {
      callbacks_.on_note(path.string());
    }
  }

  // A symbolic link to what is found by itself.
  bool is_alias(const fs::path& path) const {
    const std::string target = real_path(path.string());
    return target.starts_with(real_top_ == "/" ? real_top_ : real_top_ + "/");
  }

  std::vector<fs::directory_entry> sorted_entries(const fs::path& folder) {
    std::vector<fs::directory_entry> entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      entries.push_back(*entry);
    }
    if (error) callbacks_.on_skip(folder.string(), error.message());
    const auto bytes_of = [](const fs::directory_entry& entry) -> const std::string& { return entry.path().native(); };
    std::ranges::sort(entries, {}, bytes_of);
    return entries;
  }

  const WalkCallbacks& callbacks_;
  const std::string real_top_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

// Whether a walk through `folder` comes to what is at `path`.
bool is_reached(const std::string& folder, const std::string& path, bool is_path_folder) {
  if (!path.starts_with(folder + '/')) return false;
  IgnoreRules rules = rules_above(folder);
  fs::path at = folder;
  const fs::path rest = path.substr(folder.size() + 1);
  for (auto part = rest.begin(); part != rest.end(); ++part) {
    if (const auto contents = read_file((at / ".gitignore").string())) rules.add(at.string(), *contents);
    at /= *part;
    const bool is_folder = is_path_folder || std::next(part) != rest.end();
    if (rules.is_ignored(at.string(), is_folder) || (is_folder && !is_entered(part->string()))) return false;
  }
  return true;
}

}  // namespace

std::expected<std::string, std::string> read_file(const std::string& path) {
  // Without O_NONBLOCK, opening a FIFO waits for whoever writes to it.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (file.get() < 0) return std::unexpected(error_text(errno));
  struct stat status{};
  if (::fstat(file.get(), &status) != 0) return std::unexpected(error_text(errno));
  if (S_ISDIR(status.st_mode)) return std::unexpected("Is a folder");
  if (!S_ISREG(status.st_mode)) return std::unexpected("Not a regular file");
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > kLargestNote) return std::unexpected("Larger than 16 MiB");

  std::string contents(size, '\0');
  std::size_t length = 0;
  while (length < size) {
    const ssize_t count = ::read(file.get(), contents.data() + length, size - length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::unexpected(error_text(errno));
    if (count == 0) break;
    length += static_cast<std::size_t>(count);
  }
  contents.resize(length);
  return contents;
}

bool replace_file(const std::string& path, std::string_view contents) {
  std::error_code error;
  // A link to the file stays one; what is no file, as a terminal or a pipe, cannot be replaced.
  const std::string target = real_path(path);
  const bool is_replaced = fs::is_regular_file(target, error) || !fs::exists(target, error);
  const std::string written = is_replaced ? target + "." + std::to_string(::getpid()) + ".tmp" : target;
  std::ofstream file(written, std::ios::binary);
  file << contents;
  file.close();
  const bool is_written = !file.fail();
  if (!is_replaced) return is_written;
  if (is_written) fs::rename(written, target, error);
  if (is_written && !error) return true;
  fs::remove(written, error);
  return false;
}

FileState file_state(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) return FileState::Missing;
  return S_ISDIR(status.st_mode) ? FileState::Directory : FileState::File;
}

FileStamp file_stamp(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) return {};
  return {.exists = true,
          .modified = modified_at(status),
          .size = static_cast<std::uint64_t>(status.st_size),
          .number = static_cast<std::uint64_t>(status.st_ino)};
}

std::string absolute_path(std::string_view path) {
  std::error_code error;
  fs::path absolute = fs::absolute(fs::path(path), error);
  // What lies above a symbolic link is not what stands before it in the name.
  if (std::ranges::find(absolute, "..") != absolute.end()) {
    const fs::path name = absolute.filename();
    absolute = name == ".." || name == "." ? fs::weakly_canonical(absolute, error)
                                           : fs::weakly_canonical(absolute.parent_path(), error) / name;
  }
  std::string result = absolute.lexically_normal().string();
  if (result.size() > 1 && result.ends_with('/')) result.pop_back();
  return result;
}

std::string shown_path(std::string_view path) {
  std::error_code error;
  std::string folder = fs::current_path(error).string();
  if (!folder.ends_with('/')) folder += '/';
  return std::string(path.starts_with(folder) ? path.substr(folder.size()) : path);
}

std::string real_path(std::string_view path) {
  std::error_code error;
  const fs::path resolved = fs::weakly_canonical(fs::path(path), error);
  return error ? std::string(path) : resolved.string();
}

void walk_notes(const std::string& folder, const WalkCallbacks& callbacks) {
  Walk(callbacks, folder).enter(folder, rules_above(folder));
}

bool is_walked(const std::string& folder, const std::string& path) {
  return analysis::is_markdown_path(path) && is_reached(folder, path, false);
}

bool is_walked_folder(const std::string& folder, const std::string& path) {
  return is_reached(folder, path, true);
}

}  // namespace confnotes::server
