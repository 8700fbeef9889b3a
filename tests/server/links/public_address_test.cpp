#include "server/links/public_address.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace confnotes::server::links {
namespace {

bool is_public(const std::string& address) {
  return links::is_public(boost::asio::ip::make_address(address));
}

// Those of `addresses` that count as public.
std::vector<std::string> public_among(const std::vector<std::string>& addresses) {
  std::vector<std::string> found;
  std::ranges::copy_if(addresses, std::back_inserter(found), is_public);
  return found;
}

TEST(PublicAddress, IsWhatTheInternetIsMadeOf) {
  for (const char* address :
       {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "172.15.255.255",
        "172.32.0.0", "192.0.1.0", "192.167.255.255", "198.17.255.255", "198.20.0.0", "223.255.255.255",
        "2606:4700:4700::1111", "2a00::1", "2001:200::1"})
    EXPECT_TRUE(is_public(address)) << address;
}

TEST(PublicAddress, IsNoneOfTheMachineOrItsNetwork) {
  EXPECT_THAT(public_among({"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "127.0.0.1",
                            "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.0.1",
                            "255.255.255.255", "::", "::1", "fe80::1", "febf::1", "fc00::1", "fd00:ec2::254"}),
              testing::IsEmpty());
}

TEST(PublicAddress, IsNoneThatIsSetApart) {
  EXPECT_THAT(public_among({"192.0.0.8", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.19.255.255", "198.51.100.7",
                            "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "2001::1", "2001:1ff::1",
                            "2001:db8::1", "3fff:fff::1", "100::1", "ff02::1", "4000::1", "5f00::1", "64:ff9b:1::1"}),
              testing::IsEmpty());
}

TEST(PublicAddress, IsJudgedByTheOlderOneThatItCarries) {
  EXPECT_THAT(public_among({"::ffff:127.0.0.2", "::ffff:1.1.1.1", "64:ff9b::10.0.0.1", "64:ff9b::1.1.1.1",
                            "2002:a00:1::1", "2002:101:101::1", "::127.0.0.1", "::1.1.1.1"}),
              testing::ElementsAre("::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::1"));
}

TEST(PublicName, IsNoneOfTheOwnNetwork) {
  for (const char* host : {"10.9.9.9", "10.9.9.9.", "0x0a.9.9.9", "012.9.9.9", ".", "::1", "fd00::1", "intranet",
                           "intranet.", "printer.local", "db.internal", "talks.localhost", "nas.home.arpa"})
    EXPECT_FALSE(is_public_name(host)) << host;
  for (const char* host : {"talks.dev", "talks.dev.", "93.184.216.34", "local.talks.dev", "xn--bcher-kva.dev"})
    EXPECT_TRUE(is_public_name(host)) << host;
}

}  // namespace
}  // namespace confnotes::server::links
