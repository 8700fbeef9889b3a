#include "server/links/link_checker.h"

#include "server/links/offline.h"
#include "server/links/target.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace confnotes::server::links {

namespace asio = boost::asio;

// All of it but the constructor, the destructor and `post` on the network thread.
class LinkChecker::Network {
 public:
  Network(LinkCheckerOptions options, LinkCheckerPorts ports)
      : options_(std::move(options)),
        ports_(std::move(ports)),
        client_(loop_, options_.http),
        queue_(loop_, options_.queue),
        cache_(options_.cache_path, now()),
        flush_timer_(loop_),
        thread_([this] { loop_.run(); }) {}

  ~Network() {
    // Transfers end on their own thread; then there is nothing left to do there.
    asio::post(loop_, [this] {
      jobs_.clear();
      loop_.stop();
    });
    thread_.join();
  }
  Network(const Network&) = delete;
  Network& operator=(const Network&) = delete;

  void post(std::function<void()> work) { asio::post(loop_, std::move(work)); }

  void check(const std::string& url, bool anew) {
    auto target = target_of(url);
    if (!target) {
      const Finding finding{target.error().verdict, 0, {}, {}, target.error().reason};
      return ports_.on_finding(url, {.finding = finding, .checked_at = now(), .is_fresh = true});
    }
    const std::string key = target->url;
    if (const auto known = anew ? std::nullopt : cache_.find(key, now()); known && is_enough(*known))
      return ports_.on_finding(url, *known);
    report_problem();
    const auto [place, is_new] = jobs_.try_emplace(key);
    if (is_new)
      place->second =
          std::make_shared<Job>(*this, key, Check(std::move(*target), options_.begins_with_head, options_.times));
    place->second->urls.push_back(url);
    if (is_new) place->second->go_on(place->second->check.begin());
  }

  void forget(const std::string& url) {
    const auto target = target_of(url);
    const auto found = target ? jobs_.find(target->url) : jobs_.end();
    if (found == jobs_.end()) return;
    std::erase(found->second->urls, url);
    if (!found->second->urls.empty()) return;
    jobs_.erase(found);
    if (jobs_.empty()) decide();
  }

  void cancel() {
    jobs_.clear();
    doubtful_.clear();
  }

 private:
  // For whose turn.
  struct Waiting {
    std::string host;
    HostQueue::Number number;
  };

  // One address that is being checked. Whatever it waits for holds it weakly.
  struct Job : std::enable_shared_from_this<Job> {
    Job(Network& owner, std::string name, Check steps)
        : network(owner), key(std::move(name)), check(std::move(steps)), timer(owner.loop_) {}
    ~Job() {
      if (waiting) network.queue_.leave(waiting->number);
      if (!asked_host.empty()) network.queue_.done(asked_host);
    }

    void go_on(const Step& step) {
      if (const auto* finding = std::get_if<Finding>(&step)) return network.finish(*this, *finding);
      const Ask& ask = std::get<Ask>(step);
      if (ask.delay.count() == 0) return wait(ask);
      timer.expires_after(ask.delay);
      timer.async_wait([weak = weak_from_this(), ask](const boost::system::error_code& error) {
        const auto job = weak.lock();
        if (job && !error) job->wait(ask);
      });
    }

    void wait(const Ask& ask) {
      const std::string& host = ask.target.host;
      if (const Finding* finding = network.find_given_up(host)) return network.finish(*this, *finding);
      waiting = {host, network.queue_.wait(host, [weak = weak_from_this(), ask] {
                   if (const auto job = weak.lock()) job->send(ask);
                 })};
    }

    void send(const Ask& ask) {
      waiting.reset();
      asked_host = ask.target.host;
      // Made late: most of what is asked for only waits.
      if (!conversation) conversation.emplace(network.client_);
      conversation->ask(
          {.url = ask.target.url, .host = ask.target.host, .is_head = ask.is_head, .is_fresh = ask.is_fresh},
          [this](const Answer& answer) { take(answer); });
    }

    void take(const Answer& answer) {
      const auto now = std::chrono::system_clock::now();
      const std::string host = std::exchange(asked_host, {});
      has_answer = !is_silent(answer);
      network.queue_.done(host);
      network.learn(host, answer, retry_after(answer.retry_after, now));
      go_on(check.next(answer, now));
    }

    Network& network;
    const std::string key;
    Check check;
    asio::steady_timer timer;
    std::optional<Conversation> conversation;
    std::optional<Waiting> waiting;
    std::string asked_host;   // while it asks
    bool has_answer = false;  // to the last question, whatever it was
    std::vector<std::string> urls;
  };

  // Nobody can be told from there whether the host is there at all.
  static bool is_silent(const Answer& answer) {
    const Sense sense = sense_of(answer);
    return answer.status == 0 && (sense == Sense::Transient || sense == Sense::NoName);
  }

  // What an answer tells of the host, for all others that wait for it.
  void learn(const std::string& host, const Answer& answer, std::optional<std::chrono::seconds> pause) {
    const auto now = HostQueue::Clock::now();
    if (is_silent(answer)) {
      offline_.failed(host);
      if (++silences_[host] >= kMostSilences && offline_.is_surely_online(now))
        give_up(host, now + kSilence, {.verdict = Verdict::Transient, .reason = "the host does not answer"});
      return;
    }
    if (!answer.is_address_refused) answered();
    silences_.erase(host);
    if (!pause) return;
    queue_.park(host, now + std::min<std::chrono::milliseconds>(*pause, options_.times.longest_wait));
    if (*pause > options_.times.longest_wait)
      give_up(host, now + *pause,
              {.verdict = Verdict::Blocked, .status = answer.status, .reason = "the host wants no more requests now"});
  }

