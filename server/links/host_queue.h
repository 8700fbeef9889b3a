// HostQueue: whose turn it is: never too many requests at once, and each host is left in peace between two.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace confnotes::server::links {

struct QueueLimits {
  std::size_t most_requests = 32;
  std::size_t most_per_host = 2;
  std::chrono::milliseconds interval = std::chrono::milliseconds(250);  // between two requests of one host
  // For GitHub, which soon stops answering whoever hurries: one request at a time, so far apart.
  std::chrono::milliseconds slow_interval = std::chrono::seconds(1);
};

// Lives on its loop's thread.
class HostQueue {
 public:
  using Clock = std::chrono::steady_clock;
  using Number = std::uint64_t;

  HostQueue(boost::asio::io_context& loop, QueueLimits limits);

  enum class Place : std::uint8_t { Back, Front };
  // `go` runs on the loop, later, when the host may be asked; then `done` must be called once for it. Of one host first
  // come is first served, but for those at the front; of several the one that has been left in peace longest.
  Number wait(const std::string& host, std::function<void()> go, Place place = Place::Back);
  // Its `go` will not run. Nothing where it has run.
  void leave(Number number);
  void done(const std::string& host);
  // Nobody asks that host before then.
  void park(const std::string& host, Clock::time_point until);

 private:
  struct Waiting {
    Number number;
    std::function<void()> go;
  };
  struct Host {
    std::deque<Waiting> waiting;
    std::size_t running = 0;
    Clock::time_point next = Clock::time_point::min();  // not before
  };

  // A host is among the ready ones as long as somebody waits for it whom its own limit lets go.
  void list(const std::string& name, const Host& host);
  void unlist(const std::string& name, const Host& host) { ready_.erase({host.next, name}); }
  std::chrono::milliseconds interval_of(const std::string& host) const;
  std::size_t most_of(const std::string& host) const;
  void serve();
  void serve_soon();

  boost::asio::io_context& loop_;
  const QueueLimits limits_;
  boost::asio::steady_timer timer_;
  std::map<std::string, Host> hosts_;
  std::set<std::pair<Clock::time_point, std::string>> ready_;  // when whose turn is
  std::map<Number, std::string> places_;                       // who waits for which host
  std::size_t running_ = 0;
  Number count_ = 0;
  bool is_serving_ = false;  // a look at the queue is due
};

}  // namespace confnotes::server::links
