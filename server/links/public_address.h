// Public address: whether an address is one of the open internet, which a link in a note may make us ask, or one that
// only the machine, its network or nobody has.
//
// The names in a note are written by anyone; that a name resolves to an address inside the reader's network must not
// make that network hear of it (server-side request forgery). So what counts is the address at the socket, not the
// name.
#pragma once

#include <boost/asio/ip/address.hpp>

#include <string_view>

namespace confnotes::server::links {

// False for all that the special-purpose registries set apart (RFC 6890; IANA's registries of 2024): loopback, private
// networks, link-local, shared address space, documentation, benchmarking, multicast, reserved. An IPv6 address that
// carries one of IPv4 (mapped, NAT64, 6to4) is judged by that one.
bool is_public(const boost::asio::ip::address& address);

// False for a name that cannot mean a host of the open internet, whatever it resolves to: an address that is not
// public, a single word, and what ends in .local, .internal, .localhost or .home.arpa (RFC 6761, 6762, 8375). For where
// a proxy looks names up and connects, so that no socket of ours tells. `host`: of a Target.
bool is_public_name(std::string_view host);

}  // namespace confnotes::server::links
