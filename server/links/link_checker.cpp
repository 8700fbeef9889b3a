#include "server/links/link_checker.h"

#include "server/links/target.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

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
  Network(LinkCheckerOptions options, std::function<void(const std::string&, const Finding&)> on_finding)
      : options_(std::move(options)),
        on_finding_(std::move(on_finding)),
        client_(loop_, options_.http),
        queue_(loop_, options_.queue),
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

  void check(const std::string& url) {
    auto target = target_of(url);
    if (!target) return on_finding_(url, {target.error().verdict, 0, {}, {}, target.error().reason});
    const std::string key = target->url;
    const auto [place, is_new] = jobs_.try_emplace(key);
    if (is_new)
      place->second =
          std::make_shared<Job>(*this, key, Check(std::move(*target), options_.begins_with_head, options_.times));
    place->second->urls.push_back(url);
    if (is_new) place->second->go_on(place->second->check.begin());
  }

  void cancel() { jobs_.clear(); }

 private:
  // One address that is being checked. Whatever it waits for holds it weakly.
  struct Job : std::enable_shared_from_this<Job> {
    Job(Network& owner, std::string name, Check steps)
        : network(owner), key(std::move(name)), check(std::move(steps)), timer(owner.loop_) {}
    ~Job() {
      if (number) network.queue_.leave(*number);
      if (conversation && !asked_host.empty()) network.queue_.done(asked_host);
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
      number = network.queue_.wait(ask.target.host, [weak = weak_from_this(), ask] {
        if (const auto job = weak.lock()) job->send(ask);
      });
    }

    void send(const Ask& ask) {
      number.reset();
      asked_host = ask.target.host;
      // Made late: most of what is asked for only waits.
      if (!conversation) conversation.emplace(network.client_);
      conversation->ask(
          {.url = ask.target.url, .host = ask.target.host, .is_head = ask.is_head, .is_fresh = ask.is_fresh},
          [this](const Answer& answer) { take(answer); });
    }

    void take(const Answer& answer) {
      const auto now = std::chrono::system_clock::now();
      if (const auto pause = retry_after(answer.retry_after, now))
        network.queue_.park(asked_host, HostQueue::Clock::now() + *pause);
      network.queue_.done(std::exchange(asked_host, {}));
      go_on(check.next(answer, now));
    }

    Network& network;
    const std::string key;
    Check check;
    asio::steady_timer timer;
    std::optional<Conversation> conversation;
    std::optional<HostQueue::Number> number;  // while it waits
    std::string asked_host;                   // while it asks
    std::vector<std::string> urls;
  };

  void finish(const Job& job, const Finding& finding) {
    // Held until everybody has heard of it.
    const auto node = jobs_.extract(job.key);
    for (const std::string& url : node.mapped()->urls)
      on_finding_(url, finding);
  }

  const LinkCheckerOptions options_;
  const std::function<void(const std::string&, const Finding&)> on_finding_;
  asio::io_context loop_{1};
  asio::executor_work_guard<asio::io_context::executor_type> guard_{loop_.get_executor()};
  HttpClient client_;
  HostQueue queue_;
  std::map<std::string, std::shared_ptr<Job>> jobs_;  // by the target's URL
  std::jthread thread_;                               // last: it uses all the others
};

LinkChecker::LinkChecker(LinkCheckerOptions options, std::function<void(const std::string&, const Finding&)> on_finding)
    : network_(std::make_unique<Network>(std::move(options), std::move(on_finding))) {}

LinkChecker::~LinkChecker() = default;

void LinkChecker::check(const std::string& url) {
  network_->post([network = network_.get(), url] { network->check(url); });
}

void LinkChecker::cancel() {
  network_->post([network = network_.get()] { network->cancel(); });
}

}  // namespace confnotes::server::links
