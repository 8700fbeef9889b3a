// `confnotes lsp`: a session over standard input and output.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace confnotes::server {

struct LspOptions {
  bool is_stdio = false;  // said explicitly; there is no other way
  std::optional<std::int32_t> client_process_id;
  std::string record_path;              // empty: nothing is recorded
  bool allows_private_network = false;  // hosts of this machine and its network may be asked of links, too
};

// The exit status: 0 after `shutdown` and `exit`, 1 for any other end, 2 where the record cannot be written.
int run_lsp(const LspOptions& options);

}  // namespace confnotes::server
