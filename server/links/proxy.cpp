#include "server/links/proxy.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>

#include <algorithm>
#include <initializer_list>

namespace confnotes::server::links {

namespace {

namespace ip = boost::asio::ip;
using boost::system::error_code;

bool is_in(const ip::address& address, const std::string& network) {
  error_code error;
  if (address.is_v4()) {
    const auto v4 = ip::make_network_v4(network, error);
    return !error && (address.to_v4().to_uint() & v4.netmask().to_uint()) == v4.network().to_uint();
  }
  const auto v6 = ip::make_network_v6(network, error);
  return !error && ip::network_v6(address.to_v6(), v6.prefix_length()).network() == v6.network();
}

bool is_exception(const std::string& exception, const std::string& host) {
  if (exception == "*") return true;
  error_code error;
  if (const ip::address address = ip::make_address(host, error); !error) {
    if (exception.contains('/')) return is_in(address, exception);
    const ip::address same = ip::make_address(exception, error);
    return !error && address == same;
  }
  const std::string_view domain = std::string_view(exception).substr(exception.starts_with('.') ? 1 : 0);
  if (domain.empty() || !host.ends_with(domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

// Names between commas and spaces, in lower case, as a target's host is.
std::vector<std::string> list_of(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(", \t"), text.size());
    std::string name(text.substr(0, end));
    std::ranges::transform(name, name.begin(), [](char byte) {
      return 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
    });
    if (!name.empty()) names.push_back(std::move(name));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

}  // namespace

Proxies proxies_of(const std::function<const char*(const char* name)>& variable) {
  const auto first = [&](std::initializer_list<const char*> names) {
    for (const char* name : names) {
      if (const char* value = variable(name); value && *value != '\0') return std::string(value);
    }
    return std::string();
  };
  return {.http = first({"http_proxy", "all_proxy", "ALL_PROXY"}),
          .https = first({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}),
          .exceptions = list_of(first({"no_proxy", "NO_PROXY"}))};
}

std::string_view proxy_for(const Proxies& proxies, const Target& target) {
  const std::string_view proxy = target.is_encrypted ? proxies.https : proxies.http;
  const bool is_direct = std::ranges::any_of(
      proxies.exceptions, [&](const std::string& exception) { return is_exception(exception, target.host); });
  return is_direct ? std::string_view() : proxy;
}

}  // namespace confnotes::server::links
