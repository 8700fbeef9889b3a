#include "server/editor_settings.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace confnotes::server {
namespace {

using protocol::Json;

int delay_after(const Json& given, std::vector<std::string>& complaints) {
  return static_cast<int>(merge_settings({}, given, complaints).diagnostics_delay.count());
}

TEST(EditorSettings, ReadTheDelayAtTheTopOrUnderOurName) {
  std::vector<std::string> complaints;
  EXPECT_EQ(delay_after({{"diagnostics", {{"delay", 0}}}}, complaints), 0);
  EXPECT_EQ(delay_after({{"confnotes", {{"diagnostics", {{"delay", 50.0}}}}}}, complaints), 50);
  EXPECT_THAT(complaints, testing::IsEmpty());
}

TEST(EditorSettings, KeepWhatIsNotNamed) {
  std::vector<std::string> complaints;
  EXPECT_EQ(delay_after(nullptr, complaints), 200);
  EXPECT_EQ(delay_after({{"other", 1}}, complaints), 200);
  EXPECT_EQ(delay_after(Json::array(), complaints), 200);
  EXPECT_THAT(complaints, testing::IsEmpty());
}

TEST(EditorSettings, NameTheFieldThatCannotBeUsed) {
  std::vector<std::string> complaints;
  EXPECT_EQ(delay_after({{"diagnostics", {{"delay", "soon"}}}}, complaints), 200);
  EXPECT_EQ(delay_after({{"diagnostics", 7}}, complaints), 200);
  EXPECT_EQ(delay_after({{"diagnostics", {{"delay", -1}}}}, complaints), 200);
  EXPECT_THAT(complaints,
              testing::ElementsAre("diagnostics.delay: expected a number of milliseconds from 0 to 60000.",
                                   "diagnostics: expected an object.",
                                   "diagnostics.delay: expected a number of milliseconds from 0 to 60000."));
}

}  // namespace
}  // namespace confnotes::server
