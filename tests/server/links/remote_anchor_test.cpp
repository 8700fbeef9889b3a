#include "server/links/remote_anchor.h"

#include <gmock/gmock.h>

#include <string>

namespace confnotes::server::links {
namespace {

TEST(WantedAnchor, IsAPlaceInAPage) {
  const auto anchor = [](const std::string& fragment, const std::string& host = "talks.dev") {
    return wanted_anchor("https://" + host + "/a" + fragment, host);
  };
  EXPECT_EQ(anchor("#tides"), "tides");
  EXPECT_EQ(anchor("#the%2Dtides"), "the-tides");
  for (const char* other : {"", "#", "#top", "#:~:text=tides", "#tides:~:text=x", "#/talks", "#!talks", "#t=90",
                            "#page=7", "#issuecomment-1", "#a=1", "#k%C3%BCste"})
    EXPECT_EQ(anchor(other), "") << other;
  EXPECT_EQ(anchor("#L10", "github.com"), "");
  EXPECT_EQ(anchor("#L10"), "L10");
}

Answer page(const std::string& body, const std::string& type = "text/html; charset=utf-8") {
  return {.status = 200, .content_type = type, .body = "<p id=a><p id=b><p id=c>" + body};
}

TEST(LacksAnchor, OnlyWhereThePageShowsItsAnchors) {
  EXPECT_TRUE(lacks_anchor(page("<h2 id=\"tides-2\">tides</h2>"), "tides"));
  for (const char* body : {"<h2 id=tides>", "<h2 id='tides'>", "<a name=\"tides\">", "<h2 id=\"user-content-tides\">",
                           "<script>{\"html\":\"<h2 id=\\\"tides\\\">\"}</script>"})
    EXPECT_FALSE(lacks_anchor(page(body), "tides")) << body;
  EXPECT_FALSE(lacks_anchor(page("", "application/pdf"), "tides"));
  EXPECT_FALSE(lacks_anchor({.status = 200, .content_type = "text/html", .body = "<div id=root>"}, "tides"));
  Answer cut = page("");
  cut.error = 23;  // CURLE_WRITE_ERROR: more than is kept
  EXPECT_FALSE(lacks_anchor(cut, "tides"));
}

}  // namespace
}  // namespace confnotes::server::links
