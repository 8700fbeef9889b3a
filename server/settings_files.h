// SettingsFiles: which `.confnotes.yaml` holds for which note. Each folder of the disk is looked at once; a value, so
// that a thread that reads notes can have a copy of its own.
#pragma once

#include "server/files.h"
#include "server/settings_file.h"

#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {

// Which settings a command is told to use.
struct SettingsChoice {
  bool has_none = false;  // every note has the defaults
  std::string file = {};  // this file, of any name, for every note; empty: the `.confnotes.yaml` above each note
};

class SettingsFiles {
 public:
  // Looks for files named `.confnotes.yaml`.
  SettingsFiles() = default;
  // The globs of a chosen file start at its own folder. A file that cannot be read is refused with the reason, without
  // full stop.
  static std::expected<SettingsFiles, std::string> chosen(const SettingsChoice& choice);

  // The file of the nearest folder that holds `path` (absolute); nullptr where no folder up to the root has one, and
  // for documents without a file.
  std::shared_ptr<const SettingsFile> find(std::string_view path);
  // False for a note that its settings exclude.
  bool includes(std::string_view path);

  // Every file that `find` came upon, sorted by folder.
  std::vector<std::shared_ptr<const SettingsFile>> found() const;
  // Those among them that no `take_new` has given yet.
  std::vector<std::shared_ptr<const SettingsFile>> take_new();

  // From the next look on, the file in `folder` has this text, whatever the disk says; nullopt: the disk speaks again.
  void set_buffer(const std::string& folder, std::optional<analysis::Text> text);
  // Those of `folders` that were looked at and whose file, or the schema that it names, is another on the disk by now.
  std::vector<std::string> changed(const std::vector<std::string>& folders) const;
  // Looks at a folder anew the next time that somebody asks; gives what was known of it.
  std::shared_ptr<const SettingsFile> forget(const std::string& folder);

 private:
  struct Look {
    std::shared_ptr<const SettingsFile> file;  // nullptr: the folder has none
    FileStamp stamp;
    FileStamp schema_stamp;
  };

  const Look& look_at(const std::string& folder);

  bool looks_at_disk_ = true;
  std::shared_ptr<const SettingsFile> only_;
  std::map<std::string, Look, std::less<>> looks_;  // by folder
  std::map<std::string, analysis::Text, std::less<>> buffers_;
  std::vector<std::string> new_folders_;
};

// The folders that hold `path`, from the innermost to the root; none for a path that is not absolute.
std::vector<std::string> folders_above(std::string_view path);

}  // namespace confnotes::server
