#include "server/links/public_address.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace confnotes::server::links {

namespace {

using boost::asio::ip::address_v4;
using boost::asio::ip::address_v6;

struct Block {
  std::array<std::uint8_t, 16> begin;  // only its first `bits` count
  unsigned bits;
};

constexpr std::array<Block, 15> kSpecialV4{{
    {{0}, 8},              // this network
    {{10}, 8},             // private
    {{100, 64}, 10},       // shared address space
    {{127}, 8},            // loopback
    {{169, 254}, 16},      // link-local, and the metadata of clouds
    {{172, 16}, 12},       // private
    {{192, 0, 0}, 24},     // protocol assignments
    {{192, 0, 2}, 24},     // documentation
    {{192, 88, 99}, 24},   // 6to4 relays
    {{192, 168}, 16},      // private
    {{198, 18}, 15},       // benchmarking
    {{198, 51, 100}, 24},  // documentation
    {{203, 0, 113}, 24},   // documentation
    {{224}, 4},            // multicast
    {{240}, 4},            // reserved, and broadcast
}};

// Inside 2000::/3, all that is assigned.
constexpr std::array<Block, 3> kSpecialV6{{
    {{0x20, 0x01}, 23},              // protocol assignments, Teredo among them
    {{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation
    {{0x3f, 0xff}, 20},              // documentation
}};

constexpr Block kGlobalV6{{0x20}, 3};
constexpr Block kMapped{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96};
constexpr Block kNat64{{0x00, 0x64, 0xff, 0x9b}, 96};
constexpr Block k6to4{{0x20, 0x02}, 16};

template <typename Bytes>
bool is_in(const Bytes& bytes, const Block& block) {
  for (unsigned i = 0; i < block.bits; ++i) {
    const auto bit = static_cast<std::uint8_t>(0x80U >> (i % 8));
    if ((bytes[i / 8] & bit) != (block.begin[i / 8] & bit)) return false;
  }
  return true;
}

bool is_public_v4(const address_v4::bytes_type& bytes) {
  return std::ranges::none_of(kSpecialV4, [&](const Block& block) { return is_in(bytes, block); });
}

bool carries_public_v4(const address_v6::bytes_type& bytes, std::size_t at) {
  return is_public_v4({bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]});
}

bool is_public_v6(const address_v6::bytes_type& bytes) {
  if (is_in(bytes, kMapped) || is_in(bytes, kNat64)) return carries_public_v4(bytes, 12);
  if (is_in(bytes, k6to4)) return carries_public_v4(bytes, 2);
  return is_in(bytes, kGlobalV6) &&
         std::ranges::none_of(kSpecialV6, [&](const Block& block) { return is_in(bytes, block); });
}

}  // namespace

bool is_public(const boost::asio::ip::address& address) {
  return address.is_v4() ? is_public_v4(address.to_v4().to_bytes()) : is_public_v6(address.to_v6().to_bytes());
}

bool is_public_name(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  boost::system::error_code error;
  const auto address = boost::asio::ip::make_address(std::string(host), error);
  if (!error) return is_public(address);
  // No domain below the root begins with a digit: this is an address in a spelling of its own, 0x0a.9.9.9.
  const std::string_view last = host.substr(host.rfind('.') + 1);
  if (last.empty() || ('0' <= last.front() && last.front() <= '9')) return false;
  constexpr std::array<std::string_view, 4> kLocal{".local", ".internal", ".localhost", ".home.arpa"};
  return host.find('.') != std::string_view::npos &&
         std::ranges::none_of(kLocal, [&](std::string_view ending) { return host.ends_with(ending); });
}

}  // namespace confnotes::server::links
