// LSP 3.17, Lifecycle Messages: what client and server tell each other of themselves.
#pragma once

#include "protocol/lsp/base.h"
#include "protocol/lsp/client_capabilities.h"
#include "protocol/lsp/server_capabilities.h"
#include "protocol/lsp/workspace.h"

#include <string>
#include <vector>

namespace confnotes::protocol {

struct ClientInfo {
  std::string name;
  std::optional<std::string> version;

  static constexpr auto fields() {
    return std::tuple(lenient("name", &ClientInfo::name), lenient("version", &ClientInfo::version));
  }
};

struct InitializeParams {
  std::optional<std::int32_t> processId;
  std::optional<ClientInfo> clientInfo;
  std::optional<std::string> rootPath;
  std::optional<std::string> rootUri;
  Json initializationOptions;
  ClientCapabilities capabilities;
  std::optional<std::vector<WorkspaceFolder>> workspaceFolders;

  static constexpr auto fields() {
    return std::tuple(field("processId", &InitializeParams::processId),
                      lenient("clientInfo", &InitializeParams::clientInfo),
                      lenient("rootPath", &InitializeParams::rootPath), field("rootUri", &InitializeParams::rootUri),
                      field("initializationOptions", &InitializeParams::initializationOptions),
                      field("capabilities", &InitializeParams::capabilities),
                      field("workspaceFolders", &InitializeParams::workspaceFolders));
  }
};

struct InitializeResult {
  ServerCapabilities capabilities;
  ClientInfo serverInfo;

  static constexpr auto fields() {
    return std::tuple(field("capabilities", &InitializeResult::capabilities),
                      field("serverInfo", &InitializeResult::serverInfo));
  }
};

}  // namespace confnotes::protocol
