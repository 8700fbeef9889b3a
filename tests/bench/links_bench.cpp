// What checking many links of one server costs: time, processor, memory, and how far a busy loop beside it is held up.
//
// usage: links_bench URL COUNT CONNECTIONS    asks for URL0 … URL<COUNT-1>; prints milliseconds and MiB
#include "server/links/link_checker.h"

#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <fstream>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace confnotes::server::links;
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

double cpu_milliseconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto of = [](const timeval& time) {
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-3 * static_cast<double>(time.tv_usec);
  };
  return of(usage.ru_utime) + of(usage.ru_stime);
}

// Not of getrusage, which begins with what the parent had.
double peak_mebibytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

// The longest pauses of a loop that would do something every millisecond.
class Loop {
 public:
  Loop()
      : thread_([this](const std::stop_token& stop) {
          while (!stop.stop_requested()) {
            const auto begin = Clock::now();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            gaps_.push_back(milliseconds(Clock::now() - begin));
          }
        }) {}
  double p99() {
    thread_.request_stop();
    thread_.join();
    std::ranges::sort(gaps_);
    return gaps_[gaps_.size() * 99 / 100];
  }

 private:
  std::vector<double> gaps_;
  std::jthread thread_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) return 2;
  const std::string url = arguments[1];
  const auto links = static_cast<std::size_t>(std::stoul(arguments[2]));
  LinkCheckerOptions options;
  options.queue.most_requests = options.queue.most_per_host = static_cast<std::size_t>(std::stoul(arguments[3]));
  options.queue.interval = std::chrono::milliseconds(0);
  options.http.most_connections = options.queue.most_requests;
  options.http.allows_private_addresses = true;

  std::mutex mutex;
  std::condition_variable all_found;
  std::map<Verdict, std::size_t> verdicts;
  std::size_t found = 0;
  LinkChecker checker(options, {.on_finding = [&](const std::string&, const Remembered& known) {
                        const std::scoped_lock lock(mutex);
                        ++verdicts[known.finding.verdict];
                        if (++found == links) all_found.notify_all();
                      }});
  const double memory = peak_mebibytes();
  const double cpu = cpu_milliseconds();
  Loop loop;
  const auto begin = Clock::now();
  std::vector<std::string> urls;
  for (std::size_t i = 0; i < links; ++i)
    urls.push_back(url + std::to_string(i));
  checker.check(std::move(urls));
  std::unique_lock lock(mutex);
  const bool is_all = all_found.wait_for(lock, std::chrono::seconds(60), [&] { return found == links; });
  fmt::print("wall {:.0f} ms   cpu {:.0f} ms   memory +{:.1f} MiB   other loop p99 {:.1f} ms  ",
             milliseconds(Clock::now() - begin), cpu_milliseconds() - cpu, peak_mebibytes() - memory, loop.p99());
  for (const auto& [verdict, number] : verdicts)
    fmt::print(" {} {}", number, to_string(verdict));
  fmt::print("\n");
  return is_all ? 0 : 1;
}
