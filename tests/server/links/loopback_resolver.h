// LoopbackResolver: a name server at 127.0.0.1:53 that knows the names a test gives it, for where own_network makes the
// system's resolver ask there. Runs on a thread of its own; everything may be called from any thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace confnotes::test {

class LoopbackResolver {
 public:
  // Knows no name: whatever it is asked for does not exist (NXDOMAIN).
  LoopbackResolver();
  ~LoopbackResolver();
  LoopbackResolver(const LoopbackResolver&) = delete;
  LoopbackResolver& operator=(const LoopbackResolver&) = delete;

  // From now on `name`, in lower case, has these addresses of either kind, in this order, and no others.
  void give(const std::string& name, const std::vector<std::string>& addresses);
  // From now on `name` cannot be looked up (SERVFAIL).
  void fail(const std::string& name);
  // From now on nothing is answered.
  void fall_silent();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace confnotes::test
