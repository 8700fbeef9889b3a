// What the tests share that run in own_network: links that are checked as by the real program, and names for them.
#pragma once

#include "server/links/link_checker.h"
#include "tests/server/links/loopback_resolver.h"
#include "tests/server/links/loopback_server.h"

#include <gmock/gmock.h>

#include <map>
#include <string>
#include <vector>

namespace confnotes::server::links {

// Of those that own_network gives: on nobody's own network, by their looks.
inline constexpr const char* kPublic = "93.184.216.34";
inline constexpr const char* kOtherPublic = "8.8.4.4";
inline constexpr const char* kPublicV6 = "2606:2800:220::34";

// As users have it, but without the long waits.
LinkCheckerOptions strict();
// For a user who allows the own network to be asked.
LinkCheckerOptions lax();

// By link, what is found: "alive", "refused: the host's …", or what kept it from being asked.
std::map<std::string, std::string> verdicts(const std::vector<std::string>& urls,
                                            const LinkCheckerOptions& options = strict());
std::string verdict(const std::string& url, const LinkCheckerOptions& options = strict());

class OwnNetwork : public testing::Test {
 protected:
  test::LoopbackServer serve(const std::string& address, const test::Reply& reply, std::uint16_t port = 80) {
    return test::LoopbackServer([reply](const std::string&) { return reply; }, address, port);
  }

  // A server that nobody else has: where there is no own network, no test gets as far as to ask anybody.
  const test::LoopbackServer proof_ = serve(kOtherPublic, test::reply(200), 81);
  test::LoopbackResolver names_;
};

}  // namespace confnotes::server::links
