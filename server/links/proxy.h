// Proxy: through whom the hosts of the internet are asked, as the usual environment variables say.
#pragma once

#include "server/links/target.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server::links {

// As libcurl takes them: "http://name:password@host:port", "socks5h://host"; empty: none.
struct Proxies {
  std::string http = {};
  std::string https = {};
  std::vector<std::string> exceptions = {};  // hosts that are asked directly; "*" is all of them
};

// `variable` gives the value of an environment variable, nullptr without one. HTTP_PROXY does not count in capitals,
// since a web server's program gets it from whoever asks (CVE-2016-5385); http_proxy, https_proxy, all_proxy and
// no_proxy do, and the last three in capitals as well.
Proxies proxies_of(const std::function<const char*(const char* name)>& variable);

// The one to ask for that target; empty where it is asked directly. An exception is a name, which stands for all names
// below it, too, with or without a dot in front; an address; or a network as 10.0.0.0/8.
std::string_view proxy_for(const Proxies& proxies, const Target& target);

}  // namespace confnotes::server::links
