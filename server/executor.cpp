#include "server/executor.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <atomic>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace confnotes::server {

namespace {

class ThreadExecutor final : public Executor {
 public:
  explicit ThreadExecutor(std::function<void(std::string)> log) : log_(std::move(log)), pool_(thread_count_) {}
  ~ThreadExecutor() override {
    pool_.stop();
    pool_.join();
  }
  void post(std::function<void()> job) override {
    boost::asio::post(pool_, [this, job = std::move(job)] { run(job); });
  }

  void post_background(std::function<void()> job) override {
    {
      const std::scoped_lock lock(mutex_);
      background_.push_back(std::move(job));
      if (background_threads_ + 1 >= thread_count_) return;
      ++background_threads_;
    }
    post([this] { run_background(); });
  }

 private:
  void run(const std::function<void()>& job) {
    try {
      job();
    } catch (const std::exception& error) {
      log_(std::string("A job failed: ") + error.what());
    }
  }

  // One background job; the next one has to wait for its turn among all others.
  void run_background() {
    std::unique_lock lock(mutex_);
    if (background_.empty()) {
      --background_threads_;
      return;
    }
    const auto job = std::move(background_.front());
    background_.pop_front();
    lock.unlock();
    run(job);
    post([this] { run_background(); });
  }

  std::function<void(std::string)> log_;
  const std::size_t thread_count_ = std::max(2U, std::thread::hardware_concurrency()) + 1;
  std::mutex mutex_;  // guards these two
  std::deque<std::function<void()>> background_;
  std::size_t background_threads_ = 0;
  boost::asio::thread_pool pool_;  // last: its threads end before what they use
};

class InlineExecutor final : public Executor {
 public:
  void post(std::function<void()> job) override { job(); }
  void post_background(std::function<void()> job) override { job(); }
};

}  // namespace

std::unique_ptr<Executor> make_thread_executor(std::function<void(std::string)> log) {
  return std::make_unique<ThreadExecutor>(std::move(log));
}

std::unique_ptr<Executor> make_inline_executor() {
  return std::make_unique<InlineExecutor>();
}

void for_each_parallel(std::size_t count, const std::function<void(std::size_t)>& job) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++)
      job(i);
  };
  std::vector<std::jthread> helpers;
  for (std::size_t i = 1; i < std::min(cores, count); ++i)
    helpers.emplace_back(work);
  work();
}

}  // namespace confnotes::server
