// VerdictCache: what was found of links, in a SQLite file that several programs may use at once.
//
// It is a help and never a need: where its file is broken, locked or not to be written, nothing is remembered, and
// `problem` says why. A verdict is remembered for as long as it is likely to hold. What may be another in an hour is
// none to remember: it is counted, and the good verdict before it stays.
#pragma once

#include "server/links/verdict.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace confnotes::server::links {

using Moment = std::chrono::sys_seconds;

struct Remembered {
  Finding finding;  // without its hops; Transient where nothing better is known
  Moment checked_at{};
  bool is_fresh = false;  // else it should be checked again
  // Since when every check has failed for reasons that pass, and how often; none for anything else.
  std::optional<Moment> failing_since = {};
  std::size_t failures = 0;

  bool operator==(const Remembered&) const = default;
};

struct CacheStats {
  std::map<Verdict, std::size_t> verdicts;
  std::size_t expired = 0;
};

// One thread at a time.
class VerdictCache {
 public:
  // The file, and the folder above it, are made where they are missing; for nobody else to read, since the links of
  // private notes are in it. An empty path: no cache.
  // What came due 90 days before `now` is forgotten.
  VerdictCache(const std::string& path, Moment now);
  ~VerdictCache();
  VerdictCache(const VerdictCache&) = delete;
  VerdictCache& operator=(const VerdictCache&) = delete;

  // "~/.cache/confnotes/links.db", or what XDG_CACHE_HOME says (XDG Base Directory Specification); empty without HOME.
  static std::string default_path();

  // A sentence; empty while all is well.
  const std::string& problem() const { return problem_; }

  // `url`: of a Target. Nothing where nothing is known.
  std::optional<Remembered> find(const std::string& url, Moment now);
  // Written with others, at the latest when the cache is flushed or destroyed. What was not asked for is not kept.
  void put(const std::string& url, const Finding& finding, Moment now);
  void flush();

  void clear();
  CacheStats stats(Moment now);

 private:
  struct Database;
  struct Entry : Remembered {
    Moment expires_at{};
  };

  void fail(const std::string& what);
  std::optional<Entry> read(const std::string& url) const;

  std::unique_ptr<Database> database_;
  std::string problem_;
  std::map<std::string, Entry> unwritten_;
};

}  // namespace confnotes::server::links
