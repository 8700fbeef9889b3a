#include "server/progress.h"

#include "protocol/json_rpc.h"
#include "protocol/lsp/window.h"

#include <optional>
#include <utility>

namespace confnotes::server {

namespace {

std::string progress_text(const std::string& token, protocol::WorkDoneProgress progress) {
  return protocol::notification_text("$/progress",
                                     protocol::encode(protocol::ProgressParams{token, std::move(progress)}));
}

}  // namespace

std::string Progress::begin(std::string title) {
  // Also the id of a request, and so other than those of the dispatcher.
  std::string token = "confnotes/progress/" + std::to_string(++count_);
  if (!is_wanted_) return token;
  send_(protocol::request_text(token, "window/workDoneProgress/create",
                               protocol::encode(protocol::WorkDoneProgressCreateParams{token})));
  send_(progress_text(token, {.kind = "begin", .title = std::move(title), .message = std::nullopt}));
  return token;
}

void Progress::end(const std::string& token, std::string message) {
  if (is_wanted_) send_(progress_text(token, {.kind = "end", .title = std::nullopt, .message = std::move(message)}));
}

}  // namespace confnotes::server
