// That no link of a note makes a host of the reader's own network hear of it: with real servers on such addresses, in
// own_network, and the system's resolver, whose answers come from the test.
#include "tests/server/links/own_network.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <memory>

namespace confnotes::server::links {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using test::LoopbackServer;
using testing::Each;
using testing::ElementsAre;
using testing::Pair;

constexpr const char* kRefused = "refused: the host's address is not one of the open internet";

// One of each kind that nobody outside has.
const std::vector<std::string> kPrivateV4{"10.9.9.9",   "172.16.5.5",      "192.168.7.7",
                                          "100.64.3.3", "169.254.169.254", "127.0.0.1"};
const std::vector<std::string> kPrivateV6{"::1", "fe80::1", "fd00:ec2::254", "64:ff9b::10.9.9.9", "2002:a09:909::1"};

std::string authority(const std::string& address) {
  return address.contains(':') ? "[" + address + "]" : address;
}

// How often somebody else has come to the server before us: connections are accepted in the order of their coming, so
// that none of them is missed once ours is answered.
std::size_t visits(const LoopbackServer& server, const std::string& address) {
  asio::io_context loop;
  tcp::socket socket(loop);
  socket.connect({asio::ip::make_address(address), server.port()});
  asio::write(socket, asio::buffer(std::string("GET / HTTP/1.1\r\n\r\n")));
  std::string answer;
  asio::read_until(socket, asio::dynamic_buffer(answer), "\r\n");
  return server.accept_count() - 1;
}

class PrivateNetwork : public OwnNetwork {
 protected:
  PrivateNetwork() {
    for (const auto* addresses : {&kPrivateV4, &kPrivateV6}) {
      for (const std::string& address : *addresses) {
        lie_in_wait(address, 80);
        lie_in_wait(address, 8080);
      }
    }
  }

  // Whatever a test has tried.
  void TearDown() override {
    for (const Trap& trap : traps_)
      EXPECT_EQ(visits(*trap.server, trap.address), 0U) << trap.address << " port " << trap.server->port();
  }

  // Each address as a name that is like any other, and its link.
  std::vector<std::string> links_by_name(const std::vector<std::string>& addresses) {
    std::vector<std::string> urls;
    for (const std::string& address : addresses) {
      const std::string name = "talks" + std::to_string(urls.size()) + ".dev";
      names_.give(name, {address});
      urls.push_back("http://" + name + "/");
    }
    return urls;
  }
  std::vector<std::string> links_by_address(const std::vector<std::string>& addresses) {
    std::vector<std::string> urls;
    for (const std::string& address : addresses)
      urls.push_back("http://" + authority(address) + "/");
    return urls;
  }

