#include "server/note_reader.h"

#include "server/executor.h"
#include "server/files.h"
#include "server/terminal.h"

#include <fmt/core.h>

#include <ostream>
#include <set>
#include <string_view>
#include <utility>

namespace confnotes::server {

namespace {

struct GivenFile {
  std::string name;
  std::string path;
};

std::string join(std::string_view folder, std::string_view relative) {
  if (folder == ".") return std::string(relative);
  const bool has_slash = folder.ends_with('/');
  return std::string(folder) + (has_slash ? "" : "/") + std::string(relative);
}

class Reading {
 public:
  Reading(SettingsFiles& settings, std::ostream& err) : settings_(settings), err_(err) {}

  void find(const std::string& given) {
    const std::string path = absolute_path(given);
    switch (file_state(given)) {
      case analysis::FileState::Missing:
        complain(given, "No such file or folder.");
        break;
      case analysis::FileState::File:
        settings_.find(path);
        if (!is_settings_path(path)) add({given, path});
        break;
      case analysis::FileState::Directory:
        walk_notes(path, {.on_note =
                              [&](const std::string& note) {
                                if (!settings_.includes(note)) return;
                                add({join(given, note.substr(path == "/" ? 1 : path.size() + 1)), note});
                              },
                          .on_skip = [&](const std::string& skipped,
                                         const std::string& reason) { complain(skipped, reason + "."); }});
        break;
    }
  }

  GivenNotes read() {
    std::vector<std::string> paths;
    paths.reserve(files_.size());
    for (const GivenFile& file : files_)
      paths.push_back(file.path);
    std::vector<ParsedFile> parsed = parse_files(paths);
    std::vector<NamedNote> notes;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      auto& [name, path] = files_[i];
      if (parsed[i])
        notes.push_back({std::move(name), std::move(path), std::move(*parsed[i])});
      else
        complain(name, parsed[i].error() + ".");
    }
    return {std::move(notes), has_failed_};
  }

 private:
  void add(GivenFile file) {
    if (seen_.insert(file.path).second) files_.push_back(std::move(file));
  }

  void complain(std::string_view path, std::string_view reason) {
    err_ << fmt::format("confnotes: {}: {}\n", printable(path), reason);
    has_failed_ = true;
  }

  SettingsFiles& settings_;
  std::ostream& err_;
  std::vector<GivenFile> files_;
  std::set<std::string> seen_;
  bool has_failed_ = false;
};

}  // namespace

GivenNotes read_notes(const std::vector<std::string>& paths, SettingsFiles& settings, std::ostream& err) {
  Reading reading(settings, err);
  if (paths.empty()) reading.find(".");
  for (const std::string& path : paths)
    reading.find(path);
  return reading.read();
}

std::vector<ParsedFile> parse_files(const std::vector<std::string>& paths) {
  std::vector<ParsedFile> parsed(paths.size());
  for_each_parallel(paths.size(), [&](std::size_t i) {
    auto contents = read_file(paths[i]);
    if (contents)
      parsed[i] = analysis::parse_note(analysis::Text(std::move(*contents)), analysis::file_stem(paths[i]));
    else
      parsed[i] = std::unexpected(std::move(contents.error()));
  });
  return parsed;
}

}  // namespace confnotes::server
