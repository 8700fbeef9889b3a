// HttpClient: requests by libcurl, driven by an Asio loop.
//
// Nothing is followed and nothing is repeated here: one request gives one answer, and whoever asked decides what comes
// next. Which addresses may be asked is judged at the socket, behind the resolver, so that no name leads anywhere else.
#pragma once

#include "server/links/answer.h"

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace confnotes::server::links {

struct HttpOptions {
  std::string user_agent = "confnotes";
  std::chrono::milliseconds connect_time = std::chrono::seconds(5);
  std::chrono::milliseconds total_time = std::chrono::seconds(20);  // of which a HEAD gets a quarter
  std::size_t most_header_bytes = std::size_t{256} * 1024;
  std::size_t most_body_bytes = std::size_t{16} * 1024;
  std::size_t most_connections = 32;        // kept open for later requests
  bool allows_private_addresses = false;    // what is_public says no to
  std::string ca_file = {};                 // empty: the system's
  std::vector<std::string> addresses = {};  // "name:port:address": instead of asking the resolver, for tests
};

struct HttpRequest {
  std::string url;         // of a Target
  std::string host;        // of the same
  std::string proxy = {};  // as in Proxies; empty: none
  bool is_head = false;
  bool is_fresh = false;    // on a connection of its own
  bool keeps_body = false;  // in the answer, a megabyte of it at most
};

class HttpClient;

// The requests of one check, one behind another: cookies that one answer sets are sent with the next, and with no
// other check's. Must not outlive the client. Destroying it ends what is under way, without an answer.
class Conversation {
 public:
  explicit Conversation(HttpClient& client);
  ~Conversation();
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;

  // `on_answer` runs on the loop, later. Only once the request before has its answer.
  void ask(const HttpRequest& request, std::function<void(Answer)> on_answer);

 private:
  friend class HttpClient;
  struct Transfer;
  std::unique_ptr<Transfer> transfer_;
};

// Lives on its loop's thread.
class HttpClient {
 public:
  HttpClient(boost::asio::io_context& loop, HttpOptions options);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

 private:
  friend class Conversation;
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace confnotes::server::links
