#include "server/dispatcher.h"

#include "protocol/lsp/window.h"

#include <fmt/core.h>

#include <exception>

namespace confnotes::server {

using protocol::ErrorCode;
using protocol::Json;
using protocol::ResponseError;

struct Dispatcher::Call {
  protocol::Id id;
  std::string key;
  std::string method;
  std::stop_source stop;  // requested where nobody waits for the reply any more
};

namespace {

// What a handler threw, as the client shall see it. Must be called inside a catch block.
ResponseError current_error() {
  try {
    throw;
  } catch (const RequestRefused& refused) {
    return {refused.code(), refused.what()};
  } catch (const protocol::DecodeError& error) {
    return {ErrorCode::InvalidParams, error.what()};
  } catch (const std::exception& error) {
    return {ErrorCode::InternalError, error.what()};
  } catch (...) {
    return {ErrorCode::InternalError, "Unknown error."};
  }
}

}  // namespace

void Dispatcher::dispatch(std::string_view body) {
  auto message = protocol::parse_message(body);
  if (!message) {
    ports_.log(message.error().error.message);
    ports_.send(protocol::error_text(message.error().id, message.error().error));
    return;
  }
  std::visit([this](auto&& part) { (*this)(std::forward<decltype(part)>(part)); }, std::move(*message));
}

void Dispatcher::operator()(protocol::Request request) {
  auto call = std::make_shared<Call>();
  call->id = std::move(request.id);
  call->key = protocol::to_text(call->id);
  call->method = std::move(request.method);
  try {
    if (const auto refused = ports_.refusal(call->method)) throw RequestRefused(refused->message, refused->code);
    if (calls_.contains(call->key)) {
      throw RequestRefused("A request with this id is still under way.", ErrorCode::InvalidRequest);
    }
    if (const auto handler = lifecycle_.find(call->method); handler != lifecycle_.end()) {
      return ports_.send(protocol::response_text(call->id, handler->second(std::move(request.params))));
    }
    const auto handler = requests_.find(call->method);
    if (handler == requests_.end()) {
      throw RequestRefused("There is no method " + call->method + ".", ErrorCode::MethodNotFound);
    }
    calls_.emplace(call->key, call);
    ports_.on_count(calls_.size());
    if (!is_holding_ || handler->second.when == When::AtOnce)
      return start(call, handler->second, std::move(request.params));
    held_.push_back({call, &handler->second, std::move(request.params)});
  } catch (...) {
    ports_.send(error_reply(*call));
  }
}

void Dispatcher::release() {
  is_holding_ = false;
  for (Held& held : std::exchange(held_, {})) {
    if (!held.call->stop.stop_requested()) start(held.call, *held.handler, std::move(held.params));
  }
}

void Dispatcher::refuse_held(const std::string& message) {
  is_holding_ = false;
  for (const Held& held : std::exchange(held_, {}))
    finish(*held.call, protocol::error_text(held.call->id, {ErrorCode::RequestFailed, message}));
}

void Dispatcher::start(const std::shared_ptr<Call>& call, const Handler& handler, Json params) {
  try {
    run(call, handler.prepare(std::move(params)));
  } catch (...) {
    finish(*call, error_reply(*call));
  }
}

std::string Dispatcher::error_reply(const Call& call) const {
  const ResponseError error = current_error();
  // A method that we do not have is the client's question, not anyone's fault.
  if (error.code != ErrorCode::MethodNotFound) {
    ports_.log(fmt::format("{} {}: {}", call.method, call.key, error.message));
  }
  return protocol::error_text(call.id, error);
}

void Dispatcher::run(const std::shared_ptr<Call>& call, Job job) {
  ports_.executor.post([this, call, job = std::move(job)] {
    if (call->stop.stop_requested()) return;
    std::string reply;
    try {
      reply = protocol::response_text(call->id, job(call->stop.get_token()));
    } catch (...) {
      reply = error_reply(*call);
    }
    ports_.post([this, call, reply = std::move(reply)] { finish(*call, reply); });
  });
}

void Dispatcher::finish(const Call& call, const std::string& reply) {
  // A cancelled request has had its reply.
  if (call.stop.stop_requested()) return;
  ports_.send(reply);
  forget(call.key);
}

void Dispatcher::forget(const std::string& key) {
  calls_.erase(key);
  ports_.on_count(calls_.size());
  if (calls_.empty() && idle_work_) std::exchange(idle_work_, nullptr)();
}

void Dispatcher::stop() {
  for (const auto& [key, call] : calls_)
    call->stop.request_stop();
}

void Dispatcher::when_idle(std::function<void()> work) {
  if (calls_.empty()) return work();
  idle_work_ = std::move(work);
}

void Dispatcher::cancel(const protocol::Id& id) {
  const auto found = calls_.find(protocol::to_text(id));
  if (found == calls_.end()) return;
  found->second->stop.request_stop();
  ports_.send(protocol::error_text(id, {ErrorCode::RequestCancelled, "The request was cancelled."}));
  forget(std::string(found->first));
}

void Dispatcher::operator()(protocol::Notification notification) {
  if (ports_.refusal(notification.method)) return;
  try {
    if (notification.method == "$/cancelRequest") {
      return cancel(protocol::decode_params<protocol::CancelParams>(std::move(notification.params)).id);
    }
    const auto handler = notifications_.find(notification.method);
    if (handler != notifications_.end()) handler->second(std::move(notification.params));
  } catch (...) {
    ports_.log(fmt::format("{}: {}", notification.method, current_error().message));
  }
}

void Dispatcher::request(const std::string& method, Json params, std::function<void(Json)> on_result) {
  const std::string id = "confnotes/" + std::to_string(++asked_count_);
  asked_.emplace(id, std::move(on_result));
  ports_.send(protocol::request_text(id, method, std::move(params)));
}

void Dispatcher::operator()(protocol::Response response) {
  const auto asked = asked_.find(response.id.is_string() ? response.id.get_ref<const std::string&>() : "");
  if (!response.error.is_null()) {
    ports_.log("The client answered with an error: " + protocol::to_text(response.error));
    if (asked != asked_.end()) asked_.erase(asked);
    return;
  }
  if (asked == asked_.end()) return;
  const auto on_result = std::move(asked->second);
  asked_.erase(asked);
  on_result(std::move(response.result));
}

}  // namespace confnotes::server
