#include "server/links/batch_checker.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace confnotes::server::links {

namespace {

constexpr std::chrono::milliseconds kProgressInterval(200);

}  // namespace

Batch check_all(const std::vector<std::string>& urls, const LinkCheckerOptions& options, Depth depth,
                const std::function<void(std::size_t done)>& on_progress) {
  std::mutex mutex;
  std::condition_variable changed;
  Batch batch;
  const auto change = [&](const auto& add) {
    const std::scoped_lock lock(mutex);
    add();
    changed.notify_one();
  };
  {
    LinkChecker checker(
        options, {.on_finding = [&](const std::string& url,
                                    const Remembered& known) { change([&] { batch.known.emplace(url, known); }); },
                  .on_obstacle =
                      [&](const std::vector<std::string>& lost, const Obstacle& obstacle) {
                        change([&] {
                          batch.unknown.insert(batch.unknown.end(), lost.begin(), lost.end());
                          batch.obstacle = obstacle;
                        });
                      },
                  .log = [&](const std::string& line) { change([&] { batch.log.push_back(line); }); }});
    checker.check(urls, {}, depth);
    std::unique_lock lock(mutex);
    const auto done = [&] { return batch.known.size() + batch.unknown.size(); };
    while (!changed.wait_for(lock, kProgressInterval, [&] { return done() >= urls.size(); })) {
      const std::size_t count = done();
      lock.unlock();
      if (on_progress) on_progress(count);
      lock.lock();
    }
  }
  return batch;
}

}  // namespace confnotes::server::links
