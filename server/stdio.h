// Stdio: the two threads between the loop and the wire. One of the three files that own threads.
//
// Reading blocks by itself, so a slow loop slows the client down instead of filling memory; writing happens behind a
// queue, so a client that does not read never holds up the loop.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace confnotes::server {

// Gives descriptors 0 to 2 that are closed to /dev/null: they would go to the next file or queue that is opened. For
// `main`, before anything else.
void open_missing_descriptors();

// One line on standard error. A reader that does not keep up loses lines and holds up nobody.
void log_line(const std::string& line);

struct StdioCallbacks {
  std::function<void(std::string body)> on_message;  // on the reader's thread
  // Once, after the last message: nothing more comes. With a sentence where the stream was broken.
  std::function<void(std::optional<std::string> error)> on_end;
};

class Stdio {
 public:
  // Takes over the descriptors 0 and 1: from here on, what anyone prints to standard output goes to standard error.
  explicit Stdio(StdioCallbacks callbacks);
  // Writes what is queued, within a second, and ends both threads.
  ~Stdio();

  Stdio(const Stdio&) = delete;
  Stdio& operator=(const Stdio&) = delete;

  // Queues one message; from any thread.
  void send(std::string body);

  // True while so much is queued that whoever can wait with sending should.
  bool is_congested() const;

  // Must be called once for each message when the loop has taken it: the reader stays within a limit of those.
  void message_done(std::size_t size);

  // While there are too many, the reader waits.
  void set_requests_under_way(std::size_t count);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace confnotes::server