  struct Trap {
    std::string address;
    std::unique_ptr<LoopbackServer> server;
  };
  void lie_in_wait(std::string address, std::uint16_t port) {
    if (address.starts_with("fe80:")) address += "%lo";
    traps_.push_back({address, std::make_unique<LoopbackServer>([](const std::string&) { return test::reply(200); },
                                                                address, port)});
  }
  std::vector<Trap> traps_;
};

TEST_F(PrivateNetwork, IsNotAskedByAddress) {
  EXPECT_THAT(verdicts(links_by_address(kPrivateV4)), Each(Pair(testing::_, kRefused)));
  EXPECT_THAT(verdicts(links_by_address(kPrivateV6)), Each(Pair(testing::_, kRefused)));
  EXPECT_THAT(verdicts({"http://0.0.0.0/", "http://[::]/", "http://[fe80::1%25lo]/"}),
              Each(Pair(testing::_, kRefused)));
}

TEST_F(PrivateNetwork, IsNotAskedByName) {
  EXPECT_THAT(verdicts(links_by_name(kPrivateV4)), Each(Pair(testing::_, kRefused)));
  EXPECT_THAT(verdicts(links_by_name(kPrivateV6)), Each(Pair(testing::_, kRefused)));
  EXPECT_THAT(verdicts(links_by_name({"0.0.0.0", "::"})), Each(Pair(testing::_, kRefused)));
}

// The network that all the others rely on: with leave to ask it, the same links get there.
TEST_F(OwnNetwork, AnswersWhoIsAllowedToAsk) {
  const auto v4 = serve("10.9.9.9", test::reply(200));
  const auto v6 = serve("fd00:ec2::254", test::reply(200));
  names_.give("inside.dev", {"10.9.9.9"});
  names_.give("mapped.dev", {"::ffff:10.9.9.9"});
  EXPECT_THAT(verdicts({"http://inside.dev/", "http://mapped.dev/", "http://10.9.9.9/x", "http://168364297/",
                        "http://[::ffff:10.9.9.9]/", "http://[fd00:ec2::254]/"},
                       lax()),
              Each(Pair(testing::_, "alive")));
  EXPECT_GT(v4.accept_count(), 0U);
  EXPECT_EQ(v6.accept_count(), 1U);
}

TEST_F(PrivateNetwork, HasTheMetadataOfCloudsWhichNobodyReads) {
  names_.give("metadata.dev", {"169.254.169.254"});
  names_.give("metadata6.dev", {"fd00:ec2::254"});
  names_.give("metadata.google.internal", {"169.254.169.254"});
  EXPECT_THAT(verdicts({"http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/latest/meta-data/",
                        "http://metadata.dev/latest/", "http://metadata6.dev/latest/",
                        "http://metadata.google.internal/computeMetadata/v1/"}),
              Each(Pair(testing::_, kRefused)));
}

TEST_F(PrivateNetwork, IsNotAskedByAnAddressThatAnotherSendsTo) {
  names_.give("talks.dev", {kPublic});
  for (const std::string place :
       {"http://10.9.9.9/", "//192.168.7.7/", "http://168364297/", "http://[::1]/", "http://[::ffff:10.9.9.9]/"}) {
    const auto server = serve(kPublic, test::reply(302, {"Location: " + place}));
    EXPECT_EQ(verdict("http://talks.dev/"), kRefused) << place;
    EXPECT_THAT(server.requests(), ElementsAre("HEAD / HTTP/1.1")) << place;
  }
}

TEST_F(PrivateNetwork, IsNotAskedByANameThatAnotherSendsTo) {
  names_.give("talks.dev", {kPublic});
  names_.give("inside.dev", {"10.9.9.9"});
  const auto server = serve(kPublic, test::reply(301, {"Location: http://inside.dev/"}));
  EXPECT_EQ(verdict("http://talks.dev/"), kRefused);
  EXPECT_EQ(server.accept_count(), 1U);
}

// The name is public when it is first looked up, and somebody's inside when it is looked up again, which another port
// makes libcurl do at once.
TEST_F(PrivateNetwork, IsNotAskedByANameThatMovesThere) {
  names_.give("talks.dev", {kPublic});
  const LoopbackServer server(
      [this](const std::string&) {
        names_.give("talks.dev", {"10.9.9.9"});
        return test::reply(302, {"Location: http://talks.dev:8080/"});
      },
      kPublic, 80);
  EXPECT_EQ(verdict("http://talks.dev/"), kRefused);
  EXPECT_EQ(server.accept_count(), 1U);
}

TEST_F(PrivateNetwork, IsNotAskedHoweverItsAddressIsSpelled) {
  EXPECT_THAT(verdicts({"http://168364297/", "http://0x0a090909/", "http://0x0A.0x9.9.9/", "http://012.011.011.011/",
                        "http://01202204411/", "http://10.592137/", "http://10.9.2313/", "http://0xa.9.011.9/",
                        "http://%31%30.9.9.9/", "http://１０.９.９.９/", "http://１０。９。９。９/", "http://①⓪.⑨.⑨.⑨/",
                        "http://０ｘ０ａ.９.９.９/", "http://１６８３６４２９７/"}),
              Each(Pair(testing::_, kRefused)));
}

TEST_F(PrivateNetwork, IsNotAskedByAnAddressThatCarriesItsOwn) {
  const std::vector<std::string> carriers{"::ffff:10.9.9.9", "::ffff:a09:909", "64:ff9b::10.9.9.9", "2002:a09:909::1",
                                          "::ffff:127.0.0.1"};
  EXPECT_THAT(verdicts(links_by_address(carriers)), Each(Pair(testing::_, kRefused)));
  EXPECT_THAT(verdicts(links_by_name(carriers)), Each(Pair(testing::_, kRefused)));
}

TEST_F(PrivateNetwork, IsLeftOutWhereANameHasAPublicAddressToo) {
  const auto server = serve(kPublic, test::reply(200));
  const auto server_v6 = serve(kPublicV6, test::reply(200));
  names_.give("first.dev", {"10.9.9.9", kPublic});
  names_.give("last.dev", {kPublic, "10.9.9.9"});
  names_.give("old.dev", {"fd00:ec2::254", kPublic});
  names_.give("new.dev", {"10.9.9.9", kPublicV6});
  EXPECT_THAT(verdicts({"http://first.dev/", "http://last.dev/", "http://old.dev/", "http://new.dev/"}),
              Each(Pair(testing::_, "alive")));
  EXPECT_EQ(server.accept_count(), 3U);
  EXPECT_EQ(server_v6.accept_count(), 1U);
}

TEST_F(PrivateNetwork, IsNotToBlameWhereTheNamesPublicAddressDoesNotAnswer) {
  names_.give("first.dev", {"10.9.9.9", kPublic});
  names_.give("last.dev", {kPublic, "10.9.9.9"});
  EXPECT_THAT(verdicts({"http://first.dev/", "http://last.dev/"}),
              Each(Pair(testing::_, "transient: the host cannot be reached")));
}

TEST_F(OwnNetwork, AnswersAtAnyPortOfAPublicAddressButThoseOfOtherProtocols) {
  const auto server = serve(kPublic, test::reply(200), 8080);
  const auto mail = serve(kPublic, test::reply(200), 25);
  names_.give("talks.dev", {kPublic});
  EXPECT_EQ(verdict("http://talks.dev:8080/"), "alive");
  EXPECT_EQ(verdict("http://talks.dev:25/"), "refused: the port belongs to another protocol");
  EXPECT_EQ(server.accept_count(), 1U);
  EXPECT_EQ(visits(mail, kPublic), 0U);
}

TEST_F(PrivateNetwork, IsNotAskedByOtherProtocols) {
  names_.give("talks.dev", {kPublic});
  for (const std::string place :
       {"file:///etc/passwd", "gopher://10.9.9.9:8080/_x", "ftp://10.9.9.9:8080/", "dict://10.9.9.9:8080/x"}) {
    const auto server = serve(kPublic, test::reply(302, {"Location: " + place}));
    EXPECT_EQ(verdict("http://talks.dev/"), "refused: only http and https are asked") << place;
    EXPECT_EQ(server.accept_count(), 1U) << place;
  }
}

// A proxy connects for us, so that only what the links say can tell. It may itself be where no link may lead.
TEST_F(PrivateNetwork, IsNotAskedThroughAProxy) {
  const auto proxy = serve("10.9.9.9", test::reply(200), 3128);
  LinkCheckerOptions options = strict();
  options.proxies.http = "http://10.9.9.9:3128";
  EXPECT_THAT(
      verdicts({"http://10.9.9.9/", "http://168364297/", "http://0xa.9.011.9/", "http://[::ffff:10.9.9.9]/",
                "http://10.9.9.9./", "http://０ｘ０ａ.９.９.９/", "http://０１２.９.９.９/", "http://10。9。9。9。/",
                "http://intranet/", "http://metadata.google.internal/", "http://printer.local./"},
               options),
      Each(Pair(testing::_, kRefused)));
  EXPECT_EQ(proxy.accept_count(), 0U);
  EXPECT_EQ(verdict("http://talks.dev/", options), "alive");
  EXPECT_THAT(proxy.requests(), ElementsAre("HEAD http://talks.dev/ HTTP/1.1"));
}

TEST_F(PrivateNetwork, IsNotAskedForAnExceptionFromTheProxy) {
  names_.give("inside.dev", {"10.9.9.9"});
  const auto proxy = serve("10.9.9.9", test::reply(200), 3128);
  LinkCheckerOptions options = strict();
  options.proxies = {.http = "http://10.9.9.9:3128", .exceptions = {"inside.dev"}};
  EXPECT_EQ(verdict("http://inside.dev/", options), kRefused);
  EXPECT_EQ(proxy.accept_count(), 0U);
}

// The policy is the client's for good, and so are its connections: none that was opened under a laxer one is used.
TEST_F(OwnNetwork, HearsNothingOnAConnectionThatAnotherWasAllowedToOpen) {
  const auto server = serve("10.9.9.9", test::reply(200));
  names_.give("inside.dev", {"10.9.9.9"});
  asio::io_context loop;
  HttpClient lax_client(loop, lax().http);
  HttpClient strict_client(loop, strict().http);
  const auto ask = [&](HttpClient& client, bool is_refused) {
    Conversation conversation(client);
    bool is_answered = false;
    conversation.ask({.url = "http://inside.dev/", .host = "inside.dev"}, [&](const Answer& answer) {
      EXPECT_EQ(answer.is_address_refused, is_refused);
      is_answered = true;
    });
    loop.restart();
    while (!is_answered)
      loop.run_one();
  };
  ask(lax_client, false);
  ask(lax_client, false);
  ask(strict_client, true);
  EXPECT_THAT(server.requests(), ElementsAre("GET / HTTP/1.1", "GET / HTTP/1.1"));
  EXPECT_EQ(visits(server, "10.9.9.9"), 1U);
}

}  // namespace
}  // namespace confnotes::server::links
