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

std::string Progress::begin(std::string title, bool is_cancellable) {
  // Also the id of a request, and so other than those of the dispatcher.
  std::string token = "confnotes/progress/" + std::to_string(++count_);
  if (!is_wanted_) return token;
  send_(protocol::request_text(token, "window/workDoneProgress/create",
                               protocol::encode(protocol::WorkDoneProgressCreateParams{token})));
  send_(progress_text(token, {.kind = "begin",
                              .title = std::move(title),
                              .cancellable = is_cancellable ? std::optional(true) : std::nullopt,
                              .message = std::nullopt,
                              .percentage = is_cancellable ? std::optional(0U) : std::nullopt}));
  return token;
}

void Progress::report(const std::string& token, std::uint32_t percentage, std::string message) {
  if (!is_wanted_) return;
  send_(progress_text(token, {.kind = "report",
                              .title = std::nullopt,
                              .cancellable = std::nullopt,
                              .message = std::move(message),
                              .percentage = percentage}));
}

void Progress::end(const std::string& token, std::string message) {
  if (is_wanted_)
    send_(progress_text(token, {.kind = "end",
                                .title = std::nullopt,
                                .cancellable = std::nullopt,
                                .message = std::move(message),
                                .percentage = std::nullopt}));
}

}  // namespace confnotes::server
