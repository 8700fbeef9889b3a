#include "server/stdio.h"

#include "protocol/framing.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

namespace confnotes::server {

namespace {

constexpr std::size_t kCongested = 4U << 20U;       // bytes queued for a client that reads too slowly
constexpr std::size_t kMostUnhandled = 64U << 20U;  // bytes read that the loop has not taken yet
constexpr std::size_t kMostMessages = 64;           // messages that it has not taken yet
constexpr std::size_t kMostQueued = 64U << 20U;     // bytes queued before nothing more is read
constexpr std::size_t kMostUnderWay = 64;           // requests
constexpr std::size_t kLongestLine = 2000;          // bytes of a line in the log; less than PIPE_BUF
constexpr auto kFlushTime = std::chrono::seconds(1);

}  // namespace

void open_missing_descriptors() {
  for (int descriptor = 0; descriptor <= 2; ++descriptor) {
    if (::fcntl(descriptor, F_GETFD) < 0) ::open("/dev/null", O_RDWR);
  }
}

void log_line(const std::string& line) {
  const std::string bytes = "confnotes: " + line.substr(0, kLongestLine) + "\n";
  // A pipe that is writable takes PIPE_BUF bytes without blocking.
  pollfd waiting{STDERR_FILENO, POLLOUT, 0};
  if (::poll(&waiting, 1, 0) != 1) return;
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, bytes.data(), bytes.size());
}

class Stdio::Impl {
 public:
  explicit Impl(StdioCallbacks callbacks) : callbacks_(std::move(callbacks)) {
    output_ = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    wake_ = ::eventfd(0, EFD_CLOEXEC);
    reader_ = std::jthread([this](const std::stop_token& stop) { read(stop); });
    writer_ = std::jthread([this](const std::stop_token& stop) { write(stop); });
  }

  ~Impl() {
    reader_.request_stop();
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto woken = ::write(wake_, &one, sizeof one);
    {
      std::unique_lock lock(mutex_);
      sent_.wait_for(lock, kFlushTime, [this] { return queued_ == 0; });
    }
    writer_.request_stop();
    reader_.join();
    writer_.join();
    ::close(wake_);
    ::close(output_);
  }

  void send(std::string body) {
    const std::lock_guard lock(mutex_);
    if (is_broken_) return;
    queued_ += body.size();
    queue_.push_back(std::move(body));
    filled_.notify_one();
  }

  bool is_congested() const {
    const std::lock_guard lock(mutex_);
    return queued_ > kCongested;
  }

  void message_done(std::size_t size) {
    const std::lock_guard lock(mutex_);
    unhandled_ -= size;
    --unhandled_messages_;
    drained_.notify_one();
  }

  void set_requests_under_way(std::size_t count) {
    const std::lock_guard lock(mutex_);
    under_way_ = count;
    drained_.notify_one();
  }

 private:
  void read(const std::stop_token& stop) {
    protocol::FrameReader frames;
    std::array<char, 65536> chunk{};
    while (!stop.stop_requested()) {
      // read(2) cannot be interrupted, poll(2) on a second descriptor can.
      std::array<pollfd, 2> waiting{{{STDIN_FILENO, POLLIN, 0}, {wake_, POLLIN, 0}}};
      if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) break;
      if (waiting[1].revents != 0) return;
      if (waiting[0].revents == 0) continue;
      const ssize_t count = ::read(STDIN_FILENO, chunk.data(), chunk.size());
      if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
      if (count <= 0) break;
      frames.feed({chunk.data(), static_cast<std::size_t>(count)});
      while (auto body = frames.next()) {
        if (!wait_for_room(stop, body->size())) return;
        callbacks_.on_message(std::move(*body));
      }
      if (frames.error()) return callbacks_.on_end(*frames.error());
    }
    callbacks_.on_end(std::nullopt);
  }

  bool wait_for_room(const std::stop_token& stop, std::size_t size) {
    std::unique_lock lock(mutex_);
    const bool has_room = drained_.wait(lock, stop, [this] {
      return unhandled_ < kMostUnhandled && unhandled_messages_ < kMostMessages && queued_ < kMostQueued &&
             under_way_ < kMostUnderWay;
    });
    unhandled_ += size;
    ++unhandled_messages_;
    return has_room;
  }

  void write(const std::stop_token& stop) {
    while (true) {
      std::string body;
      {
        std::unique_lock lock(mutex_);
        if (!filled_.wait(lock, stop, [this] { return !queue_.empty(); })) return;
        body = std::move(queue_.front());
        queue_.pop_front();
      }
      const bool was_written = write_all(stop, protocol::frame(body));
      const std::lock_guard lock(mutex_);
      queued_ -= body.size();
      if (!was_written) {
        // Nobody will read what is left, and the reader must not wait for it: it has the end of the input to find.
        is_broken_ = true;
        queue_.clear();
        queued_ = 0;
      }
      drained_.notify_one();
      if (queued_ == 0) sent_.notify_all();
      if (is_broken_) return;
    }
  }

  // False for a client that is gone, or that does not read while we are ending.
  bool write_all(const std::stop_token& stop, std::string_view bytes) {
    while (!bytes.empty()) {
      pollfd waiting{output_, POLLOUT, 0};
      if (::poll(&waiting, 1, 100) == 0) {
        if (stop.stop_requested()) return false;
        continue;
      }
      // A pipe that is writable takes at least PIPE_BUF bytes without blocking; more might block for ever.
      const ssize_t count = ::write(output_, bytes.data(), std::min<std::size_t>(bytes.size(), 4096));
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }

  StdioCallbacks callbacks_;
  int output_ = -1;
  int wake_ = -1;
  mutable std::mutex mutex_;
  std::condition_variable_any filled_;
  std::condition_variable_any drained_;
  std::condition_variable_any sent_;
  std::deque<std::string> queue_;
  std::size_t queued_ = 0;  // bytes in queue_ and being written
  std::size_t unhandled_messages_ = 0;
  std::size_t unhandled_ = 0;  // bytes handed to on_message and not yet done
  std::size_t under_way_ = 0;  // requests without a reply
  bool is_broken_ = false;
  std::jthread reader_;
  std::jthread writer_;
};

Stdio::Stdio(StdioCallbacks callbacks) : impl_(std::make_unique<Impl>(std::move(callbacks))) {}
Stdio::~Stdio() = default;
void Stdio::send(std::string body) {
  impl_->send(std::move(body));
}
bool Stdio::is_congested() const {
  return impl_->is_congested();
}
void Stdio::message_done(std::size_t size) {
  impl_->message_done(size);
}
void Stdio::set_requests_under_way(std::size_t count) {
  impl_->set_requests_under_way(count);
}

}  // namespace confnotes::server
