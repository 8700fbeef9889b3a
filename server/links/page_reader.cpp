#include "server/links/page_reader.h"

#include "server/links/page_title.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <list>
#include <thread>
#include <utility>

namespace confnotes::server::links {

namespace asio = boost::asio;
using OnTitle = std::function<void(std::expected<std::string, std::string>)>;

class PageReader::Network {
 public:
  explicit Network(const LinkCheckerOptions& options)
      : options_(impatient(options)), client_(loop_, options.http), thread_([this] { loop_.run(); }) {}
  ~Network() {
    // Transfers end on their own thread.
    asio::post(loop_, [this] {
      readings_.clear();
      loop_.stop();
    });
    thread_.join();
  }
  Network(const Network&) = delete;
  Network& operator=(const Network&) = delete;

  void post(std::function<void()> work) { asio::post(loop_, std::move(work)); }

  void read(const std::string& url, OnTitle on_title) {
    auto target = target_of(url);
    if (!target) return on_title(std::unexpected(target.error().reason));
    readings_.emplace_back(*this, std::move(*target), std::move(on_title));
    if (readings_.size() == 1) readings_.front().begin();
  }

 private:
  // Somebody waits for it, and others behind him: nothing is tried again.
  static LinkCheckerOptions impatient(LinkCheckerOptions options) {
    options.times.longest_wait = std::chrono::milliseconds(0);
    return options;
  }

  class Reading {
   public:
    Reading(Network& network, Target target, OnTitle on_title)
        : network_(network),
          check_(std::move(target), false, network.options_.times),
          on_title_(std::move(on_title)),
          timer_(network.loop_),
          conversation_(network.client_) {}

    void begin() { go_on(check_.begin(), {}); }

   private:
    void go_on(const Step& step, const Answer& answer) {
      if (const auto* error = std::get_if<SetupError>(&step)) return network_.end(std::unexpected(error->reason));
      if (const auto* finding = std::get_if<Finding>(&step)) return network_.end(title_in(*finding, answer));
      const Ask& ask = std::get<Ask>(step);
      timer_.expires_after(ask.delay);
      timer_.async_wait([this, ask](const boost::system::error_code& error) {
        if (!error) send(ask);
      });
    }

    void send(const Ask& ask) {
      conversation_.ask(
          {.url = ask.target.url,
           .host = ask.target.host,
           .proxy = std::string(proxy_for(network_.options_.proxies, ask.target)),
           .is_fresh = ask.is_fresh,
           .keeps_body = true},
          [this](const Answer& answer) { go_on(check_.next(answer, std::chrono::system_clock::now()), answer); });
    }

    static std::expected<std::string, std::string> title_in(const Finding& finding, const Answer& answer) {
      if (finding.verdict != Verdict::Alive && finding.verdict != Verdict::Moved)
        return std::unexpected(finding.reason);
      const bool is_page = answer.content_type.empty() || answer.content_type.contains("html");
      if (!is_page) return std::unexpected("it is no page of HTML");
      if (std::string title = page_title(answer.body, answer.content_type); !title.empty()) return title;
      return std::unexpected("the page has no title");
    }

    Network& network_;
    Check check_;
    const OnTitle on_title_;
    asio::steady_timer timer_;
    Conversation conversation_;

    friend class Network;
  };

  void end(std::expected<std::string, std::string> title) {
    // Held until everybody has heard of it.
    std::list<Reading> ended;
    ended.splice(ended.end(), readings_, readings_.begin());
    ended.front().on_title_(std::move(title));
    if (!readings_.empty()) readings_.front().begin();
  }

  const LinkCheckerOptions options_;
  asio::io_context loop_{1};
  asio::executor_work_guard<asio::io_context::executor_type> guard_{loop_.get_executor()};
  HttpClient client_;
  std::list<Reading> readings_;  // the first one is under way
  std::jthread thread_;          // last: it uses all the others
};

PageReader::PageReader(const LinkCheckerOptions& options) : network_(std::make_unique<Network>(options)) {}

PageReader::~PageReader() = default;

void PageReader::read_title(std::string url, OnTitle on_title) {
  network_->post([network = network_.get(), url = std::move(url), on_title = std::move(on_title)]() mutable {
    network->read(url, std::move(on_title));
  });
}

}  // namespace confnotes::server::links
