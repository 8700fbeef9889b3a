// Target: whom to ask for a link, and for what; or why nobody is asked.
#pragma once

#include "server/links/verdict.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace confnotes::server::links {

struct Target {
  // What is asked for, and what all links to it are called: without fragment, with the host in ASCII and lower case,
  // without a port that goes without saying, with upper-case %XX. The query stays.
  std::string url;
  std::string host;  // an address of IPv6 without its brackets
  std::uint16_t port = 0;
  bool is_encrypted = false;  // https

  bool operator==(const Target&) const = default;
};

struct NotAsked {
  Verdict verdict = Verdict::Refused;  // or Invalid
  bool has_credentials = false;        // a name or password in the address, for everybody to read
  bool has_secret = false;             // or what looks like a token or a key, in the query
  std::string reason;

  bool operator==(const NotAsked&) const = default;
};

// `url` as a note has it, entities and escapes resolved, with its scheme; `//host/…` counts as https. It is read by
// libcurl, so that what is judged is what will be fetched. Refused are all schemes but http and https, credentials,
// ports that belong to other protocols, addresses that do something or hold a secret, and names that are examples by
// RFC 2606 and RFC 6761.
std::expected<Target, NotAsked> target_of(std::string_view url);

}  // namespace confnotes::server::links
