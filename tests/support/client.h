// Client: an editor in memory, on 6 July 2018. Talks to a real session on the inline executor: no threads, no waiting.
#pragma once

#include "server/executor.h"
#include "server/session.h"

#include <boost/asio/io_context.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace confnotes::test {

using protocol::Json;

class Client {
 public:
  explicit Client(server::RemoteLinksOptions links = {});

  // Sends `initialize` with these parameters merged into the plainest ones, then `initialized`; gives the result.
  Json start(const Json& params = Json::object());

  // The response, whole: {"id", "result"} or {"id", "error"}.
  Json request(const std::string& method, const Json& params = nullptr);
  void notify(const std::string& method, const Json& params = nullptr);
  // Answers what the server has asked last by that method; false where it has not.
  bool answer(const std::string& method, const Json& result);
  // The bytes as they are, without waiting for anything.
  void send(const std::string& body);
  // Runs what is due.
  void poll();
  // Runs until that is so; for a few seconds at most.
  void wait_until(const std::function<bool()>& is_so);
  // Runs until diagnostics of that version have been published; for a few seconds at most.
  void wait_for_diagnostics(const std::string& uri, int version);

  void open(const std::string& uri, const std::string& text, int version = 1);
  void change(const std::string& uri, int version, const std::vector<Json>& changes);

  // Parameters of the notifications of that method so far.
  std::vector<Json> notifications(const std::string& method) const;
  // The diagnostics last published for a document, as "line:character-line:character code"; null before any.
  Json diagnostics(const std::string& uri) const;

  std::optional<int> exit_code() const { return session_.exit_code(); }
  const std::vector<Json>& received() const { return received_; }
  const std::vector<std::string>& log() const { return log_; }

 private:
  boost::asio::io_context loop_;
  std::unique_ptr<server::Executor> executor_ = server::make_inline_executor();
  std::vector<Json> received_;
  std::vector<std::string> log_;
  server::Session session_;
  int next_id_ = 1;
};

// Parameters of a request about a place.
Json at(const std::string& uri, int line, int character);
// A change of a part of one line.
Json edit(int line, int begin, int end, const std::string& text);
// The labels of the items in a response to textDocument/completion.
std::vector<std::string> labels(const Json& response);

}  // namespace confnotes::test
