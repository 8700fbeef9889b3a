// Certificates of servers, and the authorities that sign them, made anew for each test.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace confnotes::test {

// All in PEM.
struct Certificate {
  std::string own;
  std::string intermediates;  // of the authorities between this one and a root
  std::string key;
};

// What a certificate says. Its hosts are names, "*.talks.internal", or addresses, "127.0.0.1".
struct Claims {
  std::vector<std::string> hosts;
  std::chrono::days expires_in = std::chrono::days(1);  // negative: it has expired
};

class Authority {
 public:
  // A root, which signs itself.
  Authority();
  // One that this one signs.
  Authority intermediate() const;

  Certificate issue(const Claims& claims) const;
  // What those who trust this authority know of it, in PEM.
  std::string certificate() const;

 private:
  struct State;
  explicit Authority(std::shared_ptr<const State> state) : state_(std::move(state)) {}

  std::shared_ptr<const State> state_;
};

// Signed by nobody but itself.
Certificate self_signed(const Claims& claims);

}  // namespace confnotes::test
