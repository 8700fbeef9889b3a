#include "server/links/host_queue.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace confnotes::server::links {
namespace {

using std::chrono::milliseconds;
using testing::ElementsAre;
using Clock = HostQueue::Clock;

class Queue : public testing::Test {
 protected:
  void start(QueueLimits limits) { queue_.emplace(loop_, limits); }
  HostQueue::Number wait(const std::string& host, const std::string& name,
                         HostQueue::Place place = HostQueue::Place::Back) {
    const auto go = [this, name] {
      went_.push_back(name);
      times_.push_back(Clock::now());
    };
    return queue_->wait(host, go, place);
  }
  // Whatever may go within that time.
  std::vector<std::string> run(milliseconds time = milliseconds(20)) {
    loop_.restart();
    loop_.run_for(time);
    return std::exchange(went_, {});
  }

  boost::asio::io_context loop_;
  std::optional<HostQueue> queue_;
  std::vector<std::string> went_;
  std::vector<Clock::time_point> times_;
};

TEST_F(Queue, LetsSoManyGoAtOnce) {
  start({.most_requests = 2, .most_per_host = 9, .interval = milliseconds(0)});
  for (const char* name : {"a", "b", "c"})
    wait(name, name);
  EXPECT_THAT(run(), ElementsAre("a", "b"));
  queue_->done("a");
  EXPECT_THAT(run(), ElementsAre("c"));
}

TEST_F(Queue, LetsSoManyGoToOneHost) {
  start({.most_requests = 9, .most_per_host = 1, .interval = milliseconds(0)});
  for (const char* name : {"a1", "a2", "b1"})
    wait(std::string(1, name[0]), name);
  EXPECT_THAT(run(), ElementsAre("a1", "b1"));
  queue_->done("a");
  EXPECT_THAT(run(), ElementsAre("a2"));
}

TEST_F(Queue, LetsWhoeverHasBegunGoFirst) {
  start({.most_requests = 1, .most_per_host = 1, .interval = milliseconds(0)});
  for (const char* name : {"a1", "a2"})
    wait("a", name);
  EXPECT_THAT(run(), ElementsAre("a1"));
  wait("a", "a1 again", HostQueue::Place::Front);
  queue_->done("a");
  EXPECT_THAT(run(), ElementsAre("a1 again"));
}

TEST_F(Queue, LeavesAHostInPeaceBetweenTwoRequests) {
  start({.most_requests = 9, .most_per_host = 9, .interval = milliseconds(30)});
  for (const char* name : {"a1", "a2", "a3"})
    wait("a", name);
  EXPECT_THAT(run(milliseconds(5'000)), ElementsAre("a1", "a2", "a3"));
  // The queue looks at the clock a little before these times are taken.
  EXPECT_GE(times_[1] - times_[0], milliseconds(20));
  EXPECT_GE(times_[2] - times_[1], milliseconds(20));
}

TEST_F(Queue, AsksNobodyWhoIsParked) {
  start({.most_requests = 9, .most_per_host = 9, .interval = milliseconds(0)});
  queue_->park("a", Clock::now() + milliseconds(400));
  wait("a", "a1");
  wait("b", "b1");
  EXPECT_THAT(run(), ElementsAre("b1"));
  EXPECT_THAT(run(milliseconds(5'000)), ElementsAre("a1"));
}

TEST_F(Queue, ForgetsWhoLeaves) {
  start({.most_requests = 1, .most_per_host = 1, .interval = milliseconds(0)});
  wait("a", "a1");
  queue_->leave(wait("a", "a2"));
  wait("a", "a3");
  EXPECT_THAT(run(), ElementsAre("a1"));
  queue_->done("a");
  EXPECT_THAT(run(), ElementsAre("a3"));
}

TEST_F(Queue, AsksGitHubOneByOne) {
  start({.most_requests = 9, .most_per_host = 9, .interval = milliseconds(0), .slow_interval = milliseconds(400)});
  wait("github.com", "1");
  wait("github.com", "2");
  EXPECT_THAT(run(), ElementsAre("1"));
  queue_->done("github.com");
  EXPECT_THAT(run(milliseconds(5)), testing::IsEmpty());
  EXPECT_THAT(run(milliseconds(5'000)), ElementsAre("2"));
}

}  // namespace
}  // namespace confnotes::server::links
