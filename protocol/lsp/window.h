// LSP 3.17, Window Features and work-done progress.
#pragma once

#include "protocol/lsp/base.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::protocol {

enum class MessageType : std::uint32_t { Error = 1, Warning = 2, Info = 3, Log = 4 };

struct LogMessageParams {
  MessageType type = MessageType::Log;
  std::string message;

  static constexpr auto fields() {
    return std::tuple(field("type", &LogMessageParams::type), field("message", &LogMessageParams::message));
  }
};

struct ShowMessageParams {
  MessageType type = MessageType::Info;
  std::string message;

  static constexpr auto fields() {
    return std::tuple(field("type", &ShowMessageParams::type), field("message", &ShowMessageParams::message));
  }
};

struct MessageActionItem {
  std::string title;

  static constexpr auto fields() { return std::tuple(field("title", &MessageActionItem::title)); }
};

struct ShowMessageRequestParams {
  MessageType type = MessageType::Info;
  std::string message;
  std::vector<MessageActionItem> actions;

  static constexpr auto fields() {
    return std::tuple(field("type", &ShowMessageRequestParams::type),
                      field("message", &ShowMessageRequestParams::message),
                      field("actions", &ShowMessageRequestParams::actions));
  }
};

struct WorkDoneProgressCreateParams {
  std::string token;

  static constexpr auto fields() { return std::tuple(field("token", &WorkDoneProgressCreateParams::token)); }
};

struct WorkDoneProgressCancelParams {
  Json token;

  static constexpr auto fields() { return std::tuple(field("token", &WorkDoneProgressCancelParams::token)); }
};

// "begin", "report" and "end" in one: what is empty is left out.
struct WorkDoneProgress {
  std::string kind;
  std::optional<std::string> title;
  std::optional<bool> cancellable;
  std::optional<std::string> message;
  std::optional<std::uint32_t> percentage;

  static constexpr auto fields() {
    return std::tuple(field("kind", &WorkDoneProgress::kind), field("title", &WorkDoneProgress::title),
                      field("cancellable", &WorkDoneProgress::cancellable),
                      field("message", &WorkDoneProgress::message), field("percentage", &WorkDoneProgress::percentage));
  }
};

struct ProgressParams {
  std::string token;
  WorkDoneProgress value;

  static constexpr auto fields() {
    return std::tuple(field("token", &ProgressParams::token), field("value", &ProgressParams::value));
  }
};

struct CancelParams {
  Json id;

  static constexpr auto fields() { return std::tuple(field("id", &CancelParams::id)); }
};

}  // namespace confnotes::protocol
