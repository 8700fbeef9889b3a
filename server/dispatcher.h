// Dispatcher: from a message to its handler, and from there to exactly one reply.
//
// Lives on the loop. A request's work runs on the executor; whatever it throws costs that request an error and
// nothing else.
#pragma once

#include "protocol/codec.h"
#include "protocol/json_rpc.h"
#include "server/executor.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace confnotes::server {

// What remains to be done for a request once its parameters and its snapshot are taken: runs anywhere, gives the
// result. Long work takes a stop token and looks at it now and then; nobody wants the result of what was stopped.
class Job {
 public:
  template <typename Work>
    requires std::is_invocable_r_v<protocol::Json, const Work&> ||
             std::is_invocable_r_v<protocol::Json, const Work&, const std::stop_token&>
  Job(Work work)  // NOLINT(google-explicit-constructor): handlers give what they have to do
      : work_([work = std::move(work)](const std::stop_token& stop) -> protocol::Json {
          if constexpr (std::is_invocable_v<const Work&, const std::stop_token&>)
            return work(stop);
          else
            return work();
        }) {}

  protocol::Json operator()(const std::stop_token& stop) const { return work_(stop); }

 private:
  std::function<protocol::Json(const std::stop_token&)> work_;
};

// Thrown by a job that cannot do what it is asked: the client gets it as the request's error, and shows the message.
class RequestRefused : public std::runtime_error {
 public:
  explicit RequestRefused(const std::string& message, protocol::ErrorCode code = protocol::ErrorCode::RequestFailed)
      : std::runtime_error(message), code_(code) {}
  protocol::ErrorCode code() const { return code_; }

 private:
  protocol::ErrorCode code_;
};

// When a request is looked at.
enum class When {
  AtOnce,
  Released,  // not while requests are held (`hold`)
};

struct DispatcherPorts {
  Executor& executor;
  std::function<void(std::function<void()>)> post;  // runs something on the loop, from any thread
  std::function<void(std::string)> send;            // one message to the client
  std::function<void(std::string)> log;             // one line
  // How many requests have no reply yet, whenever that changes.
  std::function<void(std::size_t count)> on_count;
  // Says why a method cannot be served now; nothing where it can.
  std::function<std::optional<protocol::ResponseError>(std::string_view method)> refusal;
};

class Dispatcher {
 public:
  explicit Dispatcher(DispatcherPorts ports) : ports_(std::move(ports)) {}

  // `prepare` runs on the loop when the request arrives and sees exactly the edits that came before it; where requests
  // are held, it sees those that came meanwhile, too.
  template <typename Params>
  void on_request(const std::string& method, std::function<Job(Params)> prepare, When when = When::AtOnce) {
    requests_[method] = {when, [prepare = std::move(prepare)](protocol::Json params) {
                           return prepare(protocol::decode_params<Params>(std::move(params)));
                         }};
  }

  // Answered on the loop, before anything that comes behind it is looked at.
  template <typename Params>
  void on_lifecycle(const std::string& method, std::function<protocol::Json(Params)> handle) {
    lifecycle_[method] = [handle = std::move(handle)](protocol::Json params) {
      return handle(protocol::decode_params<Params>(std::move(params)));
    };
  }

  template <typename Params>
  void on_notification(const std::string& method, std::function<void(Params)> handle) {
    notifications_[method] = [handle = std::move(handle)](protocol::Json params) {
      handle(protocol::decode_params<Params>(std::move(params)));
    };
  }

  void dispatch(std::string_view body);

  // Asks the client. `on_result` runs on the loop when it answers; an error is logged, and nothing runs.
  void request(
      const std::string& method, protocol::Json params,
      std::function<void(protocol::Json result)> on_result = [](const protocol::Json&) {});

  // Until `release`, requests that are to wait do: no wrong answer is given for want of what will soon be known. They
  // can be cancelled.
  void hold() { is_holding_ = true; }
  void release();
  // Those that wait get an error with this message instead.
  void refuse_held(const std::string& message);

  // Ends what still runs, without replies.
  void stop();

  // Runs `work` once no request is under way any more: now, or behind the last reply.
  void when_idle(std::function<void()> work);

 private:
  struct Call;
  struct Handler {
    When when = When::AtOnce;
    std::function<Job(protocol::Json)> prepare;
  };
  struct Held {
    std::shared_ptr<Call> call;
    const Handler* handler;
    protocol::Json params;
  };

  void operator()(protocol::Request request);
  void operator()(protocol::Notification notification);
  void operator()(protocol::Response response);
  // The reply to the exception that is being handled.
  std::string error_reply(const Call& call) const;
  void start(const std::shared_ptr<Call>& call, const Handler& handler, protocol::Json params);
  void run(const std::shared_ptr<Call>& call, Job job);
  void cancel(const protocol::Id& id);
  void finish(const Call& call, const std::string& reply);
  void forget(const std::string& key);

  DispatcherPorts ports_;
  std::map<std::string, std::function<protocol::Json(protocol::Json)>, std::less<>> lifecycle_;
  std::map<std::string, Handler, std::less<>> requests_;
  std::map<std::string, std::function<void(protocol::Json)>, std::less<>> notifications_;
  bool is_holding_ = false;
  std::vector<Held> held_;
  std::function<void()> idle_work_;
  std::map<std::string, std::function<void(protocol::Json)>, std::less<>> asked_;  // by our ids
  std::size_t asked_count_ = 0;
  std::map<std::string, std::shared_ptr<Call>> calls_;  // by the id's JSON text: 1 and "1" are two ids
};

}  // namespace confnotes::server
