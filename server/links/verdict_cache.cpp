#include "server/links/verdict_cache.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace confnotes::server::links {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::size_t kWrittenAtOnce = 64;
constexpr int kBusyMilliseconds = 2'000;
constexpr int kVersion = 1;
constexpr days kForgottenAfter{90};

// Times are seconds since 1970. A link that fails for passing reasons alone has the verdict Transient.
constexpr const char* kSchema = R"(
  CREATE TABLE IF NOT EXISTS link (
    url TEXT PRIMARY KEY,
    verdict TEXT NOT NULL,
    status INTEGER NOT NULL,
    final_url TEXT NOT NULL,
    reason TEXT NOT NULL,
    checked_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    failing_since INTEGER,
    failures INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS link_expires_at ON link (expires_at);
)";

constexpr std::array kVerdicts{Verdict::Alive,     Verdict::Moved, Verdict::Dead,    Verdict::Blocked,
                               Verdict::Transient, Verdict::Tls,   Verdict::Refused, Verdict::Invalid};

std::optional<Verdict> verdict_named(std::string_view name) {
  const auto found = std::ranges::find(kVerdicts, name, [](Verdict verdict) { return to_string(verdict); });
  return found == kVerdicts.end() ? std::nullopt : std::optional(*found);
}

// How long a verdict holds. That of what is alive is spread, so that not all links come due on one day.
seconds time_of(const std::string& url, const Finding& finding, std::size_t failures) {
  switch (finding.verdict) {
    case Verdict::Alive:
    case Verdict::Moved: {
      const auto share = static_cast<long>(std::hash<std::string>{}(url) % 401);  // 80 to 120 percent
      return seconds(days(7)) * (800 + share) / 1000;
    }
    case Verdict::Dead:
    case Verdict::Tls:
      return hours(24);
    case Verdict::Blocked:
      return finding.status == 429 ? seconds(hours(1)) : days(3);  // who only wanted a pause
    default:
      return std::min<seconds>(minutes(15) * (1 << std::min<std::size_t>(failures, 8)), hours(24));
  }
}

long number(Moment moment) {
  return moment.time_since_epoch().count();
}
Moment moment(sqlite3_int64 number) {
  return Moment(seconds(number));
}

class CacheError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace

struct VerdictCache::Database {
  struct Free {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Free>;

  Database(const std::string& path, Moment now) {
    sqlite3* opened = nullptr;
    const int result = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    handle.reset(opened);
    if (result != SQLITE_OK) fail();
    sqlite3_busy_timeout(handle.get(), kBusyMilliseconds);
    // Readers and one writer do not wait for each other then.
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    run("BEGIN IMMEDIATE");
    // That of another version is made anew.
    if (version() != kVersion) run("DROP TABLE IF EXISTS link");
    run(("PRAGMA user_version = " + std::to_string(kVersion)).c_str());
    run(kSchema);
    run(("DELETE FROM link WHERE expires_at < " + std::to_string(number(now - kForgottenAfter))).c_str());
    run("COMMIT");
    find = prepare(
        "SELECT verdict, status, final_url, reason, checked_at, expires_at, failing_since, failures"
        " FROM link WHERE url = ?1");
    put = prepare("INSERT OR REPLACE INTO link VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  }

  [[noreturn]] void fail() const { throw CacheError(sqlite3_errmsg(handle.get())); }
  void run(const char* sql) const {
    if (sqlite3_exec(handle.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }
  Statement prepare(const char* sql) const {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle.get(), sql, -1, &statement, nullptr) != SQLITE_OK) fail();
    return Statement(statement);
  }
  int version() const {
    const Statement statement = prepare("PRAGMA user_version");
    return sqlite3_step(statement.get()) == SQLITE_ROW ? sqlite3_column_int(statement.get(), 0) : 0;
  }

  std::unique_ptr<sqlite3, Free> handle;
  Statement find;
  Statement put;
};

namespace {

// A statement of the database, as new again when this ends.
class Use {
 public:
  explicit Use(const auto& statement) : statement_(statement.get()) {}
  ~Use() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

  Use& bind(std::string_view text) {
    sqlite3_bind_text(statement_, ++count_, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    return *this;
  }
  Use& bind(sqlite3_int64 number) {
    sqlite3_bind_int64(statement_, ++count_, number);
    return *this;
  }
  Use& bind_moment(const std::optional<Moment>& moment) {
    if (moment) return bind(number(*moment));
    sqlite3_bind_null(statement_, ++count_);
    return *this;
  }
  // True for a row.
  bool step() {
    const int result = sqlite3_step(statement_);
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) throw CacheError(sqlite3_errmsg(sqlite3_db_handle(statement_)));
    return false;
  }
  std::string text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return bytes ? bytes : "";
  }
  sqlite3_int64 integer(int column) const { return sqlite3_column_int64(statement_, column); }
  bool is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

 private:
  sqlite3_stmt* statement_;
  int count_ = 0;
};

// For the owner alone; SQLite gives the files beside it the same rights.
void make_file(const std::string& path) {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (std::filesystem::create_directories(folder, error))
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) throw CacheError("the file cannot be made");
  ::close(descriptor);
}

}  // namespace

VerdictCache::VerdictCache(const std::string& path, Moment now) {
  if (path.empty()) return;
  try {
    make_file(path);
    database_ = std::make_unique<Database>(path, now);
  } catch (const std::exception& error) {
    fail(error.what());
  }
}

VerdictCache::~VerdictCache() {
  flush();
}

std::string VerdictCache::default_path() {
  // An empty or relative one counts as none.
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache && *cache == '/') return std::string(cache) + "/confnotes/links.db";
  const char* home = std::getenv("HOME");
  return home && *home == '/' ? std::string(home) + "/.cache/confnotes/links.db" : std::string();
}

