#include "analysis/suggestion.h"

#include <gmock/gmock.h>

#include <array>

namespace confnotes::analysis {
namespace {

constexpr std::array<std::string_view, 5> kWords = {"error", "warning", "info", "hint", "off"};

TEST(Suggestion, FindsWhatWasMistyped) {
  EXPECT_EQ(find_meant("eror", kWords), "error");
  EXPECT_EQ(find_meant("errro", kWords), "error");
  EXPECT_EQ(find_meant("warnings", kWords), "warning");
  EXPECT_EQ(find_meant("INFO", kWords), "info");
  EXPECT_EQ(find_meant("hnit", kWords), "hint");
}

TEST(Suggestion, DoesNotGuess) {
  EXPECT_EQ(find_meant("of", kWords), std::nullopt);
  EXPECT_EQ(find_meant("trace", kWords), std::nullopt);
  EXPECT_EQ(find_meant("", kWords), std::nullopt);
  EXPECT_EQ(find_meant("error", {}), std::nullopt);
}

TEST(Suggestion, IsSilentBetweenTwo) {
  constexpr std::array<std::string_view, 2> kTwins = {"day/one", "day/one1"};
  EXPECT_EQ(find_meant("day/onx", std::array<std::string_view, 2>{"day/ona", "day/onb"}), std::nullopt);
  EXPECT_EQ(find_meant("day/one", kTwins), "day/one");
}

}  // namespace
}  // namespace confnotes::analysis
