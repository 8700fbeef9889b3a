#include "server/links/check.h"

#include "server/links/move.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace confnotes::server::links {

namespace {

constexpr std::size_t kMostHops = 10;
constexpr std::size_t kMostRepetitions = 2;

// They show programs a wall, be there a page behind it or not.
constexpr std::array<std::string_view, 8> kWalled{"linkedin.com",   "twitter.com",     "x.com",
                                                  "instagram.com",  "facebook.com",    "glassdoor.com",
                                                  "crunchbase.com", "researchgate.net"};

bool is_at_or_below(std::string_view host, std::string_view domain) {
  return host == domain ||
         (host.size() > domain.size() && host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

bool is_walled(std::string_view host) {
  return std::ranges::any_of(kWalled, [&](std::string_view domain) { return is_at_or_below(host, domain); });
}

constexpr const char* kMissingRepository = "the repository is not there, or is private";

// The page of the repository that a page of a forge belongs to, or that it is itself.
std::optional<Target> repository_of(const Target& target) {
  constexpr std::array<std::string_view, 4> kForges{"github.com", "raw.githubusercontent.com", "bitbucket.org",
                                                    "codeberg.org"};
  if (std::ranges::find(kForges, target.host) == kForges.end()) return std::nullopt;
  const std::size_t path = target.url.find('/', target.url.find("://") + 3) + 1;
  const std::size_t owner_end = target.url.find('/', path);
  if (owner_end == std::string::npos || owner_end + 1 == target.url.size()) return std::nullopt;
  const std::string name = target.url.substr(path, target.url.find_first_of("/?", owner_end + 1) - path);
  const bool is_raw = target.host == "raw.githubusercontent.com";
  const auto repository = target_of((is_raw ? "https://github.com/" : target.url.substr(0, path)) + name);
  return repository ? std::optional(*repository) : std::nullopt;
}

// Where somebody is to sign in, to agree or to prove that he is a person.
bool is_gate(const Target& target) {
  std::string_view path = target.url;
  path.remove_prefix(std::min(path.find("://") + 3, path.size()));
  path.remove_prefix(std::min(path.find('/'), path.size()));
  constexpr std::array<std::string_view, 6> kGates{"/login",         "/signin", "/sign_in",
                                                   "/users/sign_in", "/sorry",  "/captcha"};
  const bool is_path = std::ranges::any_of(kGates, [&](std::string_view gate) {
    return path.starts_with(gate) && (path.size() == gate.size() || std::string_view("/?").contains(path[gate.size()]));
  });
  return is_path || target.host.starts_with("consent.") || target.host.starts_with("login.") ||
         target.host.starts_with("accounts.");
}

}  // namespace

Check::Check(Target target, bool with_head, CheckTimes times)
    : target_(std::move(target)), times_(times), is_head_(with_head) {}

Ask Check::question(std::chrono::milliseconds delay) const {
  return {target_, is_head_, is_fresh_, delay};
}

Finding Check::found(Verdict verdict, const Answer& answer) const {
  return {verdict, answer.status, hops_, hops_.empty() ? "" : target_.url, reason_of(answer)};
}

Ask Check::ask_without_head() {
  is_head_ = false;
  return question();
}

Step Check::next(const Answer& answer, std::chrono::system_clock::time_point now) {
  const Sense sense = sense_of(answer);
  if (sense == Sense::Setup) return SetupError{reason_of(answer)};
  if (missing_page_) return judge_repository(sense);
  if (sense == Sense::Alive)
    return found(move_of(hops_, target_.url) == Move::Elsewhere ? Verdict::Moved : Verdict::Alive, answer);
  if (sense == Sense::Redirect) return follow(answer);
  if (sense == Sense::Refused) return found(Verdict::Refused, answer);
  if (is_head_) {
    is_head_ = false;
    return question();
  }
  is_fresh_ = false;
  switch (sense) {
    case Sense::NotFound:
      if (is_walled(target_.host)) return found(Verdict::Blocked, answer);
      if (std::exchange(was_missing_, true)) return look_for_repository(answer);
      is_fresh_ = true;
      return question(times_.confirmation);
    case Sense::Gone:
    case Sense::NoName:
      return found(Verdict::Dead, answer);
    case Sense::NotHttp:
      // What came before on the connection may have been the cause.
      if (std::exchange(was_odd_, true)) return found(Verdict::Blocked, answer);
      is_fresh_ = true;
      return question();
    case Sense::RateLimited:
    case Sense::Transient:
      return repeat(answer, now);
    case Sense::Tls:
      return found(Verdict::Tls, answer);
    case Sense::Invalid:
      return found(Verdict::Invalid, answer);
    default:
      return found(Verdict::Blocked, answer);
  }
}

// A private repository is as if it were not there, and so is all that is in it.
Step Check::look_for_repository(const Answer& answer) {
  Finding finding = found(Verdict::Dead, answer);
  const auto repository = repository_of(target_);
  if (!repository) return finding;
  if (repository->url != target_.url) {
    missing_page_ = std::move(finding);
    return Ask{*repository};
  }
  finding.verdict = Verdict::Blocked;
  finding.reason = kMissingRepository;
  return finding;
}

Step Check::judge_repository(Sense sense) {
  if (sense == Sense::Alive || sense == Sense::Redirect) return *missing_page_;
  missing_page_->verdict = Verdict::Blocked;
  if (sense == Sense::NotFound) missing_page_->reason = kMissingRepository;
  return *missing_page_;
}

Step Check::follow(const Answer& answer) {
  hops_.push_back({target_.url, answer.status});
  if (hops_.size() > kMostHops) {
    if (is_head_) {
      // Some lose their cookies over HEAD: from the beginning.
      is_head_ = false;
      target_ = *target_of(hops_.front().url);
      hops_.clear();
      return question();
    }
    return Finding{Verdict::Dead, answer.status, hops_, {}, "it is redirected again and again"};
  }
  auto next = target_of(answer.location);
  if (!next) return Finding{Verdict::Refused, answer.status, hops_, {}, next.error().reason};
  if (is_gate(*next) && !is_gate(target_))
    return Finding{Verdict::Blocked, answer.status, hops_, next->url, "it leads to a page for signing in"};
  target_ = std::move(*next);
  return question();
}

// Later: when the server says, or after ever longer pauses.
Step Check::repeat(const Answer& answer, std::chrono::system_clock::time_point now) {
  const Verdict verdict = sense_of(answer) == Sense::RateLimited ? Verdict::Blocked : Verdict::Transient;
  const auto asked = retry_after(answer.retry_after, now);
  if (repetitions_ == kMostRepetitions || (verdict == Verdict::Blocked && !asked)) return found(verdict, answer);
  const std::chrono::milliseconds pause =
      asked ? std::chrono::milliseconds(*asked) : times_.back_off * (1 << repetitions_);
  if (waited_ + pause > times_.longest_wait) return found(verdict, answer);
  waited_ += pause;
  ++repetitions_;
  return question(pause);
}

}  // namespace confnotes::server::links
