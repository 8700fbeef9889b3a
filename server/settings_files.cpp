#include "server/settings_files.h"

#include <utility>

namespace confnotes::server {

namespace {

std::string settings_path(const std::string& folder) {
  return (folder == "/" ? folder : folder + "/") + std::string(kSettingsName);
}

FileStamp schema_stamp_of(const SettingsFile* file) {
  return file && !file->schema_path.empty() ? file_stamp(file->schema_path) : FileStamp();
}

}  // namespace

std::expected<SettingsFiles, std::string> SettingsFiles::chosen(const SettingsChoice& choice) {
  SettingsFiles files;
  files.looks_at_disk_ = !choice.has_none && choice.file.empty();
  if (files.looks_at_disk_ || choice.has_none) return files;
  const std::string path = absolute_path(choice.file);
  auto contents = read_file(path);
  if (!contents) return std::unexpected(contents.error());
  SettingsFile file = parse_settings_file(path, analysis::Text(std::move(*contents)));
  file.folder = "/";
  files.only_ = std::make_shared<const SettingsFile>(std::move(file));
  files.looks_.emplace("/", Look{.file = files.only_, .stamp = {}, .schema_stamp = {}});
  return files;
}

std::shared_ptr<const SettingsFile> SettingsFiles::find(std::string_view path) {
  if (!looks_at_disk_) return only_;
  for (const std::string& folder : folders_above(path)) {
    if (const Look& look = look_at(folder); look.file) return look.file;
  }
  return nullptr;
}

bool SettingsFiles::includes(std::string_view path) {
  const auto file = find(path);
  return !file || file->includes(path);
}

std::vector<std::shared_ptr<const SettingsFile>> SettingsFiles::found() const {
  std::vector<std::shared_ptr<const SettingsFile>> files;
  for (const auto& [folder, look] : looks_) {
    if (look.file) files.push_back(look.file);
  }
  return files;
}

std::vector<std::shared_ptr<const SettingsFile>> SettingsFiles::take_new() {
  std::vector<std::shared_ptr<const SettingsFile>> files;
  for (const std::string& folder : std::exchange(new_folders_, {})) {
    const auto look = looks_.find(folder);
    if (look != looks_.end() && look->second.file) files.push_back(look->second.file);
  }
  return files;
}

void SettingsFiles::set_buffer(const std::string& folder, std::optional<analysis::Text> text) {
  if (text)
    buffers_.insert_or_assign(folder, std::move(*text));
  else
    buffers_.erase(folder);
}

std::vector<std::string> SettingsFiles::changed(const std::vector<std::string>& folders) const {
  std::vector<std::string> result;
  for (const std::string& folder : folders) {
    const auto look = looks_.find(folder);
    if (look == looks_.end()) continue;
    const bool is_open = buffers_.contains(folder);
    const bool is_same = (is_open || look->second.stamp == file_stamp(settings_path(folder))) &&
                         look->second.schema_stamp == schema_stamp_of(look->second.file.get());
    if (!is_same) result.push_back(folder);
  }
  return result;
}

std::shared_ptr<const SettingsFile> SettingsFiles::forget(const std::string& folder) {
  const auto look = looks_.find(folder);
  if (look == looks_.end()) return nullptr;
  auto file = std::move(look->second.file);
  looks_.erase(look);
  return file;
}

const SettingsFiles::Look& SettingsFiles::look_at(const std::string& folder) {
  const auto known = looks_.find(folder);
  if (known != looks_.end()) return known->second;
  Look look;
  const std::string path = settings_path(folder);
  look.stamp = file_stamp(path);
  const auto buffer = buffers_.find(folder);
  if (buffer != buffers_.end())
    look.file = std::make_shared<const SettingsFile>(parse_settings_file(path, buffer->second));
  else if (look.stamp.exists)
    look.file = std::make_shared<const SettingsFile>(read_settings_file(path));
  look.schema_stamp = schema_stamp_of(look.file.get());
  if (look.file) new_folders_.push_back(folder);
  return looks_.emplace(folder, std::move(look)).first->second;
}

std::vector<std::string> folders_above(std::string_view path) {
  std::vector<std::string> folders;
  if (!path.starts_with('/')) return folders;
  for (std::size_t slash = path.rfind('/'); slash > 0; slash = path.rfind('/', slash - 1))
    folders.emplace_back(path.substr(0, slash));
  folders.emplace_back("/");
  return folders;
}

}  // namespace confnotes::server
