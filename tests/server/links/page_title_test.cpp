#include "server/links/page_title.h"

#include <gmock/gmock.h>

#include <string>

namespace confnotes::server::links {
namespace {

TEST(PageTitle, IsWhatThePageCallsItself) {
  EXPECT_EQ(page_title("<!doctype html><title>\n  Tides &amp;\tdata  </title>"), "Tides & data");
  EXPECT_EQ(page_title("<html><head><title>Tides - Videos</title><meta property=og:title content='Tides'>"), "Tides");
  EXPECT_EQ(page_title("<title>Tides</title><meta property='og:title' content=' '>"), "Tides");
  EXPECT_EQ(page_title("<h1>No head</h1>"), "");
  EXPECT_EQ(page_title("%PDF-1.7"), "");
  EXPECT_EQ(page_title(""), "");
}

TEST(PageTitle, IsNoneOfAPictureOrAScript) {
  EXPECT_EQ(page_title("<body><svg><title>Picture</title></svg>"), "");
  EXPECT_EQ(page_title("<script>'<title>Script</title>'</script><style><body></style><title>Tides</title>"), "Tides");
  EXPECT_EQ(page_title("<script>" + std::string(500'000, 'x') + "</script><title>Tides</title>"), "Tides");
}

TEST(PageTitle, IsFoundAmongOddTags) {
  EXPECT_EQ(page_title("<meta content='a > b'><!-- <title>No</title> --><TITLE lang=en>Tides</TITLE>"), "Tides");
  EXPECT_EQ(page_title("<title>Tides"), "Tides");
  EXPECT_EQ(page_title("<title>a < b &lt;i&gt; <i>c</i></title>"), "a < b <i> <i>c</i>");
  EXPECT_EQ(page_title("<noscript><link rel=x></noscript></head><title>Tides</title>"), "Tides");
  EXPECT_EQ(page_title("<"), "");
  EXPECT_EQ(page_title("<!--"), "");
  EXPECT_EQ(page_title("<meta content=\""), "");
}

TEST(PageTitle, IsReadInThePagesEncoding) {
  EXPECT_EQ(page_title("<title>K\xFCste</title>", "text/html; charset=ISO-8859-1"), "Küste");
  EXPECT_EQ(page_title("<meta charset=\"windows-1251\"><title>\xCC\xEE\xF0\xE5</title>"), "Море");
  EXPECT_EQ(page_title("<title>Küste</title>"), "Küste");
  EXPECT_EQ(page_title("<title>K\xFCste</title>"), "Küste");
  EXPECT_EQ(page_title("<title>Küste</title>", "text/html; charset=nonsense"), "Küste");
}

TEST(PageTitle, ControlsNobody) {
  EXPECT_EQ(page_title("<title>a\u202Eb\u0085 c\x1B[31md</title>"), "ab\uFFFD c\uFFFD[31md");
}

TEST(PageTitle, EndsWithinReason) {
  EXPECT_EQ(page_title("<title>" + std::string(5'000, 'x') + "</title>"), std::string(300, 'x'));
  std::string deep;
  for (int i = 0; i < 100'000; ++i)
    deep += "<b><div>";
  EXPECT_EQ(page_title(deep + "<title>Tides</title>"), "");
}

}  // namespace
}  // namespace confnotes::server::links
