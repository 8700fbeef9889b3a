// What checking many links costs: time, processor, memory, and how far a busy loop beside it is held up.
//
// usage: links_bench URL COUNT CONNECTIONS [CA_FILE]    prints milliseconds and MiB
//        links_bench cancel URL COUNT CONNECTIONS       how long it takes to stop all that, in the middle
// Asks for URL with 0 … COUNT-1 in the place of {}; with CA_FILE the server is at 127.0.0.1, whatever its name.
#include "server/links/link_checker.h"
#include "server/links/target.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <semaphore>
#include <string>
#include <string_view>
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

std::vector<std::string> urls_of(const std::string& pattern, std::size_t count) {
  std::vector<std::string> urls;
  for (std::size_t i = 0; i < count; ++i)
    urls.push_back(fmt::format(fmt::runtime(pattern), i));
  return urls;
}

LinkCheckerOptions with_connections(const char* number) {
  LinkCheckerOptions options;
  options.queue.most_requests = options.queue.most_per_host = static_cast<std::size_t>(std::stoul(number));
  options.queue.interval = std::chrono::milliseconds(0);
  options.http.most_connections = options.queue.most_requests;
  options.http.allows_private_addresses = true;
  return options;
}

std::size_t open_descriptors() {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {}));
}

// Of links to a server that never answers.
int cancel(const std::string& pattern, const char* count, const char* connections) {
  std::binary_semaphore is_cancelled(0);
  LinkChecker checker(with_connections(connections),
                      {.on_finding = [&](const std::string&, const Remembered&) { is_cancelled.release(); }});
  const std::size_t before = open_descriptors();
  checker.check(urls_of(pattern, std::stoul(count)));
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  const std::size_t between = open_descriptors();
  const auto begin = Clock::now();
  checker.cancel();
  checker.check({"ftp://talks.internal/"});  // found as soon as the checker has time again, without asking anybody
  is_cancelled.acquire();
  fmt::print("cancelled in {:.1f} ms   descriptors {}, {}, {}\n", milliseconds(Clock::now() - begin), before, between,
             open_descriptors());
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 5 && std::string_view(arguments[1]) == "cancel") return cancel(arguments[2], arguments[3], arguments[4]);
  if (count != 4 && count != 5) return 2;
  const auto links = static_cast<std::size_t>(std::stoul(arguments[2]));
  std::vector<std::string> urls = urls_of(arguments[1], links);
  LinkCheckerOptions options = with_connections(arguments[3]);
  if (count == 5) {
    options.http.ca_file = arguments[4];
    options.http.addresses = {fmt::format("*:{}:127.0.0.1", target_of(urls.at(0)).value().port)};
  }

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
