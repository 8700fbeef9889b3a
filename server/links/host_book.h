// HostBook: what one run learns of hosts, so that it need not learn it anew with every link.
#pragma once

#include "server/links/verdict.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace confnotes::server::links {

class HostBook {
 public:
  using Clock = std::chrono::steady_clock;

  void answered(const std::string& host) { silences_.erase(host); }
  // True where that was once too often in a row: two links, each looked for several times.
  bool was_silent(const std::string& host) { return ++silences_[host] >= kMostSilences; }

  // Before then nobody asks that host: this is what is found of all its links.
  void give_up(const std::string& host, Clock::time_point until, Finding finding) {
    given_up_.insert_or_assign(host, GivenUp{until, std::move(finding)});
  }
  // nullptr for a host that may be asked.
  const Finding* find_given_up(const std::string& host, Clock::time_point now) const {
    const auto found = given_up_.find(host);
    return found != given_up_.end() && now < found->second.until ? &found->second.finding : nullptr;
  }

  // Who answers HEAD wrongly does so for all pages.
  void answers_head_wrongly(const std::string& host) { without_head_.insert(host); }
  bool answers_head(const std::string& host) const { return !without_head_.contains(host); }

 private:
  struct GivenUp {
    Clock::time_point until;
    Finding finding;
  };

  static constexpr std::size_t kMostSilences = 6;

  std::map<std::string, std::size_t> silences_;
  std::map<std::string, GivenUp> given_up_;
  std::set<std::string> without_head_;
};

}  // namespace confnotes::server::links
