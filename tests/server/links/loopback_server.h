// LoopbackServer: a server of HTTP on the loopback interface that answers with whatever bytes a test wants, right or
// wrong. Runs on a thread of its own; everything may be asked from any thread.
#pragma once

#include "tests/server/links/certificates.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace confnotes::test {

struct Reply {
  enum class End { KeepAlive, Close, Reset, Hang };

  std::string bytes = {};
  End end = End::Close;
  std::chrono::milliseconds delay = std::chrono::milliseconds(0);  // before the bytes
  std::size_t repeats = 1;                                         // of the bytes' last line, for floods
};

// "HTTP/1.1 404 Not Found" with these header lines and this body; the connection stays open.
Reply reply(int status, const std::vector<std::string>& headers = {}, const std::string& body = "");

// What becomes of those who begin without TLS where it is spoken.
enum class PlainHttp { Refused, Answered };

class LoopbackServer {
 public:
  // `answer` gets the head of each request, up to and with its blank line. Runs on the server's thread. At any port
  // that is free where `port` is none.
  explicit LoopbackServer(std::function<Reply(const std::string& head)> answer,
                          const std::string& address = "127.0.0.1", std::uint16_t port = 0);
  // Speaks TLS, on 127.0.0.1.
  LoopbackServer(std::function<Reply(const std::string& head)> answer, const Certificate& certificate,
                 PlainHttp plain = PlainHttp::Refused);
  ~LoopbackServer();
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  std::uint16_t port() const;
  // "http://127.0.0.1:40123" + path; with "https" where TLS is spoken
  std::string url(const std::string& path = "/") const;
  // How many connections were accepted, and the first line of each request: "GET /a HTTP/1.1".
  std::size_t accept_count() const;
  std::vector<std::string> requests() const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace confnotes::test
