// Progress: tells a client that wants to know what takes the server some time (LSP 3.17, Work Done Progress).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace confnotes::server {

class Progress {
 public:
  explicit Progress(std::function<void(std::string body)> send) : send_(std::move(send)) {}

  // Until then nothing is sent.
  void set_wanted(bool is_wanted) { is_wanted_ = is_wanted; }
  // Gives the token for `report` and `end`. What is cancellable may be ended by `window/workDoneProgress/cancel`.
  std::string begin(std::string title, bool is_cancellable = false);
  void report(const std::string& token, std::uint32_t percentage, std::string message);
  void end(const std::string& token, std::string message);

 private:
  std::function<void(std::string body)> send_;
  bool is_wanted_ = false;
  std::size_t count_ = 0;
};

}  // namespace confnotes::server
