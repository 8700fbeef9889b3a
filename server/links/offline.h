// Offline: whether it is the links that are dead, or the network.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <string>

namespace confnotes::server::links {

// Counts hosts that could not be reached against those that answered, whatever they said.
class Offline {
 public:
  using Clock = std::chrono::steady_clock;

  void failed(const std::string& host) { failed_hosts_.insert(host); }
  void answered(Clock::time_point now) {
    answered_at_ = now;
    failed_hosts_.clear();
  }

  // True where a host has answered within the last minute: then who does not answer is to blame himself.
  bool is_surely_online(Clock::time_point now) const { return answered_at_ && now - *answered_at_ < kMinute; }
  // True where several hosts cannot be reached, and none has answered since the first of them.
  bool is_likely(Clock::time_point now) const { return !is_surely_online(now) && failed_hosts_.size() >= kSeveral; }

 private:
  static constexpr std::size_t kSeveral = 3;
  static constexpr std::chrono::seconds kMinute{60};

  std::set<std::string> failed_hosts_;
  std::optional<Clock::time_point> answered_at_;
};

}  // namespace confnotes::server::links
