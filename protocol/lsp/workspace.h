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

struct DidChangeConfigurationParams {
  Json settings;

  static constexpr auto fields() { return std::tuple(field("settings", &DidChangeConfigurationParams::settings)); }
};

}  // namespace confnotes::protocol
