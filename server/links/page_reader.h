// PageReader: fetches pages whose titles a writer wants, on a network thread of its own; one after another.
// As LinkChecker: only for a program that has libcurl, and one of the few files that own a thread.
#pragma once

#include "server/links/link_checker.h"

#include <expected>
#include <functional>
#include <memory>
#include <string>

namespace confnotes::server::links {

class PageReader {
 public:
  // Of the options those of the network count: whom a LinkChecker does not ask is not asked here.
  explicit PageReader(const LinkCheckerOptions& options);
  // Ends what is under way, without an answer.
  ~PageReader();
  PageReader(const PageReader&) = delete;
  PageReader& operator=(const PageReader&) = delete;

  // From any thread. `on_title` runs on the network thread: a title as page_title gives it, never empty, or a phrase
  // that says why there is none, as Finding::reason.
  void read_title(std::string url, std::function<void(std::expected<std::string, std::string>)> on_title);

 private:
  class Network;
  std::unique_ptr<Network> network_;
};

}  // namespace confnotes::server::links
