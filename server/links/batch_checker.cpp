#include "server/links/batch_checker.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace confnotes::server::links {

Batch check_all(const std::vector<std::string>& urls, const LinkCheckerOptions& options) {
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
                  .on_offline =
                      [&](const std::vector<std::string>& lost) {
                        change([&] { batch.unreachable.insert(batch.unreachable.end(), lost.begin(), lost.end()); });
                      },
                  .log = [&](const std::string& line) { change([&] { batch.log.push_back(line); }); }});
    checker.check(urls);
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return batch.known.size() + batch.unreachable.size() >= urls.size(); });
  }
  return batch;
}

}  // namespace confnotes::server::links
