// Executor: where work runs that must not hold up the loop. One of the three files that own threads.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace confnotes::server {

class Executor {
 public:
  virtual ~Executor() = default;
  // Runs `job` soon, on any thread. Jobs may run in any order.
  virtual void post(std::function<void()> job) = 0;
  // The same for one of many short jobs that nobody waits for: jobs by `post` are not held up behind them.
  virtual void post_background(std::function<void()> job) = 0;
};

// A pool of threads, one more than there are cores: while background jobs keep the others busy, one answers. What a job
// throws costs that job and a line in the log. The destructor drops the jobs that have not begun and waits for those
// that have.
std::unique_ptr<Executor> make_thread_executor(std::function<void(std::string)> log);

// Runs every job at once in the caller: the same program without threads, for tests.
std::unique_ptr<Executor> make_inline_executor();

// job(0) … job(count - 1), spread over the machine's cores; returns when all are done.
void for_each_parallel(std::size_t count, const std::function<void(std::size_t)>& job);

}  // namespace confnotes::server
