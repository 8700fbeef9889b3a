// Mended text: a text with some fixes applied, so that what is wrong behind them can be seen, and told at its place in
// the text as it was.
#pragma once

#include "analysis/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

class MendedText {
 public:
  explicit MendedText(std::string_view text) : bytes_(text) {}

  const std::string& bytes() const { return bytes_; }

  // `fix` is for the text as it is now.
  void apply(const Fix& fix);

  // `problem` of the text as it is now, without related places, as one of the text as it was at first. Nothing where it
  // or its fixes touch what has been mended.
  std::optional<Problem> told_before(Problem problem) const;

 private:
  std::optional<Span> place_before(Span span) const;

  std::string bytes_;
  std::vector<Edit> applied_;  // each with its place when it was applied
};

}  // namespace confnotes::analysis