void VerdictCache::fail(const std::string& what) {
  database_.reset();
  unwritten_.clear();
  problem_ = "Links are checked without the cache: " + what + ".";
}

std::optional<VerdictCache::Entry> VerdictCache::read(const std::string& url) const {
  if (const auto known = unwritten_.find(url); known != unwritten_.end()) return known->second;
  Use use(database_->find);
  if (!use.bind(url).step()) return std::nullopt;
  const auto verdict = verdict_named(use.text(0));
  if (!verdict) return std::nullopt;
  Entry entry{{.finding = {*verdict, static_cast<int>(use.integer(1)), {}, use.text(2), use.text(3)},
               .checked_at = moment(use.integer(4))},
              moment(use.integer(5))};
  if (!use.is_null(6)) entry.failing_since = moment(use.integer(6));
  entry.failures = static_cast<std::size_t>(use.integer(7));
  return entry;
}

std::optional<Remembered> VerdictCache::find(const std::string& url, Moment now) try {
  if (!database_) return std::nullopt;
  auto entry = read(url);
  if (!entry) return std::nullopt;
  // A clock that was set back makes nothing last longer.
  entry->is_fresh = entry->checked_at <= now && now < entry->expires_at;
  return *entry;
} catch (const CacheError& error) {
  fail(error.what());
  return std::nullopt;
}

void VerdictCache::put(const std::string& url, const Finding& finding, Moment now) try {
  if (!database_ || finding.verdict == Verdict::Refused || finding.verdict == Verdict::Invalid) return;
  Entry entry{{.finding = finding, .checked_at = now}, {}};
  if (finding.verdict == Verdict::Transient) {
    if (const auto before = read(url)) {
      if (before->finding.verdict != Verdict::Transient) entry.finding = before->finding;
      entry.failing_since = before->failing_since;
      entry.failures = before->failures;
    }
    if (!entry.failing_since) entry.failing_since = now;
    ++entry.failures;
  }
  entry.finding.hops.clear();
  entry.expires_at = now + time_of(url, finding, entry.failures);
  unwritten_.insert_or_assign(url, std::move(entry));
  if (unwritten_.size() >= kWrittenAtOnce) flush();
} catch (const CacheError& error) {
  fail(error.what());
}

// All in one transaction, which others wait for no longer than it takes.
void VerdictCache::flush() try {
  if (!database_ || unwritten_.empty()) return;
  database_->run("BEGIN IMMEDIATE");
  for (const auto& [url, entry] : unwritten_) {
    Use(database_->put)
        .bind(url)
        .bind(to_string(entry.finding.verdict))
        .bind(entry.finding.status)
        .bind(entry.finding.final_url)
        .bind(entry.finding.reason)
        .bind(number(entry.checked_at))
        .bind(number(entry.expires_at))
        .bind_moment(entry.failing_since)
        .bind(static_cast<sqlite3_int64>(entry.failures))
        .step();
  }
  database_->run("COMMIT");
  unwritten_.clear();
} catch (const CacheError& error) {
  fail(error.what());
}

void VerdictCache::clear() try {
  unwritten_.clear();
  if (!database_) return;
  database_->run("DELETE FROM link");
  database_->run("VACUUM");
} catch (const CacheError& error) {
  fail(error.what());
}

CacheStats VerdictCache::stats(Moment now) try {
  CacheStats stats;
  flush();
  if (!database_) return stats;
  const auto statement =
      database_->prepare("SELECT verdict, count(*), sum(expires_at <= ?1) FROM link GROUP BY verdict");
  Use use(statement);
  use.bind(number(now));
  while (use.step()) {
    if (const auto verdict = verdict_named(use.text(0)))
      stats.verdicts[*verdict] = static_cast<std::size_t>(use.integer(1));
    stats.expired += static_cast<std::size_t>(use.integer(2));
  }
  return stats;
} catch (const CacheError& error) {
  fail(error.what());
  return {};
}

}  // namespace confnotes::server::links
