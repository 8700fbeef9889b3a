#include "server/handshake.h"

#include "protocol/uri.h"
#include "server/settings_file.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace confnotes::server {

using analysis::ColumnUnit;
using protocol::InitializeParams;

namespace {

std::optional<ColumnUnit> unit_named(std::string_view encoding) {
  if (encoding == "utf-8") return ColumnUnit::Utf8;
  if (encoding == "utf-16") return ColumnUnit::Utf16;
  if (encoding == "utf-32") return ColumnUnit::Utf32;
  return std::nullopt;
}

// "25.01.1 (e7ac2fcd)" as 2501.
int year_and_month(std::string_view version) {
  int year = 0;
  int month = 0;
  const char* end = version.data() + version.size();
  const auto [dot, error] = std::from_chars(version.data(), end, year);
  if (error != std::errc() || dot == end) return 0;
  std::from_chars(dot + 1, end, month);
  return year * 100 + month;
}

}  // namespace

ColumnUnit choose_unit(const InitializeParams& params) {
  const std::vector<std::string>& offered = params.capabilities.general.positionEncodings;
  const bool is_neovim = params.clientInfo && params.clientInfo->name == "Neovim";
  if (is_neovim && std::ranges::find(offered, "utf-16") != offered.end()) return ColumnUnit::Utf16;
  for (const std::string& encoding : offered) {
    if (const auto unit = unit_named(encoding)) return *unit;
  }
  return ColumnUnit::Utf16;
}

std::string_view encoding_name(ColumnUnit unit) {
  switch (unit) {
    case ColumnUnit::Utf8:
      return "utf-8";
    case ColumnUnit::Utf16:
      return "utf-16";
    case ColumnUnit::Utf32:
      return "utf-32";
  }
  return "utf-16";
}

bool reorders_changes(const InitializeParams& params) {
  const std::optional<protocol::ClientInfo>& client = params.clientInfo;
  if (!client || client->name != "helix") return false;
  return year_and_month(client->version.value_or("")) < 2507;
}

void offer_file_operations(const protocol::FileOperationClientCapabilities& client,
                           protocol::ServerCapabilities& offered) {
  const protocol::FileOperationRegistrationOptions all_files{{{.pattern = {"**/*"}}}};
  if (!client.didCreate && !client.didRename && !client.didDelete) return;
  auto& operations = offered.workspace.fileOperations;
  if (!operations) operations.emplace();
  if (client.didCreate) operations->didCreate = all_files;
  if (client.didRename) operations->didRename = all_files;
  if (client.didDelete) operations->didDelete = all_files;
}

protocol::RegistrationParams watched_files(const std::string& id, const std::vector<std::string>& globs) {
  protocol::DidChangeWatchedFilesRegistrationOptions options;
  for (const std::string& glob : globs)
    options.watchers.push_back({glob});
  return {{{id, "workspace/didChangeWatchedFiles", protocol::encode(options)}}};
}

std::vector<std::string> root_uris(const InitializeParams& params) {
  std::vector<std::string> uris;
  if (params.workspaceFolders) {
    for (const protocol::WorkspaceFolder& folder : *params.workspaceFolders)
      uris.push_back(folder.uri);
  }
  if (uris.empty() && params.rootUri) uris.push_back(*params.rootUri);
  if (uris.empty() && params.rootPath) uris.push_back(protocol::uri_from_path(*params.rootPath));
  return uris;
}

}  // namespace confnotes::server
