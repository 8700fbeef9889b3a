#include "server/links/link_checker.h"

#include "server/links/host_book.h"
#include "server/links/offline.h"
#include "server/links/remote_anchor.h"
#include "server/links/target.h"
#include "server/links/video.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
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

  void check(const std::string& url, bool anew, Depth depth) {
    auto target = target_of(url);
    if (!target) {
      const Finding finding{target.error().verdict, 0, {}, {}, target.error().reason};
      return ports_.on_finding(url, {.finding = finding, .checked_at = now(), .is_fresh = true});
    }
    const auto picture = depth.videos ? picture_of_video(*target) : std::nullopt;
    if (picture) target = *picture;
    const std::string anchor = depth.anchors && !picture ? wanted_anchor(url, target->host) : "";
    const std::string key = target->url + (anchor.empty() ? "" : "#" + anchor);
    if (const auto known = anew ? std::nullopt : cache_.find(key, now()); known && is_enough(*known)) {
      if (known->finding.verdict == Verdict::Alive) witness_ = *target;
      return ports_.on_finding(url, *known);
    }
    report_problem();
    const auto [place, is_new] = jobs_.try_emplace(key);
    if (is_new) place->second = std::make_shared<Job>(*this, key, *target, anchor, picture.has_value());
    place->second->urls.push_back(url);
    if (is_new) place->second->go_on(place->second->check.begin());
  }

  void forget(const std::string& url) {
    const auto asks_for_it = [&](const auto& job) { return std::erase(job.second->urls, url) > 0; };
    const auto found = std::ranges::find_if(jobs_, asks_for_it);
    if (found == jobs_.end() || !found->second->urls.empty()) return;
    jobs_.erase(found);
    if (jobs_.empty()) decide();
  }

  void cancel() {
    jobs_.clear();
    doubtful_.clear();
  }

 private:
  // Whom a finding is of: what is found of a host says nothing of a link for the next time.
  enum class Source : std::uint8_t { Link, Host };

  // For whose turn.
  struct Waiting {
    std::string host;
    HostQueue::Number number;
  };

  // One address that is being checked. Whatever it waits for holds it weakly.
  struct Job : std::enable_shared_from_this<Job> {
    // For an anchor the page itself is needed.
    Job(Network& owner, std::string name, const Target& target, std::string wanted, bool is_picture)
        : network(owner),
          key(std::move(name)),
          anchor(std::move(wanted)),
          is_video(is_picture),
          check(target, owner.options_.begins_with_head && anchor.empty(), owner.options_.times),
          timer(owner.loop_) {}
    ~Job() {
      if (waiting) network.queue_.leave(waiting->number);
      if (!asked_host.empty()) network.queue_.done(asked_host);
    }

    void go_on(const Step& step) {
      if (const auto* error = std::get_if<SetupError>(&step)) return network.stop(error->reason);
      if (const auto* finding = std::get_if<Finding>(&step)) return network.finish(*this, *finding, Source::Link);
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
      if (const Finding* finding = network.hosts_.find_given_up(host, HostBook::Clock::now()))
        return network.finish(*this, *finding, Source::Host);
      // What has begun is ended before others begin: they may learn from it.
      const auto place = conversation ? HostQueue::Place::Front : HostQueue::Place::Back;
      const auto go = [weak = weak_from_this(), ask] {
        if (const auto job = weak.lock()) job->send(ask);
      };
      waiting = {host, network.queue_.wait(host, go, place)};
    }

    void send(const Ask& wanted) {
      waiting.reset();
      asked_host = wanted.target.host;
      const bool knows_better = wanted.is_head && !network.hosts_.answers_head(asked_host);
      const Ask ask = knows_better ? check.ask_without_head() : wanted;
      is_head = ask.is_head;
      // Made late: most of what is asked for only waits.
      if (!conversation) conversation.emplace(network.client_);
      conversation->ask({.url = ask.target.url,
                         .host = ask.target.host,
                         .proxy = std::string(proxy_for(network.options_.proxies, ask.target)),
                         .is_head = ask.is_head,
                         .is_fresh = ask.is_fresh,
                         .keeps_body = !anchor.empty()},
                        [this](const Answer& answer) { take(answer); });
    }

    void take(const Answer& answer) {
      const auto now = std::chrono::system_clock::now();
      const std::string host = std::exchange(asked_host, {});
      has_answer = !is_silent(answer);
      network.queue_.done(host);
      const bool may_ask_for_pause = answer.status == 429 || answer.status == 503;
      network.learn(host, answer, may_ask_for_pause ? retry_after(answer.retry_after, now) : std::nullopt);
      learn_of_head(host, answer);
      Step step = check.next(answer, now);
      if (auto* finding = std::get_if<Finding>(&step)) look_closer(*finding, answer);
      go_on(step);
    }

    void look_closer(Finding& finding, const Answer& answer) const {
      if (is_video && finding.verdict == Verdict::Dead) finding.reason = "there is no such video any more";
      if (finding.verdict == Verdict::Alive && !anchor.empty() && lacks_anchor(answer, anchor))
        finding.reason = "the page has no anchor #" + anchor;
    }

    void learn_of_head(const std::string& host, const Answer& answer) {
      const Sense sense = sense_of(answer);
      const bool is_fine = sense == Sense::Alive || sense == Sense::Redirect;
      if (is_head)
        failed_head_host = is_fine ? "" : host;
      else if (is_fine && host == std::exchange(failed_head_host, {}))
        network.hosts_.answers_head_wrongly(host);
    }

    Network& network;
    const std::string key;
    const std::string anchor;  // that the page has to have; empty: none
    const bool is_video;       // that a picture stands for
    Check check;
    asio::steady_timer timer;
    std::optional<Conversation> conversation;
    std::optional<Waiting> waiting;
    std::string asked_host;  // while it asks
    bool is_head = false;    // the last question
    std::string failed_head_host;
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
    if (sense_of(answer) == Sense::Setup) return;
    if (is_silent(answer)) {
      offline_.failed(host);
      if (sense_of(answer) == Sense::NoName) return;
      if (hosts_.was_silent(host) && offline_.is_surely_online(now))
        give_up(host, now + kSilence, {.verdict = Verdict::Transient, .reason = "the host does not answer"});
      return;
    }
    if (!answer.is_address_refused) answered();
    hosts_.answered(host);
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
      finish(*job, finding, Source::Host);
    hosts_.give_up(host, until, std::move(finding));
  }

  static Moment now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

  bool is_enough(const Remembered& known) const {
    return known.is_fresh && !(options_.checks_dead_anew && known.finding.verdict == Verdict::Dead);
  }

  // Nobody can be asked at all.
  void stop(const std::string& reason) {
    std::vector<std::string> unknown;
    const auto held = std::exchange(jobs_, {});
    for (const auto& [key, job] : held)
      unknown.insert(unknown.end(), job->urls.begin(), job->urls.end());
    for (const Found& found : std::exchange(doubtful_, {}))
      unknown.insert(unknown.end(), found.urls.begin(), found.urls.end());
    ports_.on_obstacle(unknown, {.is_setup = true, .reason = reason});
    decide();
  }

  // What was found without a word from the host is believed as soon as another host answers, or when nothing else is
  // under way and there is no sign that the network is to blame.
  void finish(const Job& job, const Finding& finding, Source source) {
    const bool is_doubtful =
        !job.has_answer && finding.verdict != Verdict::Refused && !offline_.is_surely_online(Offline::Clock::now());
    // Held until everybody has heard of it.
    const auto node = jobs_.extract(job.key);
    Found found{job.key, node.mapped()->urls, finding, source};
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
    if (is_offline && !doubtful_.empty() && witness_) return ask_witness();
    std::vector<std::string> unknown;
    for (const Found& found : std::exchange(doubtful_, {})) {
      if (is_offline)
        unknown.insert(unknown.end(), found.urls.begin(), found.urls.end());
      else
        tell(found);
    }
    if (!unknown.empty()) ports_.on_obstacle(unknown, {.reason = "no host can be reached"});
    cache_.flush();
    report_problem();
  }

  // Whoever was there lately, and was not asked for that, tells whether it is the network.
  void ask_witness() {
    const Target target = *std::exchange(witness_, std::nullopt);
    const auto job =
        jobs_.emplace(target.url, std::make_shared<Job>(*this, target.url, target, "", false)).first->second;
    job->go_on(job->check.begin());
  }

  struct Found {
    std::string key;
    std::vector<std::string> urls;
    Finding finding;
    Source source;
  };

  void tell(const Found& found) {
    if (found.source == Source::Link) cache_.put(found.key, found.finding, now());
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

  static constexpr auto kFlushTime = std::chrono::milliseconds(250);
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
  HostBook hosts_;
  std::optional<Target> witness_;                     // of what the cache alone has answered for
  std::map<std::string, std::shared_ptr<Job>> jobs_;  // by the target's URL
  std::vector<Found> doubtful_;
  bool is_flush_due_ = false;
  bool has_reported_ = false;
  std::jthread thread_;  // last: it uses all the others
};

LinkChecker::LinkChecker(LinkCheckerOptions options, LinkCheckerPorts ports)
    : network_(std::make_unique<Network>(std::move(options), std::move(ports))) {}

LinkChecker::~LinkChecker() = default;

void LinkChecker::check(std::vector<std::string> urls, bool anew, Depth depth) {
  network_->post([network = network_.get(), urls = std::move(urls), anew, depth] {
    for (const std::string& url : urls)
      network->check(url, anew, depth);
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
