// Diagnostics for the editor.
#pragma once

#include "analysis/problem.h"
#include "protocol/lsp/client_capabilities.h"
#include "protocol/lsp/diagnostics.h"
#include "server/convert.h"

#include <string>
#include <vector>

namespace confnotes::server {

// At most 1,000; a last one then says how many there are besides.
std::vector<protocol::Diagnostic> to_protocol(const std::vector<analysis::Diagnostic>& diagnostics,
                                              const std::string& uri, Encoding encoding);

// Takes away what a client has no use for.
void restrict_to(const protocol::PublishDiagnosticsClientCapabilities& client,
                 std::vector<protocol::Diagnostic>& diagnostics);

}  // namespace confnotes::server
