#include "server/lsp_command.h"

#include "server/executor.h"
#include "server/link_options.h"
#include "server/session.h"
#include "server/stdio.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <chrono>
#include <exception>
#include <fstream>
#include <utility>

namespace confnotes::server {

namespace {

// The messages of a session, one a line: "> " from the client, "< " from the server. tests/sessions replays them.
class Recorder {
 public:
  explicit Recorder(const std::string& path) {
    if (!path.empty()) file_.open(path, std::ios::trunc);
    has_failed_ = !path.empty() && !file_;
  }
  bool has_failed() const { return has_failed_; }
  void write(std::string_view direction, std::string body) {
    if (!file_.is_open()) return;
    // Line ends can only stand between JSON's tokens.
    std::ranges::replace_if(body, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    file_ << direction << body << std::endl;
  }

 private:
  std::ofstream file_;
  bool has_failed_ = false;
};

// What a handler throws costs what it was doing, not the session.
void run(boost::asio::io_context& loop) {
  while (!loop.stopped()) {
    try {
      loop.run();
    } catch (const std::exception& error) {
      log_line(std::string("Internal error: ") + error.what());
    }
  }
}

// As polite as it gets: somebody works at this machine, and nobody waits for the verdicts.
RemoteLinksOptions link_options(const LspOptions& options) {
  links::LinkCheckerOptions checker = usual_link_options();
  checker.http.allows_private_addresses = options.allows_private_network;
  checker.queue.most_requests = 8;
  checker.times.longest_wait = std::chrono::seconds(5);
  return {.checker = std::move(checker), .consent_path = LinkConsent::default_path()};
}

}  // namespace

int run_lsp(const LspOptions& options) {
  Recorder recorder(options.record_path);
  if (recorder.has_failed()) {
    log_line("Cannot write " + options.record_path + ".");
    return 2;
  }
  boost::asio::io_context loop(1);
  const auto work = boost::asio::make_work_guard(loop);
  std::unique_ptr<Stdio> stdio;
  auto executor = make_thread_executor(log_line);
  Session session({.loop = loop,
                   .executor = *executor,
                   .send =
                       [&](std::string body) {
                         recorder.write("< ", body);
                         stdio->send(std::move(body));
                       },
                   .is_congested = [&] { return stdio->is_congested(); },
                   .on_request_count = [&](std::size_t count) { stdio->set_requests_under_way(count); },
                   .links = link_options(options),
                   .log = log_line});
  if (options.client_process_id) session.watch_client(*options.client_process_id);

  // Messages and their end arrive on the loop in the order in which they were read.
  stdio = std::make_unique<Stdio>(StdioCallbacks{.on_message =
                                                     [&](std::string body) {
                                                       boost::asio::post(loop, [&, body = std::move(body)] {
                                                         recorder.write("> ", body);
                                                         session.receive(body);
                                                         stdio->message_done(body.size());
                                                       });
                                                     },
                                                 .on_end =
                                                     [&](std::optional<std::string> error) {
                                                       boost::asio::post(loop, [&, error = std::move(error)] {
                                                         if (error) log_line(*error);
                                                         session.input_ended();
                                                       });
                                                     }});
  run(loop);
  // Jobs that are still running use the session: they end first.
  executor.reset();
  stdio.reset();
  return session.exit_code().value_or(1);
}

}  // namespace confnotes::server
