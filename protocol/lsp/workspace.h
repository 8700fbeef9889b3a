// LSP 3.17, Workspace Features.
#pragma once

#include "protocol/lsp/base.h"

#include <string>
#include <vector>

namespace confnotes::protocol {

struct WorkspaceFolder {
  std::string uri;
  std::string name;

  static constexpr auto fields() {
    return std::tuple(field("uri", &WorkspaceFolder::uri), lenient("name", &WorkspaceFolder::name));
  }
};

struct WorkspaceFoldersChangeEvent {
  std::vector<WorkspaceFolder> added;
  std::vector<WorkspaceFolder> removed;

  static constexpr auto fields() {
    return std::tuple(field("added", &WorkspaceFoldersChangeEvent::added),
                      field("removed", &WorkspaceFoldersChangeEvent::removed));
  }
};

struct DidChangeWorkspaceFoldersParams {
  WorkspaceFoldersChangeEvent event;

  static constexpr auto fields() { return std::tuple(field("event", &DidChangeWorkspaceFoldersParams::event)); }
};

enum class FileChangeType : std::uint32_t { Created = 1, Changed = 2, Deleted = 3 };

struct FileEvent {
  std::string uri;
  FileChangeType type = FileChangeType::Changed;

  static constexpr auto fields() { return std::tuple(field("uri", &FileEvent::uri), field("type", &FileEvent::type)); }
};

struct DidChangeWatchedFilesParams {
  std::vector<FileEvent> changes;

  static constexpr auto fields() { return std::tuple(field("changes", &DidChangeWatchedFilesParams::changes)); }
};

struct FileSystemWatcher {
  std::string globPattern;

  static constexpr auto fields() { return std::tuple(field("globPattern", &FileSystemWatcher::globPattern)); }
};

struct DidChangeWatchedFilesRegistrationOptions {
  std::vector<FileSystemWatcher> watchers;

  static constexpr auto fields() {
    return std::tuple(field("watchers", &DidChangeWatchedFilesRegistrationOptions::watchers));
  }
};

struct Registration {
  std::string id;
  std::string method;
  Json registerOptions;

  static constexpr auto fields() {
    return std::tuple(field("id", &Registration::id), field("method", &Registration::method),
                      field("registerOptions", &Registration::registerOptions));
  }
};

struct RegistrationParams {
  std::vector<Registration> registrations;

  static constexpr auto fields() { return std::tuple(field("registrations", &RegistrationParams::registrations)); }
};

struct NamedFile {
  std::string uri;

  static constexpr auto fields() { return std::tuple(field("uri", &NamedFile::uri)); }
};

// Of didCreateFiles and didDeleteFiles.
struct FilesParams {
  std::vector<NamedFile> files;

  static constexpr auto fields() { return std::tuple(field("files", &FilesParams::files)); }
};

struct DidChangeConfigurationParams {
  Json settings;

  static constexpr auto fields() { return std::tuple(field("settings", &DidChangeConfigurationParams::settings)); }
};

}  // namespace confnotes::protocol
