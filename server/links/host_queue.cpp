#include "server/links/host_queue.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace confnotes::server::links {

namespace {

// It holds every seventh link of conference notes, and soon stops answering whoever hurries.
bool is_slow(const std::string& host) {
  return host == "github.com" || host == "raw.githubusercontent.com" || host == "gist.github.com";
}

}  // namespace

HostQueue::HostQueue(boost::asio::io_context& loop, QueueLimits limits) : loop_(loop), limits_(limits), timer_(loop) {}

HostQueue::Number HostQueue::wait(const std::string& host, std::function<void()> go, Place place) {
  Host& asked = hosts_[host];
  unlist(host, asked);
  asked.waiting.insert(place == Place::Front ? asked.waiting.begin() : asked.waiting.end(), {++count_, std::move(go)});
  list(host, asked);
  places_.emplace(count_, host);
  serve_soon();
  return count_;
}

void HostQueue::leave(Number number) {
  const auto place = places_.find(number);
  if (place == places_.end()) return;
  Host& host = hosts_[place->second];
  unlist(place->second, host);
  std::erase_if(host.waiting, [number](const Waiting& one) { return one.number == number; });
  list(place->second, host);
  places_.erase(place);
}

void HostQueue::done(const std::string& host) {
  Host& asked = hosts_[host];
  unlist(host, asked);
  --running_;
  --asked.running;
  list(host, asked);
  serve_soon();
}

void HostQueue::park(const std::string& host, Clock::time_point until) {
  Host& parked = hosts_[host];
  unlist(host, parked);
  parked.next = std::max(parked.next, until);
  list(host, parked);
}

void HostQueue::list(const std::string& name, const Host& host) {
  if (!host.waiting.empty() && host.running < most_of(name)) ready_.emplace(host.next, name);
}

std::chrono::milliseconds HostQueue::interval_of(const std::string& host) const {
  return is_slow(host) ? std::max(limits_.interval, limits_.slow_interval) : limits_.interval;
}

std::size_t HostQueue::most_of(const std::string& host) const {
  return is_slow(host) ? 1 : limits_.most_per_host;
}

// Not from here: whoever waits or is done need not expect that others go on meanwhile.
void HostQueue::serve_soon() {
  if (std::exchange(is_serving_, true)) return;
  boost::asio::post(loop_, [this] {
    is_serving_ = false;
    serve();
  });
}

void HostQueue::serve() {
  const Clock::time_point now = Clock::now();
  while (!ready_.empty() && running_ < limits_.most_requests && ready_.begin()->first <= now) {
    const std::string name = ready_.begin()->second;
    Host& host = hosts_[name];
    unlist(name, host);
    const Waiting one = std::move(host.waiting.front());
    host.waiting.pop_front();
    places_.erase(one.number);
    ++running_;
    ++host.running;
    host.next = now + interval_of(name);
    list(name, host);
    one.go();
  }
  if (ready_.empty() || running_ >= limits_.most_requests) return;
  timer_.expires_at(ready_.begin()->first);
  timer_.async_wait([this](const boost::system::error_code& error) {
    if (!error) serve();
  });
}

}  // namespace confnotes::server::links
