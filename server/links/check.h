// Check: from one link to its verdict, step by step; says whom to ask next, and asks nobody itself.
//
// A HEAD may prove a link alive and never condemns it: many servers answer it wrongly. What is found with GET is
// looked at once more before it counts as dead, since nobody believes a checker that was wrong once.
#pragma once

#include "server/links/answer.h"
#include "server/links/target.h"
#include "server/links/verdict.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>

namespace confnotes::server::links {

struct CheckTimes {
  std::chrono::milliseconds confirmation = std::chrono::seconds(2);   // between two looks at what is not there
  std::chrono::milliseconds back_off = std::chrono::seconds(1);       // before the first repetition, then twice as long
  std::chrono::milliseconds longest_wait = std::chrono::seconds(30);  // for a server that says when to come again
};

struct Ask {
  Target target;
  bool is_head = false;
  bool is_fresh = false;
  std::chrono::milliseconds delay = std::chrono::milliseconds(0);  // before it is asked
};

// No link is to blame: this machine cannot ask anybody.
struct SetupError {
  std::string reason;  // as in reason_of
};

using Step = std::variant<Ask, Finding, SetupError>;

class Check {
 public:
  // Without `with_head` it is asked by GET at once.
  Check(Target target, bool with_head, CheckTimes times = {});

  // The first question.
  Ask begin() const { return question(); }
  // The last question again, by GET.
  Ask ask_without_head();
  // What follows from the answer to the last one.
  Step next(const Answer& answer, std::chrono::system_clock::time_point now);

 private:
  Ask question(std::chrono::milliseconds delay = std::chrono::milliseconds(0)) const;
  Step follow(const Answer& answer);
  Step look_for_repository(const Answer& answer);
  Step judge_repository(Sense sense);
  Step repeat(const Answer& answer, std::chrono::system_clock::time_point now);
  Finding found(Verdict verdict, const Answer& answer) const;

  Target target_;  // where the redirections have led so far
  const CheckTimes times_;
  std::vector<Hop> hops_;
  bool is_head_;
  bool is_fresh_ = false;
  bool was_missing_ = false;  // once
  bool was_odd_ = false;
  std::optional<Finding> missing_page_;  // of a repository, while that is looked for
  std::size_t repetitions_ = 0;
  std::chrono::milliseconds waited_{0};
};

}  // namespace confnotes::server::links
