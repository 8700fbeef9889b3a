#include "server/cache_command.h"

#include "server/links/verdict_cache.h"
#include "server/terminal.h"

#include <fmt/core.h>

#include <chrono>
#include <filesystem>
#include <ostream>
#include <sstream>
#include <system_error>

namespace confnotes::server {

using links::Moment;
using links::VerdictCache;

namespace {

Moment now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

// Runs `act` on the cache, if there is one; to look at it must not make it.
int with_cache(const std::string& path, std::ostream& out, std::ostream& err, const auto& act) {
  std::error_code error;
  if (path.empty() || !std::filesystem::exists(path, error)) {
    out << "Nothing is remembered.\n";
    return 0;
  }
  VerdictCache cache(path, now());
  if (cache.problem().empty()) act(cache);
  if (cache.problem().empty()) return 0;
  err << fmt::format("confnotes: {}\n", printable(cache.problem()));
  return 2;
}

}  // namespace

int run_cache_stats(const std::string& path, std::ostream& out, std::ostream& err) {
  return with_cache(path, out, err, [&](VerdictCache& cache) {
    const links::CacheStats stats = cache.stats(now());
    std::size_t all = 0;
    for (const auto& [verdict, count] : stats.verdicts)
      all += count;
    out << fmt::format("{} in {}, {} of them due for a new check.\n", counted(all, "link"), printable(path),
                       stats.expired);
    for (const auto& [verdict, count] : stats.verdicts)
      out << fmt::format("{:>8} {}\n", count, to_string(verdict));
  });
}

int run_cache_clear(const std::string& path, std::ostream& out, std::ostream& err) {
  const auto clear = [&](VerdictCache& cache) {
    cache.clear();
    if (cache.problem().empty()) out << "All verdicts are forgotten.\n";
  };
  std::ostringstream problem;
  if (with_cache(path, out, problem, clear) == 0) return 0;
  // A broken file holds no verdict that anybody could use.
  std::error_code error;
  const bool is_file = std::filesystem::is_regular_file(path, error);
  for (const char* part : {"-wal", "-shm"})
    std::filesystem::remove(path + part, error);
  if (!is_file || !std::filesystem::remove(path, error)) {
    err << problem.str();
    return 2;
  }
  out << "The cache was broken, and is deleted.\n";
  return 0;
}

}  // namespace confnotes::server
