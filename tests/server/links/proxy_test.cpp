#include "server/links/proxy.h"

#include <gmock/gmock.h>

#include <map>
#include <string>

namespace confnotes::server::links {
namespace {

Proxies proxies(const std::map<std::string, std::string>& environment) {
  return proxies_of([&](const char* name) {
    const auto found = environment.find(name);
    return found == environment.end() ? nullptr : found->second.c_str();
  });
}

TEST(Proxies, AreThoseOfTheEnvironment) {
  const Proxies both = proxies({{"http_proxy", "http://a:1"}, {"HTTPS_PROXY", "http://b:2"}});
  EXPECT_EQ(proxy_for(both, *target_of("http://talks.dev/")), "http://a:1");
  EXPECT_EQ(proxy_for(both, *target_of("https://talks.dev/")), "http://b:2");
  const Proxies all = proxies({{"ALL_PROXY", "socks5h://c:3"}, {"https_proxy", ""}});
  EXPECT_EQ(proxy_for(all, *target_of("http://talks.dev/")), "socks5h://c:3");
  EXPECT_EQ(proxy_for(all, *target_of("https://talks.dev/")), "socks5h://c:3");
  EXPECT_EQ(proxy_for(proxies({{"HTTP_PROXY", "http://a:1"}}), *target_of("http://talks.dev/")), "");
}

TEST(Proxies, HaveExceptions) {
  const Proxies some =
      proxies({{"http_proxy", "http://a:1"}, {"no_proxy", "Talks.dev, .notes.dev 10.0.0.0/8,192.0.2.7, fd00::/8,[x"}});
  const auto is_direct = [&](const std::string& host) {
    return proxy_for(some, *target_of("http://" + host + "/")).empty();
  };
  for (const char* host :
       {"talks.dev", "de.talks.dev", "notes.dev", "de.notes.dev", "10.1.2.3", "192.0.2.7", "[fd00::7]"})
    EXPECT_TRUE(is_direct(host)) << host;
  for (const char* host : {"mytalks.dev", "talks.dev.org", "11.1.2.3", "192.0.2.70", "[fe80::7]"})
    EXPECT_FALSE(is_direct(host)) << host;
  const Proxies none = proxies({{"http_proxy", "http://a:1"}, {"NO_PROXY", "*"}});
  EXPECT_EQ(proxy_for(none, *target_of("http://talks.dev/")), "");
}

}  // namespace
}  // namespace confnotes::server::links
