// What a session knows of the disk: reading the workspace, and following what changes in it.
#include "server/files.h"
#include "server/handshake.h"
#include "server/session.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace confnotes::server {

namespace {

constexpr std::string_view kIgnoreName = ".gitignore";

bool is_ignore_file(std::string_view path) {
  return path.ends_with(kIgnoreName) && path[path.size() - kIgnoreName.size() - 1] == '/';
}

}  // namespace

void Session::start_reading(const std::vector<Root>& roots) {
  std::vector<std::string> paths;
  for (const Root& root : roots) {
    if (is_too_large(root))
      ports_.log("Not read as a workspace: " + root.path + ".");
    else
      paths.push_back(root.path);
  }
  if (paths.empty()) return;
  read_folders(std::move(paths));
}

// One reading at a time: of two, the one that began first could end last, and with what was there before.
void Session::read_folders(std::vector<std::string> folders) {
  unread_.insert(folders.begin(), folders.end());
  if (is_reading_) return;
  is_reading_ = true;
  dispatcher_.hold();
  const std::string token = progress_.begin("Reading notes");
  folders.assign(unread_.begin(), unread_.end());
  unread_.clear();
  indexer_.read(folders, settings_.files(), [this, token, folders](const std::vector<std::string>& paths) {
    progress_.end(token, std::to_string(paths.size()) + (paths.size() == 1 ? " note" : " notes"));
    forget_unlisted(folders, paths);
    newer_.clear();
    gone_folders_.clear();
    is_reading_ = false;
    if (!unread_.empty()) return read_folders({});
    dispatcher_.release();
  });
}

// Notes that a folder had and has no more, or that are ignored now, are forgotten when all of it is read; not those
// that were looked at since that began.
void Session::forget_unlisted(const std::vector<std::string>& folders, const std::vector<std::string>& listed) {
  std::vector<analysis::Change> gone;
  std::erase_if(on_disk_, [&](const std::string& path) {
    const auto holds_it = [&](const std::string& folder) { return is_below(path, folder); };
    if (std::ranges::none_of(folders, holds_it) || std::ranges::binary_search(listed, path) || newer_.contains(path))
      return false;
    gone.emplace_back(analysis::RemoveNote{path});
    return true;
  });
  apply_from_disk(std::move(gone));
}

void Session::stop_reading() {
  indexer_.stop();
  dispatcher_.refuse_held("The server ends before all notes are read.");
}

void Session::take_notes(std::vector<analysis::Change> changes) {
  std::erase_if(changes, [this](const analysis::Change& change) {
    const auto is_unwanted = [this](const auto& part) {
      const auto holds_it = [&](const std::string& folder) { return is_below(part.path, folder); };
      // What is being looked at again may be older here, or gone, and so may all of a folder.
      return !settings_.includes(part.path) || note_watch_.is_looking_at(part.path) || newer_.contains(part.path) ||
             !find_root(part.path) || std::ranges::any_of(gone_folders_, holds_it);
    };
    return std::visit(is_unwanted, change);
  });
  for (const analysis::Change& change : changes)
    std::visit([this](const auto& part) { on_disk_.insert(part.path); }, change);
  apply_from_disk(std::move(changes));
}

void Session::apply_from_disk(std::vector<analysis::Change> changes) {
  std::erase_if(changes, [this](const analysis::Change& change) {
    return std::visit([this](const auto& part) { return documents_.find(part.path) != nullptr; }, change);
  });
  if (changes.empty()) return;
  apply(changes);
  std::set<std::string, std::less<>> paths;
  for (const analysis::Change& change : changes) {
    std::visit([&](const auto& part) { paths.insert(part.path); }, change);
  }
  refresh_links_to(paths);
}

