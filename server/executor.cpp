#include "server/executor.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
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
    boost::asio::post(pool_, [this, job = std::move(job)] {
      try {
        job();
      } catch (const std::exception& error) {
        log_(std::string("A job failed: ") + error.what());
      }
    });
  }

  std::size_t thread_count() const override { return thread_count_; }

 private:
  std::function<void(std::string)> log_;
  const std::size_t thread_count_ = std::max(2U, std::thread::hardware_concurrency()) + 1;
  boost::asio::thread_pool pool_;
};

class InlineExecutor final : public Executor {
 public:
  void post(std::function<void()> job) override { job(); }
  std::size_t thread_count() const override { return 1; }
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
