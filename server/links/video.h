// Video: what tells of a video on YouTube whether it is still there.
#pragma once

#include "server/links/target.h"

#include <optional>

namespace confnotes::server::links {

// The picture of the video that `page` shows: YouTube has it as long as it has the video, while the page is there for
// deleted videos, too. Nothing for any other page.
std::optional<Target> picture_of_video(const Target& page);

}  // namespace confnotes::server::links
