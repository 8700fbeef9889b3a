#include "server/links/video.h"

#include <gmock/gmock.h>

#include <string>

namespace confnotes::server::links {
namespace {

std::string picture(const std::string& url) {
  const auto found = picture_of_video(*target_of(url));
  return found ? found->url : "";
}

TEST(Video, IsKnownByItsPicture) {
  const std::string expected = "https://img.youtube.com/vi/dQw4w9WgXcQ/0.jpg";
  for (const char* url :
       {"https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://youtube.com/watch?list=x&v=dQw4w9WgXcQ&t=7",
        "http://youtu.be/dQw4w9WgXcQ?t=7", "https://www.youtube.com/embed/dQw4w9WgXcQ",
        "https://m.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube.com/live/dQw4w9WgXcQ?si=x"})
    EXPECT_EQ(picture(url), expected) << url;
  for (const char* url : {"https://www.youtube.com/", "https://www.youtube.com/watch?v=short",
                          "https://www.youtube.com/playlist?list=dQw4w9WgXcQ", "https://talks.dev/watch?v=dQw4w9WgXcQ"})
    EXPECT_EQ(picture(url), "") << url;
}

}  // namespace
}  // namespace confnotes::server::links
