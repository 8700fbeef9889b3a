#include "server/remote_links.h"

#include "server/links/curl_library.h"
#include "server/terminal.h"

#include <boost/asio/post.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace confnotes::server {

using links::Remembered;
using links::Verdict;

namespace {

constexpr std::chrono::milliseconds kFlushTime(100);
// As long nothing is asked again by itself; after that the cache decides.
constexpr std::chrono::hours kFreshTime(1);

constexpr const char* kQuestion =
    "May confnotes ask the hosts of links in your notes whether they are dead? They see your address when it does.";
constexpr const char* kAlways = "Always";
constexpr const char* kThisTime = "This Time";
constexpr const char* kNever = "Never";

links::Moment now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

RemoteLinks::RemoteLinks(RemoteLinksPorts ports)
    : ports_(std::move(ports)), consent_(ports_.options.consent_path), flush_timer_(ports_.loop) {}

void RemoteLinks::set_mode(RemoteMode mode) {
  const bool is_over = mode == RemoteMode::Never && mode_ != mode;
  mode_ = mode;
  if (is_over) forget({under_way_.begin(), under_way_.end()});
}

void RemoteLinks::set_depth(links::Depth depth) {
  if (std::exchange(depth_, depth) == depth || known_->empty()) return;
  std::set<std::string> urls;
  for (const auto& [url, known] : *known_)
    urls.insert(url);
  known_ = std::make_shared<const KnownLinks>();
  ports_.on_verdicts(urls);
}

void RemoteLinks::set_is_trusted(bool is_trusted) {
  is_trusted_ = is_trusted;
  if (!is_trusted) stop();
}

void RemoteLinks::stop() {
  if (token_.empty()) return;
  checker_->cancel();
  under_way_.clear();
  show_progress();
}

void RemoteLinks::note_opened(const std::string& folder, const std::vector<std::string>& urls) {
  if (wants_opened(folder)) check_stale(urls);
}

void RemoteLinks::note_saved(const std::string& folder, const std::vector<std::string>& urls) {
  const RemoteMode mode = mode_for(folder);
  if (mode == RemoteMode::Ask)
    ask_about(folder, urls);
  else if (mode != RemoteMode::Never)
    check_stale(urls);
}

void RemoteLinks::forget(const std::vector<std::string>& urls) {
  std::vector<std::string> forgotten;
  std::ranges::copy_if(urls, std::back_inserter(forgotten),
                       [&](const std::string& url) { return !commanded_.contains(url) && under_way_.erase(url) > 0; });
  if (forgotten.empty()) return;
  checker_->forget(std::move(forgotten));
  show_progress();
}

std::optional<std::string> RemoteLinks::refusal() const {
  if (!is_trusted_) return "Links are not checked in a workspace that you do not trust.";
  if (!links::missing_curl().empty()) return "Links cannot be checked: " + links::missing_curl() + ".";
  return std::nullopt;
}

void RemoteLinks::check(const std::vector<std::string>& urls) {
  if (refusal()) return;
  commanded_.insert(urls.begin(), urls.end());
  begin(urls, true);
}

void RemoteLinks::cancel(const std::string& token) {
  if (token == token_) stop();
}

// What the user has said of the folder counts where the settings say that he is to be asked.
RemoteMode RemoteLinks::mode_for(const std::string& folder) {
  if (!is_trusted_) return RemoteMode::Never;
  if (mode_ != RemoteMode::Ask) return mode_;
  const auto [answer, is_new] = answers_.try_emplace(folder, RemoteMode::Ask);
  if (is_new) {
    if (const auto known = consent_.find(folder)) answer->second = *known ? RemoteMode::Always : RemoteMode::Never;
  }
  return answer->second;
}

void RemoteLinks::ask_about(const std::string& folder, const std::vector<std::string>& urls) {
  if (urls.empty() || !links::missing_curl().empty()) return;
  const auto [waiting, is_new] = waiting_.try_emplace(folder);
  waiting->second.insert(waiting->second.end(), urls.begin(), urls.end());
  if (!is_new) return;
  ports_.ask(kQuestion, {kAlways, kThisTime, kNever}, [this, folder](const std::string& answer) {
    // Without an answer nobody is asked, and nobody is bothered again in this session.
    answers_[folder] = answer == kAlways || answer == kThisTime ? RemoteMode::Always : RemoteMode::Never;
    if ((answer == kAlways || answer == kNever) && !consent_.remember(folder, answer == kAlways))
      ports_.log("The answer cannot be remembered.");
    const auto noted = std::move(waiting_[folder]);
    waiting_.erase(folder);
    note_opened(folder, noted);
  });
}

void RemoteLinks::check_stale(const std::vector<std::string>& urls) {
  if (const std::string& missing = links::missing_curl(); !missing.empty()) {
    if (!std::exchange(has_complained_, true)) ports_.log("Links to the internet are not checked: " + missing + ".");
    return;
  }
  std::vector<std::string> stale;
  std::ranges::copy_if(urls, std::back_inserter(stale), [&](const std::string& url) { return is_stale(url); });
  if (!stale.empty()) begin(std::move(stale), false);
}

bool RemoteLinks::is_stale(const std::string& url) const {
  const auto is_it = [&](const auto& arrived) { return arrived.first == url; };
  if (under_way_.contains(url) || std::ranges::any_of(arrived_, is_it)) return false;
  const auto known = known_->find(url);
  return known == known_->end() || known->second.checked_at + kFreshTime < now();
}

void RemoteLinks::begin(std::vector<std::string> urls, bool anew) {
  if (!checker_) {
    const auto post = [this](auto work) { boost::asio::post(ports_.loop, std::move(work)); };
    checker_ = std::make_unique<links::LinkChecker>(
        ports_.options.checker,
        links::LinkCheckerPorts{
            .on_finding = [this, post](const std::string& url,
                                       const Remembered& known) { post([this, url, known] { arrived(url, known); }); },
            .on_obstacle =
                [this, post](const std::vector<std::string>& lost, const links::Obstacle& obstacle) {
                  post([this, lost, obstacle] { not_checked(lost, obstacle); });
                },
            .log = [this, post](const std::string& line) { post([this, line] { ports_.log(line); }); }});
  }
  std::erase_if(urls, [&](const std::string& url) { return !under_way_.insert(url).second; });
  if (urls.empty()) return;
  if (token_.empty()) token_ = ports_.progress.begin("Checking links", true);
  total_ += urls.size();
  checker_->check(std::move(urls), anew, depth_);
}

void RemoteLinks::arrived(const std::string& url, const Remembered& known) {
  // Forgotten meanwhile, or told already.
  if (under_way_.erase(url) == 0) return;
  commanded_.erase(url);
  ++counts_[known.finding.verdict];
  arrived_.emplace_back(url, known);
  if (arrived_.size() > 1) return;
  flush_timer_.expires_after(kFlushTime);
  flush_timer_.async_wait([this](const boost::system::error_code& error) {
    if (!error) flush();
  });
}

void RemoteLinks::not_checked(const std::vector<std::string>& urls, const links::Obstacle& obstacle) {
  ports_.log("Links are not checked: " + obstacle.reason + ".");
  for (const std::string& url : urls) {
    under_way_.erase(url);
    commanded_.erase(url);
  }
  show_progress();
}

// Some at a time, so that what is known is not copied for each of many.
void RemoteLinks::flush() {
  auto known = std::make_shared<KnownLinks>(*known_);
  std::set<std::string> urls;
  for (auto& [url, remembered] : std::exchange(arrived_, {})) {
    urls.insert(url);
    known->insert_or_assign(url, std::move(remembered));
  }
  known_ = std::move(known);
  ports_.on_verdicts(urls);
  show_progress();
}

void RemoteLinks::show_progress() {
  if (token_.empty()) return;
  const std::size_t done = total_ - under_way_.size();
  if (!under_way_.empty()) {
    const auto percentage = static_cast<std::uint32_t>(done * 100 / total_);
    return ports_.progress.report(token_, percentage, fmt::format("{} of {}", done, total_));
  }
  ports_.progress.end(token_, summary());
  token_.clear();
  total_ = 0;
  counts_.clear();
  commanded_.clear();
}

// "12 links: 10 alive, 2 dead"
std::string RemoteLinks::summary() const {
  std::string list;
  for (const auto& [verdict, count] : counts_)
    list += fmt::format("{}{} {}", list.empty() ? ": " : ", ", count, to_string(verdict));
  return counted(total_, "link") + list;
}

}  // namespace confnotes::server
