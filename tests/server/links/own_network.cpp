#include "tests/server/links/own_network.h"

#include <future>

namespace confnotes::server::links {

using std::chrono::milliseconds;

LinkCheckerOptions strict() {
  return {.http = {.connect_time = milliseconds(10'000), .total_time = milliseconds(10'000)},
          .queue = {.most_requests = 64, .most_per_host = 64, .interval = milliseconds(0)},
          .times = {.confirmation = milliseconds(5), .back_off = milliseconds(5), .longest_wait = milliseconds(200)}};
}

LinkCheckerOptions lax() {
  LinkCheckerOptions options = strict();
  options.http.allows_private_addresses = true;
  return options;
}

std::map<std::string, std::string> verdicts(const std::vector<std::string>& urls, const LinkCheckerOptions& options) {
  std::map<std::string, std::string> found;
  std::promise<void> all;
  const auto add = [&](const std::string& url, const std::string& text) {
    found[url] = text;
    if (found.size() == urls.size()) all.set_value();
  };
  {
    LinkChecker checker(options, {.on_finding =
                                      [&](const std::string& url, const Remembered& known) {
                                        const Finding& finding = known.finding;
                                        add(url, std::string(to_string(finding.verdict)) +
                                                     (finding.reason.empty() ? "" : ": " + finding.reason));
                                      },
                                  .on_obstacle =
                                      [&](const std::vector<std::string>& unknown, const Obstacle& obstacle) {
                                        for (const std::string& url : unknown)
                                          add(url, obstacle.reason);
                                      }});
    checker.check(urls);
    EXPECT_EQ(all.get_future().wait_for(std::chrono::seconds(20)), std::future_status::ready);
  }
  return found;
}

std::string verdict(const std::string& url, const LinkCheckerOptions& options) {
  return verdicts({url}, options)[url];
}

}  // namespace confnotes::server::links