void Session::forget_folder(const std::string& path) {
  std::vector<analysis::Change> changes;
  std::erase_if(on_disk_, [&](const std::string& note) {
    const auto holds_it = [&](const Root& root) { return is_below(note, root.path); };
    if (!is_below(note, path) || std::ranges::any_of(roots_, holds_it)) return false;
    changes.emplace_back(analysis::RemoveNote{note});
    return true;
  });
  apply_from_disk(std::move(changes));
  // Of nested folders the other one still wants to hear of what both hold.
  const auto is_nested = [&](const Root& root) { return is_below(path, root.path) || is_below(root.path, path); };
  if (inotify_ && std::ranges::none_of(roots_, is_nested)) inotify_->forget_below(path);
  const auto is_other_root = [&](const Root& root) { return root.path == path || is_below(path, root.path); };
  if (std::ranges::none_of(roots_, is_other_root)) forget_settings_below(path);
}

void Session::start_watching() {
  if (client_.workspace.didChangeWatchedFiles.dynamicRegistration) {
    watch_files({"**/" + std::string(kSettingsName), "**/" + std::string(kIgnoreName),
                 "**/*.{md,markdown,mdown,mkd,mkdn,mdx,mdwn,rmd,Rmd,qmd}"});
    return;
  }
  if (roots_.empty()) return;
  inotify_ = std::make_unique<InotifyWatch>(
      InotifyPorts{.loop = ports_.loop,
                   .on_change = [this](const std::string& path) { changed_on_disk(path); },
                   .on_folder = [this](const std::string& path) { changed_on_disk(path); },
                   .on_overflow = [this] { start_reading(roots_); },
                   .log = ports_.log});
}

void Session::watch_files(const std::vector<std::string>& globs) {
  if (!client_.workspace.didChangeWatchedFiles.dynamicRegistration) return;
  const std::string id = "confnotes/watch/" + std::to_string(++watch_count_);
  dispatcher_.request("client/registerCapability", protocol::encode(watched_files(id, globs)));
}

void Session::changed_on_disk(const std::string& path) {
  settings_.changed_on_disk(path);
  const Root* root = find_root(path);
  if (!root || is_too_large(*root)) return;
  if (is_ignore_file(path)) return read_folders({root->path});
  if (analysis::is_markdown_path(path)) return note_watch_.look_at(path, root->path);
  const analysis::FileState state = file_state(path);
  // A folder that was deleted or renamed takes its notes with it; a new one may bring some.
  if (state == analysis::FileState::Missing) forget_notes_below(path);
  if (state == analysis::FileState::Directory && is_walked_folder(root->path, path)) read_folders({path});
  // An image or another file that a note links to: all that is said of links may be another from this revision on.
  workspace_.apply(std::span<const analysis::Change>());
  refresh_links_below(path);
}

const Root* Session::find_root(const std::string& path) const {
  const auto root = std::ranges::find_if(roots_, [&](const Root& one) { return is_below(path, one.path); });
  return root == roots_.end() ? nullptr : &*root;
}

// What came into the folder between the walk through it and the watch is seen by neither: it is read once more.
void Session::watch_folder(const std::string& path, std::int64_t modified) {
  if (!inotify_ || !inotify_->watch(path)) return;
  constexpr std::int64_t kClockTick = 20'000'000;  // nanoseconds: no file system's stamps are coarser on Linux
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const bool is_new = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - modified < kClockTick;
  if (is_new || file_stamp(path).modified != modified) read_folders({path});
}

void Session::forget_notes_below(const std::string& path) {
  if (is_reading_) gone_folders_.insert(path);
  std::vector<analysis::Change> gone;
  std::erase_if(on_disk_, [&](const std::string& note) {
    if (!is_below(note, path)) return false;
    gone.emplace_back(analysis::RemoveNote{note});
    return true;
  });
  apply_from_disk(std::move(gone));
}

void Session::take_look(const std::string& path, std::shared_ptr<const analysis::NoteParts> parts) {
  if (is_reading_) newer_.insert(path);
  if (parts && settings_.includes(path)) {
    on_disk_.insert(path);
    apply_from_disk({analysis::PutNote{path, nullptr, std::move(parts)}});
  } else if (on_disk_.erase(path) > 0) {
    apply_from_disk({analysis::RemoveNote{path}});
  } else {
    refresh_links_to({path});
  }
}

}  // namespace confnotes::server
