#include "protocol/uri.h"

#include <gmock/gmock.h>

namespace confnotes::protocol {
namespace {

TEST(Uri, GivesThePathOfAFile) {
  const auto path = [](std::string_view uri) { return path_from_uri(uri).value_or("none"); };
  EXPECT_EQ(path("file:///a/b.md"), "/a/b.md");
  EXPECT_EQ(path("file:///a%20b/%C3%BC.md"), "/a b/ü.md");
  EXPECT_EQ(path("file:///a b/ü.md"), "/a b/ü.md");
  EXPECT_EQ(path("FILE://localhost/a.md"), "/a.md");
  EXPECT_EQ(path("file:///c%3A/x.md"), "C:/x.md");
  EXPECT_EQ(path("file:///C:/x.md"), "C:/x.md");
  EXPECT_EQ(path("file://server/share/x.md"), "//server/share/x.md");
  EXPECT_EQ(path("file:///a%23b%3F.md?x#y"), "/a#b?.md");
  EXPECT_EQ(path("file:///100%.md"), "/100%.md");
  EXPECT_EQ(path("file:///a%00b"), "/a%00b");
  EXPECT_EQ(path("file:/a.md"), "/a.md");
  EXPECT_EQ(path("file://"), "/");
}

TEST(Uri, OfAnotherSchemeHasNoPath) {
  for (const std::string_view uri : {"untitled:Untitled-1", "vscode-remote://x/a.md", "", "file", "a.md", "http://a"}) {
    EXPECT_EQ(path_from_uri(uri), std::nullopt) << uri;
  }
}

TEST(Uri, OfAPathIsEncoded) {
  EXPECT_EQ(uri_from_path("/a b/ü#?%.md"), "file:///a%20b/%C3%BC%23%3F%25.md");
  EXPECT_EQ(uri_from_path("C:/x.md"), "file:///C%3A/x.md");
  EXPECT_EQ(uri_from_path("//server/share/x.md"), "file://server/share/x.md");
}

TEST(Uri, ComesBackFromItsPath) {
  for (const std::string_view path : {"/", "/a/b c/日本/100%.md", "C:/x/y.md", "//server/a.md",
                                      "/a\xFF"
                                      "b"}) {
    EXPECT_EQ(path_from_uri(uri_from_path(path)), path);
  }
}

}  // namespace
}  // namespace confnotes::protocol
