// Handshake: what a client's `initialize` means for the session.
#pragma once

#include "analysis/text.h"
#include "protocol/lsp/lifecycle.h"
#include "protocol/lsp/workspace.h"

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {

// The first of the client's encodings that we know, UTF-16 where it names none. Neovim gets UTF-16 if it can: it
// complains of servers that count differently in one buffer, and the others there count that.
analysis::ColumnUnit choose_unit(const protocol::InitializeParams& params);

// "utf-8", "utf-16" or "utf-32".
std::string_view encoding_name(analysis::ColumnUnit unit);

// Helix before 25.07 sends changes out of order when keys come fast: only whole texts can be trusted then.
bool reorders_changes(const protocol::InitializeParams& params);

// Who makes, moves or deletes files in the editor shall tell, where the client can.
void offer_file_operations(const protocol::FileOperationClientCapabilities& client,
                           protocol::ServerCapabilities& offered);

// Asks a client to tell of files that match one of `globs` when they change on the disk.
protocol::RegistrationParams watched_files(const std::string& id, const std::vector<std::string>& globs);

// Where the workspace is: its folders, or what older clients send instead; empty for a single file.
std::vector<std::string> root_uris(const protocol::InitializeParams& params);

}  // namespace confnotes::server