  // Nobody asks that host before then: nobody waits for a whole host that says so, or that says nothing.
  void give_up(const std::string& host, HostQueue::Clock::time_point until, Finding finding) {
    std::vector<std::shared_ptr<Job>> stopped;
    for (const auto& [key, job] : jobs_) {
      if (job->waiting && job->waiting->host == host) stopped.push_back(job);
    }
    for (const auto& job : stopped)
      finish(*job, finding);
    given_up_.insert_or_assign(host, GivenUp{until, std::move(finding)});
  }

  const Finding* find_given_up(const std::string& host) const {
    const auto found = given_up_.find(host);
    return found != given_up_.end() && HostQueue::Clock::now() < found->second.until ? &found->second.finding : nullptr;
  }

  static Moment now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

  bool is_enough(const Remembered& known) const {
    return known.is_fresh && !(options_.checks_dead_anew && known.finding.verdict == Verdict::Dead);
  }

  // What was found without a word from the host is believed as soon as another host answers, or when nothing else is
  // under way and there is no sign that the network is to blame.
  void finish(const Job& job, const Finding& finding) {
    const bool is_doubtful =
        !job.has_answer && finding.verdict != Verdict::Refused && !offline_.is_surely_online(Offline::Clock::now());
    // Held until everybody has heard of it.
    const auto node = jobs_.extract(job.key);
    Found found{job.key, node.mapped()->urls, finding};
    if (is_doubtful)
      doubtful_.push_back(std::move(found));
    else
      tell(found);
    if (jobs_.empty()) decide();
  }

  void answered() {
    offline_.answered(Offline::Clock::now());
    for (const Found& found : std::exchange(doubtful_, {}))
      tell(found);
  }

  void decide() {
    const bool is_offline = offline_.is_likely(Offline::Clock::now());
    std::vector<std::string> unknown;
    for (const Found& found : std::exchange(doubtful_, {})) {
      if (is_offline)
        unknown.insert(unknown.end(), found.urls.begin(), found.urls.end());
      else
        tell(found);
    }
    if (!unknown.empty()) ports_.on_offline(unknown);
    cache_.flush();
    report_problem();
  }

  struct Found {
    std::string key;
    std::vector<std::string> urls;
    Finding finding;
  };

  void tell(const Found& found) {
    cache_.put(found.key, found.finding, now());
    Remembered known{.finding = found.finding, .checked_at = now(), .is_fresh = true};
    if (found.finding.verdict == Verdict::Transient) {
      if (const auto before = cache_.find(found.key, now())) known = *before;
    }
    for (const std::string& url : found.urls)
      ports_.on_finding(url, known);
    flush_later();
  }

  // Others may want to know, and this program may be killed.
  void flush_later() {
    if (std::exchange(is_flush_due_, true)) return;
    flush_timer_.expires_after(kFlushTime);
    flush_timer_.async_wait([this](const boost::system::error_code& error) {
      is_flush_due_ = false;
      if (!error) cache_.flush();
    });
  }

  void report_problem() {
    if (!cache_.problem().empty() && !std::exchange(has_reported_, true)) ports_.log(cache_.problem());
  }

  struct GivenUp {
    HostQueue::Clock::time_point until;
    Finding finding;
  };

  static constexpr auto kFlushTime = std::chrono::milliseconds(250);
  static constexpr std::size_t kMostSilences = 6;  // of one host in a row: two links, each looked for several times
  static constexpr auto kSilence = std::chrono::minutes(15);

  const LinkCheckerOptions options_;
  const LinkCheckerPorts ports_;
  asio::io_context loop_{1};
  asio::executor_work_guard<asio::io_context::executor_type> guard_{loop_.get_executor()};
  HttpClient client_;
  HostQueue queue_;
  VerdictCache cache_;
  asio::steady_timer flush_timer_;
  Offline offline_;
  std::map<std::string, std::size_t> silences_;       // of hosts, in a row
  std::map<std::string, GivenUp> given_up_;           // hosts
  std::map<std::string, std::shared_ptr<Job>> jobs_;  // by the target's URL
  std::vector<Found> doubtful_;
  bool is_flush_due_ = false;
  bool has_reported_ = false;
  std::jthread thread_;  // last: it uses all the others
};

LinkChecker::LinkChecker(LinkCheckerOptions options, LinkCheckerPorts ports)
    : network_(std::make_unique<Network>(std::move(options), std::move(ports))) {}

LinkChecker::~LinkChecker() = default;

void LinkChecker::check(std::vector<std::string> urls, bool anew) {
  network_->post([network = network_.get(), urls = std::move(urls), anew] {
    for (const std::string& url : urls)
      network->check(url, anew);
  });
}

void LinkChecker::forget(std::vector<std::string> urls) {
  network_->post([network = network_.get(), urls = std::move(urls)] {
    for (const std::string& url : urls)
      network->forget(url);
  });
}

void LinkChecker::cancel() {
  network_->post([network = network_.get()] { network->cancel(); });
}

}  // namespace confnotes::server::links
