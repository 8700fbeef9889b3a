// JSON-RPC 2.0: messages from text and to text.
#pragma once

#include "protocol/json.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace confnotes::protocol {

// JSON-RPC 2.0 section 5.1 and LSP 3.17, Error Codes.
enum class ErrorCode : std::int32_t {
  ParseError = -32700,
  InvalidRequest = -32600,
  MethodNotFound = -32601,
  InvalidParams = -32602,
  InternalError = -32603,
  ServerNotInitialized = -32002,
  RequestFailed = -32803,
  ServerCancelled = -32802,
  ContentModified = -32801,
  RequestCancelled = -32800,
};

// A number, a string, or null where the request's own could not be read. Compared and echoed as it came.
using Id = Json;

struct Request {
  Id id;
  std::string method;
  Json params;  // null where there are none
};

struct Notification {
  std::string method;
  Json params;
};

// The client's answer to a request of ours; `error` is null for a success.
struct Response {
  Id id;
  Json result;
  Json error;
};

using Message = std::variant<Request, Notification, Response>;

struct ResponseError {
  ErrorCode code = ErrorCode::InternalError;
  std::string message;
};

// What is no message, with the id to answer to: null unless it could be read.
struct BadMessage {
  Id id;
  ResponseError error;
};

inline constexpr std::size_t kDeepestNesting = 100;

// Deeper nesting than kDeepestNesting is refused before any JSON value is built.
std::expected<Message, BadMessage> parse_message(std::string_view body);

std::string response_text(const Id& id, Json result);
std::string error_text(const Id& id, const ResponseError& error);
std::string notification_text(std::string_view method, Json params);
std::string request_text(const Id& id, std::string_view method, Json params);

}  // namespace confnotes::protocol
