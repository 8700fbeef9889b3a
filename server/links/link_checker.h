// LinkChecker: checks links on a network thread of its own, politely, and each address once however many ask for it.
// Only for a program that has libcurl: whoever makes one looks at missing_curl first.
// One of the few files that own a thread.
#pragma once

#include "server/links/check.h"
#include "server/links/host_queue.h"
#include "server/links/http_client.h"
#include "server/links/proxy.h"
#include "server/links/verdict_cache.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace confnotes::server::links {

struct LinkCheckerOptions {
  HttpOptions http = {};
  Proxies proxies = {};
  QueueLimits queue = {};
  CheckTimes times = {};
  bool begins_with_head = true;
  std::string cache_path = {};    // of a VerdictCache; empty: none
  bool checks_dead_anew = false;  // whatever the cache says: for those who fail a build for it
};

// What is looked at besides the page itself; neither is sure, so that somebody has to want it.
struct Depth {
  bool anchors =
      false;            // whether a page of HTML has the anchor that a link names: what lacks it is Alive with a reason
  bool videos = false;  // whether YouTube has a picture of a video: its page is there for deleted ones, too

  bool operator==(const Depth&) const = default;
};

// All of it runs on the network thread.
struct LinkCheckerPorts {
  // Once for every link that was asked for and not cancelled since. What failed for passing reasons keeps the good
  // verdict that was known before.
  std::function<void(const std::string& url, const Remembered& known)> on_finding;
  // Instead of findings for these links. Each may be asked for again.
  std::function<void(const std::vector<std::string>& urls, const Obstacle& obstacle)> on_obstacle = [](const auto&,
                                                                                                       const auto&) {};
  // A sentence for the log.
  std::function<void(const std::string& line)> log = [](const std::string&) {};
};

class LinkChecker {
 public:
  LinkChecker(LinkCheckerOptions options, LinkCheckerPorts ports);
  // Ends what is under way, without a finding.
  ~LinkChecker();
  LinkChecker(const LinkChecker&) = delete;
  LinkChecker& operator=(const LinkChecker&) = delete;

  // From any thread. `urls` as for target_of; all of them are under way before any is found. One that is asked for
  // twice before it is found gives two findings. With `anew` the cache is not asked.
  void check(std::vector<std::string> urls, bool anew = false, Depth depth = {});
  // Forgets these: they give no finding any more.
  void forget(std::vector<std::string> urls);
  // Forgets all that is asked for.
  void cancel();

 private:
  class Network;
  std::unique_ptr<Network> network_;
};

}  // namespace confnotes::server::links
