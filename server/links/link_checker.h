// LinkChecker: checks links on a network thread of its own, politely, and each address once however many ask for it.
// One of the few files that own a thread.
#pragma once

#include "server/links/check.h"
#include "server/links/host_queue.h"
#include "server/links/http_client.h"
#include "server/links/verdict.h"

#include <functional>
#include <memory>
#include <string>

namespace confnotes::server::links {

struct LinkCheckerOptions {
  HttpOptions http;
  QueueLimits queue;
  CheckTimes times;
  bool begins_with_head = true;
};

class LinkChecker {
 public:
  // `on_finding` runs on the network thread, once for every link that was asked for and not cancelled since.
  LinkChecker(LinkCheckerOptions options,
              std::function<void(const std::string& url, const Finding& finding)> on_finding);
  // Ends what is under way, without a finding.
  ~LinkChecker();
  LinkChecker(const LinkChecker&) = delete;
  LinkChecker& operator=(const LinkChecker&) = delete;

  // From any thread. `url` as for target_of. One that is asked for twice before it is found gives two findings.
  void check(const std::string& url);
  // Forgets all that is asked for.
  void cancel();

 private:
  class Network;
  std::unique_ptr<Network> network_;
};

}  // namespace confnotes::server::links
